"""Which counts are held back, so that no small one can be worked out from the sums that are told.

A small count is held back; where the sums of it and others would still give it away, the next smallest of
them is held back too, and where there is none the sum, until nobody who narrows down every sum by every
other finds a small count (Willenborg and de Waal, Elements of Statistical Disclosure Control, 2001). Zero is
about nobody and always told: only counts above zero are cells here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from stats.arguments import Flags, Floats
from stats.bounds import Bounds, Sums, narrowed, narrowing

Whole = NDArray[np.int64]

#: Each round holds back something that was told; what so many leave cannot be helped.
_ROUNDS = 100
_NONE = np.iinfo(np.int64).max


@dataclass(frozen=True)
class Cells:
    """Counts above zero.

    Attributes
    ----------
    count : ndarray of int, shape (n,)
        In the order in which, among equals, the first is held back first.
    said : ndarray of bool, shape (n,)
        Whether of a count that is held back it is said too whether it is a small one.
    given : ndarray of bool, shape (n,)
        Held back already.
    guarded : ndarray of bool, shape (n,)
        Held back already, and as little to be worked out as a small count.
    fixed : ndarray of bool, shape (n,)
        Told elsewhere already: cannot be held back any more.
    least : int
        The smallest count that is told for its own sake.
    known : Bounds, optional
        What is told elsewhere of each count that is held back: from one on where nothing is.
    """

    count: Whole
    said: Flags
    given: Flags
    guarded: Flags
    fixed: Flags
    least: int
    known: Bounds | None = None

    @cached_property
    def order(self) -> Whole:
        """The counts from the smallest up, shape (n,)."""
        return np.argsort(self.count, kind="stable")

    @cached_property
    def place(self) -> Whole:
        """Where each count stands in `order`, shape (n,)."""
        place = np.empty_like(self.order)
        place[self.order] = np.arange(len(self.order))
        return place

    @property
    def secret(self) -> Flags:
        """What must not be worked out."""
        return self.guarded | ((self.count < self.least) & ~self.fixed)

    def before_sums(self, held: Flags) -> Bounds:
        """What is told of each count by itself.

        Parameters
        ----------
        held : ndarray of bool, shape (n,)
            Which are held back.

        Returns
        -------
        Bounds
            The count twice where it is told.
        """
        small, count = self.count < self.least, self.count.astype(float)
        lowest = np.where(self.said & ~small, float(self.least), 1.0)
        highest = np.where(self.said & small, self.least - 1.0, np.inf)
        if self.known is not None:
            lowest, highest = np.maximum(lowest, self.known.low), np.minimum(highest, self.known.high)
        return Bounds(np.where(held, lowest, count), np.where(held, highest, count))


def held_back(cells: Cells, sums: Sums) -> Flags:
    """Choose what is held back.

    Parameters
    ----------
    cells : Cells
        The counts.
    sums : Sums
        Every sum that a reader finds among them.

    Returns
    -------
    ndarray of bool, shape (n,)
        True where a count is small, given, or held back for the sake of another.
    """
    return chosen(cells, sums)[0]


def chosen(cells: Cells, sums: Sums) -> tuple[Flags, Flags]:
    """Choose what is held back, and of which of these it is not even said that they are small.

    Parameters
    ----------
    cells : Cells
        The counts.
    sums : Sums
        Every sum that a reader finds among them.

    Returns
    -------
    held, quiet : ndarray of bool, shape (n,)
        As of `held_back` and `unsaid`.
    """
    held = cells.secret | cells.given
    waiting, known = sums, None
    for _round in range(_ROUNDS):
        # What one sum alone gives away changes only where another was held back.
        more = _alone(cells, held, waiting)
        if not more.any():
            more, known = _together(cells, held, sums)
        if not more.any():
            break
        held |= more
        waiting, known = sums.touching(more), None
    return held, _unsaid(cells, held, sums, known)


def unsaid(cells: Cells, held: Flags, sums: Sums) -> Flags:
    """Of which small counts it may not even be said that they are small.

    Four signals, one of each of four outcomes, are all told by saying that each count is small.

    Parameters
    ----------
    cells : Cells
        The counts.
    held : ndarray of bool, shape (n,)
        Which are held back.
    sums : Sums
        Every sum among them.

    Returns
    -------
    ndarray of bool, shape (n,)
    """
    return _unsaid(cells, held, sums, None)


def _unsaid(cells: Cells, held: Flags, sums: Sums, after: Bounds | None) -> Flags:
    """The same, where it may be known already what all that is said leaves of each count."""
    quiet = np.zeros_like(held)
    small = cells.said & (cells.count < cells.least)
    for _round in range(_ROUNDS):
        now = replace(cells, said=cells.said & ~quiet)
        begun, after = now.before_sums(held), after or left(now, held, sums)
        known = cells.secret & held & (after.low == after.high)
        telling = _narrowing(known, sums, after, begun, after)
        more = small & held & ~quiet & _among(telling, sums, len(held))
        if not more.any():
            break
        quiet |= more
        after = None
    return quiet


def left(cells: Cells, held: Flags, sums: Sums) -> Bounds:
    """What is left of each count to a reader who uses every sum.

    Parameters
    ----------
    cells : Cells
        The counts.
    held : ndarray of bool, shape (n,)
        Which are held back.
    sums : Sums
        Every sum among them.

    Returns
    -------
    Bounds
        Lowest and highest count that nothing told excludes.
    """
    return narrowed(cells.before_sums(held), sums)


def _alone(cells: Cells, held: Flags, sums: Sums) -> Flags:
    """One more of each sum that by itself gives a count away."""
    begun = cells.before_sums(held)
    after = begun.once_narrowed(sums)
    known = held & (after.low == after.high)
    return _beside(known, cells, held, sums, (begun, begun, after))


def _together(cells: Cells, held: Flags, sums: Sums) -> tuple[Flags, Bounds]:
    """One more where a small count is given away by several sums, of those that do it first.

    Beside it what is left of each count; of use where there is nothing more to hold back.
    """
    begun = after = cells.before_sums(held)
    known = np.zeros_like(held)
    for before, after in narrowing(begun, sums):
        known = held & (after.low == after.high)
        now = known & (before.low < before.high)
        if now.any():
            more = _beside(now, cells, held, sums, (before, before, after))
            if more.any():
                return more, after
    # All that stands beside them is held back: help where that is worked out.
    while known.any():
        near = sums.touching(known)
        telling = _narrowing(known, near, after, begun, after)
        more = _next(telling, cells, held, near)
        wider = known | (held & _among(telling, near, len(held)))
        if more.any() or (wider == known).all():
            return more, after
        known = wider
    return known, after


def _beside(
    known: Flags, cells: Cells, held: Flags, sums: Sums, moved: tuple[Bounds, Bounds, Bounds]
) -> Flags:
    """One more of each sum that has narrowed what is known: by what, from what and to what it was."""
    near = sums.touching(known)
    return _next(_narrowing(known, near, *moved), cells, held, near)


def _narrowing(known: Flags, sums: Sums, by: Bounds, before: Bounds, after: Bounds) -> Flags:
    """Sums that have narrowed what is known from what it was before. Shape (m,)."""
    telling = _narrowed(known, sums.whole, by.left_to_wholes(sums), before, after)
    inside = _narrowed(known, sums.part, by.left_to_parts(sums), before, after)
    telling[sums.of[inside]] = True
    return telling


def _narrowed(
    known: Flags, cell: Whole, left_to: tuple[Floats, Floats], before: Bounds, after: Bounds
) -> Flags:
    low, high = left_to
    lower = (low == after.low[cell]) & (low > before.low[cell])
    return known[cell] & (lower | ((high == after.high[cell]) & (high < before.high[cell])))


def _next(telling: Flags, cells: Cells, held: Flags, sums: Sums) -> Flags:
    """The smallest part of each telling sum that is still told, else the sum itself. Shape (n,)."""
    free = ~held & ~cells.fixed
    order, place = cells.order, cells.place
    best = np.full(len(telling), _NONE)
    inside = free[sums.part] & telling[sums.of]
    np.minimum.at(best, sums.of[inside], place[sums.part[inside]])
    last = telling & (best == _NONE) & free[sums.whole]
    best[last] = place[sums.whole[last]]
    chosen = np.zeros_like(held)
    chosen[order[best[best != _NONE]]] = True
    return chosen


def _among(telling: Flags, sums: Sums, size: int) -> Flags:
    """Everything that stands in one of these sums. Shape (n,)."""
    there = np.zeros(size, dtype=bool)
    there[sums.part[telling[sums.of]]] = True
    there[sums.whole[telling]] = True
    return there
