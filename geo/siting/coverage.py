"""Maximal coverage: so many new sites, as many people as possible within the radius."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import TypedDict, Unpack

import numpy as np
from numpy.typing import ArrayLike

from geo.access.costs import AnyCost, Floats, Places, amounts, checked_cost, length, within
from geo.siting.answer import Siting
from geo.siting.arguments import among, candidates, columns, enough, number
from geo.siting.choice import Choice
from geo.siting.equity import Checked, Equity, nobody_special
from geo.siting.problem import CoverageProblem
from geo.siting.quotas import Quotas, quotas_of
from geo.siting.reach import Reach


class Extras(TypedDict, total=False):
    """What may be said besides, by name.

    Attributes
    ----------
    regions : sequence, shape (supply,)
        The region of each column, for quotas by region.
    excluded, forced : iterable of int
        Columns that must not, or must, be among the new sites.
    equity : Equity or None
        Whose people count more, first, or to a least share.
    """

    regions: Sequence[Hashable] | None
    excluded: Iterable[int]
    forced: Iterable[int]
    equity: Equity | None


def maximal_coverage(  # noqa: PLR0917 - the order is agreed upon
    demand: ArrayLike,
    cost: AnyCost,
    radius: float,
    sites: int | None,
    existing: Iterable[int] = (),
    capacity: ArrayLike | None = None,
    site_cost: ArrayLike | None = None,
    budget: float | None = None,
    quotas: Quotas = None,
    time_limit: float | None = None,
    **extras: Unpack[Extras],
) -> Siting:
    """Choose new sites so that most people live within the radius of a new or existing one.

    Parameters
    ----------
    demand, cost, radius, sites, existing, capacity, site_cost, budget, quotas, extras
        As in `coverage_problem`.
    time_limit : float, optional
        Seconds. When they have passed, the best answer so far comes with its bound and gap.

    Returns
    -------
    Siting
        "infeasible", with a sentence in `note`, where no set of sites keeps quotas, budget, forced sites and
        least shares.

    Raises
    ------
    ValueError
        As in `coverage_problem`.
    """
    problem = coverage_problem(
        demand, cost, radius, sites, existing, capacity, site_cost, budget, quotas, **extras
    )
    return problem.solved(time_limit)


def coverage_problem(  # noqa: PLR0917 - the order is agreed upon
    demand: ArrayLike,
    cost: AnyCost,
    radius: float,
    sites: int | None,
    existing: Iterable[int] = (),
    capacity: ArrayLike | None = None,
    site_cost: ArrayLike | None = None,
    budget: float | None = None,
    quotas: Quotas = None,
    **extras: Unpack[Extras],
) -> CoverageProblem:
    """Check a question of maximal coverage, to be solved once or in several variants.

    Parameters
    ----------
    demand, cost
        People of each demand point; infinity or a missing entry where a site is unreachable.
    radius : float
        The greatest cost at which a site covers a point, itself included.
    sites : int or None
        How many new sites: exactly, or at most where there is a budget. None: as many as the budget pays for.
    existing : iterable of int
        Columns of sites that stay and count.
    capacity : array_like, shape (supply,), optional
        People each site, existing or new, can serve; a point's people may be shared out among several sites.
    site_cost, budget : array_like of shape (supply,), and float, optional
        What each new site costs, and what may be spent; existing ones cost nothing.
    quotas : sequence of Quota, or mapping, optional
        At least and at most so many new sites among some columns: see `geo.siting.quotas.quotas_of`.
    **extras
        See `Extras`.

    Raises
    ------
    ValueError
        If arguments do not fit each other or hold a value that means nothing, or if there are fewer
        candidates than sites.
    """
    matrix = checked_cost(cost)
    points, count = matrix.shape
    reach = Reach(
        amounts(demand, "demand", points),
        within(matrix, length(radius, "radius")),
        columns(existing, "existing", count),
        _room(capacity, count),
    )
    free = candidates(matrix, reach.existing, columns(extras.get("excluded", ()), "excluded", count))
    choice = Choice(
        free,
        _sites(sites, budget, free),
        among(columns(extras.get("forced", ()), "forced", count), reach.existing, free),
        _prices(site_cost, budget, count)[free],
        budget,
        quotas_of(quotas, count, extras.get("regions")),
    )
    return CoverageProblem(reach, choice, _equity(extras.get("equity"), points))


def _equity(term: Equity | None, points: int) -> Checked:
    return nobody_special(points) if term is None else term.checked(points)


def _sites(sites: int | None, budget: float | None, free: Places) -> int:
    if sites is None and budget is None:
        raise ValueError("sites and budget are both missing: give a number of new sites, a budget, or both")
    total = len(free) if sites is None else number(sites, "sites")
    if budget is None:
        enough(total, free)
    return total


def _prices(site_cost: ArrayLike | None, budget: float | None, count: int) -> Floats:
    if budget is None:
        return amounts(0.0 if site_cost is None else site_cost, "site_cost", count)
    if site_cost is None:
        raise ValueError(f"budget is {budget}, but site_cost is missing: say what each new site costs")
    if not 0 <= budget < np.inf:
        raise ValueError(f"budget is {budget}: expected zero or more, in the unit of site_cost")
    return amounts(site_cost, "site_cost", count)


def _room(capacity: ArrayLike | None, count: int) -> Floats | None:
    """Capacities, or None where none of them limits anything."""
    if capacity is None:
        return None
    room = amounts(capacity, "capacity", count, endless=True)
    return None if np.isinf(room).all() else room
