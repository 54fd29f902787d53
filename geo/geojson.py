"""GeoJSON as the map reads it: small, sorted, the same bytes for the same shapes."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

import shapely

from geo.projection import Shapes


def feature_collection(shapes: Shapes, properties: Sequence[Mapping[str, Any]], decimals: int = 6) -> bytes:
    """A feature collection without a superfluous byte.

    Parameters
    ----------
    shapes : ndarray of polygons or lines, shape (n,)
        Longitude and latitude in degrees, already on their decimal grid.
    properties : sequence of mapping, shape (n,)
        What each feature carries.
    decimals : int
        Decimals at most in a coordinate: hides the noise of binary fractions.

    Returns
    -------
    bytes
        UTF-8 JSON; rings as RFC 7946 wants them, outer ones counter-clockwise.
    """
    oriented = shapely.orient_polygons(shapes)
    features = [
        {"type": "Feature", "properties": dict(fields), "geometry": _geometry(shape, decimals)}
        for shape, fields in zip(oriented, properties, strict=True)
    ]
    collection = {"type": "FeatureCollection", "features": features}
    return json.dumps(collection, separators=(",", ":"), ensure_ascii=False).encode()


def _geometry(shape: Any, decimals: int) -> dict[str, Any]:
    if shapely.get_dimensions(shape) == 1:
        lines = [_positions(part, decimals) for part in shapely.get_parts(shape)]
        return {"type": "MultiLineString", "coordinates": lines}
    polygons = [_rings(part, decimals) for part in shapely.get_parts(shape)]
    if len(polygons) == 1:
        return {"type": "Polygon", "coordinates": polygons[0]}
    return {"type": "MultiPolygon", "coordinates": polygons}


def _rings(polygon: shapely.Polygon, decimals: int) -> list[list[list[float]]]:
    return [_positions(ring, decimals) for ring in (polygon.exterior, *polygon.interiors)]


def _positions(line: Any, decimals: int) -> list[list[float]]:
    return [[round(x, decimals), round(y, decimals)] for x, y in shapely.get_coordinates(line).tolist()]
