"""Sheets as offices lay them out: titles, headers of two lines, wide tables, blank rows, totals."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

import pandas as pd

from etl.demo.blemishes.headers import Header, header
from etl.demo.blemishes.manner import Manner
from etl.demo.blemishes.places import written
from etl.demo.blemishes.spelling import NUMBERS, Cell, spelt
from etl.demo.blemishes.wide import Table, table
from etl.schemas.kinds import Kind

Line = list[Cell]
#: What a sheet's name may say in place of a column.
SAID_BY_NAME = frozenset({"period", "delegation_code"})


@dataclass
class Sheet:
    """A sheet as it is written: lines of cells, and the ranges merged in a workbook.

    Attributes
    ----------
    name : str
        Of the sheet, or of the file inside an archive.
    lines : list of list of Cell
        From the first row on.
    merged : list of (first row, first column, last row, last column)
        Counted from 0.
    """

    name: str
    lines: list[Line] = field(default_factory=list)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)


def sheets(rows: pd.DataFrame, kind: Kind, manner: Manner) -> Iterator[Sheet]:
    """The sheets of one file.

    Parameters
    ----------
    rows : DataFrame
        Rows of the clean set.
    kind : Kind
        What they are.
    manner : Manner
        How they are written.
    """
    cells = spelt(rows, kind, manner)
    if not manner.sheets:
        yield _sheet(kind.sheet_fr, rows, cells, kind, manner)
        return
    names = pd.Series(_sheet_names(rows, manner.sheets), index=rows.index)
    cells = cells.drop(columns=manner.sheets) if manner.sheets in SAID_BY_NAME else cells
    for name, part in rows.groupby(names, sort=True):
        yield _sheet(str(name), part, cells.loc[part.index], kind, manner)


def _sheet_names(rows: pd.DataFrame, column: str) -> list[str | None]:
    """A place by its name, anything else as it is."""
    return written(rows, column, ("french",)) if column.endswith("_code") else rows[column].tolist()


def _sheet(name: str, rows: pd.DataFrame, cells: pd.DataFrame, kind: Kind, manner: Manner) -> Sheet:
    laid = table(rows, cells, kind, manner)
    above = header(list(laid.keys), laid.wide, kind, manner)
    body = _body(laid, manner)
    extra: Line = list(manner.extra)
    found = Sheet(name)
    width = above.width + len(extra)
    for title in manner.titles:
        found.merged.append((len(found.lines), 0, len(found.lines), width - 1))
        found.lines.append([title.format(sheet=name)])
    if manner.titles:
        found.lines.append([])
    _put_header(found, above, extra)
    found.lines += (
        [_with_extra(line, number, manner) for number, line in enumerate(body)] if manner.extra else body
    )
    if manner.reverse:
        _turn(found, len(manner.titles) + bool(manner.titles), width)
    return found


def _put_header(found: Sheet, above: Header, extra: Line) -> None:
    top = len(found.lines)
    found.merged += [(top + first, left, top + last, right) for first, left, last, right in above.merged]
    found.lines += [
        [*line, *(extra if not at else [None] * len(extra))] for at, line in enumerate(above.lines)
    ]


def _with_extra(line: Line, number: int, manner: Manner) -> Line:
    """A line with what stands in the columns nobody asked for; blank rows stay blank."""
    return line + [cells[number % len(cells)] for cells in manner.extra.values()] if line else line


def _turn(found: Sheet, top: int, width: int) -> None:
    """Columns from the last to the first, below the titles."""
    for at, line in enumerate(found.lines[top:], top):
        found.lines[at] = ([*line, *[None] * (width - len(line))])[::-1] if line else line


def _body(laid: Table, manner: Manner) -> list[Line]:
    """Rows with sub-totals, the total and blank rows among them."""
    lines: list[Line] = laid.lines
    if manner.sub_totals:
        lines, start = [], 0
        for _one, group in groupby(laid.who):
            end = start + len(list(group))
            lines += laid.lines[start:end]
            lines.append(_total(manner.sub_totals, laid, slice(start, end), manner.numbers))
            start = end
    if manner.blank_every:
        lines = [one for at, line in enumerate(lines) for one in _spaced(line, at, manner.blank_every)]
    if manner.total:
        lines = [*lines, _total(manner.total, laid, slice(None), manner.total_in)]
    return lines


def _spaced(line: Line, at: int, every: int) -> tuple[Line, ...]:
    return (line, []) if (at + 1) % every == 0 else (line,)


def _total(label: str, laid: Table, rows: slice, way: str) -> Line:
    line: Line = [None] * laid.width
    line[0] = label
    for place, column in zip(laid.places, laid.amounts, strict=True):
        line[place] = NUMBERS[way](sum(column[rows]))
    return line
