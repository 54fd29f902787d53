"""Formulas whose results are not in the file: refused with what to do, never taken for zero or for empty."""

from __future__ import annotations

from pathlib import Path

import pytest
import xlsxwriter

from tests.etl.loading.test_real_files import accepted, refused
from tests.etl.reading.received import cell, changed, ods, part

HEADINGS = ("Province", "Année", "Population", "Source")


def saved(folder: Path, formula: str, *, zero: object = 0) -> Path:
    """A workbook written by a program that computes nothing."""
    with xlsxwriter.Workbook(folder / "population.xlsx") as book:
        sheet = book.add_worksheet("Population")
        sheet.write_row(0, 0, HEADINGS)
        sheet.write_row(1, 0, ["Al Hoceima", 2024, 399654, "HCP"])
        sheet.write_row(2, 0, ["Chefchaouen", 2024])
        sheet.write_formula(formula, "=C2*2", None, zero)
    return folder / "population.xlsx"


def computed(path: Path) -> Path:
    """The same, as a spreadsheet program saves it."""
    book = part(path, "xl/workbook.xml").replace(' fullCalcOnLoad="1"', "")
    return changed(path, {"xl/workbook.xml": book})


def without_value(path: Path) -> Path:
    sheet = part(path, "xl/worksheets/sheet1.xml").replace("<f>C2*2</f><v>0</v>", "<f>C2*2</f><v/>")
    return changed(computed(path), {"xl/worksheets/sheet1.xml": sheet})


def in_ods(folder: Path) -> Path:
    rows = [
        "".join(map(cell, HEADINGS)),
        "".join(map(cell, ("Al Hoceima", "2024", "399654", "HCP"))),
        "".join(map(cell, ("Chefchaouen", "2024"))) + '<table:table-cell table:formula="of:=[.C2]*2"/>',
    ]
    return ods(folder, rows, "population.ods")


@pytest.mark.parametrize(
    "made",
    [
        lambda folder: saved(folder, "C3"),
        lambda folder: saved(folder, "C3", zero=""),
        lambda folder: without_value(saved(folder, "C3")),
        in_ods,
    ],
    ids=["zero", "nothing", "no value", "ods"],
)
def test_a_figure_that_is_a_formula_without_its_result_is_refused_and_says_what_to_do(load, made, tmp_path):
    outcome = load(made(tmp_path), "population_count")
    assert refused(outcome) == [("UNCOMPUTED", "=…")]
    assert accepted(outcome, "population") == [399654]


def test_a_zero_that_a_spreadsheet_computed_is_a_zero(load, tmp_path):
    outcome = load(computed(saved(tmp_path, "C3")), "population_count")
    assert (refused(outcome), accepted(outcome, "population")) == ([], [399654, 0])


def test_an_empty_text_that_a_spreadsheet_computed_is_an_empty_cell(load, tmp_path):
    path = computed(saved(tmp_path, "C3", zero=""))
    sheet = part(path, "xl/worksheets/sheet1.xml").replace('<c r="C3"', '<c r="C3" t="str"')
    outcome = load(changed(path, {"xl/worksheets/sheet1.xml": sheet}), "population_count")
    assert refused(outcome) == [("FILLED", "")]


def test_a_formula_without_result_where_a_cell_may_be_empty_is_read_as_empty_and_told(load, tmp_path):
    path = saved(tmp_path, "D2")
    outcome = load(path, "population_count")
    assert refused(outcome) == [("FILLED", "")]
    assert [str(source) for source in accepted(outcome, "source")] == ["nan"]
    notes = [note.text("fr") for one in outcome.judged for note in one.table.grid.notes]
    assert any("D2" in note for note in notes)


def test_a_formula_without_result_among_the_figures_of_a_wide_table_is_told(load, tmp_path):
    path = tmp_path / "population.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Population")
        sheet.write_row(0, 0, ["Province", 2014, 2024])
        sheet.write_row(1, 0, ["Al Hoceima", 10])
        sheet.write_formula("C2", "=B2*2")
    (judged,) = load(path, "population_count").judged
    told = judged.findings[["rule", "severity", "row", "column"]].to_numpy().tolist()
    assert told == [["UNCOMPUTED", "warning", 2, 2]]
    assert judged.rows["population"].tolist() == [10]
