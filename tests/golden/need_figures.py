"""Every census figure that a portrait shows, for all territories of a level, in plain pandas."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from tests.golden.census_figures import AGES, MILIEUS, Census, counted, wilson

#: Percentages as published: figure -> (column, people or households asked the long form, years).
PUBLISHED = {
    "illiteracy_10_plus": ("all_illiteracy_rate_10_plus", "all_illiteracy_population_10_plus", "2014 2024"),
    "illiteracy_15_plus": ("all_illiteracy_rate_15_plus", "all_illiteracy_population_15_plus", "2024"),
    "illiteracy_women_15_plus": (
        "female_illiteracy_rate_15_plus",
        "female_illiteracy_population_15_plus",
        "2024",
    ),
    "no_schooling": ("all_education_none", "all_population_municipal", "2014 2024"),
    "disability_prevalence": ("all_disability_prevalence", "all_population_municipal", "2014 2024"),
    "unemployment": ("all_labour_unemployment_rate", "all_labour_active", "2014 2024"),
    "women_activity": ("female_labour_activity_rate", "female_illiteracy_population_15_plus", "2014 2024"),
    "basic_dwelling": ("dwelling_type_basic_or_slum", "households_sedentary", "2014 2024"),
}
#: What is missing where the census publishes who has it.
LACKING = {
    "out_of_school_6_11": ("all_schooling_rate_6_to_11", "all_schooling_population_7_to_12", "2024"),
    "out_of_school_7_12": ("all_schooling_rate_7_to_12", None, "2014"),
    "without_running_water": ("amenities_running_water", "households_sedentary", "2014 2024"),
    "without_electricity": ("amenities_electricity", "households_sedentary", "2014 2024"),
    "without_toilet": ("amenities_toilet", "households_sedentary", "2014 2024"),
    "without_sewer": ("wastewater_public_sewer", "households_sedentary", "2014 2024"),
}
#: Averages as published.
AVERAGES = {
    "household_size": "households_average_size",
    "people_per_room": "households_people_per_room",
    "paved_road_distance": "households_distance_to_paved_road_km",
}
BANDS = {
    "aged_under_5": AGES[:1],
    "aged_under_15": AGES[:3],
    "aged_60_plus": AGES[12:],
    "aged_75_plus": AGES[15:],
}

Figure = tuple[str, str, str, pd.Series, pd.DataFrame | None]


def figures(now: Census, then: Census) -> Iterator[Figure]:
    """Each figure of each year and milieu: name, year, milieu, values by code, limits by code."""
    small = now.xs("total", level="milieu")["households_count"].lt(2000)
    for year, given in (("2014", then), ("2024", now)):
        for milieu in MILIEUS:
            rows = _rows(given, milieu)
            for name, values in _people(rows, year, milieu):
                yield name, year, milieu, values, None
            for name, (column, base, years) in {**PUBLISHED, **LACKING}.items():
                if year in years:
                    values = rows[column] if name in PUBLISHED else 100 - rows[column]
                    limits = _limits(values, rows[base], small) if base and year == "2024" else None
                    yield name, year, milieu, values, limits
    for milieu in MILIEUS:
        asked = _rows(now, milieu)
        parted = asked["all_marital_status_divorced"] + asked["all_marital_status_widowed"]
        limits = _limits(parted, asked["all_illiteracy_population_15_plus"], small)
        yield "divorced_or_widowed", "2024", milieu, parted, limits
        yield "population_change", "2024", milieu, _change(now, then, milieu), None
    yield "rural_share", "2024", "total", _rural_share(now), None
    for name, values in targets(now):
        yield name, "2024", "total", values, None


def _rows(given: Census, milieu: str) -> Census:
    """A milieu's rows; where the other milieu holds everyone, nobody lives in this one."""
    everyone = given.xs("total", level="milieu")
    if milieu == "total":
        return everyone
    parts = given.reset_index("milieu")
    rows, other = (
        parts[parts["milieu"] == one].drop(columns="milieu").reindex(everyone.index)
        for one in (milieu, {"urban": "rural", "rural": "urban"}[milieu])
    )
    for column in ("all_population_legal", "all_population_municipal", "households_count"):
        nobody = rows[column].isna() & everyone[column].notna() & (other[column] == everyone[column])
        rows[column] = rows[column].mask(nobody, 0)
    return rows


def _people(rows: Census, year: str, milieu: str) -> Iterator[tuple[str, pd.Series]]:
    if milieu == "total" or year == "2024":
        yield "population", rows["all_population_legal"]
    everyone = rows["all_population_municipal"]
    yield "population_municipal", everyone
    yield "households", rows["households_count"]
    for name, column in AVERAGES.items():
        if name != "paved_road_distance" or milieu != "urban":
            yield name, rows[column]
    shares = {name: _sum(rows, ages) for name, ages in BANDS.items()}
    yield from shares.items()
    working = 100 - shares["aged_under_15"] - shares["aged_60_plus"]
    yield "dependency_ratio", 100 * (100 - working) / working
    yield "persons_60_plus", counted(everyone, shares["aged_60_plus"])
    yield "persons_with_disability", counted(everyone, rows["all_disability_prevalence"])
    under_15, teens = (counted(everyone, _sum(rows, ages)) for ages in (AGES[:3], AGES[3:4]))
    yield "children_under_18", ((under_15 + teens * 3 / 5) * 10 + 5) // 10


def targets(now: Census) -> Iterator[tuple[str, pd.Series]]:
    """Whom each service is for, in 2024."""
    rows, rural = _rows(now, "total"), _rows(now, "rural")
    women = rows["female_illiteracy_population_15_plus"]
    pupils = counted(rural["all_population_municipal"], _sum(rural, AGES[2:4]))
    known = dict(_people(rows, "2024", "total"))
    yield "target_emf", women
    yield "target_coaph", known["persons_with_disability"]
    yield "target_elderly", known["persons_60_plus"]
    yield "target_dar_talib_taliba", pupils.where(rural["all_population_municipal"] > 0)
    yield "target_cef", counted(women, rows["female_illiteracy_rate_15_plus"])
    yield "target_child_protection", known["children_under_18"]
    yield "target_preschool", counted(rows["all_population_municipal"], rows["all_age_0_4"])


def pyramid(rows: Census) -> Iterator[tuple[str, str, pd.Series, pd.Series]]:
    """Each age band of each sex: band, sex, its share of the sex as published, its people."""
    for sex in ("male", "female"):
        for age in AGES:
            share = rows[f"{sex}_{age}"]
            yield age, sex, share, counted(rows[f"{sex}_population_municipal"], share)


def _sum(rows: Census, ages: list[str]) -> pd.Series:
    return rows[[f"all_{age}" for age in ages]].sum(axis=1, skipna=False).round(6)


def _change(now: Census, then: Census, milieu: str) -> pd.Series:
    column = "all_population_legal" if milieu == "total" else "all_population_municipal"
    today, before = _rows(now, milieu)[column], _rows(then, milieu)[column]
    return (100 * (today - before) / before).where(before >= 100)


def _rural_share(now: Census) -> pd.Series:
    return 100 * _rows(now, "rural")["all_population_legal"] / _rows(now, "total")["all_population_legal"]


def _limits(values: pd.Series, base: pd.Series, small: pd.Series) -> pd.DataFrame:
    """Wilson's limits of the long form, put to one household in five; none where everyone was asked."""
    fifth = (base / 5).where((base > 0) & values.notna() & ~small.reindex(base.index, fill_value=False))
    both = {code: wilson(values[code], fifth[code]) for code in values.index[fifth.notna()]}
    return pd.DataFrame.from_dict(both, orient="index", columns=["lower", "upper"]).reindex(values.index)
