"""What a given set of sites brings: for a planner who moves one of them, at once and without a search."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from geo.access.costs import AnyCost, Floats, Places, amounts, checked_cost, columns_of, length, within
from geo.access.nearest import nearest
from geo.siting.answer import share
from geo.siting.arguments import columns
from geo.siting.choice import no_choice
from geo.siting.equity import nobody_special
from geo.siting.problem import CoverageProblem
from geo.siting.reach import Reach
from geo.siting.served import covered_by


@dataclass(frozen=True, eq=False)
class Evaluation:
    """What sites bring.

    Attributes
    ----------
    covered_demand, share_covered : float
        People covered by new and existing sites together, and their share (0-1); NaN where nobody lives.
    newly_covered : float
        How many more than the existing sites cover alone.
    mean_cost, longest_cost : float
        To the nearest site, over all people, whatever the radius; infinity where some reach none, NaN where
        nobody lives.
    assignment : ndarray of int, shape (demand,)
        As in `Siting`.
    served : ndarray of float, shape (demand,)
        People of each demand point who are covered.
    """

    covered_demand: float
    share_covered: float
    newly_covered: float
    mean_cost: float
    longest_cost: float
    assignment: NDArray[np.int64]
    served: NDArray[np.float64]


def evaluate(  # noqa: PLR0917 - in the order of maximal_coverage
    demand: ArrayLike,
    cost: AnyCost,
    radius: float,
    sites: Iterable[int],
    existing: Iterable[int] = (),
    capacity: ArrayLike | None = None,
) -> Evaluation:
    """Work out what given new sites bring.

    Parameters
    ----------
    demand, cost, radius, existing, capacity
        As in `maximal_coverage`.
    sites : iterable of int
        Columns of the new sites.

    Raises
    ------
    ValueError
        As in `maximal_coverage`.
    """
    matrix = checked_cost(cost)
    points, count = matrix.shape
    standing = columns(existing, "existing", count)
    opened = np.union1d(columns(sites, "sites", count), standing).astype(np.int64)
    people = amounts(demand, "demand", points)
    room = None if capacity is None else amounts(capacity, "capacity", count, endless=True)
    most, ways = length(radius, "radius"), columns_of(matrix, opened)
    served, place = _served(people, ways, most, room if room is None else room[opened])
    before = ways[:, np.isin(opened, standing)]
    already, _ = _served(people, before, most, room if room is None else room[standing])
    whole, covered = float(people.sum()), float(served.sum())
    way = nearest(ways)[1][people > 0]
    return Evaluation(
        covered,
        share(covered, whole),
        covered - float(already.sum()),
        float(people[people > 0] @ way) / whole if whole else np.nan,
        float(way.max()) if whole else np.nan,
        np.where(place >= 0, np.append(opened, -1)[place], -1),
        served,
    )


def _served(people: Floats, ways: Floats, most: float, room: Floats | None) -> tuple[Floats, Places]:
    """People served at each point, and the position of the column that serves them."""
    everything = np.arange(ways.shape[1])
    endless = room is None or bool(np.isinf(room).all())
    reach = Reach(people, within(ways, most), everything, None if endless else room)
    if endless:
        return covered_by(reach, everything[:0])
    answer = CoverageProblem(reach, no_choice(), nobody_special(len(people))).solved()
    served = np.zeros(len(people)) if answer.served is None else answer.served
    return served, answer.assignment
