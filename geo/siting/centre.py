"""P-centre: so many new sites, so that the longest way to the nearest one is as short as it can be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.sparse import csr_array

from geo.access.costs import AnyCost, Floats, Places
from geo.siting.answer import Siting, no_answer
from geo.siting.arguments import Deadline
from geo.siting.cover import cover_program, whole_numbers
from geo.siting.dominance import undominated
from geo.siting.nearest_open import Question, question
from geo.siting.program import Outcome

Bools = NDArray[np.bool_]


def p_centre(
    demand: ArrayLike,
    cost: AnyCost,
    sites: int,
    existing: Iterable[int] = (),
    *,
    excluded: Iterable[int] = (),
    forced: Iterable[int] = (),
    time_limit: float | None = None,
) -> Siting:
    """Choose new sites so that the longest way to a site is shortest.

    Parameters
    ----------
    demand : array_like, shape (demand,)
        People of each demand point: where nobody lives, the way does not count; how many live there does
        not matter.
    cost : array_like or scipy sparse, shape (demand, supply)
        Infinity or a missing entry where unreachable.
    sites : int
        How many new sites.
    existing : iterable of int
        Columns of sites that stay and count.
    excluded, forced : iterable of int
        Columns that must not, or must, be among the new sites.
    time_limit : float, optional
        Seconds.

    Returns
    -------
    Siting
        `objective` is the longest way, in the unit of `cost`. "infeasible" where some people cannot reach
        any site, whichever are opened.

    Raises
    ------
    ValueError
        If arguments do not fit each other or hold a value that means nothing, or if there are fewer
        candidates than sites.
    """
    asked = question(demand, cost, sites, existing, excluded=excluded, forced=forced)
    deadline = Deadline(time_limit)
    refused = asked.infeasible()
    if refused is not None:
        return refused
    if not len(asked.lived()):
        return asked.answer(asked.filled(asked.forced_at()), 0.0, 0.0, "optimal")
    return _searched(asked, deadline)


def _searched(asked: Question, deadline: Deadline) -> Siting:
    """Halve the list of possible longest ways until the shortest feasible one is left.

    A first round asks for fractions of sites only: quickly answered, it leaves few lengths for the second.
    """
    best = _Best(asked, asked.to_free(), asked.to_existing())
    lengths = best.possible()
    low = _halved(best, lengths, 0, False, deadline)
    low = _halved(best, lengths, low, True, deadline)
    if best.length < np.inf:
        proven = low >= np.searchsorted(lengths, best.length)
        return asked.answer(best.at, best.length, float(lengths[low]), "optimal" if proven else "time limit")
    if low == len(lengths):
        return asked.clash()
    note = "No answer was found in the time given: allow more."
    return no_answer(len(asked.people), "time limit", note, float(lengths[low]))


def _halved(best: _Best, lengths: Floats, low: int, whole: bool, deadline: Deadline) -> int:
    """How many lengths are too short for sure; choices that are found on the way are offered to the best."""
    high = int(np.searchsorted(lengths, best.length))
    while low < high and not deadline.passed():
        middle = (low + high) // 2
        found = best.within(float(lengths[middle]), whole, deadline)
        if found.status == "infeasible":
            low = middle + 1
        elif found.values is None:
            break
        elif np.isin(found.values, (0.0, 1.0)).all() and len(found.values) == len(best.asked.free):
            best.offer(np.flatnonzero(found.values))
            high = int(np.searchsorted(lengths, best.length))
        else:
            high = middle
    return low


class _Best:
    """The best choice so far, and the search for one whose ways are no longer than some length."""

    def __init__(self, asked: Question, ways: Floats, standing: Floats) -> None:
        self.asked, self.ways, self.standing = asked, ways, standing
        self.at, self.length = np.empty(0, dtype=np.int64), np.inf
        self.offer(self.at)

    def possible(self) -> Floats:
        """The lengths the longest way can have, ascending."""
        shortest = np.minimum(self.ways.min(axis=1, initial=np.inf), self.standing).max()
        every = np.concatenate([self.ways.ravel(), self.standing])
        return np.unique(every[(every >= shortest) & np.isfinite(every)])

    def offer(self, at: Places) -> None:
        """Take a choice, brought up to the number of sites, if its longest way is shorter."""
        full = self.asked.filled(np.union1d(at, self.asked.forced_at()).astype(np.int64))
        longest = float(np.minimum(self.ways[:, full].min(axis=1, initial=np.inf), self.standing).max())
        if longest < self.length:
            self.at, self.length = full, longest

    def within(self, most: float, whole: bool, deadline: Deadline) -> Outcome:
        """Look for candidates that leave nobody with a longer way; the quick ways to a no or a yes first."""
        forced, count = self.asked.forced_at(), len(self.asked.free)
        near = self.ways[self.standing > most] <= most
        near = near[~near[:, forced].any(axis=1)]
        sites = self.asked.sites - len(forced)
        if not near.any(axis=1).all() or apart(near, sites) > sites:
            return Outcome("infeasible", None, np.nan)
        quick = greedily(near, sites)
        if quick is not None:
            return Outcome("optimal", quick, 0.0)
        points, candidates = undominated(csr_array(near.astype(float)))
        program = cover_program(csr_array(near[np.ix_(points, candidates)].astype(float)), sites)
        if not whole:
            return program.solved(deadline.left())
        # Any cover will do: nothing is to be minimised.
        found = replace(whole_numbers(program), price=np.zeros(len(candidates))).solved(deadline.left())
        if found.values is None:
            return found
        opened = np.zeros(count)
        opened[candidates] = np.round(found.values)
        return replace(found, values=opened)


def apart(near: Bools, enough: int) -> int:
    """Count points no two of which share a candidate: each needs a site of its own. Stops beyond `enough`."""
    left, count = near[np.argsort(near.sum(axis=1), kind="stable")], 0
    while len(left) and count <= enough:
        left, count = left[~left[:, left[0]].any(axis=1)], count + 1
    return count


def greedily(near: Bools, most_sites: int) -> Floats | None:
    """Open the candidate that reaches most points left, again and again; None where sites do not suffice."""
    opened, left = np.zeros(near.shape[1]), near
    while len(left) and opened.sum() < most_sites:
        site = int(left.sum(axis=0).argmax())
        opened[site] = 1.0
        left = left[~left[:, site]]
    return None if len(left) else opened
