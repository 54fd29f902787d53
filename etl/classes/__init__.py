"""What pages ask of whole maps: colours (``map_class``), words (``indicator_view``, ``view_summary``)."""

from __future__ import annotations

from pathlib import Path

import duckdb

from data.catalogue import Catalogue, catalogue
from etl.classes import pools
from etl.settings import Settings

_FOLDER = Path(__file__).parent
_TABLES = ("indicator_view", "view_summary", "map_class")


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
    return classify(warehouse, catalogue())


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
    for script in ("tables", "summaries"):
        warehouse.execute((_FOLDER / f"{script}.sql").read_text(encoding="utf-8"))
    for _, indicator in sorted(declared.indicators.items()):  # the order in which pages look rows up
        pools.write(warehouse, indicator)
    return sum(len(warehouse.table(name)) for name in _TABLES)
