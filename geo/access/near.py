"""The nearest places of each demand point, looked at first: what is cheapest is mostly among them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from geo.access.costs import Floats, Places

#: So many places are looked at before the others.
FEW = 96


@dataclass(frozen=True)
class Near:
    """The nearest places of each row, and how near the others are at best: mostly one need not look at those.

    Attributes
    ----------
    travel : ndarray of float, shape (rows, places)
    columns, ways : ndarray, shape (rows, few)
        The nearest places in the order of their columns, and the travel there.
    beyond : ndarray of float, shape (rows,)
        Travel to the next place; infinity where there is none.
    """

    travel: Floats
    columns: Places
    ways: Floats
    beyond: Floats

    @classmethod
    def of(cls, travel: Floats, few: int = FEW) -> Near:
        """The nearest few of each row."""
        rows, places = travel.shape
        if places <= few:
            columns = np.broadcast_to(np.arange(places), travel.shape)
            return cls(travel, columns, travel, np.full(rows, np.inf))
        parted = np.argpartition(travel, few, axis=1)
        columns = np.sort(parted[:, :few], axis=1)
        beyond = np.take_along_axis(travel, parted[:, [few]], axis=1)[:, 0]
        return cls(travel, columns, np.take_along_axis(travel, columns, axis=1), beyond)

    def cheapest(self, crowding: Floats) -> Places:
        """The place of each row where travel and crowding cost least; the first of equal ones."""
        total = self.ways + crowding[self.columns]
        best = total.argmin(axis=1)
        row = np.arange(len(best))
        found = self.columns[row, best]
        # Crowding is never below zero: what is farther than the least is no cheaper.
        unsure = np.flatnonzero(total[row, best] >= self.beyond)
        found[unsure] = (self.travel[unsure] + crowding).argmin(axis=1)
        return found
