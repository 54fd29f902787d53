"""From measures and declarations to ``indicator_value``: one row for everything a declaration promises."""

from __future__ import annotations

from pathlib import Path

import duckdb

from data.catalogue import Catalogue, catalogue
from etl import scratch
from etl.indicators import intervals, promises
from etl.settings import Settings

_FOLDER = Path(__file__).parent

#: Indicators computed together: all at once would take gigabytes, one by one minutes.
AT_ONCE = 25


def load(warehouse: duckdb.DuckDBPyConnection, settings: Settings) -> int:
    """Write ``indicator_value`` for every declared indicator.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        Holds ``territory`` and ``measure_value``.
    settings : Settings
        Not asked for anything here.

    Returns
    -------
    int
        Rows written.
    """
    return compute(warehouse, catalogue())


def compute(warehouse: duckdb.DuckDBPyConnection, declared: Catalogue) -> int:
    """Write ``indicator_value`` for the indicators of one catalogue.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        Holds ``territory`` and ``measure_value``.
    declared : Catalogue
        What to compute.

    Returns
    -------
    int
        Rows written.
    """
    warehouse.execute(_sql("tables"))
    keys = sorted(declared.indicators)
    for first in range(0, len(keys), AT_ONCE):
        promises.write(warehouse, [declared.indicators[key] for key in keys[first : first + AT_ONCE]])
        for question in ("inputs", "values"):
            warehouse.execute(_sql(question))
        intervals.write(warehouse)
        warehouse.execute(_sql("ranked"))
    scratch.clear(warehouse)
    ((rows,),) = warehouse.execute("SELECT count(*) FROM indicator_value").fetchall()
    return int(rows)


def _sql(name: str) -> str:
    return (_FOLDER / f"{name}.sql").read_text(encoding="utf-8")
