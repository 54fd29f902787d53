"""The table ``inequality``: how unequal provinces and communes are, year by year, with limits."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

import duckdb
import pyarrow as pa

from data.catalogue import Catalogue
from data.deprivation import deprivation, is_rate
from etl import scratch
from etl.changed import Changed
from etl.inequality import measuring, reading
from etl.loaded import catalogue_of
from etl.settings import Settings

LEVELS = ("province", "commune")
_TABLES = Path(__file__).with_name("tables.sql")


def load(warehouse: duckdb.DuckDBPyConnection, settings: Settings) -> int:
    """Write ``inequality`` for every rate.

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
    declared = catalogue_of(warehouse)
    warehouse.execute("DROP TABLE IF EXISTS inequality")
    warehouse.execute(_TABLES.read_text(encoding="utf-8"))
    return measure(warehouse, declared, declared.indicators)


def update(warehouse: duckdb.DuckDBPyConnection, settings: Settings, changed: Changed) -> int:
    """Measure again what changed: everything, where a need that orders territories did.

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
        Rows of ``inequality``.
    """
    declared = catalogue_of(warehouse)
    # Inhabitants count for figures that have no denominator of their own.
    if changed.indicators & {*deprivation(declared.indicators).indicators, reading.PEOPLE}:
        return load(warehouse, settings)
    stale = sorted(changed.indicators)
    warehouse.execute("DELETE FROM inequality WHERE list_contains($1::VARCHAR[], indicator)", [stale])
    return measure(warehouse, declared, [key for key in stale if key in declared.indicators])


def measure(warehouse: duckdb.DuckDBPyConnection, declared: Catalogue, wanted: Collection[str]) -> int:
    """Add what is measured of some indicators.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        Holds ``territory``, ``indicator_value`` and the table to add to.
    declared : Catalogue
        What can be measured.
    wanted : collection of str
        Keys; numbers of people or things among them are left out.

    Returns
    -------
    int
        Rows the table holds then.
    """
    rates = [declared.indicators[key] for key in wanted if is_rate(declared.indicators[key])]
    for level in LEVELS:
        ground = reading.ground(warehouse, level, declared)
        found = [
            row
            for figures in reading.figures(warehouse, level, rates)
            for row in measuring.rows(figures, ground)
        ]
        _add(warehouse, found)
    scratch.clear(warehouse)
    ((count,),) = warehouse.execute("SELECT count(*) FROM inequality").fetchall()
    return int(count)


def _add(warehouse: duckdb.DuckDBPyConnection, rows: list[measuring.Row]) -> None:
    if not rows:
        return
    columns = dict(zip(measuring.Row._fields, zip(*rows, strict=True), strict=True))
    warehouse.register("measured_rows", pa.table({name: list(told) for name, told in columns.items()}))
    warehouse.execute("INSERT INTO inequality BY NAME SELECT * FROM measured_rows")
    warehouse.unregister("measured_rows")
