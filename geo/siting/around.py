"""Around the best answer: what one more site brings, which sets come next, which sites are in all of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from geo.siting.answer import Siting
from geo.siting.problem import CoverageProblem

#: An answer is a good one when it loses no more than this share of what the best one brings anew.
GOOD = 0.01


@dataclass(frozen=True)
class Need:
    """How much one site of an answer is needed.

    Attributes
    ----------
    site : int
        Its column.
    lost : float
        By how much the objective falls when the best set without it is opened; infinity where there is none.
    certain : bool
        Whether that loss is proven; otherwise, time being up, it may be less.
    always : bool
        Whether the site is in every good answer, proven.
    """

    site: int
    lost: float
    certain: bool
    always: bool


def coverage_curve(
    problem: CoverageProblem, most_sites: int = 30, time_limit: float | None = None
) -> Iterator[Siting]:
    """Answer a question for 0, 1, 2, ... new sites, each as soon as it is known.

    Parameters
    ----------
    problem : CoverageProblem
        The question; its own number of sites does not matter.
    most_sites : int
        The last number asked for; the curve ends with the last candidate.
    time_limit : float, optional
        Seconds for each number.

    Yields
    ------
    Siting
        The answer for as many sites as have been yielded before; "infeasible" where quotas or forced sites
        ask for more.
    """
    for sites in range(min(most_sites, len(problem.choice.free)) + 1):
        yield problem.with_sites(sites).solved(time_limit)


def next_best(
    problem: CoverageProblem, best: Siting, count: int = 3, time_limit: float | None = None
) -> Iterator[Siting]:
    """Find the sets of sites that come next, best first.

    Parameters
    ----------
    problem : CoverageProblem
    best : Siting
        Its answer.
    count : int
        How many more sets.
    time_limit : float, optional
        Seconds for each.

    Yields
    ------
    Siting
        None of them the best set nor one another; fewer where there are no more. What it loses is the
        difference of the objectives, nothing where several sets are equally good.
    """
    barred = [best.sites]
    for _ in range(count if best.served is not None else 0):
        found = problem.solved(time_limit, barred)
        if found.served is None:
            return
        barred.append(found.sites)
        yield found


def needs(
    problem: CoverageProblem, best: Siting, good: float = GOOD, time_limit: float | None = None
) -> Iterator[Need]:
    """Find which sites of an answer are in every good one: what is lost without each is worked out anew.

    Parameters
    ----------
    problem : CoverageProblem
    best : Siting
        Its answer.
    good : float
        The share of what the new sites bring that a good answer may lose.
    time_limit : float, optional
        Seconds for each site.

    Yields
    ------
    Need
        One a site, in the order of the answer.
    """
    allowed = good * (best.objective - problem.alone().objective) if best.sites else 0.0
    for site in best.sites:
        other = problem.without(site).solved(time_limit)
        if other.status == "infeasible" or site in problem.choice.forced:
            yield Need(site, float("inf"), True, True)
        else:
            certain = other.status == "optimal"
            lost = best.objective - other.objective
            # No set without this site can bring more than the bound: that proves the need for it.
            yield Need(site, lost, certain, best.objective - other.bound > allowed)
