"""The table ``reached``: how far what offices tell has come."""

from __future__ import annotations

from pathlib import Path

import duckdb

from etl.settings import Settings


def load(warehouse: duckdb.DuckDBPyConnection, settings: Settings) -> int:
    """Write the last period of which centres told, and of which cells did.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        Holds ``beneficiary_count``, ``cell_report`` and ``signal``.
    settings : Settings
        Not asked for anything here.

    Returns
    -------
    int
        Rows written.
    """
    warehouse.execute(Path(__file__).with_suffix(".sql").read_text(encoding="utf-8"))
    return len(warehouse.table("reached"))
