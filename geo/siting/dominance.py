"""Points and candidates that a set cover can do without: it comes out the same, and much sooner."""

from __future__ import annotations

import numpy as np
from scipy.sparse import csr_array

from geo.access.costs import Places


def undominated(near: csr_array) -> tuple[Places, Places]:
    """Leave out what others answer for.

    A point need not be asked for when every candidate that covers some other point covers it too; a candidate
    need not be considered when some other one covers all that it covers. Leaving out some of one kind shows
    more of the other, so both are tried until nothing is left out any more.

    Parameters
    ----------
    near : csr_array, shape (points, candidates)
        One where a candidate covers a point; every point is covered by one at least.

    Returns
    -------
    points, candidates : ndarray of int, ascending
        Those that remain. A smallest cover of the points by the candidates is one of all points.
    """
    points, candidates = np.arange(near.shape[0]), np.arange(near.shape[1])
    before = -1
    while before != len(points) + len(candidates):
        before = len(points) + len(candidates)
        candidates = candidates[_greatest(csr_array(near[points][:, candidates].T))]
        points = points[_smallest(csr_array(near[points][:, candidates]))]
    return points, candidates


def _smallest(rows: csr_array) -> Places:
    """Rows that do not hold all entries of another one; of equal rows the first."""
    size, common = np.diff(rows.indptr), (rows @ rows.T).tocoo()
    holder, held = common.coords
    within = (common.data == size[held]) & ((size[holder] > size[held]) | (holder > held))
    return np.setdiff1d(np.arange(len(size)), holder[within])


def _greatest(rows: csr_array) -> Places:
    """Rows that are not held by another one; of equal rows the first, and none that is empty."""
    size, common = np.diff(rows.indptr), (rows @ rows.T).tocoo()
    holder, held = common.coords
    within = (common.data == size[held]) & ((size[holder] > size[held]) | (holder < held))
    return np.setdiff1d(np.flatnonzero(size > 0), held[within])
