"""Curves of inequality: their areas are the indices, and their shape what it must be."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stats.curves import concentration_curve, lorenz
from stats.inequality import concentration_index, gini

ROWS = st.lists(
    st.tuples(st.integers(0, 1_000), st.integers(1, 500), st.integers(0, 5)), min_size=1, max_size=25
).filter(lambda rows: any(value for value, *_ in rows))


@given(ROWS)
def test_one_less_twice_the_area_under_a_curve_is_its_index(rows):
    value, weight, order = np.array(rows, dtype=float).T
    curve = lorenz(value, weight)
    assert 1 - 2 * np.trapezoid(curve.held, curve.people) == pytest.approx(gini(value, weight), abs=1e-12)
    other = concentration_curve(value, order, weight)
    index = concentration_index(value, order, weight)
    assert 1 - 2 * np.trapezoid(other.held, other.people) == pytest.approx(index, abs=1e-12)


@given(ROWS)
def test_lorenz_curves_rise_from_corner_to_corner_and_ever_more_steeply(rows):
    value, weight, _ = np.array(rows, dtype=float).T
    curve = lorenz(value, weight)
    assert (curve.people[0], curve.held[0]) == (0, 0)
    assert (curve.people[-1], curve.held[-1]) == (pytest.approx(1), pytest.approx(1))
    assert (np.diff(curve.people) > 0).all()
    assert (np.diff(np.diff(curve.held) / np.diff(curve.people)) > -1e-9).all()


def test_what_the_lowest_have_stands_above_the_diagonal():
    curve = concentration_curve([6, 3, 1], [1, 2, 3])
    assert curve.held.tolist() == pytest.approx([0, 0.6, 0.9, 1])


def test_unknown_rows_are_left_out_and_nothing_at_all_is_the_diagonal():
    assert lorenz([1, np.nan, 3]).held.tolist() == lorenz([1, 3]).held.tolist()
    for nothing in ([], [np.nan], [0, 0]):
        assert [side.tolist() for side in lorenz(nothing)] == [[0, 1], [0, 1]]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (([1, -2], [1, 2]), "at 1: value -2"),
        (([1, 2], [1, 2], [1, -2]), "at 1: weight -2"),
        (([1, 2], [1, 2, 3]), r"rank_by has shape \(3,\)"),
    ],
)
def test_what_has_no_curve_is_refused_in_words(arguments, told):
    with pytest.raises(ValueError, match=told):
        concentration_curve(*arguments)
