"""Several tables on one sheet: where each begins and ends, one under the other or side by side."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd

from etl.reading.grid import Grid
from etl.recognising.headings import DEEPEST
from etl.recognising.looking import FIGURE
from etl.recognising.reading_words import ReadsWords
from etl.recognising.texts import Mask, Texts, constant
from etl.recognising.vocabulary import vocabulary
from etl.schemas.kinds import EVERY_KIND, Kind

#: More tables are not looked for on one sheet.
MOST = 100
#: A column of more texts holds names and figures; other columns tell where headings stand.
MOST_TEXTS = 5_000
YEAR = re.compile(r"\s*(?:19|20)\d\d\s*")
_DIGIT = re.compile(r"\d")
_COUNTS = npt.NDArray[np.int16]


@dataclass(frozen=True)
class Marks:
    """How many cells of each row are what.

    Attributes
    ----------
    filled, headings, values, figures : ndarray of int
        Cells that are not blank, that name a field, a value of a wide table or a year, that are figures.
    """

    filled: _COUNTS
    headings: _COUNTS
    values: _COUNTS
    figures: _COUNTS

    @property
    def heads(self) -> Mask:
        """Rows that look like headings: known words, and no figure among them."""
        known = self.headings + self.values
        return (self.headings > 0) & (known > 1) & (self.figures == 0) & (known * 2 >= self.filled)

    def title_between(self, row: int, before: int, head: int) -> bool:
        """Whether a row may be a title over headings: much narrower than the tables, without a figure."""
        widest = max(1, min(int(self.filled[head]), int(self.filled[before])) // 2)
        return 0 < self.filled[row] <= widest and not self.figures[row]


def marks(cells: pd.DataFrame, kinds: Collection[Kind], words: ReadsWords) -> Marks:
    """Look at every cell of a grid, each distinct text once."""
    count = np.zeros((4, len(cells)), dtype=np.int16)
    for name in cells.columns:
        column = Texts(cells[name])
        few = len(column.distinct) <= MOST_TEXTS
        looked = [
            _looked_at(text, kinds, words) if few else (bool(text), 0, 0, 0) for text in column.distinct
        ]
        if looked:
            count += np.array(looked, dtype=np.int16).T[:, column.codes]
    return Marks(*count)


def _looked_at(text: str, kinds: Collection[Kind], words: ReadsWords) -> tuple[int, int, int, int]:
    """Filled, heading, value, figure: 1 or 0."""
    if not text.strip():
        return 0, 0, 0, 0
    if YEAR.fullmatch(text):
        return 1, 0, 1, 0
    if _DIGIT.search(text):
        return 1, 0, 0, int(bool(FIGURE.fullmatch(text.strip())))
    said = [vocabulary(kind).meaning(text) for kind in kinds]
    known = [one for one in said if one is not None]
    named = any(one.field for one in known) or any(words.heading_of(kind.table, text) for kind in kinds)
    value = not named and any(one.values or one.total for one in known)
    return 1, int(named), int(value), int(not known and bool(FIGURE.fullmatch(text.strip())))


class Start(NamedTuple):
    """Where a table may begin: the first row of its titles, and its row of headings.

    Rows are counted from 0. `sure`: a title or a blank row parts it from what is above, and two of its
    headings are known. `rows`: whether anything but titles stands under them.
    """

    top: int
    head: int
    sure: bool
    rows: bool


def starts(grid: Grid, wanted: Kind | None, words: ReadsWords) -> list[Start]:
    """Where tables may begin, one under the other; the first at the top, whatever stands there.

    Of a grid in which known headings stand in one place only, as in nearly every one, nothing more is asked.
    """
    kinds = [wanted] if wanted else EVERY_KIND
    if not _in_several_places(grid.cells, kinds, words):
        return []
    found = marks(grid.cells, kinds, words)
    heads = np.flatnonzero(found.heads).tolist()
    firsts = [row for at, row in enumerate(heads) if not at or row > heads[at - 1] + 1][:MOST]
    tops = [_top_of(found, row, before) for before, row in pairwise(firsts)]
    ends = [*tops, len(grid.cells)]
    return [
        Start(top, head, top < head and found.headings[head] > 1, _has_rows(found, head, end))
        for top, head, end in zip([0, *tops], firsts, ends, strict=False)
    ]


def _in_several_places(cells: pd.DataFrame, kinds: Collection[Kind], words: ReadsWords) -> bool:
    """Whether rows with known headings stand further apart than the lines of one header do."""
    lowest, highest = len(cells), 0
    for name in cells.columns:
        column = Texts(cells[name])
        if len(column.distinct) > MOST_TEXTS:
            continue
        for code, text in enumerate(column.distinct):
            if text and not _DIGIT.search(text) and _looked_at(text, kinds, words)[1]:
                rows = column.codes == code
                lowest = min(lowest, int(rows.argmax()))
                highest = max(highest, len(rows) - 1 - int(rows[::-1].argmax()))
    return highest - lowest >= DEEPEST


def _has_rows(found: Marks, head: int, end: int) -> bool:
    return bool((found.filled[head + 1 : end] > 1).any())


def _top_of(found: Marks, head: int, before: int) -> int:
    """The first row that belongs to headings: their titles, and blank rows between."""
    row, titled = head, False
    while row - 1 > before:
        above = row - 1
        if found.filled[above] == 0:
            if titled:
                break
        elif found.title_between(above, before, head):
            titled = True
        else:
            break
        row = above
    return row


def rows_of(grid: Grid, first: int, last: int) -> Grid:
    """Some rows of a grid, under their own numbers."""
    return replace(grid, cells=grid.cells.iloc[first:last])


def beside(grid: Grid) -> list[Grid]:
    """The parts of a grid between columns that are blank all the way down, each at its own columns."""
    blank = [_is_blank(grid.cells[name]) for name in grid.cells.columns]
    groups: list[list[int]] = [[]]
    for position, empty in enumerate(blank):
        if empty:
            groups.append([])
        else:
            groups[-1].append(position)
    wide = [group for group in groups if len(group) > 1]
    return [_only(grid, set(group)) for group in wide] if len(wide) > 1 else []


def _is_blank(cells: pd.Series) -> bool:
    texts = cells.cat.categories if isinstance(cells.dtype, pd.CategoricalDtype) else cells.unique()
    return not any(str(text).strip() for text in texts)


def _only(grid: Grid, columns: Collection[int]) -> Grid:
    """A grid with nothing in its other columns."""
    empty = pd.Series(constant("", len(grid.cells)), index=grid.cells.index)
    cells = {name: grid.cells[name] if name in columns else empty for name in grid.cells.columns}
    return replace(grid, cells=pd.DataFrame(cells, copy=False))
