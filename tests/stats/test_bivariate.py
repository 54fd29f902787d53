"""Two indicators at once, with the territories that lack one of them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from mapclassify import Quantiles

from stats.bivariate import UNKNOWN, bivariate_classes

values = st.floats(-1e6, 1e6) | st.just(float("nan"))


def test_much_need_and_little_supply_is_the_last_row_of_the_first_column():
    need, supply = np.repeat([1, 2, 3], 3), np.tile([10, 20, 30], 3)
    assert bivariate_classes(need, supply).classes.reshape(3, 3).tolist() == [[0, 1, 2], [3, 4, 5], [6, 7, 8]]


def test_each_direction_holds_as_many_territories_in_every_class():
    chance = np.random.default_rng(3)
    found = bivariate_classes(chance.permutation(60), chance.permutation(60), bins=4).classes
    assert np.bincount(found // 4).tolist() == [15] * 4
    assert np.bincount(found % 4).tolist() == [15] * 4


def test_edges_are_values_of_territories_and_hold_their_upper_end():
    found = bivariate_classes([1, 2, 3, 4, 5, 6], [6, 5, 4, 3, 2, 1])
    assert found.need_edges.tolist() == [1, 2, 4, 6]
    assert found.classes.tolist() == [2, 2, 4, 4, 6, 6]


def test_one_direction_agrees_with_mapclassify_where_territories_part_evenly():
    need = np.random.default_rng(5).normal(size=75)
    found = bivariate_classes(need, np.arange(75)).classes // 3
    assert found.tolist() == Quantiles(need, 3).yb.tolist()


def test_who_lacks_a_value_is_in_no_class_and_moves_no_edge():
    need, supply = [1, 2, 3, np.nan, 900], [3, 2, 1, 700, np.nan]
    found, without = bivariate_classes(need, supply), bivariate_classes(need[:3], supply[:3])
    assert found.classes.tolist() == [*without.classes.tolist(), UNKNOWN, UNKNOWN]
    assert found.need_edges.tolist() == without.need_edges.tolist()
    assert found.supply_edges.tolist() == without.supply_edges.tolist()


def test_many_territories_without_supply_share_the_lowest_class():
    found = bivariate_classes([1, 2, 3, 4, 5, 6], [0, 0, 0, 0, 0, 9])
    assert (found.classes % 3).tolist() == [0, 0, 0, 0, 0, 2]
    assert found.supply_edges.tolist() == [0, 0, 0, 9]


def test_where_nobody_has_both_values_there_are_no_edges():
    found = bivariate_classes([1, np.nan], [np.nan, 1])
    assert found.classes.tolist() == [UNKNOWN, UNKNOWN]
    assert np.isnan(found.need_edges).all()


@given(st.lists(st.tuples(values, values), max_size=30), st.integers(2, 5), st.randoms())
def test_every_territory_lies_within_the_edges_of_its_class(pairs, bins, chance):
    chance.shuffle(pairs)
    need, supply = np.array([one for one, _ in pairs]), np.array([other for _, other in pairs])
    found = bivariate_classes(need, supply, bins)
    known = found.classes != UNKNOWN
    assert known.tolist() == (~np.isnan(need) & ~np.isnan(supply)).tolist()
    sides = (
        (need, found.need_edges, found.classes // bins),
        (supply, found.supply_edges, found.classes % bins),
    )
    for side, edges, place in sides:
        at, where = side[known], place[known]
        assert (at <= edges[where + 1]).all()
        assert ((at > edges[where]) | (where == 0)).all()
        assert (at >= edges[0]).all()


@pytest.mark.parametrize("bins", [-1, 0, 1, 6])
def test_a_legend_of_too_few_or_too_many_colours_is_refused(bins):
    with pytest.raises(ValueError, match=f"bins are {bins}"):
        bivariate_classes([1, 2], [1, 2], bins)


@pytest.mark.parametrize(
    ("need", "supply", "told"),
    [
        ([1, 2], [1], r"need has shape \(2,\), supply has shape \(1,\)"),
        ([[1]], [[1]], "one-dimensional"),
        ([1, np.inf], [1, 2], "need may not be infinite: at 1"),
    ],
)
def test_values_that_do_not_belong_together_are_refused(need, supply, told):
    with pytest.raises(ValueError, match=told):
        bivariate_classes(need, supply)
