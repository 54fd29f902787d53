"""The portraits' figures, worked out twice: by the product, and by a script that knows nothing of it."""

from __future__ import annotations

import csv
from functools import lru_cache
from pathlib import Path

import pandas as pd
import pytest

from data import warehouse
from data.catalogue import catalogue
from data.warehouse import Row
from pages._parts.places import places
from pages._parts.portrait.figures import portrait
from tests.golden.make_portraits import HERE, TERRITORIES, portraits, text

FILES = sorted(HERE.glob("portrait_*.csv"))
LEVELS = {code: level for level, codes in TERRITORIES.items() for code in codes}
#: Needs that rest on measured areas or on published studies: no census table holds them.
NOT_OF_THE_CENSUS = {"population_density", "poverty_2025_edition", "poverty_2017_edition", "monetary_poverty"}
NON_VALUES = {"missing", "insufficient", "not_applicable"}
#: Counts that the product holds above or below the line of a rate.
PARTS = {
    "beneficiaries_women": ("women_among_beneficiaries", "numerator"),
    "target_": ("reach_", "denominator"),
    "places_": ("places_per_1000_", "numerator"),
    "beneficiaries_": ("reach_", "numerator"),
    "signals": ("all_signals_per_10k", "numerator"),
}


@pytest.fixture(scope="session")
def made() -> dict[str, pd.DataFrame]:
    return portraits()


def golden(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def code_of(path: Path) -> str:
    return path.stem.removeprefix("portrait_")


def place_of(figure: str) -> tuple[str, str]:
    """The indicator that holds a figure, and the column it stands in."""
    for start, (indicator, column) in PARTS.items():
        if figure not in catalogue().indicators and figure.startswith(start):
            return figure.replace(start, indicator, 1), column
    return figure, "value"


@lru_cache
def everything(code: str) -> dict[tuple[str, str, str], Row]:
    """All the product knows of a territory, by indicator, period and milieu."""
    with warehouse._connection(warehouse.build()).cursor() as facts:
        answer = facts.execute("FROM indicator_value WHERE territory_code = ?", [code])
        names = [column[0] for column in answer.description]
        rows = [dict(zip(names, row, strict=True)) for row in answer.fetchall()]
    return {(row["indicator"], row["period"], row["milieu"]): row for row in rows}


def silence(code: str) -> Row:
    """Weeks since a report came, as the product holds them."""
    level = LEVELS[code]
    found = warehouse.read("lead_cells", level=level)
    return next(
        {**row, "value": row["weeks_since"], "status": "missing"} for row in found if row["code"] == code
    )


def told(code: str, row: dict[str, str]) -> Row:
    """The product's row of a golden figure."""
    if row["figure"] == "weeks_since_report":
        return silence(code)
    indicator, column = place_of(row["figure"])
    period = "2025" if column == "denominator" else row["period"]
    found = everything(code)[indicator, period, row["milieu"]]
    return {**found, "value": found[column]}


def same(said: str, value: float | None) -> bool:
    """Whether a golden figure and the product's are one; what is not known must not be known there either."""
    if not said or value is None:
        return not said and value is None
    return value == pytest.approx(float(said), rel=1e-6, abs=1e-6)


def of_people(rows: list[dict[str, str]]) -> list[dict[str, str]]:
    return [row for row in rows if not row["figure"].startswith("age_")]


def test_every_level_has_three_territories_or_more():
    assert all(len(codes) >= 3 for level, codes in TERRITORIES.items() if level != "country")
    assert {code_of(path) for path in FILES} == set(LEVELS)


@pytest.mark.parametrize("path", FILES, ids=code_of)
def test_the_files_are_what_the_script_works_out(path: Path, made: dict[str, pd.DataFrame]):
    assert path.read_text(encoding="utf-8") == text(made[code_of(path)])


@pytest.mark.parametrize("path", FILES, ids=code_of)
def test_the_product_gives_every_figure_of_a_territory_and_its_limits(path: Path):
    wrong = []
    for row in of_people(golden(path)):
        ours = told(code_of(path), row)
        columns = ("value", "lower", "upper") if place_of(row["figure"])[1] == "value" else ("value",)
        if not all(same(row[column], ours[column]) for column in columns if row[column] or row["rank"]):
            wrong.append((row, ours))
    assert not wrong


@pytest.mark.parametrize("path", FILES, ids=code_of)
def test_what_is_not_known_says_why_in_the_product_and_is_no_zero(path: Path):
    unknown = [row for row in of_people(golden(path)) if not row["value"]]
    for row in unknown:
        ours = told(code_of(path), row)
        assert ours["value"] is None, row
        if place_of(row["figure"])[1] == "value":
            assert ours["status"] in NON_VALUES, row


@pytest.mark.parametrize("path", FILES, ids=code_of)
def test_the_pyramid_is_made_of_the_shares_published_for_each_sex(path: Path):
    code = code_of(path)
    with warehouse._connection(warehouse.build()).cursor() as facts:
        question = "FROM census_value WHERE territory_code = ? AND milieu = 'total' AND field LIKE 'age_%'"
        answer = facts.execute(f"SELECT field || '_pct', period, sex, value {question}", [code]).fetchall()
    ours = {row[:3]: row[3] for row in answer}
    bands = [
        row for row in golden(path) if row["figure"].startswith("age_") and row["figure"].endswith("_pct")
    ]
    assert len(bands) == 2 * 2 * 16
    for row in bands:
        assert same(row["value"], ours.get((row["figure"], row["period"], row["sex"]))), row


@pytest.mark.parametrize("path", FILES, ids=code_of)
def test_ranks_are_places_among_the_territories_of_the_level_that_have_a_figure(path: Path):
    code = code_of(path)
    for row in (row for row in golden(path) if row["rank"]):
        ours = told(code, row)
        assert (ours["rank"], ours["rank_count"]) == (int(row["rank"]), int(row["rank_count"])), row


@pytest.mark.parametrize("path", FILES, ids=code_of)
def test_the_portrait_shows_these_figures_and_no_census_figure_beside_them(path: Path):
    code = code_of(path)
    rows = {(row["figure"], row["period"], row["milieu"]): row for row in of_people(golden(path))}
    for shown in portrait(code).figures():
        key, indicator = (shown.indicator.key, shown.period, shown.milieu), shown.indicator
        if key not in rows:
            assert indicator.group != "need" or indicator.key in NOT_OF_THE_CENSUS, key
            continue
        row, before = rows[key], rows.get((indicator.key, "2014", shown.milieu))
        assert same(row["value"], shown.value), key
        assert not row["rank"] or (shown.rank, shown.rank_count) == (int(row["rank"]), int(row["rank_count"]))
        if indicator.group == "need":
            assert same(row["lower"], shown.lower), key
            assert same(row["upper"], shown.upper), key
            assert before is None or same(before["value"], shown.before), key


@pytest.mark.parametrize("path", [path for path in FILES if code_of(path) != "MA"], ids=code_of)
def test_a_portrait_set_against_its_parent_shows_the_parent(path: Path):
    code = code_of(path)
    theirs = {(one.indicator.key, one.milieu): one for one in portrait(places()[code].parent).figures()}
    for shown in portrait(code).figures():
        other = theirs.get((shown.indicator.key, shown.milieu))
        assert shown.compared.value == (other.value if other else None), shown.indicator.key


def test_a_commune_where_nobody_was_counted_in_2014_has_no_figure_of_that_year():
    mijik = golden(HERE / "portrait_12.391.05.05.csv")
    assert {row["value"] for row in mijik if row["period"] == "2014"} == {""}
    assert next(row for row in mijik if row["figure"] == "population")["value"] == ""


def test_everyone_was_asked_in_a_small_commune_so_its_rates_have_no_limits():
    ain_chair = golden(HERE / "portrait_02.251.03.13.csv")
    rate = next(row for row in ain_chair if (row["figure"], row["period"]) == ("illiteracy_10_plus", "2024"))
    assert rate["value"]
    assert not rate["lower"]
