"""Floating catchments against the package `access`, on its own example, and against sums done by hand."""

from __future__ import annotations

import warnings

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.sparse import coo_array, csr_array

from geo.access import gaussian, steps, two_step_floating_catchment
from tests.geo.access.reference import model

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from access import weights

#: The hospital example of `access`' own tests: three tracts, and four states of the roads between them.
POPULATION, DOCTORS = [100, 50, 10], [15, 20, 100]
GRIDLOCK = [[1, 80, 40], [80, 1, 40], [40, 40, 1]]
FASTER_IN = [[1, 80, 20], [80, 1, 20], [40, 40, 1]]
FASTER_OUT = [[1, 80, 40], [80, 1, 40], [20, 20, 1]]
FASTER = [[1, 40, 20], [40, 1, 20], [20, 20, 1]]
ROADS = {"gridlock": GRIDLOCK, "faster in": FASTER_IN, "faster out": FASTER_OUT, "faster": FASTER}


def reference(demand, capacity, cost, threshold, weight=None) -> np.ndarray:
    """What `access` says; a point that reaches nothing, which it leaves out, has none."""
    answers = model(demand, capacity, cost).two_stage_fca(name="fca", max_cost=threshold, weight_fn=weight)
    return answers["fca_places"].reindex(range(len(demand))).fillna(0.0).to_numpy()


def scattered(seed: int, points: int = 40, places: int = 15) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    chance = np.random.default_rng(seed)
    apart = chance.uniform(0, 100, (points, 1, 2)) - chance.uniform(0, 100, (1, places, 2))
    cost = np.hypot(apart[..., 0], apart[..., 1])
    cost[chance.random(cost.shape) < 0.2] = np.inf
    return chance.integers(1, 900, points), chance.integers(0, 60, places), cost


@pytest.mark.parametrize("roads", ROADS)
def test_the_hospital_example_of_the_reference_comes_out_the_same(roads: str):
    cost = np.array(ROADS[roads], dtype=float)
    found = two_step_floating_catchment(POPULATION, DOCTORS, cost, 61, lambda minutes: 1 / minutes)
    expected = reference(POPULATION, DOCTORS, cost, 61, weights.gravity(1, -1))
    assert found == pytest.approx(expected, rel=1e-12)


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (None, None),
        ("binary", None),
        ("step", weights.step_fn({10: 1, 20: 0.68, 30: 0.22})),
        ({10: 1, 20: 0.68, 30: 0.22}, weights.step_fn({10: 1, 20: 0.68, 30: 0.22})),
        (gaussian(20), weights.gaussian(20)),
        (weights.gaussian(12), weights.gaussian(12)),
        (weights.step_fn({5: 2, 25: 1}), weights.step_fn({5: 2, 25: 1})),
    ],
)
def test_every_decay_says_what_the_reference_says(ours, theirs, seed: int):
    demand, capacity, cost = scattered(seed)
    found = two_step_floating_catchment(demand, capacity, cost, 30, ours)
    assert found == pytest.approx(reference(demand, capacity, cost, 30, theirs), rel=1e-12)


def test_two_points_share_one_place_and_one_has_another_for_itself():
    cost = [[5, 20], [5, np.inf]]
    assert two_step_floating_catchment([100, 300], [40, 10], cost, 20) == pytest.approx([0.2, 0.1])


def test_the_threshold_itself_is_within_reach_and_what_lies_beyond_is_not():
    assert two_step_floating_catchment([10], [5], [[20]], 20).tolist() == [0.5]
    assert two_step_floating_catchment([10], [5], [[20.001]], 20).tolist() == [0.0]


def test_a_gaussian_by_name_is_one_next_door_and_nothing_at_the_threshold():
    near, far = two_step_floating_catchment([10, 10], [5], [[0], [20]], 20, "gaussian")
    assert (near, far) == (0.5, 0.0)


@given(st.integers(0, 500), st.floats(0, 120), st.sampled_from([None, "step", {30: 1, 60: 0.5}]))
def test_people_times_access_is_every_place_that_somebody_reaches(seed, threshold, decay):
    demand, capacity, cost = scattered(seed, 12, 6)
    if decay == "step":
        threshold += 1
    access = two_step_floating_catchment(demand, capacity, cost, threshold, decay)
    reached = (cost <= (min(threshold, 60) if isinstance(decay, dict) else threshold)).any(axis=0)
    assert demand @ access == pytest.approx(capacity[reached].sum())


@given(st.integers(0, 500), st.sampled_from([None, "step", "gaussian"]))
def test_a_sparse_matrix_says_what_an_array_says(seed, decay):
    demand, capacity, cost = scattered(seed, 12, 6)
    cost[0, 0] = 0.0
    sparse = coo_array((cost[np.isfinite(cost)], np.nonzero(np.isfinite(cost))), shape=cost.shape)
    dense = two_step_floating_catchment(demand, capacity, cost, 40, decay)
    assert two_step_floating_catchment(demand, capacity, sparse, 40, decay) == pytest.approx(dense)


def test_an_entry_of_zero_in_a_sparse_matrix_is_next_door_and_a_missing_one_out_of_reach():
    cost = csr_array((np.array([0.0]), np.array([1]), np.array([0, 1])), shape=(1, 2))
    assert two_step_floating_catchment([10], [5, 7], cost, 3).tolist() == [0.7]


def test_places_that_nobody_shares_are_endless_for_a_point_where_nobody_lives_and_for_no_other():
    found = two_step_floating_catchment([0, 10], [5, 5, 0], [[1, 9, 1], [9, 1, 9]], 3)
    assert found.tolist() == [np.inf, 0.5]


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"demand": [1, 2, 3]}, "demand has shape"),
        ({"demand": [1, -2]}, "demand holds 1 values that are negative"),
        ({"demand": [1, np.nan]}, "demand holds 1 values"),
        ({"capacity": [[1]]}, "capacity has shape"),
        ({"capacity": [np.inf]}, "capacity holds 1 values"),
        ({"cost": [1, 2]}, "cost has shape"),
        ({"cost": [[np.nan], [1]]}, "cost holds 1 values that are negative or not a number"),
        ({"cost": [[-1], [1]]}, "cost holds 1 values"),
        ({"threshold": np.nan}, "threshold is nan"),
        ({"threshold": -1}, "threshold is -1"),
        ({"decay": "linear"}, "decay is 'linear'"),
        ({"decay": "gaussian", "threshold": 0}, "the threshold is 0"),
        ({"decay": "step", "threshold": np.inf}, "the threshold is inf"),
        ({"decay": {}}, "the steps are"),
        ({"decay": {10: -1}}, "the steps are"),
        ({"decay": lambda cost: cost - 5}, "decay weighs a cost of 1"),
    ],
)
def test_what_means_nothing_is_refused_with_its_value(changed, sentence):
    asked = {"demand": [1, 2], "capacity": [3], "cost": [[1], [2]], "threshold": 9, "decay": None} | changed
    with pytest.raises(ValueError, match=sentence):
        two_step_floating_catchment(**asked)


def test_a_normal_curve_without_width_is_refused():
    with pytest.raises(ValueError, match="sigma is 0"):
        gaussian(0)


def test_a_step_holds_up_to_its_cut_itself():
    assert steps({10: 1, 20: 0.5})(np.array([10, 10.1, 20, 21])).tolist() == [1, 0.5, 0.5, 0]
