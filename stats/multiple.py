"""Many tests at once: what share of the findings may be false."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from stats.arguments import Floats, columns, refuse


def benjamini_hochberg(p: ArrayLike) -> Floats:
    """Control the false discovery rate of many tests.

    Parameters
    ----------
    p : array_like, shape (n,)
        P-values from 0 to 1; NaN where nothing was tested.

    Returns
    -------
    ndarray of float, shape (n,)
        The least rate of false discoveries at which each test would count as one: keep those at or below
        0.05 and one in twenty is expected to be wrong. NaN where p is NaN; such a row is no test, and changes
        nothing for the others.

    Raises
    ------
    ValueError
        If p has not one dimension or is not from 0 to 1. The values are named.

    References
    ----------
    Benjamini Y., Hochberg Y. (1995). Controlling the false discovery rate. *Journal of the Royal Statistical
    Society B* 57(1), 289-300. `scipy.stats.false_discovery_control` takes no NaN, and loads all of
    `scipy.stats`.

    Examples
    --------
    >>> benjamini_hochberg([0.01, 0.04, 0.03, float("nan")]).round(3).tolist()
    [0.03, 0.04, 0.04, nan]
    """
    (tested,) = columns(p=p)
    refuse((tested < 0) | (tested > 1), "a p-value lies between 0 and 1", p=tested)
    known = ~np.isnan(tested)
    found = np.full(tested.shape, np.nan)
    found[known] = _shares(tested[known])
    return found


def _shares(p: Floats) -> Floats:
    """Each p times the number of tests over its place in their order, none above that of a greater p."""
    order = p.argsort(kind="stable")
    share = p[order] * p.size / np.arange(1, p.size + 1)
    least = np.empty(p.size)
    least[order] = np.minimum.accumulate(share[::-1])[::-1]
    return np.minimum(least, 1.0)
