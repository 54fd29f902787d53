"""The table ``age_share``: the age pyramids of every territory."""

from __future__ import annotations

from pathlib import Path

import duckdb

from etl.settings import Settings


def load(warehouse: duckdb.DuckDBPyConnection, settings: Settings) -> int:
    """Write how old men and women are at each census.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        Holds ``census_value``.
    settings : Settings
        Not asked for anything here.

    Returns
    -------
    int
        Rows written.
    """
    warehouse.execute(Path(__file__).with_suffix(".sql").read_text(encoding="utf-8"))
    return len(warehouse.table("age_share"))
