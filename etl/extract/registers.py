"""Registers of the programmes: the published figures of each, beside those that offices sent."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pandas as pd

from data.paths import REFERENCE
from etl.settings import Settings


def load(warehouse: duckdb.DuckDBPyConnection, settings: Settings) -> int:
    """Write ``register`` and add the published figures to ``programme_register``.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        Holds ``published_figure``, and ``programme_register`` with what offices sent.
    settings : Settings
        Not asked for anything here.

    Returns
    -------
    int
        Figures of all registers.
    """
    declared = pd.read_csv(
        REFERENCE / "programme_registers.csv", dtype=str, keep_default_na=False, encoding="utf-8"
    )
    warehouse.register("register_rows", declared)
    warehouse.execute(Path(__file__).with_suffix(".sql").read_text(encoding="utf-8"))
    warehouse.unregister("register_rows")
    return len(warehouse.table("programme_register"))
