"""Slope and relative index against another library and by hand, and for what must always hold."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.regression.linear_model import WLS

from stats.inequality import slope_index

ROWS = st.lists(
    st.tuples(st.integers(0, 1_000), st.integers(1, 500), st.integers(0, 5)), min_size=2, max_size=25
).filter(lambda rows: len({order for *_, order in rows}) > 1)


def of(rows):
    return np.array(rows, dtype=float).T


@given(ROWS)
def test_the_slope_is_the_weighted_line_over_the_midpoints(rows):
    value, people, order = of(rows)
    before = np.array([people[order < place].sum() for place in order])
    own = np.array([people[order == place].sum() for place in order])
    middle = (before + own / 2) / people.sum()
    bottom, slope = WLS(value, np.column_stack([np.ones_like(middle), middle]), weights=people).fit().params
    sii, rii = slope_index(value, people, order)
    assert sii == pytest.approx(slope, rel=1e-7, abs=1e-7)
    if bottom > 1e-6 and bottom + slope > 1e-6:
        assert rii == pytest.approx((bottom + slope) / bottom, rel=1e-5)
    if bottom < -1e-6 or bottom + slope < -1e-6:
        assert np.isnan(rii)


def test_a_straight_gradient_is_read_to_both_ends():
    sii, rii = slope_index([15, 25, 35, 45], [50] * 4, [1, 2, 3, 4])
    assert (sii, rii) == (pytest.approx(40), pytest.approx(5))


def test_a_bent_gradient_is_the_one_worked_out_by_hand():
    # Three places of 20, 30 and 50 people: midpoints 0.10, 0.35, 0.75, mean 0.5, sum of squares 0.07:
    # slope = (0.2*-0.4*10 + 0.3*-0.15*20 + 0.5*0.25*30) / (0.2*0.16 + 0.3*0.0225 + 0.5*0.0625) = 2.05 / 0.07
    sii, rii = slope_index([10, 20, 30], [20, 30, 50], [1, 2, 3])
    assert sii == pytest.approx(2.05 / 0.07)
    bottom = 23 - sii / 2
    assert rii == pytest.approx((bottom + sii) / bottom)


@given(ROWS, st.randoms(use_true_random=False))
def test_the_order_of_rows_is_irrelevant(rows, shuffler):
    mixed = list(rows)
    shuffler.shuffle(mixed)
    assert slope_index(*of(mixed))[0] == pytest.approx(slope_index(*of(rows))[0], rel=1e-6, abs=1e-6)


@given(ROWS)
def test_a_gradient_turned_round_changes_its_sign(rows):
    value, people, order = of(rows)
    back = slope_index(value, people, -order)[0]
    assert back == pytest.approx(-slope_index(value, people, order)[0], rel=1e-6, abs=1e-6)


@given(ROWS)
def test_a_row_that_is_not_known_or_has_nobody_is_as_if_it_were_not_there(rows):
    value, people, order = of(rows)
    gaps = [[*value, np.nan, 5, 5, 5], [*people, 5, np.nan, 5, 0], [*order, 1, 1, np.nan, 9]]
    assert slope_index(*gaps) == pytest.approx(slope_index(value, people, order), nan_ok=True)


def test_one_place_alone_has_no_gradient():
    assert np.isnan(slope_index([1, 2], [5, 5], [3, 3])).all()
    assert np.isnan(slope_index([1, np.nan], [5, 5], [1, 2])).all()


@pytest.mark.parametrize(
    ("value", "population", "order", "told"),
    [
        ([1, 2], [1, -2], [1, 2], "at 1: population -2"),
        ([1, 2], [1, 2], [1], r"order has shape \(1,\)"),
        ([1, np.inf], [1, 2], [1, 2], "infinite"),
    ],
)
def test_what_has_no_gradient_is_refused_in_words(value, population, order, told):
    with pytest.raises(ValueError, match=told):
        slope_index(value, population, order)
