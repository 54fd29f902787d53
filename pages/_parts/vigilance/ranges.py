"""The range that is said of each count held back: no more do the ranges, one with another, give one away."""

from __future__ import annotations

from dataclasses import replace
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
    known, begun = left(cells, held, sums), cells.before_sums(held)
    is_shown = held & (np.arange(len(held)) < shown)
    for step in _STEPS:
        told = _told(cells, known, step)
        before = Bounds(np.where(is_shown, told.low, begun.low), np.where(is_shown, told.high, begun.high))
        if not _gives_away(cells, before, sums):
            break
    helpless = held & (cells.count < cells.least) & (known.low == known.high)
    low, high = np.where(helpless, 0.0, told.low), np.where(helpless, cells.least - 1.0, told.high)
    return Ranges(held[:shown], low[:shown], high[:shown], helpless[:shown])


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
    low, high = np.where(small, 1.0, low), np.where(small, highest, high)
    if cells.known is None:
        return Bounds(low, high)
    stated = np.isfinite(cells.known.high)
    return Bounds(np.where(stated, cells.known.low, low), np.where(stated, cells.known.high, high))


def _gives_away(cells: Cells, before: Bounds, sums: Sums) -> bool:
    """Whether the ranges themselves leave a small count no choice."""
    after = narrowed(before, sums)
    return bool((cells.secret & (after.low == after.high) & (before.low < before.high)).any())
