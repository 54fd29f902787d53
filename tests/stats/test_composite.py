"""Composite indices: sums that add up, and recipes that make sense."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy.stats import gmean

from stats.composite import Recipe, composite

TABLES = arrays(float, (5, 3), elements=st.integers(1, 100).map(float))
WEIGHTS = st.tuples(*[st.integers(0, 9)] * 3).filter(any)


@given(TABLES, WEIGHTS)
def test_scores_are_weighted_means_and_contributions_sum_to_them(table, weight):
    plain = composite(table, weight)
    assert plain.score == pytest.approx(np.average(table, axis=1, weights=weight))
    assert plain.contribution.sum(axis=1) == pytest.approx(plain.score)
    geometric = composite(table, weight, "geometric")
    assert geometric.score == pytest.approx(gmean(table, axis=1, weights=np.tile(weight, (5, 1))))
    assert geometric.contribution.sum(axis=1) == pytest.approx(np.log(geometric.score), abs=1e-12)
    assert (geometric.score <= plain.score + 1e-9).all()


def test_much_of_one_makes_up_for_little_of_another_in_a_sum_but_less_so_in_a_product():
    table = [[50, 50], [1, 99]]
    assert composite(table, [1, 1]).score.tolist() == [50, 50]
    assert composite(table, [1, 1], "geometric").score[1] == pytest.approx(np.sqrt(99))


@given(TABLES, WEIGHTS, st.integers(2, 50))
def test_only_the_shares_of_the_weights_matter(table, weight, times):
    assert composite(table, np.multiply(weight, times)).score == pytest.approx(composite(table, weight).score)


@pytest.mark.parametrize("aggregation", ["arithmetic", "geometric"])
def test_a_gap_leaves_that_territory_alone_without_a_score(aggregation):
    found = composite([[1, np.nan], [2, 4]], [1, 1], aggregation)
    assert np.isnan(found.score[0])
    assert np.isnan(found.contribution[0]).all()
    assert found.score[1] == composite([[2, 4]], [1, 1], aggregation).score[0]


def test_what_has_no_weight_may_be_unknown_or_zero():
    assert composite([[3, np.nan], [4, 0]], [1, 0], "geometric").score == pytest.approx([3, 4])


@pytest.mark.parametrize(
    ("call", "told"),
    [
        (lambda: composite([[1, 2]], [1]), r"\(1, 2\) and weight \(1,\)"),
        (lambda: composite([1, 2], [1, 1]), r"\(2,\)"),
        (lambda: composite([[1, 2]], [1, -1]), "at 1: weight -1"),
        (lambda: composite([[1, 2]], [0, 0]), r"\[0.0, 0.0\]"),
        (lambda: composite([[1, 0]], [1, 1], "geometric"), "at 0, 1: indicator 0"),
        (lambda: composite([[1, 0]], [1, 1], "median"), "'median'"),
        (lambda: Recipe((1, 1), (True,)), r"\[1, 2\] many"),
        (lambda: Recipe((1, 1), (True, True), "reference", reference=(1,)), r"\[1, 2\] many"),
        (lambda: Recipe((0, 0), (True, True)), "one above 0"),
        (lambda: Recipe((1, 1), (True, True), "z", "geometric"), "not z"),
    ],
)
def test_what_makes_no_index_is_refused_in_words(call, told):
    with pytest.raises(ValueError, match=told):
        call()
