"""The measures of a handful of territories: what each reason for having none looks like."""

from __future__ import annotations

import numpy as np
import pytest

from etl.inequality.measuring import Figures, Ground, order, rows

NOISE = (np.random.default_rng(2).standard_normal((50, 4)),)


def figures(value, **more):
    numbers = np.array(value, dtype=float)
    unknown = np.full(4, np.nan)
    given = {
        "withheld": 0,
        "simulated": False,
        "lower": unknown,
        "upper": unknown,
        "weight": np.ones(4),
    } | more
    return Figures("rate", "2024", "people", value=numbers, **given)


def ground(needs=(40, 30, 20, 10), **more):
    found = order("need", np.array(needs, dtype=float), False, **({"higher_is_better": False} | more))
    return Ground("province", np.array([0, 2]), NOISE, {"need": {"2014": found}})


def told(value, around=None, **more):
    return {row.measure: row for row in rows(figures(value, **more), around or ground())}


def test_along_deprivation_what_is_more_common_among_the_deprived_is_negative():
    measured = told([4, 3, 2, 1])
    assert measured["concentration"].value == pytest.approx(-0.25)
    assert measured["sii"].value == pytest.approx(-4)
    assert measured["gini"].value == pytest.approx(0.25)
    assert {row.order_by for row in measured.values()} == {"", "need"}


def test_a_need_that_is_better_when_higher_turns_the_order_round():
    assert told([4, 3, 2, 1], ground(higher_is_better=True))["concentration"].value == pytest.approx(0.25)


def test_a_line_that_starts_below_nothing_has_no_ratio_and_says_so():
    measured = told([0, 0, 0, 9])
    assert (measured["rii"].value, measured["rii"].status) == (None, "no_line")
    assert measured["sii"].status == "computed"


@pytest.mark.parametrize(
    ("value", "more", "why"),
    [
        ([1, np.nan, np.nan, np.nan], {}, "few"),
        ([1, 2, 3, -1], {}, "negative"),
        ([0, 0, 0, 0], {}, "nothing"),
        ([1, 2, 3, np.nan], {"withheld": 1}, "withheld"),
        ([1, 2, 3, 4], {"weight": np.array([1, 0, 0, 0.0])}, "few"),
    ],
)
def test_where_nothing_can_be_measured_every_measure_says_why(value, more, why):
    measured = told(value, **more)
    assert {row.status for row in measured.values()} == {why}
    assert {row.value for row in measured.values()} == {None}
    assert len(measured) == 7


def test_where_all_are_equally_deprived_nothing_lies_along_deprivation():
    measured = told([1, 2, 3, 4], ground([5, 5, 5, 5]))
    assert (measured["sii"].status, measured["sii"].value) == ("unordered", None)
    assert measured["gini"].status == "computed"


def test_who_has_no_place_in_the_order_is_left_out_of_it_alone():
    measured = told([4, 3, 2, 1], ground([40, 30, 20, np.nan]))
    assert (measured["gini"].territories, measured["sii"].territories, measured["sii"].left_out) == (4, 3, 1)
    assert measured["sii"].value == pytest.approx(-3)


def test_an_order_of_which_most_have_no_place_is_none():
    measured = told([4, 3, 2, 1], ground([40, np.nan, np.nan, np.nan]))
    assert measured["concentration"].status == "unordered"


def test_a_region_of_which_nothing_is_known_changes_nothing():
    half = Ground("province", np.array([0, 1, 2, 3]), NOISE, {})
    whole = Ground("province", np.array([0, 1, 3]), NOISE, {})
    given = figures([1, 5, np.nan, 2])
    assert rows(given, half)[2].value == pytest.approx(rows(given, whole)[2].value)


def test_equal_figures_are_equal_and_no_more():
    measured = told([3, 3, 3, 3])
    assert [measured[name].value for name in ("gini", "theil", "theil_between", "concentration", "sii")] == [
        0
    ] * 5
    assert measured["rii"].value == 1


def test_limits_are_given_where_any_figure_has_some_and_hold_the_measure():
    limits = {"lower": np.array([3, np.nan, 1.5, np.nan]), "upper": np.array([5, np.nan, 2.5, np.nan])}
    for row in told([4, 3, 2, 1], **limits).values():
        assert row.lower <= row.value <= row.upper
    assert told([4, 3, 2, 1])["gini"].lower is None


def test_where_nothing_was_counted_nothing_is_drawn():
    limits = {"lower": np.zeros(4), "upper": np.array([9, 9, 9, 0.0])}
    assert told([0, 0, 0, 7], **limits)["gini"].lower is None


def test_a_measure_of_which_a_draw_leaves_nothing_has_no_limits():
    row = told([0, 0, 0, 7], lower=np.zeros(4), upper=np.array([0, 0, 0, 60.0]))["gini"]
    assert row.value == pytest.approx(0.75)
    assert (row.lower, row.upper) == (None, None)
