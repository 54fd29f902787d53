"""Ways and nearest places worked out in two other ways: haversines, and a tree on a unit sphere."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.spatial import cKDTree

from geo.access import nearest, two_step_floating_catchment
from geo.distances import between_km

MEAN_RADIUS_KM = 6371.0088
#: The earth is no sphere: a mean radius is right to a third of a percent at these latitudes.
OF_A_SPHERE = 4e-3
LIMITS = (5, 10, 20, 50)


@pytest.fixture(scope="module")
def country() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Communes and centres strewn over the country, and people."""
    chance = np.random.default_rng(20261122)
    communes = np.column_stack([chance.uniform(-13, -1, 400), chance.uniform(27, 35.9, 400)])
    return (
        communes,
        communes[chance.choice(400, 60)] + chance.normal(0, 0.05, (60, 2)),
        chance.integers(1, 9e4, 400),
    )


def haversines_km(origins: np.ndarray, targets: np.ndarray) -> np.ndarray:
    east, north = np.radians(origins).T
    far_east, far_north = np.radians(targets).T
    half = np.sin((far_north - north[:, None]) / 2) ** 2
    half = half + np.cos(north)[:, None] * np.cos(far_north) * np.sin((far_east - east[:, None]) / 2) ** 2
    return 2 * MEAN_RADIUS_KM * np.arcsin(np.sqrt(half))


def on_a_unit_sphere(degrees: np.ndarray) -> np.ndarray:
    east, north = np.radians(degrees).T
    return np.column_stack([np.cos(north) * np.cos(east), np.cos(north) * np.sin(east), np.sin(north)])


def test_every_way_is_that_of_the_haversine(country):
    communes, centres, _people = country
    assert between_km(communes, centres) == pytest.approx(haversines_km(communes, centres), rel=OF_A_SPHERE)


def test_the_nearest_is_the_one_a_tree_on_a_sphere_finds(country):
    communes, centres, _people = country
    index, km = nearest(between_km(communes, centres))
    chord, found = cKDTree(on_a_unit_sphere(centres)).query(on_a_unit_sphere(communes))
    arc = 2 * MEAN_RADIUS_KM * np.arcsin(chord / 2)
    assert km == pytest.approx(arc, rel=OF_A_SPHERE)
    # Where the two disagree, two centres are as near as the earth's flattening lets one tell.
    for row in np.flatnonzero(index != found):
        ways = haversines_km(communes[row : row + 1], centres[[index[row], found[row]]])[0]
        assert ways[0] == pytest.approx(ways[1], rel=OF_A_SPHERE)


def test_people_within_each_limit_are_those_whose_haversine_is_within_it(country):
    communes, centres, people = country
    km = nearest(between_km(communes, centres))[1]
    least = haversines_km(communes, centres).min(axis=1)
    for limit in LIMITS:
        doubtful = np.abs(least / limit - 1) < OF_A_SPHERE
        assert (km <= limit)[~doubtful].tolist() == (least <= limit)[~doubtful].tolist()
        assert people[(km <= limit) & ~doubtful].sum() == people[(least <= limit) & ~doubtful].sum()


@pytest.mark.parametrize("radius", [10, 30])
def test_places_shared_are_those_of_two_loops(country, radius):
    communes, centres, people = country
    cost = between_km(communes, centres)
    places = np.arange(1, len(centres) + 1) * 10.0
    shares = []
    for centre in range(len(centres)):
        who = sum(people[row] for row in range(len(communes)) if cost[row, centre] <= radius)
        shares.append(places[centre] / who if who else 0.0)
    expected = [
        sum(share for centre, share in enumerate(shares) if cost[row, centre] <= radius)
        for row in range(len(communes))
    ]
    assert two_step_floating_catchment(people, places, cost, radius) == pytest.approx(expected, rel=1e-12)
