"""Levels built from the one below."""

from __future__ import annotations

import numpy as np
import pytest
import shapely

from geo.levels import Level, joined, lifted


def level(**shapes: shapely.Geometry) -> Level:
    array = np.empty(len(shapes), dtype=object)
    array[:] = list(shapes.values())
    return Level(list(shapes), array)


COMMUNES = level(
    a1=shapely.box(0, 0, 1, 1),
    a2=shapely.box(1, 0, 2, 1),
    b1=shapely.box(2, 0, 3, 1),
    b2=shapely.box(2, 1, 3, 2),
)


def test_a_parent_is_exactly_its_children():
    provinces = COMMUNES.merged(lambda code: code[0])
    assert provinces.codes == ["a", "b"]
    assert [shape.area for shape in provinces.shapes] == [2, 2]
    assert shapely.get_num_coordinates(provinces.shapes[0]) == 7


def test_parents_touch_where_their_children_do():
    pairs = [("a1", "a2"), ("a2", "a1"), ("a2", "b1"), ("b1", "a2"), ("b1", "b2"), ("b2", "b1")]
    parents = {code: code[0] for code in COMMUNES.codes}
    assert lifted(pairs, parents) == [("a", "b"), ("b", "a")]


def test_a_child_without_a_parent_is_refused():
    with pytest.raises(KeyError, match="c1"):
        lifted([("c1", "a1")], {"a1": "a"})


def test_only_keeps_what_is_wanted_and_joined_sorts_by_code():
    back = joined(
        COMMUNES.only(lambda code: code.startswith("b")), COMMUNES.only(lambda code: code[0] == "a")
    )
    assert back.codes == ["a1", "a2", "b1", "b2"]
    assert [shape.equals(was) for shape, was in zip(back.shapes, COMMUNES.shapes, strict=True)] == [True] * 4
