"""How high a row must be for its wrapped texts: spreadsheets do not all fit rows to them by themselves."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

#: The height of a line of text, in points.
LINE = 15
#: The programs' fonts differ: a fifth of each line is kept free.
ROOM = 1.2
#: The highest row of an xlsx is 409 points.
MOST = 27


def lines_of(texts: Sequence[str], widths: Sequence[int]) -> int:
    """Lines that the tallest cell of a row needs.

    Parameters
    ----------
    texts : sequence of str
        One a column.
    widths : sequence of int
        The columns' widths, in characters.
    """
    needed = max(
        sum(ceil(len(line) * ROOM / width) or 1 for line in text.split("\n"))
        for text, width in zip(texts, widths, strict=True)
    )
    return min(needed, MOST)
