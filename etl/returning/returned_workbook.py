"""The office's own workbook, sent back with what is wrong marked in it."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence

import pandas as pd
from openpyxl import Workbook
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from data.words import direction
from etl.judging.findings import Judged
from etl.returning.carried_over import Carried, opened, saved
from etl.returning.findings_sheet import add_findings_sheet
from etl.returning.left_out import left_out
from etl.returning.marked_sheets import mark
from etl.returning.own_language import own_language
from etl.returning.rebuilt_sheets import sheet_name, write_excerpt, write_whole

#: Cells coloured at most: more comments than that open slowly, and nobody reads them.
MOST_CELLS = 2_000
#: Cells of a file beyond which only the rows that findings are about go back.
WHOLE_UNTIL = 150_000
#: Files without colours, formulas and pictures, that lose nothing.
TEXTS = (".csv", ".tsv", ".txt")


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
        An xlsx. A workbook keeps its styles, formulas, pictures, charts and other sheets; a text file, an
        xls or an ods is written as one. A file of more than `WHOLE_UNTIL` cells comes back as the rows that
        findings are about, with their numbers. The list of findings says what was left out.
    """
    language = language or own_language(judged)
    size = sum(grid.cells.size for grid in {id(one.table.grid): one.table.grid for one in judged}.values())
    own = _opened(received) if size <= WHOLE_UNTIL else None
    book, carried = own or (_blank(), Carried())
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
    left = left_out(carried.lost, anew=not own and not _is_text(judged), language=language)
    add_findings_sheet(book, every, _counts(judged), marked, language, left=left)
    return saved(book, carried)


def _counts(judged: Sequence[Judged]) -> tuple[int, int, int]:
    """Accepted rows, refused rows, findings."""
    return (
        sum(len(one.rows) for one in judged),
        sum(len(one.refused) for one in judged),
        sum(sum(one.counts.values()) for one in judged),
    )


def _is_text(judged: Sequence[Judged]) -> bool:
    """Whether it has nothing but its cells; of an archive it is the member that counts."""
    return all(one.table.grid.member.lower().endswith(TEXTS) for one in judged)


def _opened(received: bytes) -> tuple[Workbook, Carried] | None:
    """The workbook itself; None for what is no xlsx, which is written anew."""
    if not received.startswith(b"PK"):
        return None
    try:
        return opened(received)
    except (InvalidFileException, KeyError, SyntaxError, ValueError, TypeError, zipfile.BadZipFile):
        # An ods, or a workbook with parts that openpyxl does not know, or broken ones: its cells are known.
        return None


def _blank() -> Workbook:
    book = Workbook()
    book.remove(book.worksheets[0])
    return book
