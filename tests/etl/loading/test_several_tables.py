"""A sheet with several tables, loaded: each counts, each is told of, and one copy of the sheet goes back."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from tests.etl.loading.conftest import KIND
from tests.etl.loading.office_files import CENTRE, PEOPLE

A, B = "EMF-08401-001", "EMF-08401-002"
CELL = ("Code de la cellule", "Délégation", "Date de création")


def lines(count: str = "12") -> list[list[str]]:
    rows = [PEOPLE | {"Nombre de bénéficiaires": count}, PEOPLE | {"Année": "2023"}]
    return [
        ["Délégation de Ouarzazate"],
        list(CENTRE),
        list(CENTRE.values()),
        [],
        ["Bénéficiaires"],
        list(PEOPLE),
        *[list(row.values()) for row in rows],
        [],
        ["Cellule"],
        list(CELL),
        ["CVS-08401", "Ouarzazate", "02/05/2020"],
    ]


def workbook(path: Path, rows: list[list[str]]) -> Path:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save(path)
    return path


def text(path: Path, rows: list[list[str]]) -> Path:
    path.write_text("\r\n".join(";".join(row) for row in rows), encoding="utf-8-sig", newline="")
    return path


@pytest.mark.parametrize("form", [workbook, text])
def test_three_tables_of_three_kinds_on_one_sheet_are_all_loaded(product, tmp_path: Path, form):
    (result,) = product.load(form(tmp_path / "envoi.xlsx", lines()))
    assert result.told["rows"] | {"read": 4, "accepted": 4, "refused": 0} == result.told["rows"]
    assert [grid["kind"] for grid in result.told["grids"]] == ["centre", "beneficiary_count", "cell"]
    assert [grid["header_row"] for grid in result.told["grids"]] == [2, 6, 11]
    assert product.people() == {(A, "2024"): 12, (A, "2023"): 310}
    assert product.rows("SELECT cell_id, source_row FROM cell") == [("CVS-08401", 12)]


@pytest.mark.parametrize("form", [workbook, text])
def test_a_mistake_in_the_second_table_is_marked_in_the_one_copy_of_the_sheet(product, tmp_path: Path, form):
    (result,) = product.load(form(tmp_path / "envoi.xlsx", lines("douze")))
    assert result.told["rows"]["refused"] == 1
    book = openpyxl.load_workbook(result.entry.folder.returned / "envoi.xlsx")
    assert len(book.sheetnames) == 2
    marked = [cell.coordinate for row in book[book.sheetnames[1]] for cell in row if cell.comment]
    assert marked == ["F7"]
    book[book.sheetnames[1]]["F7"] = 12
    book.save(tmp_path / "mended.xlsx")
    (mended,) = product.load(tmp_path / "mended.xlsx")
    assert mended.told["rows"]["refused"] == 0
    assert product.people()[A, "2024"] == 12


def test_a_table_that_cannot_be_taken_is_told_with_its_cells_and_the_others_count(product, tmp_path: Path):
    rows = [row[:2] if row[:1] in (["Code de la cellule"], ["CVS-08401"]) else row for row in lines()]
    (result,) = product.load(workbook(tmp_path / "envoi.xlsx", rows))
    assert result.told["rows"]["accepted"] == 3
    (problem,) = result.told["problems"]
    assert problem["sheet"] == "Sheet!A10:B12"
    assert "Date de création" in problem["text"]["fr"]


def test_the_same_figure_on_two_sheets_counts_once_where_a_key_is_left_out(product, tmp_path: Path):
    book = openpyxl.Workbook()
    for sheet in (book.active, book.create_sheet("Copie")):
        for row in (("Province", "Année", "Population"), ("Ouarzazate", "2024", "310000")):
            sheet.append(row)
    book.save(tmp_path / "population.xlsx")
    (result,) = product.load(tmp_path / "population.xlsx", wanted=KIND["population_count"])
    assert result.told["rows"] | {"accepted": 1, "refused": 1} == result.told["rows"]
    assert [(rule["rule"], rule["count"]) for rule in result.told["rules"]] == [("ONE_ROW", 1)]
