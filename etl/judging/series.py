"""A centre's years side by side: jumps against the last one, and years that stand apart from the others."""

from __future__ import annotations

import numpy as np
import pandas as pd

from etl.judging.breaches import Breach
from etl.judging.case import Case
from etl.judging.limits import limits
from etl.judging.people_and_places import keys
from etl.schemas.rules import Rule
from stats.outliers import modified_z


def jumps(case: Case) -> list[Breach]:
    """A figure several times that of the centre's latest earlier year, or the other way round."""
    if not case.holds("beneficiary_count"):
        return []
    allowed = limits().jump
    years = _years(case)
    before = years.groupby("centre_id")["people"].shift()
    low, high = np.minimum(before, years["people"]), np.maximum(before, years["people"])
    far = (high - low >= allowed.minimum) & (high >= allowed.factor * low)
    return [_breach(Rule.JUMP, years[far & years["judged"]], before)]


def outliers(case: Case) -> list[Breach]:
    """A figure that stands apart from the median of the centre's years."""
    if not case.holds("beneficiary_count"):
        return []
    allowed = limits().outlier
    years = _years(case)
    matrix = years.pivot_table(index="centre_id", columns="year", values="people", aggfunc="last")
    scores = pd.DataFrame(
        modified_z(matrix.to_numpy(), allowed.fewest), index=matrix.index, columns=matrix.columns
    )
    away = matrix.sub(matrix.median(axis=1), axis=0).abs()
    apart = (scores.abs() > allowed.threshold) & (away >= allowed.minimum)
    found = apart.stack()
    places = pd.MultiIndex.from_frame(years[["centre_id", "year"]])
    far = found.reindex(places, fill_value=False).to_numpy(dtype=bool)
    medians = years["centre_id"].map(matrix.median(axis=1))
    return [_breach(Rule.OUTLIER, years[far & years["judged"]], medians)]


def _breach(rule: Rule, years: pd.DataFrame, compared: pd.Series) -> Breach:
    return Breach(
        rule,
        "beneficiary_count",
        years["first"].to_numpy(dtype="int64"),
        allowed=[f"{number:g}" for number in compared[years.index]],
        value=[f"{number:.0f}" for number in years["people"]],
        key=keys(years),
    )


def _years(case: Case) -> pd.DataFrame:
    """Every year of the file's centres, in order: this file's own where it has one.

    Of the file's, those without a refused row are judged; the others would be judged by a part of themselves.
    """
    here = case.centre_years.sums
    before = case.known.counted
    before = before[before["centre_id"].isin(here["centre_id"])]
    earlier = pd.DataFrame(
        {
            "centre_id": before["centre_id"].astype("str"),
            "year": pd.to_numeric(before["period"]).astype("int64"),
            "people": before["beneficiary_count"].astype("float64"),
            "first": -1,
            "whole": False,
        }
    )
    both = pd.concat([earlier, here[earlier.columns]], ignore_index=True)
    both = both.drop_duplicates(["centre_id", "year"], keep="last")
    both = both[both["whole"] | (both["first"] < 0)].assign(judged=lambda years: years["first"] >= 0)
    return both.sort_values(["centre_id", "year"], ignore_index=True)
