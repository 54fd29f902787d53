"""Workbooks as offices send them: typed cells, merges, hidden sheets, formulas."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest
import xlsxwriter
import xlwt

from etl.reading.merges import filled
from etl.reading.opening import open_file
from etl.reading.remarks import Remark
from etl.reading.troubles import Trouble
from tests.etl.reading.received import (
    cell,
    changed,
    minimal_xlsx,
    ods,
    only,
    remarks,
    table,
    trouble,
    written,
    xls,
    xlsx,
)

ROWS = [["Code", "Ouvert le", "Places"], ["01.051", datetime(2016, 9, 15), 40]]  # noqa: DTZ001
AS_TEXT = [["Code", "Ouvert le", "Places"], ["01.051", "15/09/2016", "40"]]


def test_xlsx_xls_and_ods_give_the_same_cells(tmp_path: Path):
    old = xlwt.Workbook()
    sheet = old.add_sheet("Centres")
    for column, heading in enumerate(ROWS[0]):
        sheet.write(0, column, heading)
    sheet.write(1, 0, "01.051")
    sheet.write(1, 1, date(2016, 9, 15), xlwt.easyxf(num_format_str="DD/MM/YYYY"))
    sheet.write(1, 2, 40)
    old.save(str(tmp_path / "envoi.xls"))
    day = 'office:value-type="date" office:date-value="2016-09-15"'
    number = 'office:value-type="float" office:value="40"'
    rows = [
        "".join(map(cell, ROWS[0])),
        cell("01.051") + cell("15/09/2016", day) + cell("40", number),
    ]
    assert table(only(xlsx(tmp_path, {"Centres": ROWS}))) == AS_TEXT
    assert table(only(tmp_path / "envoi.xls")) == AS_TEXT
    assert table(only(ods(tmp_path, rows))) == AS_TEXT


def test_the_end_of_a_name_says_nothing(tmp_path: Path):
    real = xlsx(tmp_path, {"Centres": ROWS})
    assert table(only(real.rename(tmp_path / "centres.csv"))) == AS_TEXT
    assert table(only(written(tmp_path, "A;B\n1;2\n", "centres.xlsx"))) == [["A", "B"], ["1", "2"]]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (3988, "3988"),
        (3.988, "3.9880"),
        (0.7, "0.7"),
        (0.1 + 0.2, "0.3"),
        (-12.5, "-12.5"),
        (12345678901234567890, "12345678901234600000"),
        (1e-7, "0.0000001"),
        (True, "Oui"),
        (False, "Non"),
        ("3.988", "3.988"),
        (" Salé ", " Salé "),
        (datetime(2016, 9, 15, 14, 30), "15/09/2016"),  # noqa: DTZ001
    ],
)
def test_a_typed_cell_becomes_text_that_cannot_be_misread(tmp_path: Path, value: object, text: str):
    assert table(only(xlsx(tmp_path, {"F": [[value, "x"]]})))[0][0] == text


def test_one_and_true_stay_apart_in_one_column(tmp_path: Path):
    assert table(only(xlsx(tmp_path, {"F": [[1], [True], [0], [False], ["1"]]}))) == [
        ["1"],
        ["Oui"],
        ["0"],
        ["Non"],
        ["1"],
    ]


def test_a_cell_shown_as_a_percentage_says_so(tmp_path: Path):
    with xlsxwriter.Workbook(tmp_path / "p.xlsx") as book:
        sheet = book.add_worksheet()
        whole, fine = book.add_format({"num_format": "0%"}), book.add_format({"num_format": '0.0 "x" %'})
        literal = book.add_format({"num_format": '0 "%"'})
        sheet.write_row(0, 0, ["Taux", "Taux", "Nombre"])
        sheet.write(1, 0, 0.7, whole)
        sheet.write(1, 1, 0.1234, fine)
        sheet.write(1, 2, 70, literal)
    grid = only(tmp_path / "p.xlsx")
    assert table(grid)[1] == ["70 %", "12.34 %", "70"]


def test_columns_of_numbers_and_dates_are_known_as_such(tmp_path: Path):
    rows = [["Code", "Date", "N"], *([f"EN-{n}", datetime(2024, 1, n), n] for n in range(1, 5))]  # noqa: DTZ001
    assert only(xlsx(tmp_path, {"F": rows})).typed == {1, 2}


def test_rows_and_columns_keep_their_numbers_when_the_table_begins_further_down(tmp_path: Path):
    grid = only(xlsx(tmp_path, {"F": [[], [], ["", "", "Code"], ["", "", "EN-1"]]}))
    assert list(grid.cells.index) == [1, 2, 3, 4]
    assert grid.cells.at[4, 2] == "EN-1"
    assert grid.cells.at[1, 0] == ""


def test_every_sheet_is_a_grid_and_empty_ones_are_none(tmp_path: Path):
    opened = open_file(xlsx(tmp_path, {"2023": [["A"], [1]], "Feuil2": [], "2024": [["A"], [2]]}))
    assert [grid.sheet for grid in opened.grids] == ["2023", "2024"]
    assert not opened.problems


def test_a_workbook_without_a_cell_is_told(tmp_path: Path):
    assert trouble(xlsx(tmp_path, {"Feuil1": [], "Feuil2": []})) is Trouble.NO_CELLS


def test_merged_headings_are_filled_for_who_reads_them(tmp_path: Path):
    with xlsxwriter.Workbook(tmp_path / "m.xlsx") as book:
        sheet = book.add_worksheet()
        sheet.merge_range(0, 0, 1, 0, "Province")
        sheet.merge_range(0, 1, 0, 2, "2024")
        sheet.write_row(1, 1, ["Filles", "Garçons"])
        sheet.write_row(2, 0, ["Salé", 1, 2])
    grid = only(tmp_path / "m.xlsx")
    assert set(grid.merged) == {(1, 0, 2, 0), (1, 1, 1, 2)}
    assert filled(grid, 1, 2).to_numpy().tolist() == [
        ["Province", "2024", "2024"],
        ["Province", "Filles", "Garçons"],
    ]
    assert table(grid)[1] == ["", "Filles", "Garçons"]


def test_merged_cells_of_xls_and_ods_are_known_too(tmp_path: Path):
    old = xlwt.Workbook()
    sheet = old.add_sheet("F")
    sheet.write_merge(0, 0, 0, 1, "2024")
    sheet.write(1, 0, "x")
    sheet.write(1, 1, "y")
    old.save(str(tmp_path / "m.xls"))
    assert only(tmp_path / "m.xls").merged == ((1, 0, 1, 1),)
    spanned = cell("2024", 'office:value-type="string" table:number-columns-spanned="2"')
    rows = [cell("Titre"), f"{spanned}<table:covered-table-cell/>", cell("x") + cell("y")]
    assert only(ods(tmp_path, rows)).merged == ((2, 0, 2, 1),)


def test_a_hidden_sheet_and_hidden_rows_are_read_and_told(tmp_path: Path):
    with xlsxwriter.Workbook(tmp_path / "h.xlsx") as book:
        book.add_worksheet("Vu").write(0, 0, "x")
        hidden = book.add_worksheet("Caché")
        hidden.write_column(0, 0, ["A", "1", "2"])
        hidden.set_row(1, options={"hidden": True})
        hidden.hide()
    seen, hidden_grid = open_file(tmp_path / "h.xlsx").grids
    assert table(hidden_grid) == [["A"], ["1"], ["2"]]
    assert remarks(hidden_grid) == [Remark.HIDDEN_SHEET, Remark.HIDDEN_ROWS]
    assert remarks(seen) == []


def test_formulas_give_their_last_values_and_those_without_are_told(tmp_path: Path):
    with xlsxwriter.Workbook(tmp_path / "f.xlsx") as book:
        sheet = book.add_worksheet()
        sheet.write_formula(0, 0, "=1+1", None, 2)
        sheet.write_formula(0, 1, "=1+2", None, "")
        sheet.write_formula(0, 2, "=1/0", None, "#DIV/0!")
    grid = only(tmp_path / "f.xlsx")
    assert table(grid) == [["2", "", "#DIV/0!"]]
    assert remarks(grid) == [Remark.FORMULAS, Remark.UNCOMPUTED, Remark.ERRORS]
    assert grid.notes[1].fields == {"count": 1, "cell": "B1"}


def test_macros_and_links_to_other_files_are_told_and_left_alone(tmp_path: Path):
    path = changed(
        xlsx(tmp_path, {"F": [["x"]]}),
        {"xl/vbaProject.bin": b"\xd0\xcf macros", "xl/externalLinks/externalLink1.xml": "<externalLink/>"},
    )
    grid = only(path)
    assert table(grid) == [["x"]]
    assert remarks(grid) == [Remark.MACROS, Remark.LINKS]


def test_text_in_a_workbook_that_was_read_in_the_wrong_encoding_is_mended(tmp_path: Path):
    wrong = "رمز المركز".encode("cp1256").decode("cp1252")
    grid = only(xlsx(tmp_path, {"F": [[wrong, "N"], ["EN-1", 1]]}))
    assert table(grid)[0] == ["رمز المركز", "N"]
    assert remarks(grid) == [Remark.MENDED]


def test_a_percentage_and_a_formula_without_value_in_ods_are_seen(tmp_path: Path):
    share = cell("70 %", 'office:value-type="percentage" office:value="0.7"')
    grid = only(
        ods(tmp_path, [cell("Taux"), share, '<table:table-cell table:formula="of:=1+1"/>' + cell("x")])
    )
    assert table(grid) == [["Taux", ""], ["70 %", ""], ["", "x"]]
    assert remarks(grid) == [Remark.FORMULAS, Remark.UNCOMPUTED]


def test_a_workbook_of_a_thousand_and_one_columns_is_refused(tmp_path: Path):
    assert trouble(xlsx(tmp_path, {"F": [list(range(1001))]})) is Trouble.TOO_MANY_COLUMNS


def test_one_sheet_too_large_does_not_take_the_others_with_it(tmp_path: Path):
    opened = open_file(xlsx(tmp_path, {"Bon": [["x"]], "Large": [list(range(1001))]}))
    assert [grid.sheet for grid in opened.grids] == ["Bon"]
    assert [problem.sheet for problem in opened.problems] == ["Large"]


def test_cells_without_addresses_are_read_in_order(tmp_path: Path):
    data = '<sheetData><row><c t="inlineStr"><is><t>a</t></is></c><c><v>2</v></c></row></sheetData>'
    assert table(only(written(tmp_path, minimal_xlsx(data), "m.xlsx"))) == [["a", "2"]]


def test_an_xls_names_its_sheets_in_arabic(tmp_path: Path):
    assert only(xls(tmp_path, [["x"]], title="المراكز")).sheet == "المراكز"
