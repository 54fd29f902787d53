"""Registers of the programmes: what an office may send of them, and what is refused."""

from __future__ import annotations

import pytest

from etl.extract import published, registers
from etl.schemas.rules import Rule
from etl.settings import Settings
from tests.etl.offices.office_files import csv, load, refusals, workbook

ROW = {
    "Registre": "Coopératives créées",
    "Niveau": "Province",
    "Territoire": "Ouarzazate",
    "Année": "2024",
    "Valeur": "7",
}
ARABIC = {
    "السجل": "الجمعيات الشريكة",
    "المستوى الترابي": "جهة",
    "المجال الترابي": "درعة-تافيلالت",
    "السنة": "2024",
    "القيمة": "212",
    "درجة الدقة": "حوالي",
    "ملاحظة": "حسب المنسقية الجهوية",
}
PUBLISHED = [
    ("cooperatives_created", 82, "exact", "2015"),
    ("cooperatives_supported", 800, "exact", "2015"),
    ("exhibitions", 80, "exact", "2015"),
    ("marketing_spaces", 40, "exact", "2015"),
    ("cooperatives_marketed", 400, "exact", "2015"),
    ("food_aid", 3810, "exact", "2015"),
    ("disability_income", 500, "exact", "2015"),
    ("minors_establishments", 22, "exact", "2015"),
    ("partner_associations", 3000, "about", "2022"),
]


@pytest.fixture
def registers_file(inbox):
    return inbox / "ouarzazate" / "registres_2024.csv"


def read(warehouse):
    return warehouse.sql(
        "SELECT register, territory_code, level, period, value, unit, qualifier, note, simulated "
        "FROM programme_register ORDER BY ALL"
    ).fetchall()


def test_a_province_counts_its_cooperatives(warehouse, inbox, registers_file):
    csv(registers_file, [ROW])
    load(warehouse, inbox)
    assert read(warehouse) == [
        ("cooperatives_created", "08.401", "province", "2024", 7, "cooperatives", "exact", None, False)
    ]


def test_a_region_sends_its_workbook_in_arabic(warehouse, inbox):
    workbook(inbox / "ouarzazate" / "registres.xlsx", "سجلات البرامج", [ARABIC])
    load(warehouse, inbox)
    note = "حسب المنسقية الجهوية"
    assert read(warehouse) == [
        ("partner_associations", "08", "region", "2024", 212, "associations", "about", note, False)
    ]


@pytest.mark.parametrize(
    "case",
    [
        ("Pays", "Maroc", "MA"),
        ("Région", "08", "08"),
        ("Préfecture ou province", "02.251", "02.251"),
        ("Préfecture d'arrondissements", "06.141.01.50", "06.141.01.50"),
        ("Commune", "08.401.01.07", "08.401.01.07"),
        # One name, two territories: the level tells which.
        ("Commune", "Ouarzazate", "08.401.01.07"),
    ],
)
def test_a_territory_is_looked_for_at_its_level(warehouse, inbox, registers_file, case):
    level, territory, code = case
    csv(registers_file, [ROW | {"Niveau": level, "Territoire": territory}])
    load(warehouse, inbox)
    assert [row[1] for row in read(warehouse)] == [code]


@pytest.mark.parametrize(
    "case",
    [
        ("Registre", "Piscines", Rule.CHOICE),
        ("Niveau", "Cercle", Rule.CHOICE),
        ("Territoire", "Warzazat", Rule.TERRITORY),
        ("Territoire", "08", Rule.TERRITORY),
        ("Territoire", "", Rule.FILLED),
        ("Année", "1956", Rule.REGISTER_YEAR),
        ("Année", "24/25", Rule.REGISTER_YEAR),
        ("Valeur", "7,5", Rule.NUMBER_NOT_WHOLE),
        ("Valeur", "-7", Rule.AMOUNT),
        ("Valeur", "10000001", Rule.AMOUNT),
    ],
)
def test_a_wrong_cell_of_a_register_is_named(warehouse, inbox, registers_file, case):
    column, written, rule = case
    csv(registers_file, [ROW, ROW | {"Année": "2023", column: written}])
    load(warehouse, inbox)
    assert ("registres_2024.csv", rule.name, 3, written) in refusals(inbox)
    assert {row for _, _, row, _ in refusals(inbox)} == {3}
    assert len(read(warehouse)) == 1


def test_a_commune_name_that_several_communes_bear_asks_for_the_code(warehouse, inbox, registers_file):
    ((name,),) = warehouse.sql(
        "SELECT name_fr FROM territory WHERE level = 'commune' GROUP BY ALL HAVING count(*) > 1 "
        "ORDER BY ALL LIMIT 1"
    ).fetchall()
    csv(registers_file, [ROW | {"Niveau": "Commune", "Territoire": name}])
    assert load(warehouse, inbox) > 0
    assert {(row, value) for _, _, row, value in refusals(inbox)} == {(2, name)}
    assert read(warehouse) == []


def test_a_figure_given_twice_counts_once_within_a_file(warehouse, inbox, registers_file):
    csv(registers_file, [ROW, ROW])
    load(warehouse, inbox)
    assert {(rule, row) for _, rule, row, _ in refusals(inbox)} == {("ONE_ROW", 3)}
    assert [row[4] for row in read(warehouse)] == [7]


def test_of_two_figures_for_the_same_neither_counts(warehouse, inbox, registers_file):
    csv(registers_file, [ROW, ROW | {"Valeur": "9"}, ROW | {"Année": "2023"}])
    load(warehouse, inbox)
    assert {(rule, row) for _, rule, row, _ in refusals(inbox)} == {("CONTRADICTED", 2), ("CONTRADICTED", 3)}
    assert [row[4] for row in read(warehouse)] == [7]


def test_published_figures_stand_beside_what_offices_send(warehouse, inbox, registers_file):
    national = ROW | {"Niveau": "Pays", "Territoire": "MA", "Année": "2015", "Valeur": "85"}
    csv(registers_file, [national])
    load(warehouse, inbox)
    published.load(warehouse, Settings())
    assert registers.load(warehouse, Settings()) == len(PUBLISHED) + 1
    figures = warehouse.sql(
        "SELECT register, value, qualifier, period FROM programme_register JOIN register USING (register) "
        "WHERE source_key = 'en_published' AND territory_code = 'MA' AND level = 'country' "
        "AND NOT programme_register.simulated AND source_text IS NOT NULL ORDER BY position"
    ).fetchall()
    assert figures == PUBLISHED
    both = "SELECT value FROM programme_register WHERE register = 'cooperatives_created' ORDER BY value"
    assert warehouse.sql(both).fetchall() == [(82,), (85,)]
