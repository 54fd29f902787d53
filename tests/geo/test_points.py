"""Points that stand for a territory lie in it."""

from __future__ import annotations

import numpy as np
import pytest
import shapely

from geo.points import representative_points


def test_the_point_of_a_crescent_lies_in_it_although_its_centroid_does_not():
    crescent = shapely.box(0, 0, 10_000, 10_000) - shapely.box(2_000, 2_000, 10_000, 8_000)
    assert not crescent.contains(crescent.centroid)
    x, y = representative_points(np.array([crescent], dtype=object))[0]
    assert crescent.contains(shapely.Point(x, y))


def test_the_point_of_a_square_is_its_middle():
    square = shapely.box(0, 0, 1000, 1000)
    assert representative_points(np.array([square], dtype=object), 1.0)[0] == pytest.approx([500, 500], abs=2)


def test_of_two_parts_the_larger_carries_the_point():
    islands = shapely.union(shapely.box(0, 0, 100, 100), shapely.box(5000, 5000, 9000, 9000))
    x, y = representative_points(np.array([islands], dtype=object))[0]
    assert shapely.box(5000, 5000, 9000, 9000).contains(shapely.Point(x, y))
