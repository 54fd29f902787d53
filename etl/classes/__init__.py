"""What pages ask of whole maps: colours (``map_class``), words (``indicator_view``, ``view_summary``)."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

import duckdb

from data.catalogue import Catalogue
from etl import scratch
from etl.changed import Changed
from etl.classes import pools
from etl.loaded import catalogue_of
from etl.settings import Settings

_FOLDER = Path(__file__).parent
#: Tables whose rows one question each sums up, and the script that asks it.
_SUMMED = {"indicator_view": "views", "view_summary": "summaries"}
_TABLES = (*_SUMMED, "map_class")


def load(warehouse: duckdb.DuckDBPyConnection, settings: Settings) -> int:
    """Write ``map_class``, ``indicator_view`` and ``view_summary``.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        Holds ``territory`` and ``indicator_value``.
    settings : Settings
        Not asked for anything here.

    Returns
    -------
    int
        Rows written.
    """
    return classify(warehouse, catalogue_of(warehouse))


def classify(warehouse: duckdb.DuckDBPyConnection, declared: Catalogue) -> int:
    """Write the three tables for the indicators of one catalogue.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        Holds ``territory`` and ``indicator_value``.
    declared : Catalogue
        Says how each indicator is classed.

    Returns
    -------
    int
        Rows written.
    """
    warehouse.execute(_sql("tables"))
    warehouse.execute("CREATE TEMP VIEW classed AS FROM indicator_value")
    for table, script in _SUMMED.items():
        warehouse.execute(f"CREATE OR REPLACE TABLE {table} AS {_sql(script)}")
    warehouse.execute("DROP VIEW classed")
    return _classify(warehouse, declared, declared.indicators)


def update(warehouse: duckdb.DuckDBPyConnection, settings: Settings, changed: Changed) -> int:
    """Class again the indicators that changed.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        A copy of an earlier build of the same code, with new figures.
    settings : Settings
        Not asked for anything here.
    changed : Changed
        Says which indicators changed.

    Returns
    -------
    int
        Rows of the three tables.
    """
    stale = sorted(changed.indicators)
    for table in _TABLES:
        warehouse.execute(f"DELETE FROM {table} WHERE list_contains($1, indicator)", [stale])  # noqa: S608 - a name of the code
    warehouse.execute(
        "CREATE TEMP TABLE classed AS FROM indicator_value WHERE list_contains($1, indicator)", [stale]
    )
    for table, script in _SUMMED.items():
        warehouse.execute(f"INSERT INTO {table} {_sql(script)}")
    declared = catalogue_of(warehouse)
    return _classify(warehouse, declared, [key for key in stale if key in declared.indicators])


def _classify(warehouse: duckdb.DuckDBPyConnection, declared: Catalogue, wanted: Collection[str]) -> int:
    for key in sorted(wanted):  # the order in which pages look rows up
        pools.write(warehouse, declared.indicators[key])
    scratch.clear(warehouse)
    return sum(len(warehouse.table(name)) for name in _TABLES)


def _sql(name: str) -> str:
    return (_FOLDER / f"{name}.sql").read_text(encoding="utf-8")
