"""Straight-line distances against geodesics computed by PROJ."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyproj import Geod

from geo.distances import between_km, nearest, nearest_km

WGS84 = Geod(ellps="WGS84")
RABAT, CASABLANCA, DAKHLA = (-6.8416, 34.0209), (-7.5898, 33.5731), (-15.9579, 23.6848)

places = st.tuples(st.floats(-17, -1), st.floats(21, 36))


def geodesic_km(origin, target) -> float:
    return WGS84.inv(*origin, *target)[2] / 1000


def test_rabat_is_as_far_from_casablanca_as_proj_says():
    assert nearest_km(np.array([RABAT]), np.array([CASABLANCA]))[0] == pytest.approx(
        geodesic_km(RABAT, CASABLANCA), rel=1e-5
    )


@given(places, st.floats(-0.7, 0.7), st.floats(-0.7, 0.7))
def test_anywhere_in_the_country_near_distances_are_right_to_a_metre_in_a_hundred_kilometres(
    place, east, north
):
    target = (place[0] + east, place[1] + north)
    found = nearest_km(np.array([place]), np.array([target]))[0]
    assert found == pytest.approx(geodesic_km(place, target), rel=1e-5, abs=1e-6)


def test_the_nearest_of_several_is_taken():
    found = nearest_km(np.array([RABAT, DAKHLA]), np.array([CASABLANCA, DAKHLA]))
    assert found == pytest.approx([geodesic_km(RABAT, CASABLANCA), 0.0], rel=1e-5, abs=1e-6)


@given(st.lists(places, min_size=1, max_size=8), st.lists(places, min_size=1, max_size=8))
def test_one_more_target_never_takes_anyone_further_away(origins, targets):
    with_all = nearest_km(np.array(origins), np.array(targets))
    with_fewer = nearest_km(np.array(origins), np.array(targets[:1]))
    assert (with_all <= with_fewer + 1e-9).all()


@given(st.lists(places, min_size=1, max_size=6), st.lists(places, min_size=1, max_size=6))
def test_of_all_ways_to_the_targets_the_shortest_is_that_to_the_nearest(origins, targets):
    ways = between_km(np.array(origins), np.array(targets))
    assert ways.shape == (len(origins), len(targets))
    assert ways.min(axis=1) == pytest.approx(nearest_km(np.array(origins), np.array(targets)), abs=1e-6)


def test_ways_between_towns_are_those_of_proj():
    ways = between_km(np.array([RABAT, CASABLANCA]), np.array([CASABLANCA, DAKHLA]))
    assert ways[0, 0] == pytest.approx(geodesic_km(RABAT, CASABLANCA), rel=1e-5)
    assert ways[1, 0] == pytest.approx(0, abs=1e-6)
    assert ways[0, 1] == pytest.approx(geodesic_km(RABAT, DAKHLA), rel=1e-3)


def test_ways_between_projected_coordinates_are_refused():
    with pytest.raises(ValueError, match="origins holds 1 places"):
        between_km(np.array([[314_000.0, 3_765_000.0]]), np.array([RABAT]))


def test_without_any_target_everything_is_infinitely_far():
    assert np.isinf(nearest_km(np.array([RABAT]), np.empty((0, 2)))).all()


def test_without_origins_there_is_nothing_to_say():
    assert nearest_km(np.empty((0, 2)), np.array([RABAT])).shape == (0,)


def test_projected_coordinates_are_refused_with_their_row():
    with pytest.raises(ValueError, match=r"targets holds 1 places.*row 0"):
        nearest_km(np.array([RABAT]), np.array([[314_000.0, 3_765_000.0]]))


@pytest.mark.parametrize("shape", [(2,), (1, 3)])
def test_arrays_of_another_shape_are_refused(shape):
    with pytest.raises(ValueError, match="one row of longitude and latitude"):
        nearest_km(np.zeros(shape), np.array([RABAT]))


def test_unknown_coordinates_are_refused():
    with pytest.raises(ValueError, match="no longitude and latitude"):
        nearest_km(np.array([[np.nan, 34.0]]), np.array([RABAT]))


def test_the_nearest_target_is_named_by_its_place_in_the_list():
    far, at = nearest(np.array([RABAT, DAKHLA]), np.array([DAKHLA, CASABLANCA]))
    assert at.tolist() == [1, 0]
    assert far[1] == pytest.approx(0, abs=1e-6)


def test_without_targets_no_place_of_the_list_is_named():
    far, at = nearest(np.array([RABAT]), np.empty((0, 2)))
    assert (far.tolist(), at.tolist()) == ([np.inf], [-1])
