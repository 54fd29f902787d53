"""The cells' weekly reports: expected every Sunday, received or not."""

from __future__ import annotations

import numpy as np
import pandas as pd

from etl.demo import plan
from etl.demo.chance import stream
from etl.demo.dates import LAST_WEEK, monday, weeks

#: A week's report is due on its Sunday.
DUE_AFTER = pd.Timedelta(days=6)
MISSED_SHARE = 0.025
LATE_SHARE = 0.08
TODAY = pd.Timestamp(monday(LAST_WEEK)) + DUE_AFTER


def reports(cells: pd.DataFrame) -> pd.DataFrame:
    """Every report due since a cell was opened, in the order of weeks and cells.

    Returns
    -------
    DataFrame
        ``cell_id``, ``territory_code``, ``period``, ``expected_on``, ``received_on`` (empty when
        nothing came by the demonstration's today).
    """
    calendar = pd.DataFrame({"period": weeks()})
    calendar["starts_on"] = pd.to_datetime(calendar["period"].map(monday))
    rows = calendar.merge(cells[["cell_id", "territory_code", "opened_on"]], how="cross")
    rows = rows[rows["starts_on"] >= rows["opened_on"]].reset_index(drop=True)
    rows["expected_on"] = rows["starts_on"] + DUE_AFTER
    rows["received_on"] = _received(rows)
    return rows[["cell_id", "territory_code", "period", "expected_on", "received_on"]]


def _received(rows: pd.DataFrame) -> pd.Series:
    chance = stream("reports")
    count = len(rows)
    delay = chance.integers(-2, 1, count)
    delay = np.where(chance.random(count) < LATE_SHARE, chance.integers(3, 16, count), delay)
    delay = np.where(within(rows, plan.planted("late")), chance.integers(8, 21, count), delay)
    missed = (chance.random(count) < MISSED_SHARE) | within(rows, plan.planted("silence"))
    received = rows["expected_on"] + pd.to_timedelta(delay, unit="D")
    return received.where(~missed & (received <= TODAY))


def within(rows: pd.DataFrame, events: pd.DataFrame) -> np.ndarray:
    """Whether a row's territory and week fall in one of the planted events."""
    found = np.zeros(len(rows), dtype=bool)
    for event in events.to_dict("records"):
        in_weeks = rows["period"].ge(event["first_week"]) & rows["period"].le(event["last_week"])
        found |= (in_weeks & rows["territory_code"].eq(event["territory_code"])).to_numpy()
    return found
