"""Small maps of every area, as files of SVG paths: what pages draw where no interactive map is needed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

import duckdb
import numpy as np
import pandas as pd
import shapely

from etl.extract import served
from etl.settings import Settings
from geo import sketch
from geo.levels import Level, joined

#: Long side of a picture in units; communes of the whole country need finer ones.
UNITS, FINE_UNITS = 1000, 2000

#: Long side of the picture on the screen for which detail is kept, in pixels.
PICTURE = 480

#: Provinces smaller than this (degrees) are drawn from exact boundaries: the map's are too coarse for them.
SMALL = 0.6

#: Brotli's quality: half the time of 11 for the many small files, and no byte more.
QUALITY = 10

#: How much of a child's code is its parent's.
PARENT_LENGTH = {"region": 0, "province": 2, "commune": 6, "arrondissement_prefecture": 6}


class Sketch(NamedTuple):
    """What one file shows: simplified shapes on the Mercator plane."""

    area: str
    level: str
    drawn: Level
    frame: sketch.Frame
    beside: Level | None = None


def load(warehouse: duckdb.DuckDBPyConnection, settings: Settings) -> int:
    """Write the files below ``geo/sketch`` and the table ``sketch``.

    Returns
    -------
    int
        Number of files.
    """
    communes, beside = (_of_the_map(warehouse, settings, level) for level in ("commune", "map_only"))
    drawn = [
        *_country(communes, beside),
        *(found for code, part in _parts(communes, 2) for found in _region(code, part)),
        *(_province(code, part) for code, part in _parts(_with_exact(warehouse, communes), 6)),
        *_arrondissements(warehouse),
    ]
    rows = pd.DataFrame([_written(one, settings.geo_dir / "sketch") for one in drawn])
    warehouse.register("sketch_rows", rows)
    warehouse.execute(Path(__file__).with_suffix(".sql").read_text(encoding="utf-8"))
    warehouse.unregister("sketch_rows")
    return len(rows)


def _of_the_map(warehouse: duckdb.DuckDBPyConnection, settings: Settings, level: str) -> Level:
    """A level as the map draws it: much lighter than exact boundaries, and as good for a small picture."""
    (path,) = warehouse.execute("SELECT path FROM map_layer WHERE level = $1", [level]).fetchall()[0]
    body = (settings.geo_dir / path.removeprefix("geo/")).read_bytes()
    codes = [feature["properties"]["c"] for feature in json.loads(body)["features"]]
    shapes = np.array(shapely.get_parts(shapely.from_geojson(body)), dtype=object)
    return Level(codes, sketch.mercator(shapes))


def _exact(warehouse: duckdb.DuckDBPyConnection, level: str) -> Level:
    """Territories of the small provinces with the boundaries that are stored."""
    rows = warehouse.execute(
        "SELECT t.code, st_asbinary(t.geometry) FROM territory AS t "
        "JOIN territory AS p ON p.code = t.province_code "
        "WHERE t.level = $1 AND greatest(p.east - p.west, p.north - p.south) < $2 ORDER BY t.code",
        [level, SMALL],
    ).fetchall()
    shapes = np.array(shapely.from_wkb([wkb for _, wkb in rows]), dtype=object)
    return Level([code for code, _ in rows], sketch.mercator(shapes))


def _with_exact(warehouse: duckdb.DuckDBPyConnection, communes: Level) -> Level:
    exact = _exact(warehouse, "commune")
    known = set(exact.codes)
    return joined(communes.only(lambda code: code not in known), exact)


def _parts(level: Level, length: int) -> Iterator[tuple[str, Level]]:
    """Territories grouped by the parent that the first characters of their code name."""
    for parent, codes in groupby(level.codes, key=lambda code: code[:length]):
        inside = set(codes)
        yield parent, level.only(inside.__contains__)


def _country(communes: Level, beside: Level) -> Iterator[Sketch]:
    """The country three times: each level from the one below, already light."""
    whole = joined(communes, beside)
    fine, frame = (sketch.Frame.around(whole.shapes, units) for units in (FINE_UNITS, UNITS))
    light = communes.simplified(frame.pixel(PICTURE) / 2)
    provinces = _above(light, "commune", frame)
    yield Sketch("MA", "commune", light, fine, beside)
    yield Sketch("MA", "province", provinces, frame, beside)
    yield Sketch("MA", "region", _above(provinces, "province", frame), frame, beside)


def _region(code: str, communes: Level) -> Iterator[Sketch]:
    frame = sketch.Frame.around(communes.shapes, UNITS)
    light = communes.simplified(frame.pixel(PICTURE) / 2)
    yield Sketch(code, "commune", light, frame)
    yield Sketch(code, "province", _above(light, "commune", frame), frame)


def _province(code: str, children: Level, level: str = "commune") -> Sketch:
    frame = sketch.Frame.around(children.shapes, UNITS)
    return Sketch(code, level, children.simplified(frame.pixel(PICTURE) / 2), frame)


def _arrondissements(warehouse: duckdb.DuckDBPyConnection) -> Iterator[Sketch]:
    level = "arrondissement_prefecture"
    return (_province(code, part, level) for code, part in _parts(_exact(warehouse, level), 6))


def _above(children: Level, level: str, frame: sketch.Frame) -> Level:
    return _parents(children, level).simplified(frame.pixel(PICTURE) / 2)


def _parents(children: Level, level: str) -> Level:
    return children.merged(lambda code: code[: PARENT_LENGTH[level]])


def _written(one: Sketch, folder: Path) -> dict[str, Any]:
    area, level, drawn, frame, beside = one
    content: dict[str, Any] = {
        "box": [frame.width, frame.height],
        "origin": [round(frame.west, 6), round(frame.north, 6)],
        "scale": round(frame.scale, 4),
        "shapes": [
            [code, sketch.outline(shape, frame)]
            for code, shape in zip(drawn.codes, drawn.shapes, strict=True)
        ],
        "lines": sketch.lines(_parents(drawn, level).shapes, frame),
    }
    if beside is not None:
        content["extra"] = "".join(sketch.outline(shape, frame) for shape in beside.shapes)
    file = served.write(
        json.dumps(content, separators=(",", ":")).encode(), folder, f"{area}.{level}", "json", QUALITY
    )
    return {
        "area_code": area,
        "level": level,
        "path": f"geo/sketch/{file.path.name}",
        "west": frame.west,
        "north": frame.north,
        "scale": frame.scale,
        "width": frame.width,
        "height": frame.height,
        "shapes": len(drawn.codes),
        "bytes_brotli": file.bytes_brotli,
    }
