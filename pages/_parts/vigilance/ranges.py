"""The range that is said of each count held back: no more do the ranges, one with another, give one away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from operator import itemgetter
from typing import NamedTuple

import numpy as np

from stats.arguments import Flags, Floats
from stats.bounds import Bounds, Sums, narrowed
from stats.withholding import Cells, chosen, left

#: Where sums say nothing of a count that is held back beside others, or all, it is told in steps as wide as
#: this; wider ones where these would give a small count away.
_STEPS = (5, 10, 25, 100)


class Ranges(NamedTuple):
    """What is held back, the range that is said of it, and what sums leave no choice. Each of shape (n,)."""

    held: Flags
    low: Floats
    high: Floats
    helpless: Flags


def ranges(cells: Cells, sums: Sums, shown: int) -> Ranges:
    """What is said of the first `shown` counts; the others are sums that stand elsewhere."""
    held, quiet = chosen(cells, sums)
    # What is said elsewhere of those held back there is said already.
    quiet &= ~cells.guarded
    if quiet.any():
        cells = replace(cells, said=cells.said & ~quiet)
    known = left(cells, held, sums)
    helpless = held & (cells.count < cells.least) & (known.low == known.high)
    _given_away, told = min(_steps(cells, known, held, sums), key=itemgetter(0))
    return Ranges(held[:shown], told.low[:shown], told.high[:shown], helpless[:shown])


def _steps(cells: Cells, known: Bounds, held: Flags, sums: Sums) -> Iterator[tuple[int, Bounds]]:
    """How many small counts are given away by ranges in steps, and the ranges: as wide ones as are of use."""
    # Of what is held back elsewhere not even a range is told, if none is known.
    silent = held & cells.guarded
    if cells.known is not None:
        silent &= np.isinf(cells.known.high)
    for step in _STEPS:
        told = _told(cells, known, step)
        before = Bounds(
            np.where(held, np.where(silent, 1.0, told.low), cells.count),
            np.where(held, np.where(silent, np.inf, told.high), cells.count),
        )
        after = narrowed(before, sums)
        away = cells.secret & (after.low == after.high) & (before.low < before.high)
        yield int(np.count_nonzero(away)), told
        if not away.any():
            return


def _told(cells: Cells, known: Bounds, step: int) -> Bounds:
    """A range for each count, as if all were held back."""
    most = cells.least - 1.0
    # Where that it is small would say how many it is, it is said to be twice as many at most.
    highest = np.where(cells.said, most, 2 * most)
    floor = cells.count // step * step
    is_left = (known.low < known.high) & np.isfinite(known.high)
    low = np.where(is_left, known.low, np.maximum(floor, 1.0))
    high = np.where(is_left, known.high, floor + step - 1.0)
    small = cells.count < cells.least
    # What sums leave no choice is told from zero on.
    helpless = small & (known.low == known.high)
    low, high = np.where(small, 1.0, low), np.where(small, highest, high)
    low, high = np.where(helpless, 0.0, low), np.where(helpless, most, high)
    if cells.known is None:
        return Bounds(low, high)
    # A range that is told elsewhere is told here too.
    stated = np.isfinite(cells.known.high)
    stated_low = np.where(helpless, 0.0, cells.known.low)
    return Bounds(np.where(stated, stated_low, low), np.where(stated, cells.known.high, high))
