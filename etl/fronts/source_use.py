"""What rests on each source: counted once, because a page cannot count a million lists."""

from __future__ import annotations

from pathlib import Path

import duckdb

from etl.settings import Settings


def load(warehouse: duckdb.DuckDBPyConnection, settings: Settings) -> int:
    """Write the table ``source_use``.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        Holds ``indicator_value``.
    settings : Settings
        Not asked for anything here.

    Returns
    -------
    int
        Pairs of a source and an indicator that rests on it.
    """
    warehouse.execute(Path(__file__).with_suffix(".sql").read_text(encoding="utf-8"))
    return len(warehouse.table("source_use"))
