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
    group, nearest = 1, np.inf
    for row in np.argsort(-score, kind="stable"):
        if low[row] > nearest:
            group, nearest = group + 1, np.inf
        nearest = min(nearest, high[row])
        found[row] = group
    return found
