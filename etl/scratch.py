"""Tables that a step needs on its way and leaves to nobody."""

from __future__ import annotations

import duckdb


def clear(warehouse: duckdb.DuckDBPyConnection) -> None:
    """Drop every temporary table, so that the next step meets only what is meant to last.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        The build in hand.
    """
    left = warehouse.execute("SELECT table_name FROM duckdb_tables() WHERE temporary").fetchall()
    for (name,) in left:
        warehouse.execute(f'DROP TABLE temp."{name}"')
