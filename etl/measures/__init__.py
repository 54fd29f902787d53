"""Base quantities that indicators are made of: one SQL file a theme, each building on those before."""

from __future__ import annotations

from pathlib import Path

import duckdb

from data.catalogue import catalogue
from etl import scratch
from etl.measures import distances, given
from etl.settings import Settings

_FOLDER = Path(__file__).parent

CENSUS = (
    "tables",
    "census_published",
    "census_nobody",
    "census_shares",
    "census_ages",
    "census_counts",
    "territories",
    "published",
)
OFFICES = (
    "places_and_years",
    "centres",
    "places",
    "beneficiaries",
    "without_centres",
    "cells",
    "signals",
)


def load(warehouse: duckdb.DuckDBPyConnection, settings: Settings) -> int:
    """Write ``measure_value`` from the census, published figures and the files of the offices.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        Holds ``census_value``, ``establishment_count``, ``published_figure``, ``territory`` and the
        operational tables.
    settings : Settings
        Not asked for anything here.

    Returns
    -------
    int
        Rows written.
    """
    given.write(warehouse, catalogue())
    for name in CENSUS + OFFICES:
        warehouse.execute((_FOLDER / f"{name}.sql").read_text(encoding="utf-8"))
    distances.write(warehouse)
    scratch.clear(warehouse)
    ((rows,),) = warehouse.execute("SELECT count(*) FROM measure_value").fetchall()
    return int(rows)
