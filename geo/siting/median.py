"""P-median: so many new sites, so that all people together travel least."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import ArrayLike

from geo.access.costs import AnyCost, Places
from geo.siting.answer import Siting, no_answer
from geo.siting.arguments import Deadline
from geo.siting.cuts import Cuts
from geo.siting.exchange import exchanged, total
from geo.siting.nearest_open import Question, question

#: An answer this close to its bound, as a share of it, is the best: the solver's arithmetic is no finer.
CLOSE = 1e-9


def p_median(
    demand: ArrayLike,
    cost: AnyCost,
    sites: int,
    existing: Iterable[int] = (),
    *,
    excluded: Iterable[int] = (),
    forced: Iterable[int] = (),
    time_limit: float | None = None,
) -> Siting:
    """Choose new sites so that people times cost to the nearest site is least.

    Parameters
    ----------
    demand : array_like, shape (demand,)
        People of each demand point.
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
        `objective` is the total over all people, not the mean: divide by `covered_demand` for that.
        "infeasible" where some people cannot reach any site, whichever are opened.

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
    if asked.sites and len(asked.lived()):
        return _Search(asked, deadline).answer()
    total_now = float(asked.people[asked.lived()] @ asked.to_existing()) if len(asked.lived()) else 0.0
    return asked.answer(asked.filled(asked.forced_at()), total_now, total_now, "optimal")


class _Search:
    """The best choice so far and the bound below which no choice can come, until they meet."""

    def __init__(self, asked: Question, deadline: Deadline) -> None:
        self.asked, self.deadline = asked, deadline
        self.people = asked.people[asked.lived()]
        self.standing = asked.to_existing()
        self.ways = np.minimum(asked.to_free(), self.standing[:, None])
        self.weight = self.people / self.people.sum()
        self.at, self.best = np.empty(0, dtype=np.int64), np.inf
        # Nobody goes less far than to the nearest of all candidates.
        self.bound = float(self.weight @ self.ways.min(axis=1))

    def answer(self) -> Siting:
        """Bound by fractions of sites first, then by whole ones."""
        self._improve(self.asked.filled(self.asked.forced_at()))
        # The mean way of the first choice is the solver's unit of length.
        unit = (
            self.best
            if 0 < self.best < np.inf
            else float(self.ways.max(where=np.isfinite(self.ways), initial=1))
        )
        cuts = Cuts(self.weight, self.ways / unit, self.standing / unit, self.asked.least(), self.asked.sites)
        opened = np.zeros(self.ways.shape[1])
        opened[self.at] = 1.0
        cuts.draw(opened, np.full(len(self.weight), -1.0))
        feasible = self._rounds(cuts, unit, whole=False) and self._rounds(cuts, unit, whole=True)
        if not feasible:
            return self.asked.clash()
        people = float(self.people.sum())
        if self.best == np.inf:
            note = "No answer was found in the time given: allow more."
            return no_answer(len(self.asked.people), "time limit", note, self.bound * people)
        objective = total(self.people, self.ways, self.standing, self.at)
        if self._met():
            return self.asked.answer(self.at, objective, objective, "optimal")
        return self.asked.answer(self.at, objective, self.bound * people, "time limit")

    def _met(self) -> bool:
        return self.best < np.inf and self.best - self.bound <= CLOSE * self.best

    def _rounds(self, cuts: Cuts, unit: float, whole: bool) -> bool:
        """Solve and draw limits until none is broken; false where no choice reaches everyone."""
        while not self._met() and not self.deadline.passed():
            outcome = cuts.solved(whole, self.deadline.left())
            if outcome.status == "infeasible":
                return False
            self.bound = max(self.bound, outcome.bound * unit)
            if outcome.values is None:
                return True
            count = self.ways.shape[1]
            opened, claimed = outcome.values[:count], outcome.values[count:]
            if whole:
                opened = np.round(opened)
            self._improve(np.sort(np.argsort(-opened, kind="stable")[: self.asked.sites]))
            if not cuts.draw(opened, claimed):
                self._settle(whole, outcome.status == "optimal")
                return True
        return True

    def _settle(self, whole: bool, proven: bool) -> None:
        """When whole sites break no limit any more, their total is what the program says it is."""
        if whole and proven and self.best - self.bound <= 1e-6 * self.best:
            self.bound = self.best

    def _improve(self, at: Places) -> None:
        """Take a choice, exchanged for better ones as long as that helps, if it is the best so far."""
        forced = self.asked.forced_at()
        at = np.union1d(at[~np.isin(at, forced)][: self.asked.sites - len(forced)], forced).astype(np.int64)
        found, better = exchanged(self.weight, self.ways, self.standing, at, forced)
        if found < self.best:
            self.best, self.at = found, better
