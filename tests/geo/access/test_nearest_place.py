"""The cheapest supply point of each demand point."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.sparse import csr_array, lil_array

from geo.access import nearest


def test_the_cheapest_column_is_found_with_its_cost_and_the_first_of_equals_wins():
    index, cost = nearest([[3, 1, 2], [4, 4, 5]])
    assert (index.tolist(), cost.tolist()) == ([1, 0], [1, 4])


def test_where_nothing_can_be_reached_there_is_no_column():
    index, cost = nearest([[np.inf, np.inf], [np.inf, 2]])
    assert (index.tolist(), cost.tolist()) == ([-1, 1], [np.inf, 2])


def test_without_any_supply_point_nothing_can_be_reached():
    index, cost = nearest(np.empty((2, 0)))
    assert (index.tolist(), cost.tolist()) == ([-1, -1], [np.inf, np.inf])


def test_a_missing_entry_of_a_sparse_matrix_is_out_of_reach():
    sparse = lil_array((2, 3))
    sparse[0, 2] = 7
    index, cost = nearest(sparse)
    assert (index.tolist(), cost.tolist()) == ([2, -1], [7, np.inf])


@given(st.integers(0, 1000))
def test_a_sparse_matrix_says_what_an_array_says(seed):
    chance = np.random.default_rng(seed)
    cost = chance.integers(0, 6, (7, 5)).astype(float)
    cost[chance.random(cost.shape) < 0.4] = np.inf
    known = np.isfinite(cost)
    sparse = csr_array((cost[known], np.nonzero(known)), shape=cost.shape)
    for found, expected in zip(nearest(sparse), nearest(cost), strict=True):
        assert found.tolist() == expected.tolist()


@pytest.mark.parametrize("cost", [[1, 2], [[np.nan]], [[-0.1]], csr_array([[np.nan]])])
def test_what_is_no_matrix_of_costs_is_refused(cost):
    with pytest.raises(ValueError, match="cost h"):
        nearest(cost)
