"""The rational agent access model against the package `access`."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.sparse import csr_array

from geo.access import raam
from tests.geo.access.reference import model


def reference(demand, capacity, cost, tau) -> np.ndarray:
    answers = model(demand, capacity, cost).raam(name="raam", tau=tau)
    return answers["raam_places"].reindex(range(len(demand))).to_numpy()


def scattered(seed: int, points: int, places: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    chance = np.random.default_rng(seed)
    apart = chance.uniform(0, 100, (points, 1, 2)) - chance.uniform(0, 100, (1, places, 2))
    return (
        chance.integers(1, 3000, points),
        chance.integers(1, 40, places).astype(float),
        np.hypot(apart[..., 0], apart[..., 1]),
    )


@pytest.mark.parametrize(("points", "places", "tau"), [(30, 12, 60), (60, 60, 20), (5, 3, 60), (100, 5, 5)])
def test_scattered_places_cost_what_the_reference_says(points, places, tau):
    demand, capacity, cost = scattered(points, points, places)
    found = raam(demand, capacity, cost, tau)
    assert found == pytest.approx(reference(demand, capacity, cost, tau), rel=1e-9)


def test_the_example_of_the_reference_one_person_among_25_places_costs_25():
    """Its own test: 25 places of one unit on a grid, and one person, who cannot be divided."""
    across, down = np.meshgrid(np.arange(5.0), np.arange(5.0))
    cost = np.hypot(across - 2, down - 3).ravel()[None]
    assert raam([1], np.ones(25), cost, 60).tolist() == [25.0]


def test_pairs_out_of_reach_are_not_used():
    demand, capacity, cost = scattered(7, 40, 10)
    cost[cost > 70] = np.inf
    cost[np.isinf(cost).all(axis=1), 0] = 70
    assert raam(demand, capacity, cost, 30) == pytest.approx(reference(demand, capacity, cost, 30), rel=1e-9)


def test_next_door_to_enough_places_the_cost_is_one():
    assert raam([100, 300], [10, 30], [[0, 99], [99, 0]], 60) == pytest.approx([1, 1])


def test_who_lives_far_pays_the_way_in_units_of_tau():
    assert raam([100], [10], [[30]], 60).tolist() == [1.5]


def test_people_leave_a_crowded_place_until_the_way_eats_the_gain():
    """One hundred people between a full place next door and one 30 minutes off: half a unit of crowding."""
    found = raam([1000], [10, 10], [[0, 30]], 60)
    # x and 1000 - x with x / 500 = (1000 - x) / 500 + 0.5
    assert found == pytest.approx([625 / 500], rel=1e-2)


def test_where_nobody_lives_it_is_what_one_more_person_would_face():
    assert raam([0, 100], [10], [[60], [0]], 60) == pytest.approx([2, 1])


def test_where_nothing_can_be_reached_the_cost_is_infinite():
    assert raam([10, 10], [5, 0], [[1, 1], [np.inf, 1]], 60)[1] == np.inf


def test_where_no_place_is_offered_at_all_the_cost_is_infinite():
    assert raam([10, 0], [0, 0], [[1, 1], [2, 1]], 60).tolist() == [np.inf, np.inf]
    assert raam([10, 0], [], np.empty((2, 0)), 60).tolist() == [np.inf, np.inf]


def test_a_sparse_matrix_says_what_an_array_says():
    demand, capacity, cost = scattered(3, 20, 6)
    assert raam(demand, capacity, csr_array(cost), 60) == pytest.approx(raam(demand, capacity, cost, 60))


@pytest.mark.parametrize("tau", [0, -1, np.nan, np.inf])
def test_a_tau_that_measures_nothing_is_refused(tau):
    with pytest.raises(ValueError, match="tau is"):
        raam([1], [1], [[1]], tau)


def test_people_who_are_no_number_are_refused():
    with pytest.raises(ValueError, match="demand holds 1 values"):
        raam([np.nan], [1], [[1]], 60)


def test_what_stands_below_a_mask_is_no_number():
    masked = np.ma.array([1.0, 5.0], mask=[True, False])
    with pytest.raises(ValueError, match="demand holds 1 values"):
        raam(masked, [1], [[1], [1]], 60)
    with pytest.raises(ValueError, match="cost holds 1 values"):
        raam([1], [1, 1], masked[None, :], 60)
