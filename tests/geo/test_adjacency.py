"""Who is beside whom, by position."""

from __future__ import annotations

import numpy as np
import pytest
import shapely

from geo.adjacency import adjacency, by_position, connected
from geo.neighbours import queen_neighbours


def pairs(graph):
    return list(zip(graph.place.tolist(), graph.beside.tolist(), strict=True))


@pytest.mark.parametrize(
    "given",
    [
        {0: [1], 1: [0, 2], 2: [1]},
        {2: (1,), 1: np.array([2, 0]), 0: [1]},
        {np.int64(0): [np.int32(1)], 1: [0, 2], 2: [1]},
        [[1], [0, 2], [1]],
        {0: [1, 1], 1: [0, 1, 2], 2: [2, 1]},
    ],
    ids=["mapping", "other order and kinds", "numbers of numpy", "lists by position", "twice and itself"],
)
def test_the_same_neighbourhoods_are_read_however_they_are_written(given):
    graph = adjacency(given, 3)
    assert pairs(graph) == [(0, 1), (1, 0), (1, 2), (2, 1)]
    assert graph.degree.tolist() == [1, 2, 1]


def test_sums_are_those_of_the_neighbours_without_the_place():
    assert adjacency({0: [1, 2], 1: [0]}, 3).sums(np.array([1.0, 10.0, 100.0])).tolist() == [110, 1, 0]


def test_relations_need_not_be_mutual():
    assert pairs(adjacency({0: [1]}, 2)) == [(0, 1)]


def test_leaving_out_a_place_may_leave_others_without_neighbours():
    kept, graph = connected({0: [1], 1: [0], 2: [3], 3: [2]}, np.array([True, True, True, False]))
    assert kept.tolist() == [0, 1]
    assert pairs(graph) == [(0, 1), (1, 0)]


def test_leaving_out_goes_on_until_everyone_has_a_neighbour():
    # 3 looks at nobody; without it 2 looks at nobody; without that 1 does: only the pair is left.
    kept, _ = connected({0: [4], 4: [0], 1: [2], 2: [3], 3: []}, np.ones(5, dtype=bool))
    assert kept.tolist() == [0, 4]


def test_where_nobody_has_a_neighbour_nobody_is_left():
    kept, graph = connected({}, np.ones(3, dtype=bool))
    assert not len(kept)
    assert graph.size == 0


def test_pairs_of_touching_shapes_become_positions():
    shapes = np.empty(3, dtype=object)
    shapes[:] = [shapely.box(x, 0, x + 1, 1) for x in range(3)]
    found = queen_neighbours(shapes, ["01.1", "01.2", "02.1"])
    assert by_position(["02.1", "01.2", "01.1"], found) == {0: [1], 1: [2, 0], 2: [1]}
    assert by_position(["01.1", "01.2"], found) == {0: [1], 1: [0]}


def test_a_code_that_stands_twice_is_refused():
    with pytest.raises(ValueError, match=r"codes stand more than once: 01\.1"):
        by_position(["01.1", "01.2", "01.1"], [])


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({0: [3]}, "neighbours name 3, but there are 3 places"),
        ({3: [0]}, "neighbours name 3, but there are 3 places"),
        ({0: [-1]}, "neighbours name -1,"),
        ({0: [1.5]}, "positions from 0 to 2: 'float' object"),
        ({"01.1": [1]}, "positions from 0 to 2: 'str' object"),
        ({0: range(3, 20)}, "and 7 more"),
    ],
)
def test_what_is_no_position_is_refused(given, told):
    with pytest.raises(ValueError, match=told):
        adjacency(given, 3)
