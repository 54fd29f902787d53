"""Published totals that disagree: which are to be read side by side, and why they differ."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pandas as pd

from data.paths import REFERENCE
from etl.settings import Settings

#: Table of the warehouse -> its file in the reference folder.
FILES = {"disagreement": "disagreements.csv", "disagreement_figure": "disagreement_figures.csv"}


def load(warehouse: duckdb.DuckDBPyConnection, settings: Settings) -> int:
    """Write the tables ``disagreement`` and ``disagreement_figure``.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        Holds ``published_figure``, whose figures they set side by side.
    settings : Settings
        Not asked for anything here.

    Returns
    -------
    int
        Figures set side by side.
    """
    for table, file in FILES.items():
        rows = pd.read_csv(REFERENCE / file, dtype=str, keep_default_na=False, encoding="utf-8")
        warehouse.register(f"{table}_rows", rows)
    warehouse.execute(Path(__file__).with_suffix(".sql").read_text(encoding="utf-8"))
    for table in FILES:
        warehouse.unregister(f"{table}_rows")
    return len(warehouse.table("disagreement_figure"))
