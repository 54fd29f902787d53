"""Spearman's coefficient with its interval, against values worked out by hand and by scipy."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from stats.association import rank_association

NUMBERS = st.lists(st.floats(-1e6, 1e6), min_size=5, max_size=40)


def test_the_coefficient_is_that_of_the_textbook():
    # Ranks differ by 1, 1, 1, 1, 0: 1 - 6 * 4 / (5 * 24) = 0.8.
    assert rank_association([1, 2, 3, 4, 5], [2, 1, 4, 3, 5]).coefficient == pytest.approx(0.8, abs=1e-12)


def test_the_interval_is_fishers_with_the_error_of_bonett_and_wright():
    rng = np.random.default_rng(3)
    one = rng.normal(size=75)
    other = 0.5 * one + rng.normal(size=75)
    found = rank_association(one, other)
    error = math.sqrt((1 + found.coefficient**2 / 2) / 72)
    assert found.lower == pytest.approx(math.tanh(math.atanh(found.coefficient) - 1.959963984540054 * error))
    assert found.upper == pytest.approx(math.tanh(math.atanh(found.coefficient) + 1.959963984540054 * error))


@given(NUMBERS, st.randoms())
def test_the_order_of_the_rows_is_irrelevant_and_the_interval_holds_the_coefficient(values, shuffled):
    other = [value**2 for value in values]
    places = list(range(len(values)))
    shuffled.shuffle(places)
    found = rank_association(values, other)
    again = rank_association([values[at] for at in places], [other[at] for at in places])
    assert found == pytest.approx(again, nan_ok=True)
    if not math.isnan(found.coefficient):
        assert found.coefficient == pytest.approx(stats.spearmanr(values, other).statistic)
        assert found.lower <= found.coefficient <= found.upper


def test_what_rises_together_in_every_pair_is_one_with_no_room_for_doubt():
    assert rank_association([1, 2, 3, 4], [10, 20, 30, 40]) == pytest.approx((1, 1, 1, 4))


def test_a_missing_value_takes_its_pair_out_and_nothing_else():
    whole = rank_association([1, 2, 3, 4, 5], [5, 3, 4, 1, 2])
    assert rank_association([1, 2, math.nan, 3, 4, 5], [5, 3, 9, 4, 1, 2]) == whole


@pytest.mark.parametrize(
    ("one", "other"), [([1, 2, 3], [1, 2, 3]), ([1, 1, 1, 1], [1, 2, 3, 4]), ([1, 2, 3, 4], [7, 7, 7, 7])]
)
def test_too_few_pairs_or_none_that_vary_say_nothing(one, other):
    assert math.isnan(rank_association(one, other).coefficient)


def test_two_columns_of_different_length_are_refused():
    with pytest.raises(ValueError, match="shape"):
        rank_association([1, 2, 3], [1, 2])
