"""What reaching and sharing a place costs people who choose for themselves."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from geo.access.costs import AnyCost, Floats, Places, amounts, checked_cost, columns_of
from geo.access.near import Near

#: In each cycle at most this share of a demand point's people moves at first; the share halves after so many.
FIRST_STEP, HALF_LIFE, LEAST_STEP = 0.2, 50, 0.005
#: So many cycles a place may draw no more people in a cycle than it holds.
CAREFUL_CYCLES = 20


def raam(demand: ArrayLike, capacity: ArrayLike, cost: AnyCost, tau: float, *, cycles: int = 150) -> Floats:
    """Measure access by the rational agent access model (Saxon and Snow 2020).

    A place costs travel and crowding: `cost / tau + people / (capacity x rho)`, where rho is people per place
    over the whole area. All start at their cheapest place; in each cycle some of the people of each demand
    point leave the dearest place they use for the cheapest they could use, whole persons at a time, until
    hardly any gain is left.

    Parameters
    ----------
    demand : array_like, shape (demand,)
        People of each demand point.
    capacity : array_like, shape (supply,)
        Places of each supply point; one without places is used by nobody.
    cost : array_like or scipy sparse, shape (demand, supply)
        Infinity or a missing entry where unreachable.
    tau : float
        The cost of travel, in the unit of `cost`, that people accept to avoid a place twice as crowded as
        the mean.
    cycles : int
        How often people may move.

    Returns
    -------
    ndarray of float, shape (demand,)
        Mean cost of a point's people: 1 is a place as crowded as the mean, next door; lower is better. Where
        nobody lives, what one person would face. Infinity where no place can be reached.

    Raises
    ------
    ValueError
        If shapes do not match, a value is negative or NaN, or tau is not above zero and finite.
    """
    if not 0 < tau < np.inf:
        raise ValueError(f"tau is {tau}: expected a cost above zero and finite")
    matrix = checked_cost(cost)
    people = amounts(demand, "demand", matrix.shape[0])
    places = amounts(capacity, "capacity", matrix.shape[1])
    answer = np.full(len(people), np.inf)
    offered = np.flatnonzero(places > 0)
    travel = columns_of(matrix, offered) / tau
    reached = np.isfinite(travel).any(axis=1)
    lived = reached & (people > 0)
    if not lived.any():
        answer[reached] = travel[reached].min(axis=1, initial=np.inf)
        return answer
    room = places[offered] * people.sum() / places.sum()
    market = _Market(people[lived], room, travel[lived])
    answer[lived], crowding = market.settled(cycles)
    answer[reached & ~lived] = (travel[reached & ~lived] + crowding).min(axis=1)
    return answer


@dataclass(frozen=True)
class _Market:
    """People (n,), room of places (m,) and travel (n, m) in units of tau; every row reaches something."""

    people: Floats
    room: Floats
    travel: Floats

    def settled(self, cycles: int) -> tuple[Floats, Floats]:
        """The cost of each row, and the crowding of each place, after so many cycles."""
        row = np.arange(len(self.people))
        first, near = self.travel.argmin(axis=1), Near.of(self.travel)
        using = np.zeros_like(self.travel)
        using[row, first] = self.people
        pairs = row * len(self.room) + first
        crowding = self._crowding(using, pairs)
        for cycle in range(cycles):
            crowding = self._crowding(using, pairs)
            dearest, most = self._dearest(using, pairs, crowding)
            cheapest = near.cheapest(crowding)
            gain = most - (self.travel[row, cheapest] + crowding[cheapest])
            moving = self._moving(cycle, gain, using[row, dearest], dearest, cheapest)
            using[row, cheapest] += moving
            using[row, dearest] -= moving
            pairs = np.union1d(pairs, (row * len(self.room) + cheapest)[moving > 0])
            if cycle >= CAREFUL_CYCLES and not moving.any():
                break
        # As in the model's published code, what counts is the cost people met when they last chose.
        met = np.where(using > 0, self.travel + crowding, 0.0)
        return (met * using).sum(axis=1) / self.people, crowding

    def _crowding(self, using: Floats, pairs: Places) -> Floats:
        """People by room of each place; `pairs` are all that were ever in use, as positions in the table."""
        at = pairs % len(self.room)
        return np.bincount(at, using.ravel()[pairs], minlength=len(self.room)) / self.room

    def _dearest(self, using: Floats, pairs: Places, crowding: Floats) -> tuple[Places, Floats]:
        """The dearest place each row uses, and what it costs there."""
        held = pairs[using.ravel()[pairs] > 0]
        rows, at = np.divmod(held, len(self.room))
        total = self.travel.ravel()[held] + crowding[at]
        begin = np.searchsorted(rows, np.arange(len(self.people)))
        most = np.maximum.reduceat(total, begin)
        tops = np.flatnonzero(total == most[rows])
        # Of several that are equally dear the first, as everywhere.
        return at[tops[np.searchsorted(rows[tops], np.arange(len(self.people)))]], most

    def _moving(self, cycle: int, gain: Floats, there: Floats, dearest: Places, cheapest: Places) -> Floats:
        """How many people of each row move: as many as make both places cost the same, within limits."""
        left, joined = self.room[dearest], self.room[cheapest]
        wanted = np.where(dearest == cheapest, 0.0, gain * left * joined / (left + joined))
        step = max(FIRST_STEP * 0.5 ** (cycle / HALF_LIFE), LEAST_STEP)
        moving = np.floor(np.minimum(np.minimum(wanted, there), step * self.people))
        if cycle < CAREFUL_CYCLES:
            drawn = np.bincount(cheapest, moving, minlength=len(self.room))
            moving = np.round(moving / np.maximum(drawn / self.room, 1.0)[cheapest])
        return moving
