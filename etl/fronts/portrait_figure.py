"""The table ``portrait_figure``: the figures of ``data/reference/portrait.csv`` by territory, latest year."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pandas as pd

from data.catalogue import Catalogue
from data.indicator import LEVELS
from data.portrait import entries_of
from etl.loaded import catalogue_of
from etl.settings import Settings


def load(warehouse: duckdb.DuckDBPyConnection, settings: Settings) -> int:
    """Write what the portrait of every territory tells, one row an indicator and milieu.

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
    listed = pd.DataFrame(
        _listed(catalogue_of(warehouse)),
        columns=["position", "indicator", "level", "period", "before", "milieus"],
    )
    warehouse.register("listed", listed)
    warehouse.execute("CREATE OR REPLACE TEMP TABLE portrait_entry AS SELECT * FROM listed")
    warehouse.unregister("listed")
    warehouse.execute(Path(__file__).with_suffix(".sql").read_text(encoding="utf-8"))
    ((rows,),) = warehouse.execute("SELECT count(*) FROM portrait_figure").fetchall()
    return int(rows)


def _listed(known: Catalogue) -> Iterator[tuple[int, str, str, str, str | None, list[str]]]:
    for position, entry in enumerate(entries_of(known)):
        for level in LEVELS:
            if period := entry.period(level):
                yield position, entry.indicator.key, level, period, entry.before(level), list(entry.milieus)
