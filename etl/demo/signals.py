"""Signals noted by the cells: a weekly flow with seasons, and the rises planted in it."""

from __future__ import annotations

import numpy as np
import pandas as pd

from data.paths import REFERENCE
from etl.demo import plan
from etl.demo.chance import stream
from etl.demo.reports import within
from etl.demo.seasons import factor

OUTCOMES = ("oriented", "cared_for", "closed", "unknown")
#: Where people on the move arrive: three times the usual.
CROSSROADS = frozenset({"01.511", "01.573", "02.381", "02.411", "11.321", "12.391"})
#: Provinces where the cold cuts localities off.
MOUNTAIN = frozenset(
    {
        *("01.051", "01.151", "02.251", "03.061", "03.131", "03.271", "03.451", "03.531", "03.561"),
        *("05.081", "05.091", "05.301", "07.041", "08.201", "08.363", "08.401", "08.577", "09.541"),
    }
)
YEARLY_GROWTH = 0.03
#: In the last weeks less is known of what became of people.
RECENT_WEEKS = "2025-W48"
UNKNOWN_COMMUNE_SHARE = 0.04
ORIENTED_BEFORE_CLOSED_SHARE = 0.7
LONGEST_DAYS = 180
#: The places of each delegation.
Communes = dict[str, pd.DataFrame]
KEYS = ["cell_id", "period", "type", "commune_code", "outcome"]


def signals(reports: pd.DataFrame, cells: pd.DataFrame, places: pd.DataFrame) -> pd.DataFrame:
    """Every signal of every report received, in the order of weeks and cells.

    Returns
    -------
    DataFrame
        ``signal_id``, ``cell_id``, ``territory_code``, ``commune_code`` (may be empty), ``type``,
        ``period``, ``signal_count``, ``outcome``, ``days_to_orientation``.
    """
    weeks = reports[reports["received_on"].notna()].merge(cells[["cell_id", "population"]], on="cell_id")
    habits = pd.read_csv(REFERENCE / "demo_signals.csv", encoding="utf-8")
    named = places[["commune_code", "milieu", "population"]]
    communes = dict(tuple(named.groupby(places["delegation_code"])))
    noted: list[pd.DataFrame] = [_persons(weeks, habits.loc[number], communes) for number in habits.index]
    rows = (
        pd.concat(noted)
        .groupby(KEYS, sort=True)
        .agg(
            signal_count=("days", "size"),
            days_to_orientation=("days", "first"),
            territory_code=("territory_code", "first"),
        )
    )
    rows = rows.reset_index().sort_values(
        ["period", "cell_id", "type", "commune_code", "outcome"], ignore_index=True
    )
    number = rows.groupby(["cell_id", "period"]).cumcount() + 1
    rows["signal_id"] = rows["period"] + "-" + number.astype("str").str.zfill(3)
    rows["commune_code"] = rows["commune_code"].where(rows["commune_code"] != "")
    rows["days_to_orientation"] = rows["days_to_orientation"].where(rows["days_to_orientation"] >= 0)
    return rows.astype({"days_to_orientation": "Int64"})


def _persons(weeks: pd.DataFrame, habit: pd.Series, communes: Communes) -> pd.DataFrame:
    """One row for each person or place signalled: where, what became of them, after how many days."""
    chance = stream(f"signals {habit['type']}")
    counts = chance.poisson(_rates(weeks, habit, chance))
    rows = weeks.loc[np.repeat(weeks.index, counts), ["cell_id", "territory_code", "period"]]
    rows = rows.reset_index(drop=True).assign(type=habit["type"])
    rows["commune_code"] = _communes(rows, habit, communes, chance)
    rows["outcome"] = _outcomes(rows, habit, chance)
    rows["days"] = _days(rows, habit, chance)
    return rows


def _rates(weeks: pd.DataFrame, habit: pd.Series, chance: np.random.Generator) -> np.ndarray:
    """Expected signals a week of each cell."""
    year = weeks["period"].str[:4].astype(int).to_numpy()
    number = weeks["period"].str[6:].astype(int).to_numpy()
    own = pd.Series(
        chance.gamma(10, 0.1, weeks["cell_id"].nunique()), index=sorted(weeks["cell_id"].unique())
    )
    rate = habit["weekly_per_100k"] * weeks["population"].to_numpy() / 100_000
    rate = rate * factor(habit["season"], number) * (1 + YEARLY_GROWTH) ** (year - 2020)
    rate = rate * weeks["cell_id"].map(own).to_numpy() * chance.gamma(25, 1 / 25, len(weeks))
    if habit["zones"] == "mountain":
        rate = rate * weeks["territory_code"].isin(MOUNTAIN).to_numpy()
    if habit["type"] == "migrants":
        rate = rate * np.where(weeks["territory_code"].isin(CROSSROADS), 3, 1)
    return rate * _planted(weeks, habit["type"])


def _planted(weeks: pd.DataFrame, kind: str) -> np.ndarray:
    rises = plan.planted("rise")
    factors = np.ones(len(weeks))
    for event in rises[rises["type"] == kind].index:
        factors[within(weeks, rises.loc[[event]])] = rises["factor"][event]
    return factors


def _communes(
    rows: pd.DataFrame, habit: pd.Series, communes: Communes, chance: np.random.Generator
) -> np.ndarray:
    """A commune of the cell's territory by its people; for some signals only towns or only the country."""
    milieu = {"urban": "urban", "mountain": "rural"}.get(habit["zones"])
    found = np.empty(len(rows), dtype=object)
    for territory, group in rows.groupby("territory_code", sort=True):
        here = communes[str(territory)]
        likely = here[here["milieu"] == milieu] if milieu in set(here["milieu"]) else here
        weights = likely["population"] / likely["population"].sum()
        found[group.index] = chance.choice(likely["commune_code"], size=len(group), p=weights)
    return np.where(chance.random(len(rows)) < UNKNOWN_COMMUNE_SHARE, "", found)


def _outcomes(rows: pd.DataFrame, habit: pd.Series, chance: np.random.Generator) -> np.ndarray:
    shares = np.array([habit[outcome] for outcome in OUTCOMES])
    recent_shares = shares * [1, 1, 0.4, 2.5]
    drawn = chance.choice(OUTCOMES, size=len(rows), p=shares / shares.sum())
    recent = chance.choice(OUTCOMES, size=len(rows), p=recent_shares / recent_shares.sum())
    return np.where(rows["period"] >= RECENT_WEEKS, recent, drawn)


def _days(rows: pd.DataFrame, habit: pd.Series, chance: np.random.Generator) -> np.ndarray:
    """Days until somebody took charge; -1 where that is not known or never happened."""
    codes = sorted(rows["cell_id"].unique())
    pace = rows["cell_id"].map(dict(zip(codes, np.exp(chance.normal(0, 0.35, len(codes))), strict=True)))
    days = np.floor(habit["days_median"] * pace.to_numpy() * np.exp(chance.normal(0, 0.6, len(rows))))
    known = (rows["outcome"] != "unknown") & (
        (rows["outcome"] != "closed") | (chance.random(len(rows)) < ORIENTED_BEFORE_CLOSED_SHARE)
    )
    return np.where(known, np.clip(days, 0, LONGEST_DAYS), -1)
