"""Curves that show an inequality: Lorenz's, and that of concentration along another variable."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from stats.arguments import Floats
from stats.ridits import weighed


class Curve(NamedTuple):
    """Points of a curve from (0, 0) to (1, 1): shares of people, and of what they have together."""

    people: Floats
    held: Floats


def lorenz(value: ArrayLike, weight: ArrayLike | None = None) -> Curve:
    """Points of the Lorenz curve.

    Parameters
    ----------
    value : array_like, shape (n,)
        Not negative: a rate, an income, a share.
    weight : array_like, shape (n,), optional
        People behind each value, not negative; without it, each value counts once.

    Returns
    -------
    Curve
        ``people`` and ``held``: ndarrays of float from 0 to 1, of the same length: the share of people up to
        each different value, the least first, and what they have of the whole. One less twice the area under
        it is `stats.inequality.gini`. Rows with a NaN are left out; without a row, or where nobody has
        anything, the curve is the diagonal.

    Raises
    ------
    ValueError
        If the shapes differ, or a number is negative or infinite. The values are named.

    References
    ----------
    Lorenz M. O. (1905). Methods of measuring the concentration of wealth. *Publications of the American
    Statistical Association* 9(70), 209-219.

    Examples
    --------
    >>> curve = lorenz([1, 3])
    >>> curve.people.tolist(), curve.held.tolist()
    ([0.0, 0.5, 1.0], [0.0, 0.25, 1.0])
    """
    return concentration_curve(value, value, weight)


def concentration_curve(value: ArrayLike, rank_by: ArrayLike, weight: ArrayLike | None = None) -> Curve:
    """Points of the concentration curve of values along the order of another variable.

    Parameters
    ----------
    value, rank_by, weight
        As for `stats.inequality.concentration_index`; one point for those equal in `rank_by`.

    Returns
    -------
    Curve
        As for `lorenz`, the lowest of `rank_by` first. It lies above the diagonal where the value is
        concentrated among them; one less twice the area under it is the concentration index.

    Raises
    ------
    ValueError
        As for `stats.inequality.concentration_index`.

    References
    ----------
    Kakwani N., Wagstaff A., van Doorslaer E. (1997). Socioeconomic inequalities in health: measurement,
    computation, and statistical inference. *Journal of Econometrics* 77(1), 87-103.
    """
    values, order, shares = weighed(value, weight, rank_by=rank_by)
    _, place = np.unique(order, return_inverse=True)
    people, held = np.bincount(place, shares), np.bincount(place, shares * values)
    if not held.sum() > 0:
        return Curve(np.array([0.0, 1.0]), np.array([0.0, 1.0]))
    return Curve(*(np.concatenate([[0.0], np.cumsum(part) / part.sum()]) for part in (people, held)))
