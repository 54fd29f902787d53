"""A grid written as a sheet again: for files that are no workbook, and those too big to be marked whole."""

from __future__ import annotations

import re

import pandas as pd
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from data.words import N_, translator
from etl.judging.findings import Judged

WHOLE = re.compile(r"0|[1-9]\d{0,14}")
FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
LONGEST_NAME = 31
ORIGINAL_ROW = N_("Row in the file")


def sheet_name(judged: Judged, book: Workbook) -> str:
    """A name for a grid's sheet that the workbook does not have yet."""
    wanted = judged.table.grid.sheet or judged.table.kind.sheet_fr
    name = FORBIDDEN.sub(" ", wanted).strip("' ")[:LONGEST_NAME] or "1"
    free = (f"{name[: LONGEST_NAME - 3]} {number}" for number in range(2, 100))
    return name if name not in book.sheetnames else next(each for each in free if each not in book.sheetnames)


def write_whole(sheet: Worksheet, cells: pd.DataFrame) -> None:
    """Every cell at its own place, so that rows keep their numbers."""
    texts = cells.astype("str")
    for number, row in zip(texts.index, texts.itertuples(index=False), strict=True):
        _write_row(sheet, int(number), row)


def write_excerpt(
    sheet: Worksheet, judged: Judged, findings: pd.DataFrame, most: int, language: str
) -> pd.DataFrame:
    """The headings and the rows that findings are about, each with its number in the file at its end.

    Returns
    -------
    DataFrame
        The findings of these rows, under the rows' numbers in this sheet.
    """
    cells, (first, last) = judged.table.grid.cells, judged.table.header
    header = [int(number) for number in cells.index if first <= number <= last]
    wanted = pd.unique(findings.loc[findings["row"] > last, "row"])[:most]
    chosen = [*header, *(int(number) for number in sorted(wanted))]
    texts = cells.loc[cells.index.isin(chosen)].astype("str")
    place = {}
    for row, (number, line) in enumerate(
        zip(texts.index, texts.itertuples(index=False), strict=True), start=1
    ):
        place[int(number)] = row
        _write_row(sheet, row, line)
        note = translator(language).gettext(ORIGINAL_ROW) if number == last else int(number)
        sheet.cell(row, cells.shape[1] + 1).value = note
    kept = findings[findings["row"].isin(list(place))]
    return kept.assign(row=kept["row"].map(place))


def _write_row(sheet: Worksheet, row: int, texts: tuple[str, ...]) -> None:
    for column, text in enumerate(texts, start=1):
        if not text:
            continue
        cell = sheet.cell(row, column)
        cell.value = int(text) if WHOLE.fullmatch(text) else text
        if cell.data_type == "f":
            cell.data_type, cell.quotePrefix = "s", True
