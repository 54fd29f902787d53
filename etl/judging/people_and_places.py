"""People helped against the list of centres: licensed places, opening and closing."""

from __future__ import annotations

import numpy as np
import pandas as pd

from etl.judging.breaches import MOST, Breach
from etl.judging.case import Case
from etl.judging.limits import limits
from etl.schemas.rules import Rule


def enrolled_fit_places(case: Case) -> list[Breach]:
    """A centre with more people than licensed places is looked at, one with far more waits."""
    if not case.holds("beneficiary_count"):
        return []
    allowed = limits().places
    sums = _with_centres(case)
    places = sums["licensed_places"].to_numpy(dtype="float64", na_value=np.nan)
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = np.where(places > 0, sums["people"].to_numpy() / places, np.nan)
    far = ratio > allowed.error_above
    above = (ratio > allowed.warning_above) & ~far & sums["whole"].to_numpy()
    return [
        _every_row(case, sums[far], Rule.PLACES_TRIPLED, allowed.error_above),
        Breach(
            Rule.PLACES_EXCEEDED,
            "beneficiary_count",
            sums["first"].to_numpy()[above],
            allowed=_places(sums[above], allowed.warning_above),
            key=keys(sums[above]),
        ),
    ]


def centre_is_open(case: Case) -> list[Breach]:
    """Nobody is helped before a centre opens or in a year after it closed."""
    if not case.holds("beneficiary_count"):
        return []
    sums = _with_centres(case)
    opened, closed = (pd.to_datetime(sums[name]).dt.year for name in ("opened_on", "closed_on"))
    outside = ((sums["year"] < opened) | (sums["year"] > closed)).to_numpy(dtype=bool)
    span = [f"{_year(first)}–{_year(last)}" for first, last in zip(opened, closed, strict=True)]
    wrong = sums[outside].assign(told=np.array(span, dtype=object)[outside])
    rows = _rows_of(case, wrong)
    return [Breach(Rule.OPEN_CENTRE, "period", rows, allowed=_each(case, wrong, rows, "told"))]


def keys(sums: pd.DataFrame) -> list[str]:
    """What a warning about a centre and year is about."""
    return [f"{centre}/{year}" for centre, year in zip(sums["centre_id"], sums["year"], strict=True)]


def _with_centres(case: Case) -> pd.DataFrame:
    centres = case.known.centres[["licensed_places", "opened_on", "closed_on"]]
    return case.centre_years.sums.join(centres, on="centre_id")


def _places(sums: pd.DataFrame, times: float) -> list[str]:
    """Such as ``212 > 3 × 40``: people, factor, places, in no language."""
    factor = "" if times == 1 else f"{times:g} × "
    return [
        f"{people:.0f} > {factor}{places:.0f}"
        for people, places in zip(sums["people"], sums["licensed_places"], strict=True)
    ]


def _every_row(case: Case, sums: pd.DataFrame, rule: Rule, times: float) -> Breach:
    told = sums.assign(told=_places(sums, times))
    rows = _rows_of(case, told)
    return Breach(rule, "beneficiary_count", rows, allowed=_each(case, told, rows, "told"))


def _rows_of(case: Case, sums: pd.DataFrame) -> np.ndarray:
    return np.flatnonzero(np.isin(case.centre_years.group, sums.index)) if len(sums) else np.empty(0, int)


def _each(case: Case, sums: pd.DataFrame, rows: np.ndarray, column: str) -> list[str]:
    """The text of each row's group, for as many rows as are written out."""
    return sums[column].reindex(case.centre_years.group[rows[:MOST]]).tolist()


def _year(year: float) -> str:
    return "" if pd.isna(year) else f"{year:.0f}"
