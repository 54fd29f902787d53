"""Sums of a file against what was published about the same territory and year."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pandas as pd

from etl.judging.breaches import Breach
from etl.judging.case import Case
from etl.judging.limits import Figure, limits
from etl.schemas.rules import Rule

#: Kind -> what its rows count, and the column a warning points at.
COUNTS = {"beneficiary_count": ("people", "beneficiary_count"), "centre": ("centres", "centre_id")}
DELEGATIONS = ("province", "arrondissement_prefecture")


def near_published(case: Case) -> list[Breach]:
    """A sum far above a published figure, or far below it in a file that covers the same territory."""
    counts, column = COUNTS.get(case.table.kind.table, ("", ""))
    mine = {figure.indicator: figure for figure in limits().figures if figure.counts == counts}
    published = case.known.published
    published = published[
        published["indicator"].isin(list(mine)) & published["period"].str.fullmatch(r"\d{4}")
    ]
    if published.empty:
        return []
    summed = _people(case) if counts == "people" else _centres(case)
    return [
        breach
        for row in published.itertuples()
        if (breach := _compared(case, summed, mine[str(row.indicator)], row, column)) is not None
    ]


Summed = Callable[[int], pd.DataFrame]


def _people(case: Case) -> Summed:
    """Year -> one row a centre: type, delegation_code, amount, first."""
    centres = case.known.centres[["type", "delegation_code"]]
    sums = case.centre_years.sums.join(centres, on="centre_id").rename(columns={"people": "amount"})
    return lambda year: sums[sums["year"] == year]


def _centres(case: Case) -> Summed:
    """Year -> one row a centre open at its end."""
    rows = case.rows[["type", "delegation_code", "opened_on", "closed_on"]].assign(
        amount=1.0, first=np.arange(len(case.rows))
    )[~case.wrong]

    def open_at_the_end(year: int) -> pd.DataFrame:
        day = pd.Timestamp(year, 12, 31)
        return rows[(rows["opened_on"] <= day) & ~(rows["closed_on"] <= day)]

    return open_at_the_end


def _compared(case: Case, summed: Summed, figure: Figure, row: object, column: str) -> Breach | None:
    year, code, value = int(row.period), row.territory_code, float(row.value)  # type: ignore[attr-defined]
    within = _delegations(case.known.places, row.level, code)  # type: ignore[attr-defined]
    facts = summed(year)
    facts = facts[facts["delegation_code"].isin(within)]
    if figure.type:
        facts = facts[facts["type"] == figure.type]
    total = float(facts["amount"].sum())
    allowed = limits().published
    covered = facts["delegation_code"].nunique() >= allowed.coverage * max(len(within), 1)
    if facts.empty or not (total > value * allowed.factor or (covered and total < value / allowed.factor)):
        return None
    first = np.array([int(facts["first"].min())])
    told = f"{total:.0f} ≠ {value:.0f} ({row.indicator}, {year}, {code})"  # type: ignore[attr-defined]
    return Breach(Rule.FAR_FROM_PUBLISHED, column, first, told, key=f"{figure.indicator}/{code}/{year}")


def _delegations(places: pd.DataFrame, level: str, code: str) -> frozenset[str]:
    """Codes of the delegations inside a territory."""
    inside = places[places["level"].isin(DELEGATIONS)]
    if level != "country":
        column = "region_code" if level == "region" else "province_code"
        inside = inside[(inside[column] == code) | (inside.index == code)]
    return frozenset(inside.index)
