"""GeoJSON: small, valid, always the same bytes."""

from __future__ import annotations

import json

import numpy as np
import pytest
import shapely

from geo.geojson import feature_collection

RING = shapely.box(-8, 31, -7, 32) - shapely.box(-7.6, 31.4, -7.4, 31.6)
ISLANDS = shapely.union(shapely.box(0, 0, 1, 1), shapely.box(3, 3, 4, 4))
SHAPES = np.array([RING, ISLANDS], dtype=object)


def collection() -> dict:
    return json.loads(feature_collection(SHAPES, [{"c": "01"}, {"c": "02"}]))


def test_rings_turn_as_the_standard_wants_them():
    outer, hole = collection()["features"][0]["geometry"]["coordinates"]
    assert shapely.LinearRing(outer).is_ccw
    assert not shapely.LinearRing(hole).is_ccw


def test_shapes_come_back_as_they_were():
    for feature, shape in zip(collection()["features"], SHAPES, strict=True):
        assert shapely.geometry.shape(feature["geometry"]).equals(shape)


def test_codes_stay_text_with_their_leading_zero():
    assert [feature["properties"] for feature in collection()["features"]] == [{"c": "01"}, {"c": "02"}]


def test_no_byte_is_spent_on_blanks_or_on_the_noise_of_binary_fractions():
    noisy = np.array([shapely.Polygon([(0.1 + 0.2, 0), (1, 0), (1, 1)])], dtype=object)
    written = feature_collection(noisy, [{"c": "01"}])
    assert b" " not in written
    assert b"[0.3,0.0]" in written


def test_properties_for_fewer_shapes_are_refused():
    with pytest.raises(ValueError, match="shorter"):
        feature_collection(SHAPES, [{"c": "01"}])
