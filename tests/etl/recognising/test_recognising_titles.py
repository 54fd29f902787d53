"""Periods and territories of whole sheets: in the sheet's name or above the header, when certain."""

from __future__ import annotations

import pytest

from etl.recognising import KnownWords, NotRecognised, recognise, recognise_all
from etl.resolving.names import gazetteer
from etl.resolving.territories import Territories
from etl.schemas.kinds import FIGURE_KINDS
from tests.etl.recognising.grids import grid

YEARLESS = ("Code du centre", "Sexe", "Tranche d'âge", "Programme", "Nombre de bénéficiaires")
ROW = ("C1", "F", "0-4 ans", "Alphabétisation", "12")
PLACELESS = ("Code du centre", "Nom du centre", "Type", "Commune", "Milieu", "Ouvert le")
CENTRE = ("C1", "Dar", "EPS", "X", "Rural", "01/01/2000")


@pytest.fixture(scope="module")
def words():
    return KnownWords(Territories(gazetteer()))


@pytest.mark.parametrize(
    ("title", "sheet", "period"),
    [
        ("", "2023", "2023"),
        ("Année 2023", "Feuil1", "2023"),
        ("Bénéficiaires, exercice 2023", "", "2023"),
        ("السنة 2023", "", "2023"),
        ("Saison scolaire 2023-2024", "", "2023-2024"),
        ("Année 2023", "2023", "2023"),
        ("الموسم الدراسي 2023/2024", "", "2023-2024"),
    ],
)
def test_a_year_in_the_title_or_the_sheets_name_is_taken_where_no_column_has_it(title, sheet, period):
    (one,) = recognise(grid((title,), YEARLESS, ROW, sheet=sheet))
    assert one.rows["period"].tolist() == [period]
    (match,) = [match for match in one.matches if match.field == "period"]
    assert (match.column, match.how) == (-1, "title")
    assert match.heading in [note.fields.get("said") for note in one.notes]


def test_sheets_of_one_year_each_are_tables_of_one_year_each():
    sheets = [grid(YEARLESS, ROW, sheet=str(year)) for year in (2022, 2023, 2024)]
    found = recognise_all(sheets)
    assert [one.rows["period"].tolist() for one in found.tables] == [["2022"], ["2023"], ["2024"]]


@pytest.mark.parametrize(
    ("title", "sheet"), [("Années 2022 et 2023", ""), ("Année 2023", "2022"), ("", "Feuil1")]
)
def test_a_year_that_is_not_certain_is_not_taken(title, sheet):
    found = recognise(grid((title,), YEARLESS, ROW, sheet=sheet))
    assert isinstance(found, NotRecognised)
    assert found.expected == ("Année | السنة",)


def test_titles_that_disagree_are_both_named():
    found = recognise(grid(("Année 2023",), YEARLESS, ROW, sheet="2022"))
    assert {found.reason.fields["one"], found.reason.fields["other"]} == {"2022", "Année 2023"}


def test_a_column_of_years_is_read_whatever_the_title_says():
    (one,) = recognise(grid(("Année 2023",), ("Année", *YEARLESS), ("2021", *ROW)))
    assert one.rows["period"].tolist() == ["2021"]


@pytest.mark.parametrize(
    ("title", "sheet"),
    [
        ("", "Nador"),
        ("Délégation de Nador", ""),
        ("Province de Nador – liste des centres", ""),
        ("المندوبية الإقليمية للناظور", ""),
        ("إقليم الناظور", "Feuil1"),
        ("Centres de la province de Nador par commune", ""),
        ("Centres de la province de Nador au 31/12/2024", ""),
        ("Délégation de l'Entraide Nationale de Nador", ""),
        ("مراكز إقليم الناظور حسب الجماعات", ""),
        ("عدد المراكز بإقليم الناظور برسم سنة 2024", ""),
    ],
)
def test_a_delegation_in_the_title_or_the_sheets_name_is_taken(title, sheet, words):
    nador = words.territory_of("Nador", "delegation")
    (one,) = recognise(grid((title,), PLACELESS, CENTRE, sheet=sheet), words=words)
    assert nador
    assert one.rows["delegation_code"].tolist() == [nador]


@pytest.mark.parametrize(
    "title",
    [
        "Provinces de Nador et de Guercif",
        "Provinces de Nador et de Guercif en 2024",
        "Région Rabat Salé Kénitra en 2024",
        "Nador | Guercif",
        "Centres de la région",
        "",
    ],
)
def test_a_delegation_that_is_not_certain_is_not_taken(title, words):
    found = recognise(grid((title,), PLACELESS, CENTRE), words=words)
    assert isinstance(found, NotRecognised)
    assert "delegation_code" in found.nearest[0].missing


def test_a_region_in_the_title_is_no_delegation(words):
    assert words.territory_of("Région de l'Oriental", "delegation") is None
    assert words.territory_of("Région de l'Oriental", "territory") == "02"


def test_without_a_gazetteer_no_title_says_where():
    assert KnownWords().territory_of("Nador", "delegation") is None


def test_a_heading_of_several_levels_tells_a_province_from_the_commune_of_its_name(words):
    header = ("Région / Province", "2014", "Source")
    rows = [(name, "1", "HCP") for name in ("Oriental", "Figuig", "Maroc", "Nulle part")]
    (one,) = recognise(grid(("Taux de pauvreté",), header, *rows), FIGURE_KINDS[1], words)
    assert one.rows["level"].tolist() == ["region", "province", "country", ""]


def test_a_heading_of_any_territory_leaves_the_level_open(words):
    (one,) = recognise(
        grid(("Taux",), ("Territoire", "2014", "Source"), ("Figuig", "1", "HCP")), FIGURE_KINDS[1], words
    )
    assert "level" not in one.rows
