"""Cleaning, dissolving and simplifying polygons that tile a country."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.coverage import BrokenCoverage, cleaned, dissolved, refuse_broken, repaired, rounded, simplified


def shapes(*items: shapely.Geometry) -> np.ndarray:
    array = np.empty(len(items), dtype=object)
    array[:] = items
    return array


def grid(side: int, cell: float = 1000.0) -> np.ndarray:
    return shapes(
        *(
            shapely.box(column * cell, row * cell, (column + 1) * cell, (row + 1) * cell)
            for row in range(side)
            for column in range(side)
        )
    )


COMMUNE = shapely.box(0, 0, 10_000, 10_000)
TOWN = shapely.box(4_000, 4_000, 5_000, 5_000)


def test_a_town_drawn_on_top_of_its_commune_keeps_its_ground():
    commune, town = cleaned(shapes(COMMUNE, TOWN))
    assert town.area == pytest.approx(1_000_000)
    assert commune.area == pytest.approx(99_000_000)


def test_the_librarys_own_strategy_would_have_swallowed_that_town():
    assert shapely.coverage_clean(shapes(COMMUNE, TOWN), gap_width=200)[1].is_empty


def test_a_sliver_narrower_than_200_metres_is_closed():
    frame = shapes(
        shapely.box(0, 0, 5000, 5000) - shapely.box(2000, 2000, 3100, 3000),
        shapely.box(2000, 2000, 3000, 3000),
    )
    around, inside = cleaned(frame)
    assert around.area + inside.area == pytest.approx(25_000_000)


def test_a_hole_wider_than_200_metres_belongs_to_nobody():
    ring = shapely.box(0, 0, 5000, 5000) - shapely.box(2000, 2000, 3000, 3000)
    assert cleaned(shapes(ring))[0].area == pytest.approx(24_000_000)


def test_overlapping_neighbours_end_on_one_common_edge():
    clean = cleaned(shapes(shapely.box(0, 0, 1030, 1000), shapely.box(1000, 0, 2000, 1000)))
    assert shapely.coverage_is_valid(clean)
    assert clean[0].intersection(clean[1]).area == 0


def test_a_bow_tie_is_mended_and_valid_polygons_are_left_alone():
    bow_tie = shapely.Polygon([(0, 0), (10, 10), (10, 0), (0, 10)])
    mended = repaired(shapes(bow_tie, COMMUNE))
    assert mended[0].is_valid
    assert mended[1] is COMMUNE


def test_an_empty_polygon_is_refused_with_its_place():
    with pytest.raises(BrokenCoverage, match=r"1 of 2 polygons .* the first is number 1: it is empty"):
        refuse_broken(shapes(COMMUNE, shapely.Polygon()), "cleaning")


def test_an_invalid_polygon_is_refused_with_the_reason():
    bow_tie = shapely.Polygon([(0, 0), (10, 10), (10, 0), (0, 10)])
    with pytest.raises(BrokenCoverage, match="Self-intersection"):
        refuse_broken(shapes(bow_tie), "rounding")


@settings(deadline=None)
@given(st.lists(st.sampled_from(["a", "b", "c"]), min_size=16, max_size=16))
def test_dissolving_loses_and_adds_no_ground(keys: list[str]):
    codes, merged = dissolved(grid(4), keys)
    assert codes == sorted(set(keys))
    for code, shape in zip(codes, merged, strict=True):
        assert shape.area == pytest.approx(1_000_000 * keys.count(code))


def test_simplified_neighbours_still_share_their_edge():
    wavy = [(1000 + 40 * np.sin(y / 50), y) for y in np.linspace(0, 1000, 200)]
    west = shapely.Polygon([(0, 0), *wavy, (0, 1000)])
    east = shapely.Polygon([(2000, 0), *wavy, (2000, 1000)])
    simple = simplified(shapes(west, east), 150)
    assert shapely.coverage_is_valid(simple)
    assert shapely.get_num_coordinates(simple).sum() < 100
    assert shapely.union_all(simple).area == pytest.approx(2_000_000)


def test_rounding_takes_a_finer_grid_where_the_coarse_one_breaks_a_polygon():
    sliver = shapely.Polygon([(0, 0), (1, 0.00003), (1, 0.00004), (0, 0.00001)])
    kept = rounded(shapes(sliver), 4)
    assert kept[0].is_valid
    assert kept[0].area > 0
    assert shapely.get_coordinates(kept[0]).tolist()[1] == [1.0, 0.00003]


def test_rounding_that_no_allowed_grid_survives_is_refused():
    sliver = shapely.Polygon([(0, 0), (1, 3e-9), (1, 4e-9), (0, 1e-9)])
    with pytest.raises(BrokenCoverage, match="rounding to 6 decimals"):
        rounded(shapes(sliver), 4)
