"""The cheapest supply point of each demand point."""

from __future__ import annotations

import numpy as np
from scipy.sparse import csr_array

from geo.access.costs import AnyCost, Floats, Places, checked_cost


def nearest(cost: AnyCost) -> tuple[Places, Floats]:
    """Find which supply point each demand point reaches at the least cost.

    Parameters
    ----------
    cost : array_like or scipy sparse, shape (demand, supply)
        Zero or more, in any one unit; infinity or a missing entry where unreachable.

    Returns
    -------
    index : ndarray of int, shape (demand,)
        The column; the first of those that cost the same; -1 where nothing can be reached.
    cost : ndarray of float, shape (demand,)
        In the unit received; infinity where nothing can be reached.

    Raises
    ------
    ValueError
        If `cost` is no matrix, or holds NaN or a negative cost.
    """
    matrix = checked_cost(cost)
    if isinstance(matrix, csr_array):
        return _of_sparse(matrix)
    if not matrix.shape[1]:
        return np.full(len(matrix), -1), np.full(len(matrix), np.inf)
    index = matrix.argmin(axis=1)
    least = matrix[np.arange(len(matrix)), index]
    return np.where(np.isfinite(least), index, -1), least


def _of_sparse(matrix: csr_array) -> tuple[Places, Floats]:
    count = matrix.shape[0]
    rows = np.repeat(np.arange(count), np.diff(matrix.indptr))
    order = np.lexsort((matrix.indices, matrix.data, rows))
    order = order[np.isfinite(matrix.data[order])]
    found, first = np.unique(rows[order], return_index=True)
    index, least = np.full(count, -1), np.full(count, np.inf)
    index[found], least[found] = matrix.indices[order[first]], matrix.data[order[first]]
    return index, least
