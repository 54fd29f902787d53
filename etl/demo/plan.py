"""What the demonstration set must add up to, declared in ``data/reference/demo_*.csv`` and below."""

from __future__ import annotations

import pandas as pd

from data.paths import REFERENCE

YEARS = range(2015, 2026)
BASE_YEAR = YEARS[0]

#: Published: half of the 3,988 centres of 2015 serve rural and peri-urban areas;
#: 1,905 of the 4,086 of 2016 are rural.
RURAL_OR_PERI_URBAN_2015 = 1_994
RURAL_2016 = 1_905
#: Not published: how many of the first half are rural proper.
RURAL_2015 = 1_850

#: Published: the 246 EPS for persons in difficulty hold 29,755 places at the end of 2016,
#: the 1,092 licensed EPS of the end of 2017 hold 96,490.
PLACES_IN_DIFFICULTY_2016 = 29_755
PLACES_2017 = 96_490

#: Published for 2015, 2016, 2017 and as "more than 500,000" after; the rest is invented.
BENEFICIARIES = {
    2015: 493_970,
    2016: 567_981,
    2017: 571_000,
    2018: 583_214,
    2019: 602_377,
    2020: 518_046,
    2021: 541_390,
    2022: 596_128,
    2023: 640_265,
    2024: 668_902,
    2025: 690_417,
}
#: Published: about 5,794 people in the 70 EPS for older persons in 2019.
ELDERLY_2019 = 5_794

#: Published: 23 % of the establishments visited stood above their capacity, 23 % had no director.
OVER_CAPACITY_SHARE = 0.23
WITHOUT_DIRECTOR_SHARE = 0.23

SCHOOL_CATEGORIES = ("dar_talib", "dar_taliba", "dar_talib_taliba")
CELL_COUNT = 52


def network() -> pd.DataFrame:
    """One row a type, category and licence: active centres at the end of each year, places, share rural."""
    lines = pd.read_csv(REFERENCE / "demo_network.csv", encoding="utf-8")
    lines = lines.fillna({"category": "", "licensed": "", "delegations": 0})
    return lines.rename(columns={str(year): year for year in YEARS})


def profiles() -> pd.DataFrame:
    """One row a type, category and programme: share of the programme, of women, of each age band."""
    return pd.read_csv(REFERENCE / "demo_profiles.csv", encoding="utf-8").fillna({"category": ""})


def truth() -> pd.DataFrame:
    """What is planted: rises, silences, late reports and the province that sent next to nothing."""
    return pd.read_csv(
        REFERENCE / "demo_truth.csv",
        dtype={"territory_code": str},
        encoding="utf-8",
        keep_default_na=False,
        na_values={"factor": [""]},
    )


def planted(kind: str) -> pd.DataFrame:
    """The planted events of one kind."""
    events = truth()
    return events[events["kind"] == kind].reset_index(drop=True)


def eps_by_region() -> pd.Series:
    """Region code -> EPS licensed at the end of 2017, as published (sums to 1,092)."""
    published = pd.read_csv(REFERENCE / "eps_authorised_by_region_2017.csv", dtype={"region_code": str})
    return published.set_index("region_code")["eps_authorised"].sort_index()
