"""Files as offices really send them, from their bytes to what counts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest
import xlsxwriter

from etl.extract import sources, territories
from etl.loading import known, pipeline
from etl.loading.outcome import Outcome, upload
from etl.schemas.kinds import EVERY_KIND
from etl.settings import Settings

KIND = {kind.table: kind for kind in EVERY_KIND}
INDICATOR = "Indicateur;Territoire;Année;Valeur;Unité;Source"
PEOPLE = "Code du centre;Année;Sexe;Tranche d'âge;Programme;Nombre de bénéficiaires"
CENTRE = {
    "Code du centre": "EMF-1",
    "Nom du centre": "Espace Al Amal",
    "Type": "EMF",
    "Délégation": "Al Hoceima",
    "Commune": "Al Hoceima",
    "Milieu": "Urbain",
    "Date d'ouverture": "01/02/2010",
}
#: Columns that may not be left out of a list of centres, though their cells may be empty.
MAY_BE_EMPTY = (
    "Nom du centre en arabe", "Catégorie d'EPS", "Longitude", "Latitude", "Zone desservie",
    "Régime juridique", "Date d'autorisation", "Places autorisées", "Directeur en poste", "Label JISR depuis",
    "Projet d'établissement depuis", "Date de fermeture",
)  # fmt: skip


def centre(**cells: str) -> str:
    """A list of one centre, some of its cells written otherwise."""
    row = dict.fromkeys(MAY_BE_EMPTY, "") | CENTRE | cells
    return f"{';'.join(row)}\r\n{';'.join(row.values())}"


@pytest.fixture(scope="module")
def base() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect(config={"threads": 1}) as warehouse:
        for step in (sources, territories):
            step.load(warehouse, Settings())
        yield warehouse


@pytest.fixture
def load(base: duckdb.DuckDBPyConnection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/records.sqlite")

    def loaded(content: str | Path, kind: str | None = None, encoding: str = "utf-8-sig") -> Outcome:
        path = content
        if isinstance(content, str):
            path = tmp_path / "envoi.csv"
            path.write_bytes(content.encode(encoding))
        one = pipeline.understood(upload(path), known.words, KIND[kind] if kind else None)
        (outcome,) = pipeline.outcomes([one], known.known(base, []))
        return outcome

    return loaded


def accepted(outcome: Outcome, column: str) -> list:
    assert not outcome.problems, [problem.text("en") for problem in outcome.problems]
    return [value for one in outcome.judged for value in one.rows[column].tolist()]


def refused(outcome: Outcome) -> list[tuple[str, str]]:
    """Rule and value of every error."""
    return [
        (row["rule"], row["value"])
        for one in outcome.judged
        for row in one.findings.to_dict("records")
        if row["severity"] == "error"
    ]


def figures(*values: str, unit: str = "%") -> str:
    """A table of an indicator, one province a row."""
    codes = ("01.051", "02.381", "03.061", "04.421")
    rows = [f"Taux;{code};2024;{value};{unit};HCP" for code, value in zip(codes, values, strict=False)]
    return "\r\n".join([INDICATOR, *rows])


@pytest.mark.parametrize(
    ("values", "read"),
    [
        (("3 988,5", "1 200,25"), [3988.5, 1200.25]),
        (("1.234,56", "988,1"), [1234.56, 988.1]),
        (("3\u202f988", "12"), [3988, 12]),
        (("٣٬٩٨٨٫٥", "١٢"), [3988.5, 12]),
        (("70 %", "٦٥٪"), [70, 65]),
        (("70 %", "0,7"), [70, 70]),
        (("0,7", "0,65"), [0.7, 0.65]),
    ],
)
def test_figures_of_an_indicator_are_read_in_the_ways_offices_write_them(load, values, read):
    assert accepted(load(figures(*values)), "value") == read


@pytest.mark.parametrize(
    ("values", "asked"),
    [
        (("3.988", "1.250"), [("NUMBER_TWO_WAYS", "3.988"), ("NUMBER_TWO_WAYS", "1.250")]),
        (("70 %", "65", "0,7"), [("SHARE_TWO_WAYS", "0,7")]),
    ],
)
def test_a_figure_that_can_be_read_two_ways_is_asked_for(load, values, asked):
    assert refused(load(figures(*values))) == asked


def test_a_figure_that_can_be_read_two_ways_is_decided_by_the_columns_others(load):
    assert accepted(load(figures("3.988", "1.234,56")), "value") == [3988, 1234.56]


def test_a_cell_that_a_spreadsheet_shows_as_a_percentage_is_a_share(load, tmp_path: Path):
    path = tmp_path / "taux.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Indicateurs")
        percent = book.add_format({"num_format": "0%"})
        sheet.write_row(0, 0, INDICATOR.split(";"))
        for row, (code, value) in enumerate((("01.051", 0.7), ("02.381", 0.125)), 1):
            sheet.write_row(row, 0, ["Taux", code, 2024])
            sheet.write_number(row, 3, value, percent)
            sheet.write_row(row, 4, ["%", "HCP"])
    assert accepted(load(path), "value") == [70, 12.5]


def test_a_sign_of_percents_is_refused_where_no_share_can_stand(load):
    assert refused(load(centre(Longitude="-3,9 %"))) == [("NUMBER", "-3,9 %")]


@pytest.mark.parametrize("text", ["1051", "1.051", "MA-HOC", "Province d'Al Hoceima", "عمالة/إقليم الحسيمة"])
def test_a_province_is_found_by_what_is_left_of_its_code_or_around_its_name(load, text):
    rows = [INDICATOR.replace("Territoire", "Province"), f"Taux;{text};2024;12;%;HCP"]
    assert accepted(load("\r\n".join(rows)), "territory_code") == ["01.051"]


@pytest.mark.parametrize("region", ["Souss-Massa-Drâa", "MA-14", "الشاوية ورديغة"])
def test_a_figure_by_a_region_of_before_2015_is_refused(load, region):
    rows = [INDICATOR.replace("Territoire", "Région"), f"Taux;{region};2014;12;%;HCP"]
    outcome = load("\r\n".join(rows))
    assert [value for _, value in refused(outcome)] == [region]
    said = " ".join(note.text("fr") for one in outcome.judged for note in one.notes)
    assert "avant 2015" in said


def test_a_communes_name_that_several_share_is_settled_by_its_province_and_asked_for_without(load):
    communes = INDICATOR.replace("Territoire", "Commune")
    alone = load("\r\n".join([communes, "Taux;Sidi Boubker;2024;12;%;HCP"]))
    assert [value for _, value in refused(alone)] == ["Sidi Boubker"]
    (first, second) = (code for code, _ in known._resolver().commune("Sidi Boubker").candidates)
    for code in (first, second):
        listed = load(centre(Délégation=code[:6], Commune="Sidi Boubker", Milieu="Rural"))
        assert (refused(listed), accepted(listed, "commune_code")) == ([], [code])


def test_a_school_season_in_place_of_a_year_is_refused_and_never_taken_for_one_of_its_years(load):
    season = load("\r\n".join([PEOPLE, "EMF-1;2024-2025;F;5-9 ans;Alphabétisation;12"]))
    assert "2024-2025" in [value for _, value in refused(season)]
    assert accepted(season, "beneficiary_count") == []


def test_text_of_windows_1256_that_somebody_read_as_1252_is_mended_and_said(load):
    arabic = "المؤشر;المجال الترابي;السنة;القيمة;الوحدة;المصدر\r\nنسبة الفقر;01.051;2024;12;%;المندوبية"
    outcome = load(arabic.encode("cp1256").decode("cp1252"), encoding="utf-8")
    assert accepted(outcome, "indicator") == ["نسبة الفقر"]
    notes = [note for one in outcome.judged for note in one.table.grid.notes]
    assert any("1256" in note.text("fr") or "نسبة" in str(note.fields) for note in notes)
