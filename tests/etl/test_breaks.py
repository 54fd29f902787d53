"""Class breaks on values whose classes one can see."""

from __future__ import annotations

import mapclassify
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from etl.classes.breaks import METHODS, classify, edges, jenks

some = arrays(float, st.integers(1, 60), elements=st.floats(-1e6, 1e6).map(lambda value: round(value, 3)))
methods = pytest.mark.parametrize("method", list(METHODS))


@methods
@given(values=some)
def test_every_value_lies_in_its_class(method, values):
    at = edges(values, method, decimals=1)
    numbers = classify(values, at)
    assert (at[numbers] <= values).all()
    assert (values <= at[numbers + 1]).all()
    assert at[0] <= values.min()
    assert at[-1] >= values.max()


@methods
@given(values=some)
def test_there_are_never_more_than_five_classes(method, values):
    assert 2 <= len(edges(values, method, decimals=1)) <= 6


@methods
@given(values=some, reference=st.floats(-100, 100).map(lambda value: round(value, 1)))
def test_a_reference_is_always_an_edge_with_as_many_classes_below_as_above(method, values, reference):
    at = edges(values, method, decimals=1, reference=reference)
    assert reference in at
    assert (np.diff(at) >= 0).all()
    below, above = (at < reference).sum(), (at > reference).sum()
    assert below <= 4
    assert above <= 4


@methods
def test_the_order_of_territories_does_not_matter(method):
    values = np.random.default_rng(3).gamma(2, 10, 300)
    assert edges(values, method, 2).tolist() == edges(values[::-1], method, 2).tolist()


def test_quantiles_hold_as_many_territories_each():
    values = np.arange(1.0, 76.0)
    at = edges(values, "quantiles", decimals=0)
    assert np.bincount(classify(values, at)).tolist() == [15] * 5


def test_equal_classes_have_one_width():
    assert edges(np.array([0, 1, 2, 3, 4, 9, 10.0]), "equal", decimals=0).tolist() == [0, 2, 4, 6, 8, 10]


def test_standard_deviations_lie_around_the_mean():
    values = np.array([0, 10, 20, 30, 40, 50, 60, 70, 80.0])
    mean, sd = values.mean(), values.std()
    assert edges(values, "deviation", decimals=2) == pytest.approx(
        [0, mean - 1.5 * sd, mean - 0.5 * sd, mean + 0.5 * sd, mean + 1.5 * sd, 80], abs=0.01
    )


def test_natural_breaks_fall_into_the_gaps():
    values = np.array([1, 2, 3, 20, 21, 22, 50, 51, 52, 80, 81, 82, 99, 100, 101.0])
    assert edges(values, "jenks", decimals=0).tolist() == [1, 3, 22, 52, 82, 101]


def test_natural_breaks_are_those_of_fisher_and_jenks_as_mapclassify_finds_them():
    values = np.sort(np.random.default_rng(1).gamma(2, 10, 120))
    theirs = mapclassify.FisherJenks(values, k=5).bins
    assert jenks(values, 5)[1:] == pytest.approx(theirs)


def test_thousands_of_values_are_thinned_without_losing_their_ends():
    values = np.sort(np.random.default_rng(2).gamma(2, 10, 20_000))
    at = jenks(values, 5)
    assert (at[0], at[-1]) == (values[0], values[-1])


def test_few_distinct_values_are_a_class_each():
    assert edges(np.array([0, 1, 1, 0, 1.0]), "jenks", decimals=0).tolist() == [0, 0, 1]


def test_one_value_everywhere_is_one_class():
    at = edges(np.full(75, 7.0), "deviation", decimals=0)
    assert at.tolist() == [7, 7]
    assert classify(np.full(75, 7.0), at).tolist() == [0] * 75


def test_without_values_there_are_no_classes():
    assert edges(np.empty(0), "quantiles", decimals=1).tolist() == []


def test_exactly_zero_is_a_class_of_its_own_where_many_are_zero():
    values = np.concatenate([np.zeros(30), np.arange(1.0, 46.0)])
    at = edges(values, "quantiles", decimals=0, zero_class=True)
    assert at[:2].tolist() == [0, 0]
    assert np.bincount(classify(values, at)).tolist() == [30, 9, 9, 9, 9, 9]


def test_a_few_zeros_among_many_values_stay_with_the_least():
    values = np.concatenate([np.zeros(2), np.arange(1.0, 74.0)])
    assert edges(values, "quantiles", decimals=0, zero_class=True)[1] > 0


def test_zero_everywhere_is_one_class():
    assert edges(np.zeros(12), "quantiles", decimals=1, zero_class=True).tolist() == [0, 0]


def test_breaks_are_given_in_the_digits_the_reader_sees():
    values = np.linspace(0.123456, 9.87654, 100)
    assert all(round(edge, 1) == edge for edge in edges(values, "jenks", decimals=1))


def test_breaks_too_near_for_these_digits_keep_their_own():
    values = np.linspace(0.001, 0.009, 50)
    at = edges(values, "quantiles", decimals=1)
    assert len(at) == 6
    assert (np.diff(at) > 0).all()
