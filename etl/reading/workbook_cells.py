"""A sheet's cells as columns of codes and texts, in the process that opens workbooks."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from itertools import islice
from typing import Any

from python_calamine import CalamineSheet

from etl.reading.cell_text import text_of
from etl.reading.limits import COLUMNS, MERGED_REGIONS, WORKBOOK_CELLS
from etl.reading.troubles import Trouble, Unreadable

_ROWS_AT_A_TIME = 500


class _Marked(str):
    """A cell whose text comes from the workbook's markup: the spreadsheet's number, or its error."""

    __slots__ = ()


class Column:
    """A column that grows.

    Attributes
    ----------
    codes : array of int
        A row each.
    texts : dict
        Distinct texts -> code; the empty text is the first.
    typed, filled : int
        Cells that are numbers or dates, and cells that hold something.
    dated : bool
        Whether one of them is a date.
    """

    def __init__(self) -> None:
        self.codes = array("i")
        self.texts: dict[str, int] = {"": 0}
        self.typed = 0
        self.filled = 0
        self.dated = False
        self._known = _Known(self.texts)

    def add(self, cells: tuple[Any, ...]) -> None:
        """Take some rows' cells."""
        kinds = list(map(type, cells))
        texts = kinds.count(str)
        blank = cells.count("")
        self.filled += len(cells) - blank
        self.typed += len(cells) - texts
        self.dated = self.dated or datetime in kinds or date in kinds
        if bool in kinds:  # True equals 1, and is another text
            self.typed -= kinds.count(bool)
            cells = tuple(text_of(cell) if isinstance(cell, bool) else cell for cell in cells)
        self.codes.extend(map(self._known.__getitem__, cells))


class _Known(dict[Any, int]):
    """Distinct cells -> the code of their text."""

    def __init__(self, texts: dict[str, int]) -> None:
        super().__init__()
        self._texts = texts

    def __missing__(self, cell: Any) -> int:
        code = self._texts.setdefault(text_of(cell), len(self._texts))
        self[cell] = code
        return code


def columns(sheet: CalamineSheet, marked: Mapping[tuple[int, int], str]) -> list[Column]:
    """A sheet's columns from A on, its rows from 1 on.

    Raises
    ------
    Unreadable
        If it has more columns or cells than is read.
    """
    if sheet.start is None or sheet.end is None:
        return []
    left, width = sheet.start[1], sheet.end[1] + 1
    if width > COLUMNS:
        raise Unreadable(Trouble.TOO_MANY_COLUMNS, count=width, limit=COLUMNS)
    if width * (sheet.end[0] + 1) > WORKBOOK_CELLS:
        raise Unreadable(Trouble.TOO_MANY_CELLS, count=width * (sheet.end[0] + 1), limit=WORKBOOK_CELLS)
    found = [Column() for _ in range(width)]
    for block in _blocks(sheet, left, marked):
        for column, cells in zip(found[left:], zip(*block, strict=True), strict=True):
            column.add(cells)
    height = sheet.end[0] + 1
    for column in found:
        column.codes.frombytes(bytes(4 * (height - len(column.codes))))
    return found


def merged(sheet: CalamineSheet) -> list[tuple[int, int, int, int]]:
    """Merged regions: rows from 1, columns from 0."""
    regions = sheet.merged_cell_ranges or []
    return [(top + 1, left, bottom + 1, right) for (top, left), (bottom, right) in regions[:MERGED_REGIONS]]


def _blocks(
    sheet: CalamineSheet, left: int, marked: Mapping[tuple[int, int], str]
) -> Iterator[list[list[Any]]]:
    """Rows some at a time, with what the markup says of them."""
    by_row: dict[int, dict[int, str]] = {}
    for (row, column), text in marked.items():
        by_row.setdefault(row, {})[column] = text
    rows = sheet.iter_rows()
    first = 0
    while block := list(islice(rows, _ROWS_AT_A_TIME)):
        for row in by_row.keys() & range(first, first + len(block)):
            cells = block[row - first]
            for column, text in by_row[row].items():
                if left <= column < left + len(cells):
                    cells[column - left] = _Marked(text) if text else ""
        yield block
        first += len(block)
