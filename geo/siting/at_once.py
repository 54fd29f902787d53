"""Sites found at once where capacity limits them, and whom they serve: the best, or something to beat."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from geo.access.costs import Floats, Places
from geo.siting.choice import no_choice
from geo.siting.quick import one_by_one

if TYPE_CHECKING:
    from geo.siting.problem import CoverageProblem

#: People served at each point, the column each point goes to, and each column's people where capacity limits.
Service = tuple[Floats, Places, Floats | None]


def at_once(problem: CoverageProblem, each: Floats) -> tuple[Places, Service] | None:
    """Open one site after the other, then serve as many as they can together.

    Parameters
    ----------
    problem : CoverageProblem
    each : ndarray of float, shape (demand,)
        What serving one person of each demand point brings.

    Returns
    -------
    tuple or None
        The new sites and their service; None where a least share is asked for, which this way may miss, or
        where it leads to no allowed set.
    """
    chosen = None if problem.equity.least_share else one_by_one(problem.reach, problem.choice, each)
    if chosen is None:
        return None
    opened = np.union1d(problem.reach.existing, chosen).astype(np.int64)
    there = replace(problem, reach=replace(problem.reach, existing=opened), choice=no_choice()).alone()
    served = np.zeros(len(each)) if there.served is None else there.served
    return chosen, (served, there.assignment, there.by_column)
