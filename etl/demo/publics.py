"""Whom a centre is for: the people of each public around each place of the demonstration."""

from __future__ import annotations

from functools import cache

import numpy as np
import pandas as pd

from data.paths import REFERENCE
from etl.extract.census import census_fields, wide_rows

#: Published shares of the municipal population that make up a public.
AGES = {
    "children_under_5": ["age_0_4"],
    "children_under_15": ["age_0_4", "age_5_9", "age_10_14"],
    "aged_15_19": ["age_15_19"],
    "aged_10_19": ["age_10_14", "age_15_19"],
    "persons_60_plus": ["age_60_64", "age_65_69", "age_70_74", "age_75_plus"],
    "persons_with_disability": ["disability_prevalence"],
}


@cache
def people_a_centre() -> dict[str, int]:
    """How many people of each public a place must have for every centre it gets."""
    declared = pd.read_csv(REFERENCE / "demo_publics.csv", encoding="utf-8")
    return dict(zip(declared["public"], declared["people_a_centre"], strict=True))


def publics(places: pd.DataFrame) -> pd.DataFrame:
    """People of each public in each place, as the census of 2024 counted them; 0 where it did not.

    Legal population would mislead: garrisons and camps count there, and have neither children nor elderly.

    Parameters
    ----------
    places : DataFrame
        From `places.places`.

    Returns
    -------
    DataFrame
        One row a place, in the same order; one column a public of ``demo_publics.csv``.
    """
    census = wide_rows("people", "2024", census_fields())
    everyone = _counted(census, places, "total", "all")
    women = _counted(census, places, "total", "female")["population_15_plus"]
    found = everyone.assign(
        people=everyone["population"].where(everyone["persons_60_plus"] > 0, 0.0),
        children_under_18=everyone["children_under_15"] + everyone["aged_15_19"] * 3 / 5,
        women_15_plus=women,
        illiterate_women_15_plus=_counted(census, places, "total", "female")["illiterate_15_plus"],
        rural_10_19=_pupils(_counted(census, places, "rural", "all")["aged_10_19"], places),
    )
    return found[list(people_a_centre())].fillna(0.0)


def _counted(census: pd.DataFrame, places: pd.DataFrame, milieu: str, sex: str) -> pd.DataFrame:
    """People of one milieu and sex in each place, by the shares published of them."""
    rows = census[(census["milieu"] == milieu) & (census["sex"] == sex)]
    rows = rows[rows["level"].isin(["commune", "arrondissement_prefecture"])]
    here = rows.set_index("territory_code").reindex(places["code"]).reset_index(drop=True)
    base, adults = here["population_municipal"], here["illiteracy_population_15_plus"]
    made = {name: base * here[shares].sum(axis=1) / 100 for name, shares in AGES.items()}
    illiterate = adults * here["illiteracy_rate_15_plus"] / 100
    return pd.DataFrame(
        {"population": base, "population_15_plus": adults, "illiterate_15_plus": illiterate, **made}
    )


def _pupils(rural: pd.Series, places: pd.DataFrame) -> pd.Series:
    """Young people of the countryside; a town without any boards those of its whole delegation."""
    towns = (places["milieu"] == "urban") & (rural.fillna(0) == 0)
    by_delegation = rural.groupby(places["delegation_code"]).transform("sum")
    townspeople = places["population"].where(towns, 0)
    share = townspeople / townspeople.groupby(places["delegation_code"]).transform("sum").replace(0, np.nan)
    return rural.where(~towns, by_delegation * share)
