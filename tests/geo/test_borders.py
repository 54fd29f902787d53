"""Borders: each edge once, sorted by what it parts."""

from __future__ import annotations

import json

import numpy as np
import pytest
import shapely

from geo.borders import NOWHERE, borders
from geo.geojson import feature_collection

# Two squares side by side in region 01 (different provinces), one on top of the first in region 02.
CODES = ["01.a", "01.b", "02.c"]
SQUARES = np.array([shapely.box(0, 0, 1, 1), shapely.box(1, 0, 2, 1), shapely.box(0, 1, 1, 2)], dtype=object)


def parted(code: str, other: str) -> str:
    if other == NOWHERE:
        return "outline"
    return "region" if code[:2] != other[:2] else "province"


@pytest.fixture
def found() -> dict[str, np.ndarray]:
    return borders(SQUARES, CODES, parted)


def test_each_edge_is_drawn_once_and_in_its_own_kind(found):
    lengths = {kind: shapely.length(lines).sum() for kind, lines in found.items()}
    assert lengths == {"province": 1, "region": 1, "outline": 8}


def test_borders_lie_where_the_polygons_meet(found):
    assert shapely.equals(found["province"][0], shapely.LineString([(1, 0), (1, 1)]))
    assert shapely.equals(found["region"][0], shapely.LineString([(0, 1), (1, 1)]))


def test_edges_are_joined_into_as_few_lines_as_there_can_be(found):
    assert len(shapely.get_parts(found["outline"][0])) <= 3


def test_a_hole_filled_by_another_polygon_is_a_border_and_no_outline():
    town = shapely.box(1, 1, 2, 2)
    around = shapely.box(0, 0, 3, 3).difference(town)
    found = borders(np.array([around, town], dtype=object), ["01.a", "01.b"], parted)
    assert shapely.length(found["province"][0]) == 4
    assert shapely.length(found["outline"][0]) == 12


def test_borders_are_written_as_lines(found):
    body = json.loads(feature_collection(found["province"], [{"k": "province"}], 4))
    geometry = body["features"][0]["geometry"]
    assert geometry["type"] == "MultiLineString"
    assert sorted(map(sorted, geometry["coordinates"])) == [[[1.0, 0.0], [1.0, 1.0]]]
