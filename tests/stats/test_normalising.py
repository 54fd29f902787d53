"""One scale for many indicators: against another library, and what must always hold."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy.stats import rankdata, zscore

from stats.normalising import normalise

METHODS = ["min-max", "z", "rank"]
TABLES = arrays(float, (6, 3), elements=st.integers(-100, 100).map(float), unique=True)


def test_the_least_is_at_one_end_and_the_greatest_at_the_other():
    assert normalise([[10], [15], [20]], "min-max").ravel().tolist() == [0, 0.5, 1]
    assert normalise([[10], [15], [20]], "min-max", span=(1, 100)).ravel().tolist() == [1, 50.5, 100]
    assert normalise([[10], [15], [90]], "rank").ravel().tolist() == [0, 0.5, 1]


def test_ties_share_the_mean_of_their_ranks():
    assert normalise([[1], [2], [2], [3]], "rank").ravel() == pytest.approx([0, 0.5, 0.5, 1])


def test_a_reference_is_one_and_what_is_turned_round_is_as_far_on_the_other_side():
    found = normalise([[50, 50], [100, 100], [120, 120]], "reference", [True, False], [100, 100])
    assert found.T.tolist() == [pytest.approx([0.5, 1, 1.2]), pytest.approx([1.5, 1, 0.8])]


@given(TABLES)
def test_standard_deviations_from_the_mean_are_those_of_scipy(table):
    assert normalise(table, "z") == pytest.approx(zscore(table, axis=0), rel=1e-9, abs=1e-9)


@given(TABLES)
def test_ranks_are_those_of_scipy(table):
    assert normalise(table, "rank") == pytest.approx((rankdata(table, axis=0) - 1) / 5, abs=1e-12)


@given(TABLES, st.sampled_from(METHODS), st.integers(1, 50), st.integers(-50, 50))
def test_the_unit_of_an_indicator_does_not_matter(table, method, times, more):
    assert normalise(table * times + more, method) == pytest.approx(normalise(table, method), abs=1e-9)


@given(TABLES, st.sampled_from(METHODS))
def test_turning_round_is_a_mirror(table, method):
    middle = 0 if method == "z" else 0.5
    found = normalise(table, method, [True, False, True])
    assert found[:, 1] - middle == pytest.approx(middle - normalise(table, method)[:, 1], abs=1e-12)
    assert found[:, [0, 2]] == pytest.approx(normalise(table, method)[:, [0, 2]])


@given(TABLES, st.sampled_from(METHODS))
def test_a_missing_number_changes_nothing_for_the_others(table, method):
    gap = np.vstack([table, [np.nan, 1, np.nan]])
    found = normalise(gap, method)
    assert np.isnan(found[6]).tolist() == [True, False, True]
    assert found[:6, [0, 2]] == pytest.approx(normalise(table, method)[:, [0, 2]], abs=1e-12)


@given(TABLES, st.sampled_from(METHODS))
def test_draws_are_each_brought_to_their_own_scale(table, method):
    both = normalise(np.stack([table, table[::-1] * 3 + 1]), method)
    assert both[0] == pytest.approx(normalise(table, method))
    assert both[1] == pytest.approx(normalise(table[::-1] * 3 + 1, method))


@pytest.mark.parametrize(("method", "middle"), [("min-max", 0.5), ("z", 0), ("rank", 0.5)])
def test_an_indicator_that_is_the_same_everywhere_is_in_the_middle(method, middle):
    assert normalise([[0.1, 1], [0.1, 2], [0.1, 3]], method)[:, 0].tolist() == [middle] * 3


@pytest.mark.parametrize("method", METHODS)
def test_an_indicator_nobody_knows_stays_unknown(method):
    assert np.isnan(normalise([[np.nan], [np.nan]], method)).all()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (([1, 2], "z"), r"\(2,\)"),
        (([[1], [np.inf]], "z"), "infinite"),
        (([[1], [2]], "median"), "'median'"),
        (([[1], [2]], "min-max", True, None, (5, 5)), r"span is \(5, 5\)"),
        (([[1], [2]], "reference"), "reference is None"),
        (([[1], [2]], "reference", True, [0]), r"reference is \[0\]"),
        (([[1, 2], [2, 3]], "reference", True, [1, 2, 3]), r"\[1, 2, 3\]"),
    ],
)
def test_what_has_no_scale_is_refused_in_words(arguments, told):
    with pytest.raises(ValueError, match=told):
        normalise(*arguments)
