"""A sheet as CSV, in the form the reader's spreadsheet expects."""

from __future__ import annotations

import csv
import io

from data.formulas import harmless
from pages._reports.sheet import Cell, Sheet

#: Spreadsheets set to French or Moroccan Arabic part columns at semicolons and decimals at a comma.
_SIGNS = {"ar": (";", ","), "fr": (";", ","), "en": (",", ".")}


def csv_file(sheet: Sheet) -> bytes:
    """UTF-8 with the mark that Excel needs; title and sources above the table."""
    separator, decimal = _SIGNS[sheet.lang]
    text = io.StringIO()
    writer = csv.writer(text, delimiter=separator)
    writer.writerow([harmless(sheet.title)])
    if sheet.demonstration:
        writer.writerow([harmless(sheet.demonstration)])
    writer.writerows([harmless(label), harmless(said)] for label, said in sheet.about)
    writer.writerow([])
    writer.writerow([harmless(heading) for heading in sheet.headings])
    writer.writerows([_written(cell, decimal) for cell in row] for row in sheet.rows)
    return text.getvalue().encode("utf-8-sig")


def _written(cell: Cell, decimal: str) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return harmless(cell)
    whole = int(cell) if cell == int(cell) else cell
    return str(whole).replace(".", decimal)
