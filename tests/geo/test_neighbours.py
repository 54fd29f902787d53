"""Queen contiguity on shapes whose neighbours are known."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.coverage import dissolved
from geo.neighbours import queen_neighbours


def cells(rows: int, columns: int) -> np.ndarray:
    array = np.empty(rows * columns, dtype=object)
    array[:] = [shapely.box(x, y, x + 1, y + 1) for y in range(rows) for x in range(columns)]
    return array


def test_four_squares_that_meet_in_a_point_all_touch():
    assert len(queen_neighbours(cells(2, 2), ["a", "b", "c", "d"])) == 4 * 3


def test_in_a_row_only_the_next_one_touches():
    assert queen_neighbours(cells(1, 3), ["a", "b", "c"]) == [("a", "b"), ("b", "a"), ("b", "c"), ("c", "b")]


def test_an_enclave_touches_what_surrounds_it():
    town = shapely.box(2, 2, 3, 3)
    around = shapely.box(0, 0, 5, 5) - town
    shapes = np.empty(2, dtype=object)
    shapes[:] = [around, town]
    assert queen_neighbours(shapes, ["around", "town"]) == [("around", "town"), ("town", "around")]


def test_one_that_stands_apart_has_no_neighbour():
    shapes = np.empty(2, dtype=object)
    shapes[:] = [shapely.box(0, 0, 1, 1), shapely.box(5, 5, 6, 6)]
    assert queen_neighbours(shapes, ["here", "island"]) == []


def test_shapes_without_points_have_no_neighbours():
    assert queen_neighbours(np.empty(0, dtype=object), []) == []


def test_a_code_too_many_is_refused():
    with pytest.raises(ValueError, match="3 codes were given for 2 shapes"):
        queen_neighbours(cells(1, 2), ["a", "b", "c"])


@settings(deadline=None)
@given(st.lists(st.sampled_from("abcdef"), min_size=25, max_size=25))
def test_neighbours_are_those_whose_shapes_meet(keys: list[str]):
    codes, shapes = dissolved(cells(5, 5), keys)
    meeting = {
        (a, b)
        for a, first in zip(codes, shapes, strict=True)
        for b, second in zip(codes, shapes, strict=True)
        if a != b and first.intersects(second)
    }
    found = queen_neighbours(shapes, codes)
    assert set(found) == meeting
    assert {(b, a) for a, b in found} == set(found)
