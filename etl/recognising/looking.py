"""Looking for a kind's header among the first rows of a grid."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import pandas as pd

from etl.reading.grid import Grid
from etl.recognising.headings import DEEPEST, NAMED, Column, columns
from etl.recognising.layout import Layout, layout
from etl.recognising.reading_words import ReadsWords
from etl.recognising.vocabulary import Vocabulary

#: How far down a header is looked for, and how many rows under it are looked at.
FARTHEST, SAMPLE = 40, 30
#: How many of the last rows may say where figures come from.
LAST = 15
#: A cell that is a figure, or says that there is none.
FIGURE = re.compile(r"[-+]?[\d٠-٩۰-۹][\d٠-٩۰-۹\s\u00a0\u202f.,٫٬'%]*|[-–—…./*]+|n\.?[dsc]\.?", re.IGNORECASE)


@dataclass(frozen=True)
class Around:
    """What a sheet of several tables says above the first and under the last.

    It is asked where a table's own titles say nothing.
    """

    above: tuple[str, ...] = ()
    below: tuple[str, ...] = ()


@dataclass(frozen=True)
class Top:
    """The first rows of a grid as plain lists.

    Attributes
    ----------
    lines : list of list of str
        Their cells, stripped.
    numbers : list of int
        The office's row numbers.
    last : list of str
        The filled cells of the grid's last rows.
    around : Around
        What stands around the tables of the sheet, where the grid is one of several.
    """

    lines: list[list[str]]
    numbers: list[int]
    last: list[str]
    around: Around = field(default_factory=Around)

    def titles(self, first: int) -> list[str]:
        """What stands above a header, top down."""
        return [cell for line in self.lines[:first] for cell in line if cell]


def top(grid: Grid, around: Around | None = None) -> Top:
    """The rows of a grid in which a header is looked for, those just below, and its last ones."""
    first = grid.cells.iloc[: FARTHEST + SAMPLE]
    last = [cell for line in _lines(grid.cells.iloc[-LAST:]) for cell in line if cell]
    return Top(_lines(first), [int(row) for row in first.index], last, around or Around())


def _lines(cells: pd.DataFrame) -> list[list[str]]:
    texts = [cells[name].astype("str").fillna("").str.strip().tolist() for name in cells.columns]
    return [list(line) for line in zip(*texts, strict=True)]


def best_layout(upper: Top, vocabulary: Vocabulary, words: ReadsWords, names: bool) -> Layout | None:
    """The best reading of a grid's first rows as one kind; None when no row has two known headings.

    Parameters
    ----------
    upper : Top
        The first rows.
    vocabulary : Vocabulary
        Of the kind.
    words : ReadsWords
        Knows headings that people accepted.
    names : bool
        Whether unknown headings over figures may be names of indicators.
    """
    layouts = []
    for first in range(min(FARTHEST, len(upper.lines))):
        if not any(upper.lines[first]):
            continue
        for last in range(first, min(first + DEEPEST, len(upper.lines))):
            found = columns(upper.lines[first : last + 1], vocabulary, words, names)
            kept = [_only_over_figures(column, upper, last) for column in found or ()]
            if _looks_like_headings(kept):
                layouts.append(layout(vocabulary, first, last, _one_name(kept)))
    return min(layouts, key=lambda one: one.order, default=None)


def _looks_like_headings(found: Sequence[Column]) -> bool:
    """Two known headings, or one in a table of one column; one of them may be an indicator's name."""
    known = sum(column.meaning is not None and not column.named for column in found)
    named = sum(column.named for column in found)
    return known > 0 and known + named >= min(2, len(found))


def _only_over_figures(column: Column, upper: Top, last: int) -> Column:
    """An indicator's name stands over figures; over text it is a column that is not read."""
    if not column.named:
        return column
    below = [line[column.position] for line in upper.lines[last + 1 :] if line[column.position]]
    figures = sum(bool(FIGURE.fullmatch(cell)) for cell in below)
    return column if below and figures * 2 > len(below) else replace(column, meaning=None, named=False)


def _one_name(found: list[Column]) -> list[Column]:
    """Headings name indicators only where no column does."""
    if any(column.meaning and column.meaning.field == NAMED for column in found):
        return [replace(column, meaning=None, named=False) if column.named else column for column in found]
    return found
