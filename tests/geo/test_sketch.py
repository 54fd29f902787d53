"""Small maps: paths worked out by hand on squares."""

from __future__ import annotations

import math
import re
from itertools import pairwise

import numpy as np
import pytest
import shapely

from geo import sketch


def array(*shapes: shapely.Geometry) -> np.ndarray:
    made = np.empty(len(shapes), dtype=object)
    made[:] = shapes
    return made


LEFT, RIGHT = shapely.box(0, 0, 1, 1), shapely.box(1, 0, 2, 1)
FRAME = sketch.Frame.around(array(LEFT, RIGHT), 100)


def corners(path: str) -> list[tuple[int, int]]:
    """Every vertex of a path of M and l, summed up from its steps by another way than the product's."""
    found = []
    for start, steps in re.findall(r"M(-?\d+ -?\d+)l([^Mz]*)", path):
        at = np.array([int(n) for n in start.split()])
        moves = np.array([int(n) for n in re.findall(r"-?\d+", steps)]).reshape(-1, 2)
        found += [tuple(at), *(tuple(at + moved) for moved in moves.cumsum(axis=0))]
    return [(int(x), int(y)) for x, y in found]


def test_the_long_side_has_the_units_asked_for_and_the_other_follows():
    assert sketch.Frame(west=0, north=1, scale=50, width=100, height=50) == FRAME
    tall = sketch.Frame.around(array(shapely.box(3, 0, 4, 4)), 1000)
    assert (tall.width, tall.height) == (250, 1000)


def test_a_pixel_is_the_long_side_divided_by_those_of_the_picture():
    assert FRAME.pixel(20) == pytest.approx(0.1)


def test_north_is_up_and_west_is_left():
    assert set(corners(sketch.outline(LEFT, FRAME))) == {(0, 0), (50, 0), (50, 50), (0, 50)}
    assert set(corners(sketch.outline(RIGHT, FRAME))) == {(50, 0), (100, 0), (100, 50), (50, 50)}


def test_mercator_stretches_latitudes_as_the_big_map_does():
    (point,) = sketch.mercator(array(shapely.Point(-7.5, 60)))
    assert point.x == -7.5
    assert point.y == pytest.approx(math.degrees(math.log(math.tan(math.pi / 4 + math.radians(30)))))


def test_a_hole_is_left_open():
    ring = shapely.Polygon([(0, 0), (2, 0), (2, 1), (0, 1)], [[(0.5, 0.2), (1, 0.2), (1, 0.8), (0.5, 0.8)]])
    assert sketch.outline(ring, FRAME).count("M") == 2


def test_every_part_is_drawn():
    parts = shapely.MultiPolygon([LEFT, shapely.box(1.5, 0.2, 1.8, 0.6)])
    assert sketch.outline(parts, FRAME).count("z") == 2


def test_a_part_smaller_than_a_unit_is_not_drawn_beside_a_larger_one():
    parts = shapely.MultiPolygon([LEFT, shapely.box(1.5, 0.5, 1.501, 0.501)])
    assert sketch.outline(parts, FRAME) == sketch.outline(LEFT, FRAME)


@pytest.mark.parametrize("tiny", [shapely.box(1.5, 0.5, 1.501, 0.501), shapely.box(1.2, 0.5, 1.8, 0.501)])
def test_a_territory_smaller_than_a_unit_is_drawn_nevertheless(tiny: shapely.Polygon):
    assert sketch.outline(tiny, FRAME) == "M75 25h1v1h-1z"


def test_vertices_that_fall_together_are_written_once():
    jagged = shapely.Polygon([(0, 0), (1, 0), (1.001, 0.001), (1, 1), (0, 1)])
    assert sketch.outline(jagged, FRAME) == "M0 50l50 0 0-50-50 0z"


def test_neighbours_meet_on_the_same_vertices_whatever_they_round_to():
    bend = [(1.013, 0), (0.987, 0.331), (1.004, 0.674), (1.013, 1)]
    left = shapely.Polygon([(0, 0), *bend, (0, 1)])
    right = shapely.Polygon([(2, 0), (2, 1), *reversed(bend)])
    common = set(corners(sketch.outline(left, FRAME))) & set(corners(sketch.outline(right, FRAME)))
    assert {x for x, _ in common} <= {49, 50, 51}
    assert len(common) == 4


def test_a_border_between_two_is_drawn_once():
    path = sketch.lines(array(LEFT, RIGHT), FRAME)
    drawn = [corners(f"M{line}") for line in path.split("M")[1:]]
    edges = [frozenset(pair) for line in drawn for pair in pairwise(line)]
    assert len(edges) == len(set(edges))
    assert frozenset({(50, 0), (50, 50)}) in edges


def test_a_lake_has_no_border_but_an_enclosed_territory_has():
    hole = [(0.5, 0.2), (1, 0.2), (1, 0.8), (0.5, 0.8)]
    around = shapely.Polygon([(0, 0), (2, 0), (2, 1), (0, 1)], [hole])
    assert sketch.lines(array(around), FRAME).count("M") == 1
    assert sketch.lines(array(around, shapely.Polygon(hole)), FRAME).count("M") == 2
