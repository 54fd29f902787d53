"""The table ``level_spread``: lowest, quartiles and highest of every figure at every level."""

from __future__ import annotations

from pathlib import Path

import duckdb

from etl.settings import Settings


def load(warehouse: duckdb.DuckDBPyConnection, settings: Settings) -> int:
    """Write how the figures of each level lie, one row an indicator, level, period and milieu.

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
    warehouse.execute(Path(__file__).with_suffix(".sql").read_text(encoding="utf-8"))
    ((rows,),) = warehouse.execute("SELECT count(*) FROM level_spread").fetchall()
    return int(rows)
