"""Sheets as bytes: texts in the encodings offices use, workbooks of two programs, archives of texts."""

from __future__ import annotations

import csv
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from pathlib import Path

import pandas as pd
import xlsxwriter

from etl.demo.blemishes import open_document
from etl.demo.blemishes.manner import Manner, manners
from etl.demo.blemishes.parting import Clean, Part, parted
from etl.demo.blemishes.spelling import Cell
from etl.demo.blemishes.tables import Sheet, sheets
from etl.demo.files import CREATED, NOTE, write_clean

#: An archive otherwise carries the moment it was written.
PACKED = (2025, 12, 28, 0, 0, 0)


def write_all(clean: Iterable[Clean], folder: Path) -> Iterator[tuple[str, int]]:
    """Write the blemished set.

    Parameters
    ----------
    clean : iterable of Clean
        The clean set.
    folder : Path
        Where it goes.

    Yields
    ------
    tuple of str and int
        File name, facts.
    """
    for part in parted(clean, manners()):
        _write(folder / part.name, part)
        yield part.name, len(part.rows)


def _write(path: Path, part: Part) -> None:
    if part.manner is None:
        write_clean(path, part.kind, part.rows)
        return
    found = list(sheets(part.rows, part.kind, part.manner))
    if path.suffix == ".zip":
        _archive(path, found, part.manner)
    elif path.suffix == ".ods":
        open_document.write(path, found)
    elif path.suffix == ".xlsx":
        _workbook(path, found)
    else:
        path.write_bytes(_text(found[0].lines, part.manner))


def _text(lines: Sequence[Sequence[Cell]], manner: Manner) -> bytes:
    """A table as text; what somebody read in the wrong encoding before was saved as UTF-8 then."""
    content = StringIO(newline="")
    rows = csv.writer(content, delimiter=manner.separator, lineterminator="\r\n")
    rows.writerows([cell if type(cell) is str else _said(cell) for cell in line] for line in lines)
    text = content.getvalue()
    if manner.read_as:
        return text.encode(manner.encoding).decode(manner.read_as).encode()
    return text.encode(manner.encoding)


def _said(cell: Cell) -> str:
    if cell is None:
        return ""
    return f"{cell:%d/%m/%Y}" if isinstance(cell, pd.Timestamp) else str(cell)


def _archive(path: Path, found: Iterable[Sheet], manner: Manner) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for sheet in found:
            about = zipfile.ZipInfo(f"{path.stem}/{sheet.name}.csv", PACKED)
            about.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(about, _text(sheet.lines, manner))


def _workbook(path: Path, found: Iterable[Sheet]) -> None:
    with xlsxwriter.Workbook(path) as workbook:
        workbook.set_properties({"created": CREATED, "comments": NOTE[0]})
        styles = {
            "day": workbook.add_format({"num_format": "dd/mm/yyyy"}),
            "merged": workbook.add_format({"bold": True, "align": "center"}),
        }
        for one in found:
            sheet = workbook.add_worksheet(one.name[:31])
            for top, left, bottom, right in one.merged:
                sheet.merge_range(top, left, bottom, right, "", styles["merged"])
            for row, line in enumerate(one.lines):
                for column, cell in enumerate(line):
                    _put(sheet, row, column, cell, styles)


def _put(sheet: xlsxwriter.worksheet.Worksheet, row: int, column: int, cell: Cell, styles: dict) -> None:
    if isinstance(cell, pd.Timestamp):
        sheet.write_datetime(row, column, cell.to_pydatetime(), styles["day"])
    elif isinstance(cell, str):
        sheet.write_string(row, column, cell)
    elif cell is not None:
        sheet.write_number(row, column, cell)
