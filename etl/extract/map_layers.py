"""The map's GeoJSON files: one a level, named by content, compressed once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from etl.extract import served
from geo import coverage, projection
from geo.borders import borders
from geo.geojson import feature_collection
from geo.levels import Level

#: The smallest detail kept when a map shows the country or a region, in metres.
COARSE_M = 800.0

#: Decimals of a degree in the files: the fourth is about ten metres.
DECIMALS = 4

#: Where each territory's label stands, by its code: x and y in degrees.
Places = Mapping[str, dict[str, float]]


def write(drawn: Mapping[str, Level], rows: pd.DataFrame, folder: Path) -> pd.DataFrame:
    """Write each level's file with its compressed copies.

    Parameters
    ----------
    drawn : mapping of Level
        Levels as communes are drawn, in metres.
    rows : DataFrame
        ``code``, ``longitude``, ``latitude`` of the label points.
    folder : Path
        Where the files go; one that is there already is left alone, its name says its content.

    Returns
    -------
    DataFrame
        Rows of the table ``map_layer``.
    """
    places = {
        code: {"x": round(x, DECIMALS), "y": round(y, DECIMALS)}
        for code, x, y in zip(
            rows["code"], rows["longitude"].tolist(), rows["latitude"].tolist(), strict=True
        )
    }
    communes = drawn["commune"].simplified(COARSE_M)
    shapes = [_shapes(name, level, places, folder) for name, level in _drawings(drawn, communes)]
    lines = [_lines(name, each, folder) for name, each in _borders(drawn["province"], communes)]
    return pd.DataFrame([*shapes, *lines])


def _drawings(drawn: Mapping[str, Level], communes: Level) -> Iterator[tuple[str, Level]]:
    """Levels as they are drawn: provinces and regions on the very lines of the coarse communes."""
    provinces = communes.merged(lambda code: code[:6])
    yield "region", provinces.merged(lambda code: code[:2])
    yield "province", provinces
    yield "commune_coarse", communes
    for name in ("commune", "arrondissement_prefecture", "map_only"):
        yield name, drawn[name]


def _borders(provinces: Level, communes: Level) -> Iterator[tuple[str, dict[str, projection.Shapes]]]:
    """Borders, each once: of regions and provinces fine and coarse, of communes coarse.

    A map that comes closer draws the outlines of its communes, which are few.
    """
    coarse = borders(communes.shapes, communes.codes, _parted)
    yield "commune_border", {"commune": coarse.pop("commune")}
    yield "border_coarse", coarse
    yield "border", borders(provinces.shapes, provinces.codes, _parted)


def _parted(code: str, other: str) -> str:
    """The largest territories that a border parts."""
    if code[:2] != other[:2]:
        return "region"
    return "province" if code[:6] != other[:6] else "commune"


def _shapes(name: str, level: Level, places: Places, folder: Path) -> dict[str, Any]:
    shapes = coverage.rounded(projection.to_degrees(level.shapes), DECIMALS)
    return _written(name, shapes, [_properties(name, code) | places[code] for code in level.codes], folder)


def _lines(name: str, lines: Mapping[str, projection.Shapes], folder: Path) -> dict[str, Any]:
    shapes = projection.to_degrees(np.concatenate(list(lines.values())))
    return _written(name, shapes, [{"k": kind} for kind in lines], folder, DECIMALS)


def _written(
    name: str, shapes: projection.Shapes, properties: list[dict[str, Any]], folder: Path, decimals: int = 6
) -> dict[str, Any]:
    body = feature_collection(shapes, properties, decimals)
    file = served.write(body, folder, name, "geojson")
    return {
        "level": name,
        "path": f"geo/{file.path.name}",
        "sha256": file.sha256,
        "features": len(shapes),
        "bytes_raw": len(body),
        "bytes_brotli": file.bytes_brotli,
    }


def _properties(name: str, code: str) -> dict[str, Any]:
    """Code, parent and region: everything else reaches the map as figures."""
    if name == "map_only":
        return {"c": code}
    if name == "region":
        return {"c": code, "p": "MA"}
    return {"c": code, "p": code[:2] if name == "province" else code[:6], "r": code[:2]}
