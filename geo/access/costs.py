"""Costs of reaching each supply point from each demand point, dense or sparse, checked once."""

from __future__ import annotations

from typing import Any, TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.sparse import csr_array, issparse

from geo.adjacency import unmasked

Floats = NDArray[np.float64]
Places = NDArray[np.int64]
#: What callers may hand in: an array with infinity where unreachable, or a scipy sparse matrix.
AnyCost = Any
#: What it becomes: infinity means unreachable in an array; in a sparse one, an entry that is not there.
Cost: TypeAlias = Floats | csr_array


def checked_cost(cost: AnyCost) -> Cost:
    """The costs as an array of floats or as sparse rows.

    Parameters
    ----------
    cost : array_like or scipy sparse, shape (demand, supply)
        Zero or more; infinity, or in a sparse matrix a missing entry, where unreachable. An explicit zero of
        a sparse matrix is a cost of zero.

    Raises
    ------
    ValueError
        If it is no matrix, or holds NaN or a negative cost.
    """
    matrix = csr_array(cost, dtype=np.float64) if issparse(cost) else unmasked(cost)
    if matrix.ndim != 2:
        raise ValueError(
            f"cost has shape {matrix.shape}: expected one row a demand point and one column a supply point"
        )
    values = matrix.data if isinstance(matrix, csr_array) else matrix
    if values.size and not values.min() >= 0:  # NaN included
        wrong = np.flatnonzero(~(values.ravel() >= 0))
        raise ValueError(
            f"cost holds {wrong.size} values that are negative or not a number (the first is "
            f"{values.ravel()[wrong[0]]}): expected zero or more, infinity where unreachable"
        )
    return matrix


def amounts(values: ArrayLike, name: str, count: int, endless: bool = False) -> Floats:
    """People, places or money, one of each point.

    Parameters
    ----------
    values : array_like, shape (count,)
        Zero or more. A single number stands for all points.
    name : str
        What they are, for the sentence of a refusal.
    count : int
        How many points there are.
    endless : bool
        Whether infinity is allowed.

    Raises
    ------
    ValueError
        If there are more or fewer values than points, or one is negative, NaN or, unless allowed, infinite.
    """
    given = unmasked(values)
    if given.ndim == 0:
        given = np.full(count, float(given))
    if given.shape != (count,):
        raise ValueError(f"{name} has shape {given.shape}: expected {count} values, as cost has points")
    wrong = np.flatnonzero(~((given >= 0) & (endless | np.isfinite(given))))
    if wrong.size:
        raise ValueError(
            f"{name} holds {wrong.size} values that are negative, infinite or not a number (the first is "
            f"{given[wrong[0]]}, at {wrong[0]}): expected zero or more"
        )
    return given


def length(value: float, name: str) -> float:
    """A radius or threshold in the unit of the costs: zero or more, infinity allowed."""
    if not float(value) >= 0:
        raise ValueError(f"{name} is {value}: expected zero or more, in the unit of cost")
    return float(value)


def within(cost: Cost, most: float) -> csr_array:
    """The pairs that are reachable at this cost or less, as sparse rows of their costs.

    A cost of zero stays as an explicit zero, so that it is not taken for an unreachable pair.
    """
    if isinstance(cost, csr_array):
        near = (cost.data <= most) & np.isfinite(cost.data)
        rows = np.repeat(np.arange(cost.shape[0]), np.diff(cost.indptr))[near]
        counts = np.bincount(rows, minlength=cost.shape[0])
        columns, values = cost.indices[near], cost.data[near]
    else:
        reached = (cost <= most) & np.isfinite(cost)
        counts = reached.sum(axis=1)
        columns, values = np.nonzero(reached)[1], cost[reached]
    starts = np.concatenate([[0], np.cumsum(counts)])
    return csr_array((values, columns, starts), shape=cost.shape)


def columns_of(cost: Cost, columns: Places) -> Floats:
    """Some columns as an array, infinity where unreachable."""
    if not isinstance(cost, csr_array):
        return cost[:, columns]
    chosen = cost[:, columns].tocoo()
    dense = np.full(chosen.shape, np.inf)
    dense[chosen.coords] = chosen.data
    return dense
