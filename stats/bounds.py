"""Ranges of counts, narrowed by sums of them: interval arithmetic, pass after pass, until nothing moves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from stats.arguments import Flags, Floats

Indices = NDArray[np.int64]

#: Ranges that creep on longer tell a reader little: each pass narrows something by one at least.
_PASSES = 50


@dataclass(frozen=True)
class Sums:
    """Sums among counts: whole = part + part + …; zeros are left out, and no sum is empty.

    Attributes
    ----------
    whole : ndarray of int, shape (m,)
        Which count is the sum.
    part, of : ndarray of int, shape (k,)
        Which counts are added, and in which of the m sums; sums in ascending order.
    """

    whole: Indices
    part: Indices
    of: Indices

    @cached_property
    def first(self) -> Indices:
        """Where the parts of each sum begin, shape (m,)."""
        return np.searchsorted(self.of, np.arange(len(self.whole)))

    def touching(self, cells: Flags) -> Sums:
        """Those sums in which some of these counts stand.

        Parameters
        ----------
        cells : ndarray of bool, shape (n,)
            Which counts.

        Returns
        -------
        Sums
        """
        wanted = cells[self.whole]
        wanted[self.of[cells[self.part]]] = True
        return self.only(wanted)

    def only(self, wanted: Flags) -> Sums:
        """Some of these sums.

        Parameters
        ----------
        wanted : ndarray of bool, shape (m,)
            Which.

        Returns
        -------
        Sums
        """
        parts = wanted[self.of]
        number = np.cumsum(wanted) - 1
        return Sums(self.whole[wanted], self.part[parts], number[self.of[parts]])

    def added(self, values: Floats) -> Floats:
        """Add what stands beside each part, sum by sum.

        Parameters
        ----------
        values : ndarray of float, shape (k,)

        Returns
        -------
        ndarray of float, shape (m,)
        """
        return np.add.reduceat(values, self.first) if len(self.whole) else np.zeros(0)


@dataclass(frozen=True)
class Bounds:
    """The least and the most each count may be.

    Attributes
    ----------
    low, high : ndarray of float, shape (n,)
        ``high`` is infinite where nothing limits it.
    """

    low: Floats
    high: Floats

    def left_to_parts(self, sums: Sums) -> tuple[Floats, Floats]:
        """What the whole less the others leaves each part.

        Parameters
        ----------
        sums : Sums
            Sums among the counts.

        Returns
        -------
        low, high : ndarray of float, shape (k,)
        """
        of, low, high = sums.of, self.low[sums.part], self.high[sums.part]
        is_open = np.isinf(high)
        finite = np.where(is_open, 0.0, high)
        others = sums.added(finite)[of] - finite
        open_others = sums.added(is_open.astype(float))[of] > is_open
        lowest = np.where(open_others, -np.inf, self.low[sums.whole][of] - others)
        return lowest, self.high[sums.whole][of] - (sums.added(low)[of] - low)

    def left_to_wholes(self, sums: Sums) -> tuple[Floats, Floats]:
        """What its parts leave each whole.

        Parameters
        ----------
        sums : Sums
            Sums among the counts.

        Returns
        -------
        low, high : ndarray of float, shape (m,)
        """
        return sums.added(self.low[sums.part]), sums.added(self.high[sums.part])

    def once_narrowed(self, sums: Sums) -> Bounds:
        """Narrow every range once by each sum that holds it.

        Parameters
        ----------
        sums : Sums
            Sums among the counts.

        Returns
        -------
        Bounds
            Ranges that still hold the counts.
        """
        low, high = self.low.copy(), self.high.copy()
        for cells, (lowest, highest) in (
            (sums.whole, self.left_to_wholes(sums)),
            (sums.part, self.left_to_parts(sums)),
        ):
            np.maximum.at(low, cells, lowest)
            np.minimum.at(high, cells, highest)
        return Bounds(low, high)


def narrowing(begun: Bounds, sums: Sums) -> Iterator[tuple[Bounds, Bounds]]:
    """Narrow every range by every sum until nothing moves.

    Parameters
    ----------
    begun : Bounds
        Ranges that hold the counts.
    sums : Sums
        Sums among the counts.

    Yields
    ------
    before, after : Bounds
        The ranges around each pass; nothing moved in the last.
    """
    before, moving = begun, sums
    for _pass in range(_PASSES):
        after = before.once_narrowed(moving)
        yield before, after
        moved = (before.low < after.low) | (after.high < before.high)
        if not moved.any():
            return
        # Only where something moved may more move.
        before, moving = after, sums.touching(moved)


def narrowed(begun: Bounds, sums: Sums) -> Bounds:
    """What every sum with every other leaves each count.

    Parameters
    ----------
    begun : Bounds
        Ranges that hold the counts.
    sums : Sums
        Sums among the counts.

    Returns
    -------
    Bounds
        Ranges that still hold the counts.
    """
    *_, (_before, after) = narrowing(begun, sums)
    return after
