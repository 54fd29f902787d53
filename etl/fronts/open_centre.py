"""The table ``open_centre``: what stands open where, with what is known of each centre."""

from __future__ import annotations

from pathlib import Path

import duckdb

from etl.settings import Settings


def load(warehouse: duckdb.DuckDBPyConnection, settings: Settings) -> int:
    """Write the centres open at the end of the latest year reported.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        Holds ``centre`` and ``beneficiary_count``.
    settings : Settings
        Not asked for anything here.

    Returns
    -------
    int
        Centres.
    """
    warehouse.execute(Path(__file__).with_suffix(".sql").read_text(encoding="utf-8"))
    return len(warehouse.table("open_centre"))
