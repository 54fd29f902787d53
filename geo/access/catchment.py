"""Places per person within reach, when all who can reach a place share it."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike
from scipy.sparse import csr_array

from geo.access.costs import AnyCost, Floats, amounts, checked_cost, length, within
from geo.access.decay import Decay, weights

ROWS_AT_ONCE = 64


def two_step_floating_catchment(
    demand: ArrayLike, capacity: ArrayLike, cost: AnyCost, threshold: float, decay: Decay = None
) -> Floats:
    """Measure access by the two-step floating catchment area.

    First each supply point's capacity is divided by the people who can reach it; then each demand point
    adds these ratios up over the supply points it can reach (Luo and Wang 2003). With a decay, both steps
    weigh by cost (Luo and Qi 2009).

    Parameters
    ----------
    demand : array_like, shape (demand,)
        People of each demand point.
    capacity : array_like, shape (supply,)
        Places of each supply point.
    cost : array_like or scipy sparse, shape (demand, supply)
        Infinity or a missing entry where unreachable.
    threshold : float
        The greatest cost at which a place is within reach, itself included.
    decay : str, mapping, callable or None
        "binary" or None, "step", "gaussian", cut-offs with weights, or a function of cost: see
        `geo.access.decay.weights`.

    Returns
    -------
    ndarray of float, shape (demand,)
        Places per person. Zero where nothing is within reach. Infinite where nobody shares the places within
        reach, which can be only where nobody lives.

    Raises
    ------
    ValueError
        If shapes do not match, a value is negative or NaN, or the decay is none of these.
    """
    matrix = checked_cost(cost)
    people = amounts(demand, "demand", matrix.shape[0])
    places = amounts(capacity, "capacity", matrix.shape[1])
    most = length(threshold, "threshold")
    if isinstance(matrix, csr_array):
        near = within(matrix, most)
        reach: Floats | csr_array = csr_array(
            (weights(decay, near.data, most), near.indices, near.indptr), near.shape
        )
    else:
        reach = _weighed(matrix, most, decay)
    sharing = reach.T @ people
    shared = np.divide(places, sharing, out=np.zeros_like(places), where=sharing > 0)
    access = reach @ shared
    unshared = reach[:, np.flatnonzero((places > 0) & (sharing <= 0))]
    access[unshared.sum(axis=1) > 0] = np.inf
    return access


def _weighed(cost: Floats, most: float, decay: Decay) -> Floats:
    """The weight of every pair, zero beyond reach; some rows at a time, so that they stay in the cache."""
    reach = np.zeros_like(cost)
    for start in range(0, len(cost), ROWS_AT_ONCE):
        part = cost[start : start + ROWS_AT_ONCE]
        reached = (part <= most) & np.isfinite(part)
        if decay is None:
            reach[start : start + ROWS_AT_ONCE] = reached
        else:
            reach[start : start + ROWS_AT_ONCE][reached] = weights(decay, part[reached], most)
    return reach
