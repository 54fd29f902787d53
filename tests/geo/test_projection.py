"""Areas against the ellipsoid itself."""

from __future__ import annotations

import numpy as np
import pyproj
import pytest
import shapely

from geo.projection import area_km2, to_degrees, to_metres


def boxes(*corners: tuple[float, float, float, float]) -> np.ndarray:
    array = np.empty(len(corners), dtype=object)
    # Meridians and parallels bend when projected: many points keep the difference small.
    array[:] = [shapely.segmentize(shapely.box(*corner), 0.01) for corner in corners]
    return array


@pytest.mark.parametrize(("west", "south"), [(-17, 21), (-13, 27), (-8, 31), (-2, 35)])
def test_areas_are_those_of_the_ellipsoid_from_lagouira_to_tangier(west: float, south: float):
    box = boxes((west, south, west + 1, south + 1))
    geodesic = abs(pyproj.Geod(ellps="WGS84").geometry_area_perimeter(box[0])[0]) / 1e6
    assert area_km2(box)[0] == pytest.approx(geodesic, rel=1e-4)


@pytest.mark.parametrize("place", [(-16.9, 21.0), (-7.6, 33.6), (-1.1, 35.1)])
def test_a_kilometre_is_a_kilometre_within_one_percent(place: tuple[float, float]):
    geod = pyproj.Geod(ellps="WGS84")
    for azimuth in (0, 45, 90):
        x, y, _ = geod.fwd(*place, azimuth, 1000)
        metres = to_metres(np.array([shapely.Point(place), shapely.Point(x, y)], dtype=object))
        assert metres[0].distance(metres[1]) == pytest.approx(1000, rel=0.01)


def test_there_and_back_is_the_same_place_to_a_millimetre():
    box = boxes((-8, 31, -7, 32))
    back = to_degrees(to_metres(box))
    assert np.abs(shapely.get_coordinates(back) - shapely.get_coordinates(box)).max() < 1e-8


def test_nothing_has_no_area():
    assert area_km2(np.array([shapely.Polygon()], dtype=object)).tolist() == [0.0]
