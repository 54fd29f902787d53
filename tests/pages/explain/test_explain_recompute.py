"""A figure worked out again from the numbers shown is the figure of the map, for every indicator."""

from __future__ import annotations

import random

import pytest

from data.catalogue import catalogue
from data.indicator import Computation, Kind
from pages._parts.explain import recompute
from pages._parts.explain.evidence import evidence, leaves
from pages._parts.explain.figure import figure
from pages._parts.explain.inputs import NUMERATOR
from pages._parts.explain.view import FigureView
from pages._parts.places import places

KEYS = sorted(catalogue().indicators)


def sampled(key: str, of_each_level: int, at_most: int) -> list[FigureView]:
    """Some of every level, of the first, the last and some other period; the same in every run."""
    chance, indicator = random.Random(key), catalogue().indicators[key]
    views = []
    for level, periods in indicator.periods.items():
        codes = [place.code for place in places().values() if place.level == level]
        for period in sorted({periods[0], periods[-1], chance.choice(periods)}):
            for milieu in indicator.milieus[period]:
                some = chance.sample(codes, min(of_each_level, len(codes)))
                views += [FigureView("en", key, code, period, milieu) for code in some]
    return chance.sample(views, min(at_most, len(views)))


@pytest.mark.parametrize("key", KEYS)
def test_the_numbers_shown_give_the_value_again(key: str):
    for view in sampled(key, of_each_level=2, at_most=20):
        found = figure(view)
        if found.row["value"] is None:
            assert found.recomputed is None, view
        else:
            assert found.recomputed == pytest.approx(found.row["value"], rel=1e-9, abs=1e-9), view


@pytest.mark.parametrize("key", KEYS)
def test_the_rows_behind_a_measure_add_up_to_it(key: str):
    for view in sampled(key, of_each_level=1, at_most=6):
        for name, leaf in leaves(figure(view)):
            told = evidence(leaf)
            if told.groups and leaf.origin is not None and leaf.origin.keeps != "days":
                assert told.total == pytest.approx(leaf.value, rel=1e-9), (view, name)


def test_a_ratio_is_scaled_as_declared():
    made = Computation(Kind.RATIO, "centres", "population", per=100_000)
    assert recompute.figure(made, {"numerator": 3, "denominator": 60_000}) == 5


def test_what_is_missing_is_not_worked_out():
    made = Computation(Kind.RATIO, "centres", "population", per=100)
    assert recompute.figure(made, {"denominator": 60_000}) is None
    assert recompute.figure(made, {"numerator": 3, "denominator": 0}) is None


def test_a_shortfall_never_falls_below_zero():
    made = Computation(Kind.SHORTFALL, "beneficiaries", "population")
    assert recompute.figure(made, {"numerator": 70, "denominator": 60}) == 0


def test_half_a_person_counts_as_one_in_a_share():
    assert recompute.measure("share", [25.0, 50.0]) == 13
    assert recompute.measure("share", [0.0, 0.0]) == 0


def test_the_rest_of_a_hundred_is_exact_in_decimals():
    assert recompute.measure("rest", [25.4, 13.3]) == 61.3


def test_under_eighteen_is_everyone_under_fifteen_and_three_fifths_of_the_next():
    assert recompute.measure("under_18", [1000.0, 101.0]) == 1061


def test_measures_made_of_others_follow_from_their_parts():
    view = FigureView("en", "persons_60_plus", "01.051", "2024")
    one = figure(view).inputs[NUMERATOR]
    assert one.origin is not None
    values = [part.value for part in one.parts if part.value is not None]
    assert recompute.measure(one.origin.formula, values) == one.value
