"""The office's own workbook, sent back with what is wrong marked in it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

import pandas as pd
from openpyxl import Workbook, load_workbook
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from data.words import direction
from etl.judging.findings import Judged
from etl.returning.findings_sheet import add_findings_sheet
from etl.returning.marked_sheets import mark
from etl.returning.own_language import own_language
from etl.returning.rebuilt_sheets import sheet_name, write_excerpt, write_whole

#: Cells coloured at most: more comments than that open slowly, and nobody reads them.
MOST_CELLS = 2_000
#: Cells of a file beyond which only the rows that findings are about go back.
WHOLE_UNTIL = 150_000


def returned_workbook(
    received: bytes, judged: Sequence[Judged], language: str | None = None, most: int = MOST_CELLS
) -> bytes:
    """Mark what is wrong in a file, cell by cell.

    Parameters
    ----------
    received : bytes
        The file, or the member of an archive, as the office sent it.
    judged : sequence of Judged
        Its tables.
    language : str, optional
        Of comments and list; the workbook's own when not given.
    most : int
        Cells to mark at most.

    Returns
    -------
    bytes
        An xlsx. A workbook keeps its styles, formulas and other sheets; a text file, an xls or an ods is
        written as one. A file of more than `WHOLE_UNTIL` cells comes back as the rows that findings are
        about, with their numbers.
    """
    language = language or own_language(judged)
    size = sum(grid.cells.size for grid in {id(one.table.grid): one.table.grid for one in judged}.values())
    book = _opened(received) if size <= WHOLE_UNTIL else None
    own = book is not None
    book = book or _blank()
    marked, shown = 0, []
    whole: dict[int, Worksheet] = {}
    for one in judged:
        findings, grid = one.findings, one.table.grid
        if own and grid.sheet in book.sheetnames:
            sheet = book[grid.sheet]
        elif id(grid) in whole:
            # Of several tables of a sheet each is marked in the one copy of it.
            sheet = whole[id(grid)]
        else:
            sheet = book.create_sheet(sheet_name(one, book))
            sheet.sheet_view.rightToLeft = direction(language) == "rtl"
            if size <= WHOLE_UNTIL:
                write_whole(sheet, grid.cells)
                whole[id(grid)] = sheet
            else:
                findings = write_excerpt(sheet, one, findings, most, language)
        marked += mark(sheet, findings, language, most - marked)
        shown.append(findings.assign(sheet=sheet.title))
    every = pd.concat(shown, ignore_index=True) if shown else pd.DataFrame(columns=["row", "sheet", "column"])
    add_findings_sheet(book, every, _counts(judged), marked, language)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _counts(judged: Sequence[Judged]) -> tuple[int, int, int]:
    """Accepted rows, refused rows, findings."""
    return (
        sum(len(one.rows) for one in judged),
        sum(len(one.refused) for one in judged),
        sum(sum(one.counts.values()) for one in judged),
    )


def _opened(received: bytes) -> Workbook | None:
    """The workbook itself; None for what is no xlsx, which is written anew."""
    if not received.startswith(b"PK"):
        return None
    try:
        return load_workbook(io.BytesIO(received))
    except (InvalidFileException, KeyError, ValueError, TypeError, zipfile.BadZipFile):
        # An ods, or a workbook with parts that openpyxl does not know: its cells are known all the same.
        return None


def _blank() -> Workbook:
    book = Workbook()
    book.remove(book.worksheets[0])
    return book
