"""What became of one office's files: received, refused, awaited; on paper and as a workbook."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from plotly.utils import PlotlyJSONEncoder

from data import paths, warehouse, words
from pages._api import office
from pages._parts import known, places, search
from pages._parts.imports import judged
from pages._parts.imports.loads import find
from pages._parts.office_report import office_named, office_report_url, report_list
from pages._reports.office.content import OfficeReport, office_report
from pages._reports.office.paper import MOST, content, paper
from pages._reports.office.tables import TO_DO, Table, tables
from pages._reports.office.workbook import workbook
from tests.pages import office_facts
from tests.pages.office_facts import (
    BUILD,
    FOREIGN,
    MENDED,
    OFFICE,
    OTHER,
    PARTLY,
    REFUSED,
    SILENT,
    WITHDRAWN,
    put,
    whole,
)


@pytest.fixture(autouse=True)
def office_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(warehouse, "CURRENT", office_facts.write(tmp_path))
    monkeypatch.setattr(warehouse, "_connections", {})
    monkeypatch.setattr(paths, "LOADS", tmp_path / "loads")
    kept = (warehouse._answer, known._known, places._places, places._inside, search._index)
    for answers in kept:
        answers.cache_clear()
    yield tmp_path
    for answers in kept:
        answers.cache_clear()


@pytest.fixture
def client() -> TestClient:
    server = FastAPI()
    server.include_router(office.router)
    return TestClient(server)


def part(report: OfficeReport, at: int) -> Table:
    return tables(report)[at]


STANDING, REFUSALS, MEND, AWAITED, CENTRES, RECEIVED = range(6)


def text_of(pdf: bytes) -> list[str]:
    """Each page's text, without the marks of direction and the ligatures' forms."""
    return [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf)]


# What it holds


def test_files_are_those_whose_rows_count_for_this_office_and_no_other():
    files = office_report(OFFICE, "en").files
    assert {(row["source_key"], row["dataset"], row["rows"]) for row in files} == {
        (REFUSED, "beneficiaries", 2),
        ("demo", "centres", 3),
        ("demo", "cells", 1),
        ("demo", "reports", 2),
    }
    assert files[0]["source_key"] == REFUSED
    assert (files[0]["first_period"], files[0]["last_period"]) == ("2023", "2024")


def test_awaited_is_what_is_due_and_not_complete_year_by_year_and_week_by_week():
    awaited = office_report(OFFICE, "en").awaited
    assert [(row["dataset"], row["period"], row["state"]) for row in awaited] == [
        ("beneficiaries", "2025", "absent"),
        ("beneficiaries", "2024", "partial"),
        ("reports", "2025", "partial"),
        ("reports", "2025-W03", "refused"),
    ]


def test_each_dataset_stands_where_its_newest_year_stands():
    latest = office_report(OFFICE, "en").latest
    assert {name: (row["period"], row["state"]) for name, row in latest.items()} == {
        "centres": ("2025", "complete"),
        "beneficiaries": ("2025", "absent"),
        "reports": ("2025", "partial"),
    }


def test_only_this_offices_refused_files_are_told_and_withdrawn_ones_are_not():
    told = office_report(OFFICE, "fr").refused
    assert [one.load for one in told] == [REFUSED]
    assert (told[0].rows, told[0].accepted) == (3, 20)
    assert told[0].rules == [("Nombre hors limites", 2), ("Nom de commune inconnu", 1)]
    assert [(one.where, one.value, one.suggestion) for one in told[0].examples] == [
        ("Centres N14", "99 000", ""),
        ("Centres G17", "Bni Drar <b>x</b>", "Beni Drar"),
    ]
    assert [one.load for one in office_report(OTHER, "fr").refused] == [FOREIGN]
    assert WITHDRAWN not in {one.load for one in told}


def test_a_later_file_of_the_same_tables_that_counts_makes_the_earlier_good(office_build: Path):
    right = {"rows": {"read": 23, "accepted": 23, "refused": 0}, "rules": [], "first": []}
    put(
        office_build,
        MENDED,
        "people2.xlsx",
        status="accepted",
        office=OFFICE,
        kinds=["beneficiary_count"],
        **right,
    )
    assert office_report(OFFICE, "fr").refused == []


def test_a_later_file_of_other_tables_makes_nothing_good(office_build: Path):
    right = {"rows": {"read": 23, "accepted": 23, "refused": 0}, "rules": [], "first": []}
    put(office_build, MENDED, "centres.xlsx", status="accepted", office=OFFICE, kinds=["centre"], **right)
    assert [one.load for one in office_report(OFFICE, "fr").refused] == [REFUSED]


def test_a_file_that_could_not_be_read_is_told_with_its_reason(office_build: Path):
    put(office_build, MENDED, "photo.xlsx", **whole("photo.xlsx"))
    first = office_report(OFFICE, "fr").refused[0]
    assert (first.file, first.whole, first.problems) == ("photo.xlsx", True, ["Feuil1: aucun tableau"])
    rows = part(office_report(OFFICE, "fr"), REFUSALS).rows
    assert rows[0][0] == "photo.xlsx"
    assert rows[0][4] == "Feuil1: aucun tableau"


def test_a_files_rows_are_counted_once_however_many_rules_refused_them():
    first, second = part(office_report(OFFICE, "fr"), REFUSALS).rows
    assert first[1:] == [date(2026, 11, 21), 20, 3, "Nombre hors limites", 2]
    assert second == [first[0], "", "", "", "Nom de commune inconnu", 1]
    _file, *blank = content(office_report(OFFICE, "fr"))["tables"][REFUSALS]["rows"][1][:4]
    assert blank == ["", "", ""]


def test_a_list_is_asked_for_once_not_year_by_year_and_its_empty_cells_are_named():
    report = office_report(PARTLY, "fr")
    assert [(row["dataset"], row["period"]) for row in report.awaited] == [("centres", "2025")]
    (row,) = part(report, AWAITED).rows
    assert row[3:6] == ["centres autorisés disant leurs places", 0, 4]
    assert row[-1].startswith("écrire les places autorisées")


def test_centres_that_did_not_tell_are_named_where_others_did():
    rows = part(office_report(OFFICE, "fr"), CENTRES).rows
    assert [row[:3] for row in rows] == [
        ["Premier centre", "c1", "Al Hoceïma"],
        ["Troisième centre", "c3", "Ajdir"],
    ]
    assert {row[-1] for row in rows} == {"Chiffres des bénéficiaires"}
    assert [row[0] for row in part(office_report(OFFICE, "ar"), CENTRES).rows] == [
        "مركز الأول",
        "Troisième centre",
    ]


def test_where_nothing_came_no_centre_is_named_for_it_is_all_of_them():
    for code in (PARTLY, OTHER, SILENT):
        assert part(office_report(code, "fr"), CENTRES).rows == []


def test_nobodys_name_is_in_it():
    for language in words.LANGUAGES:
        report = office_report(OFFICE, language)
        said = [str(cell) for table in tables(report) for row in table.rows for cell in row]
        assert said
        assert not any("Fatima" in cell for cell in said)
        assert "Fatima" not in "".join(text_of(paper(report)))


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_every_awaited_row_says_what_to_do(language: str):
    _ = words.translator(language).gettext
    rows = part(office_report(OFFICE, language), AWAITED).rows
    assert [row[-1] for row in rows] == [
        _(TO_DO[state]) for state in ("absent", "partial", "partial", "refused")
    ]


def test_an_office_of_which_nothing_is_known_is_told_so_part_by_part():
    report = office_report(SILENT, "en")
    assert [table.rows for table in tables(report)] == [[]] * 6
    assert all(table.nothing for table in tables(report))
    assert not report.simulated
    assert text_of(paper(report))


# On paper


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_every_page_bears_the_build_and_the_warning(language: str):
    report = office_report(OFFICE, language)
    pages = text_of(paper(report))
    assert pages
    for page in pages:
        # A reader of PDFs turns the parts of a Latin name around in a page from right to left.
        assert all(part in page for part in ("warehouse", "20260102", "030405", "0123456789"))
    if language != "ar":
        warning = words.translator(language).gettext("Demonstration figures: not to be quoted")
        assert all(warning.replace("\xa0", " ") in page.replace("\xa0", " ") for page in pages)


def test_real_figures_bear_no_warning():
    report = office_report(OTHER, "fr")
    assert report.files
    assert content(report)["demonstration"] == ""


def test_the_paper_names_files_rules_and_what_is_awaited():
    told = " ".join("".join(text_of(paper(office_report(OFFICE, "fr")))).split())
    for said in ("people.xlsx", "Nom de commune inconnu", "Beni Drar", "31/01/2026", "Al Hoceïma"):
        assert said in told


def test_what_an_office_wrote_is_never_markup():
    told = "".join("".join(text_of(paper(office_report(OFFICE, "en")))).split())
    assert "BniDrar<b>x</b>" in told


def test_the_arabic_paper_runs_from_right_to_left_and_holds_arabic_letters():
    report = office_report(OFFICE, "ar")
    assert content(report)["dir"] == "rtl"
    letters = [sign for sign in "".join(text_of(paper(report))) if "\u0600" <= sign <= "\u06ff"]
    assert len(letters) > 300


def test_a_long_table_says_how_much_more_the_workbook_holds(monkeypatch: pytest.MonkeyPatch):
    report = office_report(OFFICE, "en")
    report.awaited.extend(report.awaited * MOST)
    laid = content(report)["tables"][AWAITED]
    assert len(laid["rows"]) == MOST
    assert laid["note"] == f"Rows beyond these, in the workbook: {len(report.awaited) - MOST}"


# As a workbook


@pytest.mark.parametrize(("language", "from_right"), [("ar", True), ("fr", False), ("en", False)])
def test_every_sheet_runs_as_its_language_does_and_bears_title_warning_and_build(
    language: str, from_right: bool
):
    report = office_report(OFFICE, language)
    book = openpyxl.load_workbook(io.BytesIO(workbook(report)))
    assert len(book.sheetnames) == 6
    for sheet in book:
        assert bool(sheet.sheet_view.rightToLeft) is from_right
        head = [str(cell.value) for row in sheet.iter_rows(max_row=9, max_col=2) for cell in row]
        assert any(report.place.name(language) in text for text in head)
        assert content(report)["demonstration"] in head
        assert BUILD in head


def test_the_workbooks_numbers_are_numbers_and_its_days_are_days():
    book = openpyxl.load_workbook(io.BytesIO(workbook(office_report(OFFICE, "en"))))
    rows = list(book.worksheets[AWAITED].iter_rows(values_only=True))
    first = next(row for row in rows if row[2] == "absent")
    assert first[3:6] == ("open centres that reported", 0, 3)
    assert (first[6].year, first[6].month, first[6].day) == (2026, 1, 31)


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_every_row_of_the_workbook_is_as_high_as_its_wrapped_texts_ask(language: str):
    book = openpyxl.load_workbook(io.BytesIO(workbook(office_report(OFFICE, language))))
    sheet = book.worksheets[MEND]
    (top,) = {int(number) for number in re.findall(r"\d+", sheet.print_title_rows)}
    widths = {
        column: span.width
        for span in sheet.column_dimensions.values()
        for column in range(span.min, span.max + 1)
    }
    for row in sheet.iter_rows(min_row=top):
        for cell in row:
            width = widths[cell.column]
            height = sheet.row_dimensions[cell.row].height or 15
            assert height >= 15 * len(str(cell.value or "")) / width


def test_no_cell_of_the_workbook_is_a_formula():
    book = openpyxl.load_workbook(io.BytesIO(workbook(office_report(OFFICE, "en"))))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell.coordinate for cell in cells if cell.data_type == "f"]
    assert "'=people.xlsx" in {cell.value for cell in cells}


# Where it lies


@pytest.mark.parametrize(("form", "begins"), [("pdf", b"%PDF-"), ("xlsx", b"PK\x03\x04")])
def test_the_address_gives_the_file(client: TestClient, form: str, begins: bytes):
    answer = client.get(office_report_url(OFFICE, "fr", form))
    assert answer.status_code == 200
    assert answer.content.startswith(begins)
    assert f'-fr.{form}"' in answer.headers["content-disposition"]


@pytest.mark.parametrize(
    ("language", "said"),
    [("ar", "لا توجد مندوبية"), ("fr", "Il n’y a pas de délégation"), ("en", "There is no office")],
)
@pytest.mark.parametrize("code", ["99.999", "01", "MA", "01.051.01.01", "..%2f..", "=1+1"])
def test_what_is_no_office_is_refused_in_the_readers_language(
    client: TestClient, code: str, language: str, said: str
):
    answer = client.get(office_report_url(code, language))
    assert answer.status_code == 404
    if "%2f" not in code:
        assert said in answer.json()["problem"]


@pytest.mark.parametrize("named", ["01.051", "1051", "الحسيمه", "Al Hoceima", "AL-HOCEÏMA"])
def test_an_office_is_known_by_its_code_and_by_its_name_in_any_script(named: str):
    assert office_named(named).code == OFFICE


@pytest.mark.parametrize("named", ["", "Fatima", "01", "Ajdir", "01.051.01.01"])
def test_other_senders_are_no_office(named: str):
    assert office_named(named) is None


# Who leads to it


def test_every_office_is_listed_with_both_files_and_no_other_territory():
    shown = json.dumps(report_list("fr").to_plotly_json(), cls=PlotlyJSONEncoder, ensure_ascii=False)
    for code in (OFFICE, OTHER, SILENT):
        for form in ("pdf", "xlsx"):
            assert shown.count(office_report_url(code, "fr", form)) == 1
    assert "office/01.pdf" not in shown


@pytest.mark.parametrize(("sender", "leads"), [("الحسيمة", True), ("Fatima", False), ("", False)])
def test_a_load_leads_to_the_report_of_the_office_it_names(office_build: Path, sender: str, leads: bool):
    put(office_build, MENDED, "people.xlsx", status="accepted", office=sender)
    shown = json.dumps(
        judged._downloads(find(MENDED), "ar").to_plotly_json(), cls=PlotlyJSONEncoder, ensure_ascii=False
    )
    assert (office_report_url(OFFICE, "ar") in shown) is leads
