"""Opening an office's file: its cells as text, each row under the number the office sees."""

from __future__ import annotations

import csv
import io
from datetime import date, datetime
from typing import Any, NamedTuple

import pandas as pd
from python_calamine import CalamineError, CalamineWorkbook

from etl.errors import SourceProblem
from etl.extract.offices_files import OfficeFile
from etl.extract.offices_refusals import Refusal, refused
from etl.schemas.rules import Rule

SEPARATOR = ";"


class Sheet(NamedTuple):
    """One table as received.

    Attributes
    ----------
    name : str
        The sheet's name, empty for a csv.
    headings : list of str
        Row 1.
    cells : DataFrame of str
        Columns 0, 1, …; the index is the row number in the file. Empty cells are "".
    """

    name: str
    headings: list[str]
    cells: pd.DataFrame


def read(file: OfficeFile) -> Sheet:
    """Read the one table a file holds.

    Raises
    ------
    SourceProblem
        If the file does not open, has no such sheet, no rows, or rows of unequal width.
    """
    if file.path.suffix.lower() == ".xlsx":
        name, rows = _workbook(file)
    else:
        name, rows = "", _text(file)
    rows.index = pd.RangeIndex(1, len(rows) + 1)
    cells = rows.iloc[1:]
    cells = cells[(cells != "").any(axis=1)]
    if cells.empty:
        raise refused([Refusal(Rule.ROWS, row=2)], file.name, name)
    return Sheet(name, list(rows.iloc[0]), cells)


def _workbook(file: OfficeFile) -> tuple[str, pd.DataFrame]:
    try:
        workbook = CalamineWorkbook.from_path(file.path)
    except CalamineError as broken:
        raise _unreadable(file, str(broken)) from broken
    wanted = (file.kind.sheet_fr, file.kind.sheet_ar)
    name = next((name for name in workbook.sheet_names if name.strip() in wanted), None)
    if name is None:
        found = ", ".join(workbook.sheet_names)
        raise refused([Refusal(Rule.SHEET, value=found, allowed=" / ".join(wanted))], file.name, wanted[0])
    try:
        rows = workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)
    except CalamineError as broken:
        raise _unreadable(file, str(broken)) from broken
    return name, pd.DataFrame([[_as_text(cell) for cell in row] for row in rows], dtype="str")


def _as_text(cell: Any) -> str:
    """A cell as the office sees it: dates JJ/MM/AAAA, whole numbers without a point."""
    if isinstance(cell, datetime | date):
        return cell.strftime("%d/%m/%Y")
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()


def _text(file: OfficeFile) -> pd.DataFrame:
    """Records of a csv, numbered as a spreadsheet numbers them: blank lines count, but are no rows."""
    reader = csv.reader(io.StringIO(_decoded(file), newline=""), delimiter=SEPARATOR, strict=True)
    try:
        records = list(reader)
    except csv.Error as broken:
        raise refused(
            [Refusal(Rule.FORMAT, row=reader.line_num, value=str(broken))], file.name, ""
        ) from broken
    width = len(records[0]) if records else 0
    uneven = [
        Refusal(Rule.WIDTH, row, value=SEPARATOR.join(record))
        for row, record in enumerate(records, start=1)
        if record and len(record) != width
    ]
    if uneven:
        raise refused(uneven, file.name, "")
    return pd.DataFrame([record or [""] * width for record in records], dtype="str")


def _decoded(file: OfficeFile) -> str:
    content = file.path.read_bytes()
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as broken:
        row = content[: broken.start].count(b"\n") + 1
        found = content[broken.start : broken.end].hex(" ")
        raise refused([Refusal(Rule.FORMAT, row=row, value=found)], file.name, "") from broken


def _unreadable(file: OfficeFile, message: str) -> SourceProblem:
    return refused([Refusal(Rule.FORMAT, value=message)], file.name, "")
