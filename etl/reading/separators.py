"""Which sign parts the columns of a text file."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from typing import NamedTuple

#: In the order in which they are believed: a comma is also a decimal sign.
SIGNS = (";", "\t", ",", "|")
#: Nearly all rows are equally wide under the right sign; titles above a table are not.
_EVEN = 0.8
_DECLARED = re.compile('"?sep=([;\t,|])"?(?:\r\n|\r|\n)', re.IGNORECASE)


class Layout(NamedTuple):
    """How a text file lays its table out.

    Attributes
    ----------
    separator : str
        The sign between columns.
    width : int
        Cells of most rows; 1 where no sign parts them.
    declared : int
        Characters of a first line such as ``sep=;``, which speaks to spreadsheet programs and is no row.
    """

    separator: str
    width: int
    declared: int = 0


class _Trial(NamedTuple):
    share: float
    width: int
    sign: str


def layout_of(head: str, *, cut: bool) -> Layout:
    """The layout that the beginning of a file shows.

    Parameters
    ----------
    head : str
        Its first characters.
    cut : bool
        Whether the file goes on after them.
    """
    declared = _DECLARED.match(head)
    signs = (declared[1],) if declared else SIGNS
    length = declared.end() if declared else 0
    trials = [_tried(head[length:], sign, cut=cut) for sign in signs]
    even = [trial for trial in trials if trial.share >= _EVEN]
    # A sign that leaves even one row in ten out, the headings say, is a sign inside a text.
    best = max(even or trials, key=lambda trial: (round(trial.share, 1), 0 if even else trial.width))
    return Layout(best.sign, best.width, length)


def _tried(head: str, sign: str, *, cut: bool) -> _Trial:
    """The most frequent width above one, and the share of rows that have it."""
    widths = _widths(head, sign)
    widths = widths[:-1] if cut and len(widths) > 1 else widths
    wide = Counter(width for width in widths if width > 1)
    if not wide:
        return _Trial(0.0, 1, sign)
    width, rows = max(wide.items(), key=lambda pair: (pair[1], pair[0]))
    return _Trial(rows / len(widths), width, sign)


def _widths(head: str, sign: str) -> list[int]:
    widths = []
    reader = csv.reader(io.StringIO(head, newline=""), delimiter=sign)
    try:
        for record in reader:
            if any(record):
                widths.append(len(record))  # noqa: PERF401 - what was read before a broken record counts
    except csv.Error:
        return widths
    return widths
