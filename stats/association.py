"""How two sets of values go together, by their ranks: Spearman's coefficient with its interval.

`scipy.stats.spearmanr` gives the coefficient but no interval; this is Fisher's transformation with
the standard error of Bonett and Wright, which keeps its coverage where the coefficient is far from nought.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike
from scipy import special

from stats.arguments import columns, level
from stats.places import places

#: Fewer pairs say nothing.
FEWEST = 4


class Association(NamedTuple):
    """The coefficient, its interval, and of how many pairs."""

    coefficient: float
    lower: float
    upper: float
    pairs: int


def rank_association(one: ArrayLike, other: ArrayLike, confidence: float = 0.95) -> Association:
    """Say whether two values rise together.

    Parameters
    ----------
    one, other : array_like, shape (n,)
        Two values of each territory; a pair with a NaN is left out.
    confidence : float
        Of the interval.

    Returns
    -------
    Association
        Spearman's coefficient, -1 to 1, ties sharing their mean rank; NaN with fewer than four pairs, or
        where one of the two never varies.

    Raises
    ------
    ValueError
        If the shapes differ, a value is infinite, or the confidence is not between 0 and 1.

    References
    ----------
    Bonett D. G., Wright T. A. (2000). Sample size requirements for estimating Pearson, Kendall and Spearman
    correlations. *Psychometrika* 65(1), 23-28.

    Examples
    --------
    >>> round(rank_association([1, 2, 3, 4, 5], [2, 1, 4, 3, 5]).coefficient, 3)
    0.8
    """
    first, second = columns(one=one, other=other)
    tail = (1 - level(confidence)) / 2
    known = ~np.isnan(first + second)
    first, second = first[known], second[known]
    pairs = int(known.sum())
    if pairs < FEWEST or np.ptp(first) == 0 or np.ptp(second) == 0:
        return Association(np.nan, np.nan, np.nan, pairs)
    found = float(np.corrcoef(places(first), places(second))[0, 1])
    spread = -special.ndtri(tail) * np.sqrt((1 + found**2 / 2) / (pairs - 3))
    with np.errstate(divide="ignore"):
        middle = np.arctanh(found)
    return Association(found, float(np.tanh(middle - spread)), float(np.tanh(middle + spread)), pairs)
