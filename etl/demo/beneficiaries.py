"""People helped each year by each centre, by sex, age band and programme."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pandas as pd

from etl.demo import plan
from etl.demo.chance import apportion, split_rows, stream
from etl.demo.network import active
from etl.demo.occupancy import expected
from etl.schemas.choices import labels

#: Centres that send nothing in a year, beside the province that never does.
UNREPORTED_SHARE = 0.015
#: How much centres differ in the ages they see.
AGE_SPREAD = 0.25


def beneficiaries(centres: pd.DataFrame) -> pd.DataFrame:
    """Every count, in the order of years and centres; the totals of the years come out exactly.

    Parameters
    ----------
    centres : DataFrame
        From `centres.centres`.

    Returns
    -------
    DataFrame
        ``centre_id``, ``period`` (year), ``sex``, ``age_band``, ``programme``, ``beneficiary_count``.
    """
    yearly = pd.concat([_year(centres, year) for year in plan.YEARS], ignore_index=True)
    parts = pd.concat(_profiled(yearly), ignore_index=True)
    parts = parts[parts["beneficiary_count"] > 0]
    order = ["period", "centre_id", "programme", "sex", "band"]
    return parts.sort_values(order, ignore_index=True).drop(columns="band")


def _year(centres: pd.DataFrame, year: int) -> pd.DataFrame:
    """How many people each reporting centre helped in a year."""
    chance = stream(f"year {year}")
    reports = active(centres, year) & ~centres["missing"] & (chance.random(len(centres)) >= UNREPORTED_SHARE)
    rows = centres.loc[reports, ["centre_id", "type", "category"]].assign(period=year)
    wished = expected(centres, year)[reports]
    is_eps = rows["type"] == "EPS"
    count = pd.Series(0, index=rows.index)
    count[is_eps] = wished[is_eps].round().astype("int64")
    if year == 2019:
        elderly = rows["category"] == "elderly"
        count[elderly] = apportion(plan.ELDERLY_2019, wished[elderly])
    rest = plan.BENEFICIARIES[year] - int(count.sum())
    count[~is_eps] = apportion(rest, wished[~is_eps])
    return rows.assign(count=count)


def _profiled(yearly: pd.DataFrame) -> Iterator[pd.DataFrame]:
    """Split the people of each centre over programmes, sexes and age bands."""
    profiles = plan.profiles()
    for (kind, category), group in profiles.groupby(["type", "category"], sort=False):
        rows = yearly[(yearly["type"] == kind) & (yearly["category"].fillna("") == category)]
        programmes = split_rows(rows["count"].to_numpy(), np.tile(group["share"], (len(rows), 1)))
        for number, profile in enumerate(group.to_dict("records")):
            women = _women(rows, programmes[:, number], profile["female_share"])
            yield _banded(rows, profile, "female", women)
            yield _banded(rows, profile, "male", programmes[:, number] - women)


def _women(rows: pd.DataFrame, counts: np.ndarray, share: float) -> np.ndarray:
    """Women among the people of each centre; over all centres of a year exactly the share."""
    women = np.zeros(len(rows), dtype=np.int64)
    for year in plan.YEARS:
        here = (rows["period"] == year).to_numpy()
        total = round(int(counts[here].sum()) * share)
        if total:
            women[here] = apportion(total, counts[here], counts[here])
    return women


def _banded(rows: pd.DataFrame, profile: dict, sex: str, counts: np.ndarray) -> pd.DataFrame:
    """One row a centre and age band."""
    bands = [band for band in labels("age_band", "fr") if profile[band] > 0]
    chance = stream(f"ages {profile['type']} {profile['category']} {profile['programme']} {sex}")
    shares = np.array([profile[band] for band in bands]) * np.exp(
        chance.normal(0, AGE_SPREAD, (len(rows), len(bands)))
    )
    table = split_rows(counts, shares)
    return pd.DataFrame(
        {
            "centre_id": np.repeat(rows["centre_id"].to_numpy(), len(bands)),
            "period": np.repeat(rows["period"].to_numpy(), len(bands)),
            "sex": sex,
            "age_band": np.tile(bands, len(rows)),
            "programme": profile["programme"],
            "beneficiary_count": table.ravel(),
            "band": np.tile(np.arange(len(bands)), len(rows)),
        }
    )
