"""The map's GeoJSON files: one a level, named by content, compressed once."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import brotli
import pandas as pd

from geo import coverage, projection
from geo.geojson import feature_collection
from geo.levels import Level

#: The smallest detail kept when provinces and regions are drawn, in metres.
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
    folder.mkdir(parents=True, exist_ok=True)
    places = {
        code: {"x": round(x, DECIMALS), "y": round(y, DECIMALS)}
        for code, x, y in zip(
            rows["code"], rows["longitude"].tolist(), rows["latitude"].tolist(), strict=True
        )
    }
    return pd.DataFrame([_written(name, level, places, folder) for name, level in _drawings(drawn)])


def _drawings(drawn: Mapping[str, Level]) -> Iterator[tuple[str, Level]]:
    """Levels as they are drawn: regions on the very lines of their provinces."""
    provinces = drawn["province"].simplified(COARSE_M)
    yield "region", provinces.merged(lambda code: code[:2])
    yield "province", provinces
    for name in ("commune", "arrondissement_prefecture", "map_only"):
        yield name, drawn[name]


def _written(name: str, level: Level, places: Places, folder: Path) -> dict[str, Any]:
    shapes = coverage.rounded(projection.to_degrees(level.shapes), DECIMALS)
    body = feature_collection(shapes, [_properties(name, code) | places[code] for code in level.codes])
    digest = hashlib.sha256(body).hexdigest()
    path = folder / f"{name}.{digest[:12]}.geojson"
    copies = {
        path: lambda: body,
        path.with_name(f"{path.name}.gz"): lambda: gzip.compress(body, 9, mtime=0),
        path.with_name(f"{path.name}.br"): lambda: brotli.compress(body, quality=11),
    }
    for copy, content in copies.items():
        if not copy.exists():
            _put(copy, content())
    return {
        "level": name,
        "path": f"geo/{path.name}",
        "sha256": digest,
        "features": len(level.codes),
        "bytes_raw": len(body),
        "bytes_brotli": path.with_name(f"{path.name}.br").stat().st_size,
    }


def _properties(name: str, code: str) -> dict[str, Any]:
    """Code, parent and region: everything else reaches the map as figures."""
    if name == "map_only":
        return {"c": code}
    if name == "region":
        return {"c": code, "p": "MA"}
    return {"c": code, "p": code[:2] if name == "province" else code[:6], "r": code[:2]}


def _put(path: Path, content: bytes) -> None:
    """Write a file whole or not at all: a server may be reading the folder."""
    aside = path.with_name(f".{path.name}.part")
    aside.write_bytes(content)
    aside.replace(path)
