"""From a table like HCP's provincial poverty to an indicator of the picker, without code."""

from __future__ import annotations

import duckdb
import pytest

import etl.classes
import etl.indicators
from data import loaded
from data.catalogue import declared, with_loaded
from data.paths import ROOT
from etl import loaded as step
from etl.changed import Changed
from etl.settings import Settings

KEY = "loaded_taux_pauvrete_multidimensionnelle"
NAME = "Taux de pauvreté multidimensionnelle (en %)"
FIGURES = [
    (NAME, "02.411", 2014, None, 4.5, "%"),
    (NAME, "02.411", 2024, None, 1.25, "%"),
    (NAME, "02.167", 2014, None, 8.5, "%"),
    (NAME, "02", 2014, "urban", 3.0, "%"),
]


@pytest.fixture
def warehouse():
    with duckdb.connect() as opened:
        opened.execute(
            "CREATE TABLE territory (code VARCHAR, level VARCHAR, province_code VARCHAR, region_code VARCHAR,"
            " parent_code VARCHAR, legal_population_2024 BIGINT, is_rural BOOLEAN)"
        )
        opened.executemany(
            "INSERT INTO territory (code, level, province_code) VALUES (?, ?, ?)",
            [("MA", "country", None), ("02", "region", None), ("02.411", "province", "02.411"),
             ("02.167", "province", "02.167"), ("02.265", "province", "02.265")],
        )  # fmt: skip
        opened.execute((ROOT / "etl" / "measures" / "tables.sql").read_text(encoding="utf-8"))
        opened.execute(
            "CREATE TABLE loaded_figure (indicator VARCHAR, territory_code VARCHAR, period BIGINT,"
            " milieu VARCHAR, value DOUBLE, unit VARCHAR, source VARCHAR, source_key VARCHAR,"
            " simulated BOOLEAN, label_ar VARCHAR, label_fr VARCHAR, label_en VARCHAR)"
        )
        opened.execute("CREATE TABLE source (source_key VARCHAR, title VARCHAR)")
        yield opened


def fill(warehouse, figures=FIGURES, source_key="20260101-a", labels=(None, None, None)):
    warehouse.executemany(
        "INSERT INTO loaded_figure VALUES (?, ?, ?, ?, ?, ?, 'HCP', ?, FALSE, ?, ?, ?)",
        [(*figure, source_key, *labels) for figure in figures],
    )
    return step.load(warehouse, Settings())


def test_a_loaded_table_becomes_an_indicator_with_levels_periods_unit_and_source(warehouse):
    assert fill(warehouse) == 3
    one = step.catalogue_of(warehouse).indicators[KEY]
    assert one.label == dict.fromkeys(("ar", "fr", "en"), "Taux de pauvreté multidimensionnelle")
    assert (one.unit, one.decimals, one.direction) == ("pct", 2, "none")
    assert one.periods == {"province": ("2014", "2024"), "region": ("2014",)}
    assert one.sources == ("20260101-a",)
    assert all("HCP" in one.how[language] for language in ("ar", "fr", "en"))


def test_its_name_in_each_language_is_the_files_where_the_file_gives_one(warehouse):
    fill(warehouse, labels=("نسبة الفقر متعدد الأبعاد", None, " "))
    assert step.catalogue_of(warehouse).indicators[KEY].label == {
        "ar": "نسبة الفقر متعدد الأبعاد",
        "fr": "Taux de pauvreté multidimensionnelle",
        "en": "Taux de pauvreté multidimensionnelle",
    }


def test_of_two_files_names_the_later_counts_and_one_without_takes_none_away(warehouse):
    fill(warehouse, labels=("القديم", "Ancien", None))
    fill(warehouse, FIGURES[:1], "20260102-b", labels=(None, "Nouveau", "New"))
    label = step.catalogue_of(warehouse).indicators[KEY].label
    assert label == {"ar": "القديم", "fr": "Nouveau", "en": "New"}


def test_its_figures_reach_the_map_and_who_has_none_is_missing_not_zero(warehouse):
    fill(warehouse)
    declarations = step.catalogue_of(warehouse)
    own = {key: one for key, one in declarations.indicators.items() if key == KEY}
    only = type(declarations)(own, declarations.measures, declarations.groups, declarations.themes)
    etl.indicators.compute(warehouse, only)
    found = warehouse.execute(
        "SELECT territory_code, period, value, status, source_keys, rank FROM indicator_value "
        "WHERE level = 'province' AND milieu = 'total' ORDER BY ALL"
    ).fetchall()
    assert found == [
        ("02.167", "2014", 8.5, "published", ["20260101-a"], 1),
        ("02.167", "2024", None, "missing", [], None),
        ("02.265", "2014", None, "missing", [], None),
        ("02.265", "2024", None, "missing", [], None),
        ("02.411", "2014", 4.5, "published", ["20260101-a"], 2),
        ("02.411", "2024", 1.25, "published", ["20260101-a"], 1),
    ]


def test_a_newer_file_replaces_a_figure_and_leaves_the_others(warehouse):
    fill(warehouse)
    fill(warehouse, [("TAUX DE PAUVRETE MULTIDIMENSIONNELLE", "02.411", 2014, None, 4.7, "%")], "20260202-b")
    values = warehouse.execute(
        "SELECT territory_code, value FROM measure_value "
        "WHERE measure = $1 AND level = 'province' AND period = '2014' ORDER BY ALL",
        [KEY],
    ).fetchall()
    assert values == [("02.167", 8.5), ("02.411", 4.7)]


def test_what_is_loaded_no_more_leaves_neither_figure_nor_declaration(warehouse):
    fill(warehouse)
    warehouse.execute("DELETE FROM loaded_figure")
    changed = Changed()
    assert step.update(warehouse, Settings(), changed) == 0
    assert changed.measures == {KEY}
    assert KEY not in step.catalogue_of(warehouse).indicators


def test_a_warehouse_that_knows_no_loaded_indicators_has_the_declared_ones(warehouse):
    assert step.catalogue_of(warehouse) is declared()


def test_it_stands_in_the_picker_under_a_theme_of_its_own(warehouse):
    fill(warehouse)
    known = step.catalogue_of(warehouse)
    assert known.themes[known.indicators[KEY].theme].label["fr"] == "Indicateurs chargés depuis des fichiers"
    assert list(known.indicators).index(KEY) < list(known.indicators).index("centres")
    assert set(known.indicators) == {*declared().indicators, KEY}
    assert known.measures[KEY].label["ar"] == "Taux de pauvreté multidimensionnelle"


@pytest.mark.parametrize(
    ("one", "other"),
    [("Taux de pauvreté", "TAUX DE PAUVRETE"), ("Taux de pauvreté (%)", "Taux de pauvreté"),
     ("معدل الفقر", "معدّل الفقر"), ("Taux  de pauvreté, en %", "taux de pauvreté")],
)  # fmt: skip
def test_spellings_of_one_name_are_one_indicator(one, other):
    assert loaded.key(one) == loaded.key(other)


def test_names_that_differ_are_two_and_every_key_can_stand_in_an_address():
    names = ["Taux de pauvreté", "Taux de pauvreté rurale", "معدل الفقر", "معدل الهشاشة", "2024", "IPM"]
    keys = {loaded.key(name) for name in names}
    assert len(keys) == len(names)
    assert all(key.isascii() and key.startswith(loaded.PREFIX) for key in keys)


@pytest.mark.parametrize(
    ("written", "unit"),
    [("%", "pct"), ("En %", "pct"), ("في المائة", "pct"), ("‰", "per_1000"), ("Ménages", "households"),
     ("نسمة", "people"),     ("", "ratio"), ("dirhams", "ratio")],
)  # fmt: skip
def test_a_unit_is_read_from_its_words_and_an_unknown_one_makes_a_bare_number(written, unit):
    assert loaded.unit(written) == unit


@pytest.mark.parametrize(
    ("name", "written", "unit", "label"),
    [
        ("Taux de réussite (%)", "", "pct", "Taux de réussite"),
        ("Taux de réussite (en %)", "", "pct", "Taux de réussite"),
        ("Taux de mortalité, en ‰", "", "per_1000", "Taux de mortalité"),
        ("نسبة النجاح (%)", "", "pct", "نسبة النجاح"),
        ("نسبة النجاح (بـ %)", "", "pct", "نسبة النجاح"),
        ("Taux de réussite (%)", "‰", "per_1000", "Taux de réussite"),
        ("Hausse de 5 % visée", "", "ratio", "Hausse de 5 % visée"),
        ("Élèves (filles)", "", "ratio", "Élèves (filles)"),
    ],
)
def test_a_name_that_ends_with_a_unit_gives_it_where_no_column_does(name, written, unit, label):
    assert (loaded.unit(written, name), loaded.label(name)) == (unit, label)


def test_nothing_loaded_changes_nothing():
    assert with_loaded(declared(), []) is declared()


PEOPLE = [
    ("02.411", "2030", None, None, None, 600_000, "HCP, projections"),
    ("02.411", "2030", None, "female", "60+", 40_000, "HCP, projections"),
    ("02.411", "2030", None, None, None, 610_000, "المندوبية"),
    ("02.411", "2030", None, None, None, 620_000, "وزارة الصحة"),
    ("02.167", "2030", "urban", None, None, 300_000, ""),
]


def with_people(warehouse, rows=PEOPLE):
    warehouse.execute("INSERT INTO source VALUES ('20260101-p', 'population.csv')")
    warehouse.execute(
        "CREATE TABLE population_count (territory_code VARCHAR, period VARCHAR, milieu VARCHAR, sex VARCHAR,"
        " age_band VARCHAR, population BIGINT, source VARCHAR, source_key VARCHAR, simulated BOOLEAN)"
    )
    warehouse.executemany(
        "INSERT INTO population_count VALUES (?, ?, ?, ?, ?, ?, ?, '20260101-p', FALSE)", rows
    )
    return step.load(warehouse, Settings())


def test_people_counted_by_others_are_an_indicator_a_source_that_bears_its_name(warehouse):
    with_people(warehouse)
    found = step.catalogue_of(warehouse).indicators
    mine = {found[key].label["fr"]: found[key].unit for key in found if key.startswith("loaded_")}
    assert mine == dict.fromkeys(
        (
            "Population (HCP, projections)",
            "Population, femmes, 60+ (HCP, projections)",
            "Population (المندوبية)",
            "Population (وزارة الصحة)",
            "Population (population.csv)",
        ),
        "people",
    )
    women = next(one for one in found.values() if one.label["fr"].startswith("Population, femmes"))
    assert women.label["ar"] == "السكان، إناث، 60+ (HCP, projections)"
    assert women.label["en"] == "Population, women, 60+ (HCP, projections)"
    values = warehouse.execute(
        "SELECT measure, value FROM measure_value WHERE territory_code = '02.411' ORDER BY value"
    ).fetchall()
    assert [value for _, value in values] == [40_000, 600_000, 610_000, 620_000]
    assert ("loaded_population_hcp_projections", 600_000) in values


def test_people_counted_by_others_never_take_the_place_of_the_census(warehouse):
    with_people(warehouse)
    assert warehouse.execute(
        "SELECT count(*) FROM measure_value WHERE NOT starts_with(measure, 'loaded_')"
    ).fetchone() == (0,)


def test_people_whose_file_was_taken_back_leave_the_picker(warehouse):
    with_people(warehouse)
    warehouse.execute("DELETE FROM population_count")
    changed = Changed()
    step.update(warehouse, Settings(), changed)
    assert not [key for key in step.catalogue_of(warehouse).indicators if key.startswith("loaded_")]
    assert "loaded_population_hcp_projections" in changed.measures
