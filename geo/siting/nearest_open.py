"""Questions about the cost to the nearest site: what they are asked with, and how a choice fares."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from geo.access.costs import AnyCost, Cost, Floats, Places, amounts, checked_cost, columns_of
from geo.access.nearest import nearest
from geo.siting.answer import Siting, Status, no_answer, relative_gap, share
from geo.siting.arguments import among, candidates, columns, enough, number, positions


@dataclass(frozen=True)
class Question:
    """So many new sites, so that the way to the nearest one is short.

    Attributes
    ----------
    cost : Cost, shape (demand, supply)
        As received, checked.
    people : ndarray of float, shape (demand,)
    existing, free, forced : ndarray of int
        Columns that are open, that may be opened, and those of the latter that must be.
    sites : int
        How many new ones, forced ones included.
    """

    cost: Cost
    people: Floats
    existing: Places
    free: Places
    forced: Places
    sites: int

    def lived(self) -> Places:
        """The demand points where somebody lives: only they count."""
        return np.flatnonzero(self.people > 0)

    def to_free(self) -> Floats:
        """Costs from lived points to candidates."""
        return columns_of(self.cost, self.free)[self.lived()]

    def to_existing(self) -> Floats:
        """The cost from each lived point to the nearest existing site, infinity without any."""
        standing = columns_of(self.cost, self.existing)[self.lived()]
        return standing.min(axis=1, initial=np.inf)

    def forced_at(self) -> Places:
        """Where the forced columns stand among the candidates."""
        return positions(self.forced, self.free)

    def least(self) -> Floats:
        """One for forced candidates, zero for all others."""
        least = np.zeros(len(self.free))
        least[self.forced_at()] = 1.0
        return least

    def unreached(self) -> str:
        """A sentence where some lived point can reach no column at all, otherwise empty."""
        least = np.minimum(self.to_free().min(axis=1, initial=np.inf), self.to_existing())
        lost = int(np.isinf(least).sum())
        if not lost:
            return ""
        return (
            f"{lost} demand points with people reach no existing site and no candidate: leave them out, or "
            "give the cost of reaching one."
        )

    def infeasible(self) -> Siting | None:
        """The answer where there can be none, for reasons that show without a search."""
        note = self.unreached()
        if not note and not self.sites and np.isinf(self.to_existing()).any():
            return self.clash()
        if not note and len(self.forced) > self.sites:
            note = f"{len(self.forced)} sites are forced, but only {self.sites} are to be opened."
        return no_answer(len(self.people), "infeasible", note) if note else None

    def clash(self) -> Siting:
        """The answer where no allowed set reaches every lived point."""
        note = (
            f"No {self.sites} new sites let every demand point with people reach a site: allow more of them."
        )
        return no_answer(len(self.people), "infeasible", note)

    def answer(self, at: Places, objective: float, bound: float, status: Status) -> Siting:
        """The answer for some candidates, given by their positions."""
        chosen = self.free[np.sort(at)]
        opened = np.union1d(self.existing, chosen).astype(np.int64)
        index, _ = nearest(self.cost[:, opened])
        served = np.where(index >= 0, self.people, 0.0)
        people, covered = float(self.people.sum()), float(served.sum())
        return Siting(
            tuple(chosen.tolist()),
            objective,
            covered,
            share(covered, people),
            np.where(index >= 0, np.append(opened, -1)[index], -1),
            bound,
            relative_gap(objective, bound),
            status,
            "" if people else "Nobody lives at the demand points: every choice is as good.",
            served,
        )

    def filled(self, at: Places) -> Places:
        """A choice brought up to the number of sites by those that shorten the ways most, one by one."""
        ways, people = self.to_free(), self.people[self.lived()]
        # A way that does not exist is longer than any that does.
        none = 10 * float(ways[np.isfinite(ways)].max(initial=0.0)) + 1
        ways = np.where(np.isfinite(ways), ways, none)
        chosen = [int(place) for place in at]
        now = np.minimum(ways[:, chosen].min(axis=1, initial=none), self.to_existing())
        while len(chosen) < self.sites:
            total = people @ np.minimum(now[:, None], ways)
            total[chosen] = np.inf
            chosen.append(int(total.argmin()))
            now = np.minimum(now, ways[:, chosen[-1]])
        return np.array(chosen, dtype=np.int64)


def question(
    demand: ArrayLike,
    cost: AnyCost,
    sites: int,
    existing: Iterable[int],
    *,
    excluded: Iterable[int],
    forced: Iterable[int],
) -> Question:
    """Check the arguments that p-median and p-centre have in common.

    Raises
    ------
    ValueError
        If they do not fit each other or hold a value that means nothing, if there are fewer candidates than
        sites, or neither a new nor an existing site.
    """
    matrix = checked_cost(cost)
    points, count = matrix.shape
    standing = columns(existing, "existing", count)
    free = candidates(matrix, standing, columns(excluded, "excluded", count))
    wanted = among(columns(forced, "forced", count), standing, free)
    total = number(sites, "sites")
    enough(total, free)
    if not total and not len(standing):
        raise ValueError("sites is 0 and nothing exists: there is no site to go to")
    return Question(matrix, amounts(demand, "demand", points), standing, free, wanted, total)
