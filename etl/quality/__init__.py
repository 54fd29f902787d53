"""What came, came late, came in part, never came or was refused: by unit, dataset and period."""

from __future__ import annotations

from pathlib import Path

import duckdb

from etl import measures, scratch
from etl.changed import Changed
from etl.indicators import promises
from etl.loaded import catalogue_of
from etl.measures import given
from etl.quality import refused
from etl.settings import Settings

_FOLDER = Path(__file__).parent
TABLES = ("quality_frame", "reporting", "freshness", "refused_file", "held_back")


def load(warehouse: duckdb.DuckDBPyConnection, settings: Settings) -> int:
    """Write the tables of `TABLES`.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        Holds the tables of the offices, ``gate``, ``indicator_value`` and ``vigilance_frame``.
    settings : Settings
        Says where the loads lie.

    Returns
    -------
    int
        Rows written.
    """
    declared = catalogue_of(warehouse)
    given.write(warehouse, declared)
    for part in ("places_and_years", "centre_use"):
        measures.run(warehouse, part)
    for part in ("units", "lists", "weeks"):
        _run(warehouse, part)
    refused.write(warehouse, settings)
    _run(warehouse, "states")
    promises.write(warehouse, declared.indicators.values())
    _run(warehouse, "held_back")
    scratch.clear(warehouse)
    return sum(len(warehouse.table(name)) for name in TABLES)


def rests_on(changed: Changed) -> bool:
    """Always made again: a refused file changes no other table, and this one."""
    return True


def _run(warehouse: duckdb.DuckDBPyConnection, part: str) -> None:
    warehouse.execute((_FOLDER / f"{part}.sql").read_text(encoding="utf-8"))
