"""Openings and closings: which centre of which type is active when, to the exact published totals."""

from __future__ import annotations

import numpy as np
import pandas as pd

from etl.demo import plan
from etl.demo.chance import apportion, stream

#: EPS published at the end of 2016 and 2017 leave no room for closures that nobody published.
YEARS_WITHOUT_EPS_CLOSURES = (2016, 2017)
PERI_URBAN_SHARE = 0.08


def centres(lines: pd.DataFrame) -> pd.DataFrame:
    """Every centre there ever was, in an order of its own.

    Parameters
    ----------
    lines : DataFrame
        From `plan.network`.

    Returns
    -------
    DataFrame
        One row a centre: ``line`` (row of `lines`), ``opened`` and ``closed`` (years; opened is
        the base year for everything older, closed is 0 when still open), ``milieu``, ``serves``.
    """
    histories = [_history(number, line) for number, line in enumerate(lines.to_dict("records"))]
    found = pd.concat(histories, ignore_index=True)
    found["milieu"] = _milieux(found, lines)
    found["serves"] = _served(found)
    return found


def active(found: pd.DataFrame, year: int) -> pd.Series:
    """Which centres are open on 31 December of a year."""
    return (found["opened"] <= year) & ((found["closed"] == 0) | (found["closed"] > year))


def _history(number: int, line: dict) -> pd.DataFrame:
    """Open and close centres of one line until each year's number is met."""
    chance = stream(f"history {number}")
    opened = [plan.BASE_YEAR] * line[plan.BASE_YEAR]
    closed = [0] * len(opened)
    for year in plan.YEARS[1:]:
        still_open = [index for index, end in enumerate(closed) if end == 0]
        leaving = _closures(line, year)
        for index in chance.choice(still_open, size=leaving, replace=False) if leaving else ():
            closed[index] = year
        arriving = line[year] - line[year - 1] + leaving
        opened += [year] * arriving
        closed += [0] * arriving
    return pd.DataFrame({"line": number, "opened": opened, "closed": closed}, dtype="int64")


def _closures(line: dict, year: int) -> int:
    if line["type"] == "EPS" and year in YEARS_WITHOUT_EPS_CLOSURES:
        return 0
    shrinking = max(0, line[year - 1] - line[year])
    return shrinking + round(line[year - 1] * float(line["closures_pct"]) / 100)


def _milieux(found: pd.DataFrame, lines: pd.DataFrame) -> pd.Series:
    """Rural or urban, to the published totals of 2015 and 2016 and by the line's own share after."""
    shares = lines["rural_share"].to_numpy()
    milieu = pd.Series("urban", index=found.index)
    base = found["opened"] == plan.BASE_YEAR
    _make_rural(milieu, found[base], shares, plan.RURAL_2015)
    leaving = int((milieu[found["closed"] == plan.BASE_YEAR + 1] == "rural").sum())
    next_year = found["opened"] == plan.BASE_YEAR + 1
    _make_rural(milieu, found[next_year], shares, plan.RURAL_2016 - plan.RURAL_2015 + leaving)
    later = found["opened"] > plan.BASE_YEAR + 1
    drawn = stream("milieu").random(len(found)) < shares[found["line"]]
    return milieu.mask(later & drawn, "rural")


def _make_rural(milieu: pd.Series, group: pd.DataFrame, shares: np.ndarray, count: int) -> None:
    """Give each line of a group its part of so many rural centres."""
    sizes = group["line"].value_counts().sort_index()
    caps = np.where(shares[sizes.index] > 0, sizes, 0)
    for line, rural in zip(sizes.index, apportion(count, sizes * shares[sizes.index], caps), strict=True):
        members = group.index[group["line"] == line]
        milieu[stream(f"rural {line} {count}").permutation(members)[:rural]] = "rural"


def _served(found: pd.DataFrame) -> pd.Series:
    """The area served: the milieu itself, or for some urban centres the outskirts."""
    serves = found["milieu"].copy()
    urban = found["milieu"] == "urban"
    base = found.index[urban & (found["opened"] == plan.BASE_YEAR)]
    chance = stream("serves")
    serves[chance.permutation(base)[: plan.RURAL_OR_PERI_URBAN_2015 - plan.RURAL_2015]] = "peri_urban"
    later = urban & (found["opened"] > plan.BASE_YEAR)
    return serves.mask(later & (chance.random(len(found)) < PERI_URBAN_SHARE), "peri_urban")
