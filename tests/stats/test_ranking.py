"""Ranks and their intervals against exact chances, and for what must always hold."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import norm

from stats.ranking import rank_intervals

ROWS = st.lists(
    st.tuples(st.integers(-50, 50), st.integers(0, 30), st.integers(0, 30)), min_size=1, max_size=12
)


def of(rows):
    value, below, above = np.array(rows, dtype=float).reshape(-1, 3).T
    return value, value - below, value + above


def test_values_far_apart_have_sure_ranks_and_groups_of_their_own():
    rank, low, high, group = rank_intervals([10, 90, 50], [9, 89, 49], [11, 91, 51], 500, 1)
    assert rank.tolist() == low.tolist() == high.tolist() == group.tolist() == [3, 1, 2]


def test_values_that_overlap_may_have_either_rank_and_are_one_group():
    rank, low, high, group = rank_intervals([50, 51], [40, 41], [60, 61], 500, 1)
    assert rank.tolist() == [2, 1]
    assert (low.tolist(), high.tolist(), group.tolist()) == ([1, 1], [2, 2], [1, 1])


@pytest.mark.parametrize(("apart", "ranks"), [(2.5, [1, 2]), (3.1, [1, 1])])
def test_a_rank_is_sure_where_the_chance_of_another_is_below_one_in_forty(apart, ranks):
    # Two values with standard deviation 1: the lower one is drawn above with chance Phi(-apart / sqrt 2).
    assert (norm.cdf(-apart / np.sqrt(2)) > 0.025) == (ranks == [1, 2])
    half = norm.ppf(0.975)
    _, low, high, group = rank_intervals([apart, 0], [apart - half, -half], [apart + half, half], 40_000, 7)
    assert [low[0], high[0]] == ranks
    assert group.tolist() == ([1, 1] if ranks == [1, 2] else [1, 2])


def test_a_limit_further_away_on_one_side_counts_on_that_side_only():
    # The first may be much higher than it is, not lower: nothing puts it below the second.
    _, low, high, group = rank_intervals([10, 5], [9, 4], [60, 6], 2_000, 3)
    assert (low[0], high[0], group.tolist()) == (1, 1, [1, 2])
    _, low, high, group = rank_intervals([10, 5], [-40, 4], [11, 6], 2_000, 3)
    assert (low[0], high[0], group.tolist()) == (1, 2, [1, 1])


def test_the_first_of_many_that_are_hardly_known_may_still_be_the_first():
    # Each of 300 is drawn first once in 300 draws: 95 % of the draws leave the first and the last place out.
    value = np.arange(300) / 1e6
    rank, low, high, group = rank_intervals(value, value - 10, value + 10, 400, 0)
    assert (rank[299], low[299], rank[0], high[0]) == (1, 1, 300, 300)
    assert low[150] > 1
    assert set(group) == {1}


def test_equal_values_share_the_least_rank_as_in_sql():
    rank, low, high, group = rank_intervals([7, 9, 7, 1], [7, 9, 7, 1], [7, 9, 7, 1], 10, 0)
    assert rank.tolist() == low.tolist() == high.tolist() == [2, 1, 2, 4]
    assert group.tolist() == [2, 1, 2, 3]


@given(ROWS)
def test_ranks_lie_in_their_intervals_and_groups_follow_the_ranks(rows):
    rank, low, high, group = rank_intervals(*of(rows), 60, 5)
    assert ((low >= 1) & (low <= rank) & (rank <= high) & (high <= len(rows))).all()
    assert set(group) == set(range(1, int(group.max()) + 1))
    assert (np.diff(group[np.lexsort((group, rank))]) >= 0).all()


@given(ROWS)
def test_no_two_of_a_group_can_be_told_apart_and_a_new_one_is_started_for_a_reason(rows):
    value, lower, upper = of(rows)
    group = rank_intervals(value, lower, upper, 1, 0)[3]
    higher, here = np.meshgrid(np.arange(len(rows)), np.arange(len(rows)))
    gap = value[higher] - value[here]
    reach = np.sqrt((value - lower)[higher] ** 2 + (upper - value)[here] ** 2)
    apart = gap > reach
    assert not (apart & (group[higher] == group[here])).any()
    for name in range(2, int(group.max()) + 1):
        assert (apart & (group[higher] == name - 1) & (group[here] == name)).any()


@given(ROWS, st.randoms(use_true_random=False))
def test_the_order_of_rows_is_irrelevant(rows, shuffler):
    places = list(range(len(rows)))
    shuffler.shuffle(places)
    there = np.array(rank_intervals(*of(rows), 60, 5))
    assert (
        np.array(rank_intervals(*(side[places] for side in of(rows)), 60, 5)).tolist()
        == there[:, places].tolist()
    )


def test_a_row_that_is_not_known_is_as_if_it_were_not_there():
    value, lower, upper = of([(50, 10, 10), (45, 10, 10), (20, 5, 5)])
    alone = np.array(rank_intervals(value, lower, upper, 200, 9))
    found = np.array(rank_intervals([np.nan, *value, 4], [1, *lower, np.nan], [2, *upper, 5], 200, 9))
    assert np.isnan(found[:, [0, 4]]).all()
    assert found[:, 1:4].tolist() == alone.tolist()


def test_the_same_seed_gives_the_same_intervals_and_another_may_not():
    rows = of([(value, 9, 9) for value in range(40)])
    first, again, other = (np.array(rank_intervals(*rows, 50, seed)) for seed in (1, 1, 2))
    assert first.tolist() == again.tolist()
    assert first.tolist() != other.tolist()


def test_no_territory_at_all_has_no_rank():
    assert [side.shape for side in rank_intervals([], [], [], 10, 0)] == [(0,)] * 4


@pytest.mark.parametrize(
    ("value", "lower", "upper", "draws", "told"),
    [
        ([5, 5], [4, 6], [6, 7], 10, "at 1: value 5, lower 6, upper 7"),
        ([5], [4], [4.5], 10, r"value 5, lower 4, upper 4\.5"),
        ([5, 5], [4], [6, 7], 10, r"lower has shape \(1,\)"),
        ([5], [4], [np.inf], 10, "infinite"),
        ([5], [4], [6], 0, "draws is 0"),
    ],
)
def test_what_cannot_be_ranked_is_refused_in_words(value, lower, upper, draws, told):
    with pytest.raises(ValueError, match=told):
        rank_intervals(value, lower, upper, draws, 0)
