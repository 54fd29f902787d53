"""Statistical neighbours against another search, and what must always hold."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy.spatial import KDTree

from stats.likeness import likest, likest_to

TABLES = arrays(float, (9, 3), elements=st.integers(-1000, 1000).map(float), unique=True)


@given(TABLES)
def test_the_likest_are_those_a_tree_finds_among_standardised_variables(table):
    found = likest(table, 4)
    standard = table / table.std(axis=0, ddof=1)
    theirs, _ = KDTree(standard).query(standard, k=5)
    assert found.distance == pytest.approx(theirs[:, 1:], rel=1e-9)
    own = np.linalg.norm(standard[found.neighbour] - standard[:, None], axis=2)
    assert own == pytest.approx(found.distance, rel=1e-9)


@given(TABLES, st.integers(2, 100), st.integers(-50, 50))
def test_the_unit_of_a_variable_does_not_matter(table, times, more):
    other = table.copy()
    other[:, 1] = other[:, 1] * times + more
    assert likest(other, 3).distance == pytest.approx(likest(table, 3).distance, rel=1e-7)


@given(TABLES)
def test_nobody_is_a_neighbour_of_itself_nor_twice(table):
    for place, row in enumerate(likest(table, 8).neighbour):
        assert sorted(row) == [other for other in range(9) if other != place]


@given(TABLES)
def test_who_is_not_known_has_no_neighbours_and_is_nobodys(table):
    found, alone = likest(np.vstack([[np.nan, 1, 2], table]), 3), likest(table, 3)
    assert found.neighbour[0].tolist() == [-1] * 3
    assert np.isnan(found.distance[0]).all()
    assert (found.neighbour[1:] - 1).tolist() == alone.neighbour.tolist()
    assert found.distance[1:].tolist() == alone.distance.tolist()


def test_where_there_are_too_few_others_the_rest_is_nobody():
    found = likest([[1], [2], [9]], 4)
    assert found.neighbour.tolist() == [[1, 2, -1, -1], [0, 2, -1, -1], [1, 0, -1, -1]]
    assert np.isnan(found.distance[:, 2:]).all()
    assert likest([[1]], 2).neighbour.tolist() == [[-1, -1]]


def test_a_variable_that_is_the_same_everywhere_tells_nothing():
    assert (
        likest([[1, 7], [2, 7], [9, 7]], 2).distance.tolist() == likest([[1], [2], [9]], 2).distance.tolist()
    )
    assert likest([[7], [7], [7]], 1).distance.tolist() == [[0], [0], [0]]


@pytest.mark.parametrize(
    ("context", "count", "told"),
    [([1, 2], 1, r"\(2,\)"), ([[1], [2]], 0, "count is 0"), ([[1], [np.inf]], 1, "infinite")],
)
def test_what_has_no_neighbours_is_refused_in_words(context, count, told):
    with pytest.raises(ValueError, match=told):
        likest(context, count)


@given(TABLES)
def test_the_likest_to_one_are_its_row_of_the_likest_of_all(table):
    table = np.vstack([[np.nan, 1, 2], table])
    every = likest(table, 4)
    for place in range(len(table)):
        one = likest_to(table, place, 4)
        assert one.neighbour.tolist() == every.neighbour[place].tolist()
        np.testing.assert_array_equal(one.distance, every.distance[place])


def test_the_likest_to_one_refuse_what_the_likest_of_all_refuse():
    with pytest.raises(ValueError, match="ask for 1 or more"):
        likest_to([[1], [2]], 0, 0)
    with pytest.raises(IndexError):
        likest_to([[1], [2]], 2, 1)
