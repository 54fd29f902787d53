"""Which colour each territory has: ``map_class``, and what can be shown: ``indicator_view``."""

from __future__ import annotations

from pathlib import Path

import duckdb

from data.catalogue import Catalogue, catalogue
from etl.classes import pools
from etl.settings import Settings

_SQL = Path(__file__).parent / "tables.sql"


def load(warehouse: duckdb.DuckDBPyConnection, settings: Settings) -> int:
    """Write ``map_class`` and ``indicator_view``.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        Holds ``indicator_value``.
    settings : Settings
        Not asked for anything here.

    Returns
    -------
    int
        Rows written.
    """
    return classify(warehouse, catalogue())


def classify(warehouse: duckdb.DuckDBPyConnection, declared: Catalogue) -> int:
    """Write both tables for the indicators of one catalogue.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        Holds ``indicator_value``.
    declared : Catalogue
        Says how each indicator is classed.

    Returns
    -------
    int
        Rows written.
    """
    warehouse.execute(_SQL.read_text(encoding="utf-8"))
    for _, indicator in sorted(declared.indicators.items()):  # the order in which pages look rows up
        pools.write(warehouse, indicator)
    counted = warehouse.execute(
        "SELECT (SELECT count(*) FROM map_class) + (SELECT count(*) FROM indicator_view)"
    ).fetchall()
    return int(counted[0][0])
