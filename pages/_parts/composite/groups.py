"""Territories that an index cannot tell apart: those whose intervals of ranks all overlap."""

from __future__ import annotations

import numpy as np

from pages._parts.composite.columns import Floats


def groups(score: Floats, low: Floats, high: Floats) -> Floats:
    """Number groups from the highest score down.

    Parameters
    ----------
    score, low, high : ndarray of float, shape (n,)
        Scores and the ranks between which they lie, all known.

    Returns
    -------
    ndarray of float, shape (n,)
        A group is closed by the first territory whose interval of ranks leaves out that of any member: of
        two in one group, neither can be said to stand higher.
    """
    found = np.ones(len(score))
    group, first, last = 1, -np.inf, np.inf
    for row in np.argsort(-score, kind="stable"):
        if low[row] > last or high[row] < first:
            group, first, last = group + 1, -np.inf, np.inf
        first, last = max(first, low[row]), min(last, high[row])
        found[row] = group
    return found
