"""Base quantities that indicators are made of: one SQL file a theme, each building on those before."""

from __future__ import annotations

from pathlib import Path

import duckdb

from etl.settings import Settings

_FOLDER = Path(__file__).parent

FILES = (
    "tables",
    "census_published",
    "census_nobody",
    "census_shares",
    "census_ages",
    "census_counts",
    "territories",
    "published",
)


def load(warehouse: duckdb.DuckDBPyConnection, settings: Settings) -> int:
    """Write ``measure_value`` from the census, published figures and the files of the offices.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        Holds ``census_value``, ``establishment_count``, ``published_figure``, ``territory`` and the
        operational tables.
    settings : Settings
        Not asked for anything here.

    Returns
    -------
    int
        Rows written.
    """
    for name in FILES:
        warehouse.execute((_FOLDER / f"{name}.sql").read_text(encoding="utf-8"))
    ((rows,),) = warehouse.execute("SELECT count(*) FROM measure_value").fetchall()
    return int(rows)
