"""A text table parted into columns, row after row: the way that reads anything and says what is uneven."""

from __future__ import annotations

import csv
import io
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain, islice, zip_longest

import numpy as np

from etl.reading.columns import Column
from etl.reading.limits import CELL_CHARACTERS, CELLS, COLUMNS, DISTINCT_TEXTS, ROWS
from etl.reading.plain_text import Plain
from etl.reading.separators import Layout
from etl.reading.troubles import Trouble, Unreadable

#: Few enough rows at a time that their cells stay near the processor.
_ROWS_AT_A_TIME = 500
#: Uneven rows that are named one by one.
_NAMED = 10_000
#: A last line of ours: where it is not a row of its own, a quotation mark before it was never closed.
_END = "\ufdd0"


class _Texts(dict[str, int]):
    """Distinct texts of a column -> position; a new one takes the next. The empty text is the first."""

    def __init__(self) -> None:
        super().__init__({"": 0})

    def __missing__(self, text: str) -> int:
        self[text] = position = len(self)
        return position


@dataclass
class Parted:
    """What parting a text table gives.

    Attributes
    ----------
    texts, codes : list
        A column each.
    rows : int
        Records read, blank ones included.
    uneven : list of int
        Rows with more or fewer cells than most, titles above the table apart.
    """

    texts: list[_Texts] = field(default_factory=list)
    codes: list[array[int]] = field(default_factory=list)
    rows: int = 0
    uneven: list[int] = field(default_factory=list)
    begun: bool = False

    def columns(self) -> list[Column]:
        """The columns, all of the same height."""
        return [
            Column(np.frombuffer(codes, dtype="int32"), list(texts))
            for texts, codes in zip(self.texts, self.codes, strict=True)
        ]


def parted(text: Plain, layout: Layout) -> Parted:
    """Part a text table.

    Returns
    -------
    Parted
        Rows counted as spreadsheets count them: a line break inside quotation marks makes no row,
        a blank line does.

    Raises
    ------
    Unreadable
        If a quotation mark is never closed, or the table is larger than is read.
    """
    result = Parted()
    with text.path.open("rb") as file:
        file.seek(text.skip + layout.declared)
        lines = io.TextIOWrapper(file, encoding="utf-8", newline="")
        records = csv.reader(chain(lines, [_END]), delimiter=layout.separator)
        for block in _blocks(records, result):
            _check(result, max(map(len, block)))
            _note_uneven(result, block, layout.width)
            _add(result, block)
    return result


def _blocks(records: Iterator[list[str]], result: Parted) -> Iterator[list[list[str]]]:
    """Records some at a time, without the last line of ours."""
    try:
        while block := list(islice(records, _ROWS_AT_A_TIME)):
            closed = block[-1] == [_END]
            if closed:
                block.pop()
            elif block[-1] and block[-1][-1].endswith(_END):
                raise Unreadable(Trouble.OPEN_QUOTE, row=result.rows + len(block))
            if block:
                yield block
    except csv.Error as broken:
        raise Unreadable(Trouble.LONG_CELL, row=result.rows + 1, limit=CELL_CHARACTERS) from broken


def _add(result: Parted, block: list[list[str]]) -> None:
    for place, cells in enumerate(zip_longest(*block, fillvalue="")):
        if place == len(result.texts):
            result.texts.append(_Texts())
            result.codes.append(array("i", bytes(4 * result.rows)))
        result.codes[place].extend(map(result.texts[place].__getitem__, cells))
    result.rows += len(block)
    for codes in result.codes:
        codes.frombytes(bytes(4 * (result.rows - len(codes))))


def _note_uneven(result: Parted, block: list[list[str]], width: int) -> None:
    widths = list(map(len, block))
    if result.begun and set(widths) <= {0, width}:
        return
    for row, (cells, found) in enumerate(zip(block, widths, strict=True), start=result.rows + 1):
        result.begun = result.begun or found == width
        if result.begun and found != width and any(cells) and len(result.uneven) < _NAMED:
            result.uneven.append(row)


def _check(result: Parted, width: int) -> None:
    """Refuse what would take more memory than is given, before it does."""
    if width > COLUMNS:
        raise Unreadable(Trouble.TOO_MANY_COLUMNS, count=width, limit=COLUMNS)
    if result.rows > ROWS:
        raise Unreadable(Trouble.TOO_MANY_ROWS, count=result.rows, limit=ROWS)
    if result.rows * len(result.texts) > CELLS:
        raise Unreadable(Trouble.TOO_MANY_CELLS, count=result.rows * len(result.texts), limit=CELLS)
    if sum(map(len, result.texts)) > DISTINCT_TEXTS:
        raise Unreadable(Trouble.TOO_MANY_TEXTS, limit=DISTINCT_TEXTS)
