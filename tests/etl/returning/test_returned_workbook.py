"""The office's own workbook, sent back: marked cell by cell, otherwise as it was."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Font, PatternFill

from etl.judging.findings import Judged
from etl.returning import returned_workbook as returning
from etl.returning.findings_file import findings_csv, harmless
from etl.returning.findings_sheet import WIDTHS
from etl.returning.give_back import give_back
from etl.returning.marked_sheets import COLOURS
from etl.returning.returned_workbook import returned_workbook
from etl.returning.templates import template
from etl.returning.words_of_findings import said
from etl.schemas.kinds import EVERY_KIND
from etl.schemas.own_sheets import FINDINGS, is_ours
from tests.etl.judging.judging_tables import PEOPLE, counted, verdict
from tests.etl.returning.returned_files import (
    HEADINGS,
    IN_ARABIC,
    ROWS,
    judged,
    opened,
    saved,
    workbook,
)

SHEET = "Cellules de veille sociale"
WRONG = {"B3": "error", "C3": "error", "D4": "error"}


def back(book: openpyxl.Workbook, **options: object) -> openpyxl.Workbook:
    sent = saved(book)
    return opened(returned_workbook(sent, judged(sent), **options))


def marked(sheet) -> dict[str, str]:
    """Coloured cells and the severity their colour stands for."""
    severities = {colour: severity for severity, colour in COLOURS.items()}
    cells = (cell for row in sheet.iter_rows() for cell in row if cell.fill.fgColor.rgb in severities)
    return {cell.coordinate: severities[cell.fill.fgColor.rgb] for cell in cells}


def listed(sheet) -> list[tuple]:
    rows = list(sheet.iter_rows(values_only=True))
    return rows[next(at for at, row in enumerate(rows) if row[1] is not None) + 1 :]


# Cells


def test_exactly_the_wrong_cells_are_coloured_and_no_other():
    assert marked(back(workbook())[SHEET]) == WRONG


def test_every_coloured_cell_says_what_is_wrong_and_every_other_is_silent():
    sheet = back(workbook())[SHEET]
    commented = {cell.coordinate for row in sheet.iter_rows() for cell in row if cell.comment}
    assert commented == set(WRONG)
    said = sheet["B3"].comment.text
    assert said.startswith("[refusé]")
    assert "Peut-être\N{NO-BREAK SPACE}: Chefchaouen" in said
    assert "15/09/2016" in sheet["C3"].comment.text


def test_no_value_is_changed():
    sheet = back(workbook())[SHEET]
    values = [tuple(value or "" for value in row) for row in sheet.iter_rows(values_only=True)]
    assert values == [HEADINGS, *ROWS]


def test_warnings_are_amber_and_told_from_refusals_in_words():
    found = verdict("beneficiary_count", PEOPLE, counted=counted(("EMF-01051-001", "2023", 400)))
    sheet = opened(returned_workbook(b"text", [found])).worksheets[1]
    assert marked(sheet) == {"F2": "warning"}
    assert sheet["F2"].comment.text.startswith("[à vérifier]")


def test_two_findings_of_one_cell_stand_in_one_comment_and_the_worse_colours_it():
    found = verdict(
        "beneficiary_count",
        PEOPLE | {"beneficiary_count": "900"},
        counted=counted(("EMF-01051-001", "2023", 100)),
    )
    assert sorted(found.counts) == ["JUMP", "PLACES_TRIPLED"]
    sheet = opened(returned_workbook(b"text", [found])).worksheets[1]
    assert marked(sheet) == {"F2": "error"}
    assert sheet["F2"].comment.text.count("[") == 2


def test_an_offices_own_comment_stays_above_ours():
    book = workbook()
    book[SHEET]["B3"].comment = openpyxl.comments.Comment("vu avec le délégué", "office")
    text = back(book)[SHEET]["B3"].comment.text
    assert text.startswith("vu avec le délégué")
    assert "[refusé]" in text


def test_a_finding_inside_merged_cells_marks_the_one_that_shows():
    book = workbook()
    book[SHEET].merge_cells("C3:D3")
    assert marked(back(book)[SHEET])["C3"] == "error"


# The rest of the workbook


def test_styles_formulas_widths_and_other_sheets_stay():
    book = workbook()
    sheet = book[SHEET]
    sheet["A1"].font, sheet["A2"].fill = (
        Font(bold=True, name="Amiri"),
        PatternFill("solid", fgColor="FF00FF00"),
    )
    sheet.column_dimensions["B"].width = 41
    other = book.create_sheet("Notes de l'office")
    other["A1"], other["A2"] = 40, "=A1*2"
    returned = back(book)
    assert (returned[SHEET]["A1"].font.b, returned[SHEET]["A1"].font.name) == (True, "Amiri")
    assert returned[SHEET]["A2"].fill.fgColor.rgb == "FF00FF00"
    assert returned[SHEET].column_dimensions["B"].width == 41
    assert returned["Notes de l'office"]["A2"].value == "=A1*2"


def test_a_sheet_from_right_to_left_stays_so_and_is_answered_in_arabic():
    book = workbook(headings=IN_ARABIC)
    book[SHEET].sheet_view.rightToLeft = True
    returned = back(book)
    assert returned.sheetnames[0] == FINDINGS["ar"]
    assert returned[FINDINGS["ar"]].sheet_view.rightToLeft
    assert returned[SHEET].sheet_view.rightToLeft
    assert returned[SHEET]["B3"].comment.text.startswith("[مرفوض]")


def test_headings_in_both_languages_are_answered_in_french():
    both = [f"{fr} | {ar}" for fr, ar in zip(HEADINGS, IN_ARABIC, strict=True)]
    assert back(workbook(headings=both)).sheetnames[0] == FINDINGS["fr"]


def test_another_language_can_be_asked_for():
    returned = back(workbook(), language="en")
    assert returned[SHEET]["B3"].comment.text.startswith("[refused]")


# The list


def test_the_first_sheet_lists_every_finding_with_a_link_to_its_cell():
    returned = back(workbook())
    sheet = returned.worksheets[0]
    assert is_ours(sheet.title)
    assert returned.active.title == sheet.title
    rows = listed(sheet)
    assert [(row[0], row[1], row[2], row[3], row[4]) for row in rows] == [
        ("refusé", SHEET, "B3", "Délégation", "Chefchawen"),
        ("refusé", SHEET, "C3", "Date de création", "hier"),
        ("refusé", SHEET, "D4", "Date de fin", "01/01/2017"),
    ]
    links = [
        cell.hyperlink.location or cell.hyperlink.target
        for (cell,) in sheet.iter_rows(min_col=3, max_col=3)
        if cell.hyperlink
    ]
    assert [link.lstrip("#") for link in links] == [f"'{SHEET}'!{place}" for place in WRONG]


@pytest.mark.parametrize(("headings", "order"), [(IN_ARABIC, 2), (HEADINGS, 1)])
def test_the_list_reads_as_its_language_does_and_no_row_hides_its_text(headings: tuple, order: int):
    content = saved(workbook(ROWS, headings))
    sheet = opened(returned_workbook(content, judged(content))).worksheets[0]
    told = [cell for row in sheet.iter_rows() for cell in row if cell.value]
    assert {cell.alignment.readingOrder for cell in told} == {order}
    for row in sheet.iter_rows(min_row=sheet.max_row - 2):
        longest = max(len(str(cell.value or "")) / width for cell, width in zip(row, WIDTHS, strict=True))
        assert sheet.row_dimensions[row[0].row].height >= 15 * longest


def test_only_the_list_is_selected_so_that_no_correction_is_written_into_two_sheets():
    returned = back(workbook())
    assert [sheet.title for sheet in returned if sheet.sheet_view.tabSelected] == [returned.sheetnames[0]]


def test_the_list_is_printed_on_pages_as_wide_as_it_is_with_its_headings_on_each():
    sheet = back(workbook()).worksheets[0]
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    (heads,) = {int(row) for row in re.findall(r"\d+", sheet.print_title_rows)}
    assert sheet.cell(heads, 1).value == "gravité"


def test_the_first_line_counts_rows():
    assert back(workbook()).worksheets[0]["A1"].value.replace("\N{NO-BREAK SPACE}", " ") == (
        "Lignes acceptées : 1. Lignes refusées : 2. Constats : 3."
    )


def test_what_an_office_wrote_never_becomes_a_formula_in_the_list():
    rows = [("C-1", '=HYPERLINK("http://x","y")', "01/02/2018", "")]
    book = workbook()
    sent = saved(book)
    (found,) = judged(sent)
    found.findings.loc[0, "value"] = rows[0][1]
    sheet = opened(returned_workbook(sent, [found])).worksheets[0]
    formulas = [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    assert not formulas
    assert listed(sheet)[0][4] == rows[0][1]


def test_no_more_cells_are_marked_than_asked_and_the_sheet_says_so():
    returned = back(workbook(), most=1)
    assert len(marked(returned[SHEET])) == 1
    lines = [cell.value for (cell,) in returned.worksheets[0].iter_rows(max_col=1, max_row=8) if cell.value]
    assert any(line.startswith("1 cellules sont marquées et 3 constats") for line in lines)


def test_nothing_is_said_of_limits_where_all_is_marked():
    sheet = back(workbook()).worksheets[0]
    assert not [cell for row in sheet.iter_rows() for cell in row if "marquées et" in str(cell.value)]


# Files that are no workbook, and big ones


def test_a_text_file_comes_back_as_a_workbook_with_the_same_rows():
    sent = saved(workbook())
    returned = opened(returned_workbook("Code;Délégation".encode(), judged(sent)))
    sheet = returned[SHEET]
    assert marked(sheet) == WRONG
    assert [cell.value for cell in sheet[3]][:3] == ["C-2", "Chefchawen", "hier"]


def test_a_damaged_workbook_comes_back_from_what_was_read_of_it():
    sent = saved(workbook())
    returned = opened(returned_workbook(b"PK\x03\x04 damaged", judged(sent)))
    assert marked(returned[SHEET]) == WRONG


def test_a_formula_of_a_text_file_comes_back_as_text():
    rows = [*ROWS, ("C-9", "=1+1", "01/02/2018", "")]
    book = workbook(rows)
    book[SHEET]["B5"].data_type = "s"
    sheet = opened(returned_workbook(b"text", judged(saved(book))))[SHEET]
    assert (sheet["B5"].value, sheet["B5"].data_type) == ("=1+1", "s")


def test_a_big_file_comes_back_as_its_wrong_rows_with_their_numbers(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(returning, "WHOLE_UNTIL", 10)
    sheet = back(workbook())[SHEET]
    rows = [tuple(value or "" for value in row) for row in sheet.iter_rows(values_only=True)]
    assert rows == [(*HEADINGS, "Ligne du fichier"), (*ROWS[1], 3), (*ROWS[2], 4)]
    assert marked(sheet) == {"B2": "error", "C2": "error", "D3": "error"}


# As a clerk would


def test_five_mistakes_in_a_filled_arabic_template_are_mended_from_the_returned_workbook():
    cells = next(kind for kind in EVERY_KIND if kind.table == "cell")
    book = opened(template(cells, "ar"))
    mistakes = [
        ("خ-1", "الحسيمه الكبرى", date(2018, 2, 1), None),
        ("خ-2", "أزيلال", "أمس", None),
        ("خ-3", "أزيلال", date(2018, 2, 1), date(2017, 1, 1)),
        ("خ-3", "شفشاون", date(2018, 2, 1), None),
        ("", "شفشاون", date(2018, 2, 1), None),
    ]
    for row in mistakes:
        book[cells.sheet_ar].append(row)
    sent = saved(book)
    returned = opened(returned_workbook(sent, judged(sent)))
    sheet = returned[cells.sheet_ar]
    assert marked(sheet) == dict.fromkeys(("B3", "C4", "A5", "D5", "A6", "A7"), "error")
    assert all(sheet[place].comment.text.startswith("[مرفوض]") for place in marked(sheet))
    mended = {"B3": "الحسيمة", "C4": date(2018, 3, 1), "D5": None, "A6": "خ-4", "A7": "خ-5"}
    for place, value in mended.items():
        sheet[place].value = value
    (found,) = judged(saved(returned))
    assert found.counts == {}
    assert len(found.rows) == 5


# Findings as text


def test_the_file_of_findings_opens_in_french_excel_and_names_every_cell():
    (found,) = judged(saved(workbook()))
    content = findings_csv(found.findings, "fr")
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))
    assert [(row["ligne"], row["colonne"], row["valeur"]) for row in rows] == [
        ("3", "B", "Chefchawen"),
        ("3", "C", "hier"),
        ("4", "D", "01/01/2017"),
    ]
    assert rows[0]["proposition"] == "Chefchaouen"
    assert rows[0]["gravité"] == "refusé"


@pytest.mark.parametrize("language", ["ar", "fr", "en"])
def test_every_language_says_as_much(language: str):
    (found,) = judged(saved(workbook()))
    rows = list(
        csv.reader(io.StringIO(findings_csv(found.findings, language).decode("utf-8-sig")), delimiter=";")
    )
    assert [len(row) for row in rows] == [10] * 4
    assert all(row[7] and row[8] for row in rows)


@pytest.mark.parametrize("cell", ["=cmd|'/c calc'!A1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_a_cell_that_would_run_is_made_harmless(cell: str):
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "Al Hoceima", "3 988", "a=b", "15/09/2016"])
def test_a_cell_that_would_not_is_left_alone(cell: str):
    assert harmless(cell) == cell


# Everything at once


def test_a_file_comes_back_with_its_findings_in_three_languages(tmp_path: Path):
    sent = tmp_path / "envoi.xlsx"
    sent.write_bytes(saved(workbook()))
    written = give_back(sent, judged(sent.read_bytes()), tmp_path / "returned")
    assert [path.name for path in written] == [
        "findings.ar.csv",
        "findings.fr.csv",
        "findings.en.csv",
        "envoi.xlsx",
    ]
    assert marked(openpyxl.load_workbook(written[-1])[SHEET]) == WRONG


def test_each_workbook_of_an_archive_comes_back_as_itself(tmp_path: Path):
    sent = tmp_path / "envoi.zip"
    book = workbook()
    book.create_sheet("Notes")
    with zipfile.ZipFile(sent, "w") as archive:
        archive.writestr("a/cellules.xlsx", saved(book))
    (found,) = judged(saved(book))
    (written,) = [
        path
        for path in give_back(sent, [_inside(found, "envoi.zip/a/cellules.xlsx")], tmp_path / "returned")
        if path.suffix == ".xlsx"
    ]
    assert written.name == "cellules.xlsx"
    assert openpyxl.load_workbook(written).sheetnames == [FINDINGS["fr"], SHEET, "Notes"]


def test_nothing_goes_back_where_nothing_is_wrong(tmp_path: Path):
    right = saved(workbook(ROWS[:1]))
    assert give_back(tmp_path / "envoi.xlsx", judged(right), tmp_path / "returned") == []
    assert not (tmp_path / "returned").exists()


def test_nothing_is_written_where_nothing_was_understood(tmp_path: Path):
    assert give_back(tmp_path / "rien.xlsx", [], tmp_path / "returned") == []
    assert not (tmp_path / "returned").exists()


def _inside(found: Judged, member: str) -> Judged:
    grid = replace(found.table.grid, member=member)
    return replace(found, table=replace(found.table, grid=grid))


def test_words_of_a_list_are_parted_as_their_own_script_does():
    rows = [("C-1", "الحسيمة", "01/02/2018", ""), ("C-2", "بني يخلف الكبرى", "01/02/2018", "")]
    (found,) = judged(saved(workbook(rows, IN_ARABIC)))
    (finding,) = found.findings.assign(allowed="دار الطالب, دار الطالبة").itertuples()
    assert said(finding, "ar").expected.endswith("(دار الطالب، دار الطالبة)")
    (latin,) = found.findings.assign(allowed="Al Hoceima (01.051), Azilal (05.081)").itertuples()
    assert said(latin, "fr").expected.endswith("(Al Hoceima (01.051), Azilal (05.081))")
