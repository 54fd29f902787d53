"""Cells by state, reports and signals by week: what the pages on social vigilance read."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import duckdb
import numpy as np
import pandas as pd

from data.dimensions import values
from data.paths import REFERENCE
from data.thresholds import thresholds
from etl import scratch
from etl.changed import Changed
from etl.settings import Settings
from stats.intervals import rate_interval

#: Rates are per so many people and so many weeks that were reported on.
PEOPLE, WEEKS = 10_000, 52
#: The type under which every signal is counted.
ALL = "all"
TABLES = ("vigilance_frame", "report_week", "report_span", "cell_state", "signal_week", "signal_span")
_KEYS = ["level", "territory_code", "weeks", "type"]


def load(warehouse: duckdb.DuckDBPyConnection, settings: Settings) -> int:
    """Write the tables of `TABLES`; they stay empty where no cell has sent a report.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        Holds ``territory``, ``cell``, ``cell_report``, ``signal`` and ``measure_value``.
    settings : Settings
        Not asked for anything here.

    Returns
    -------
    int
        Rows written.
    """
    _declare(warehouse)
    for part in ("frame", "reports", "signals"):
        _run(warehouse, part)
    counted = warehouse.sql(
        "SELECT level, territory_code, weeks, type, signal_count, person_weeks, reports FROM span_counted"
    )
    warehouse.register("intervals", intervals(counted.df()))
    _run(warehouse, "spans")
    warehouse.unregister("intervals")
    scratch.clear(warehouse)
    return sum(len(warehouse.table(name)) for name in TABLES)


def rests_on(changed: Changed) -> bool:
    """Whether a change reaches the tables of `TABLES`: of the measures only those that rates are of."""
    return changed.touches(("cell", "cell_report", "signal")) or bool(
        changed.measures
        & {"population", *(one.columns["denominator"] for one in values("signal_type", REFERENCE))}
    )


def intervals(counted: pd.DataFrame) -> pd.DataFrame:
    """Rates with their 95 % limits, exact or Byar's.

    Parameters
    ----------
    counted : DataFrame
        ``signal_count``, ``person_weeks`` and ``reports``, any of them NaN where there is none, and the keys.

    Returns
    -------
    DataFrame
        The keys; ``rate``, ``lower`` and ``upper`` per 10,000 people and 52 weeks watched; ``report_lower``
        and ``report_upper``, the limits of signals a report. NaN where there is nothing to divide by; a
        count of zero has an upper limit too.
    """
    events = counted["signal_count"].to_numpy(dtype=float)
    exposure = counted["person_weeks"].to_numpy(dtype=float) / (PEOPLE * WEEKS)
    lower, upper = rate_interval(events, exposure)
    report_lower, report_upper = rate_interval(events, counted["reports"].to_numpy(dtype=float))
    with np.errstate(divide="ignore", invalid="ignore"):
        rate = np.where(exposure > 0, events / exposure, np.nan)
    limits = {"rate": rate, "lower": lower, "upper": upper}
    return counted[_KEYS].assign(**limits, report_lower=report_lower, report_upper=report_upper)


def _declare(warehouse: duckdb.DuckDBPyConnection) -> None:
    """Put the declared limits and the types of signal where SQL reads them."""
    kinds = {ALL: "population"} | {
        one.value: one.columns["denominator"] for one in values("signal_type", REFERENCE)
    }
    declared = {
        "threshold": pd.DataFrame([asdict(thresholds())]),
        "kind": pd.DataFrame({"type": list(kinds), "denominator": list(kinds.values())}),
    }
    for name, rows in declared.items():
        warehouse.register("declared", rows)
        warehouse.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS FROM declared")
        warehouse.unregister("declared")


def _run(warehouse: duckdb.DuckDBPyConnection, part: str) -> None:
    script = Path(__file__).with_name(f"vigilance_{part}.sql")
    warehouse.execute(script.read_text(encoding="utf-8"))
