"""Workbooks as offices send them, and their cells as reading gives them."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime
from typing import Any

import openpyxl
import pandas as pd

from etl.judging import judge
from etl.judging.findings import Judged
from etl.reading.grid import Grid
from etl.recognising import recognise_all
from etl.schemas.own_sheets import is_ours
from tests.etl.judging.judging_tables import known

HEADINGS = ("Code de la cellule", "Délégation", "Date de création", "Date de fin")
IN_ARABIC = ("رمز الخلية", "المندوبية", "تاريخ الإحداث", "تاريخ الإنهاء")
ROWS = (
    ("C-1", "Al Hoceima", "01/02/2018", ""),
    ("C-2", "Chefchawen", "hier", ""),
    ("C-3", "Azilal", "01/02/2018", "01/01/2017"),
)


def workbook(rows: Sequence[Sequence[Any]] = ROWS, headings: Sequence[str] = HEADINGS) -> openpyxl.Workbook:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Cellules de veille sociale"
    for row in (headings, *rows):
        sheet.append(list(row))
    return book


def saved(book: openpyxl.Workbook) -> bytes:
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def opened(content: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(content))


def grids(content: bytes) -> list[Grid]:
    """Every sheet but those that we write ourselves."""
    found = []
    for sheet in opened(content):
        rows = [[_text(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
        if rows and not is_ours(sheet.title):
            cells = pd.DataFrame(rows, index=range(1, len(rows) + 1)).astype("category")
            found.append(Grid("envoi.xlsx", sheet.title, cells))
    return found


def judged(content: bytes, **beside: Any) -> list[Judged]:
    tables = recognise_all(grids(content)).tables
    return [judge(table, known(**beside)) for table in tables]


def _text(cell: Any) -> str:
    if isinstance(cell, datetime):
        return cell.strftime("%d/%m/%Y")
    return "" if cell is None else str(cell)
