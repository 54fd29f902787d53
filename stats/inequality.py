"""Inequality between territories: how unevenly a value is spread, and along which order."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike
from scipy import special

from stats.arguments import Floats
from stats.labels import numbered
from stats.ridits import ridits, weighed
from stats.slope import slope_index

__all__ = ["Theil", "concentration_index", "gini", "slope_index", "theil"]


class Theil(NamedTuple):
    """Theil's index and its two parts, which sum to it."""

    total: float
    between: float
    within: float


def gini(value: ArrayLike, weight: ArrayLike | None = None) -> float:
    """Gini's coefficient of values, each counted as often as it weighs.

    Parameters
    ----------
    value : array_like, shape (n,)
        Not negative: a rate, an income, a share.
    weight : array_like, shape (n,), optional
        People or households behind each value, not negative; without it, each value counts once.

    Returns
    -------
    float
        From 0, all values equal (all 0 included), towards 1, one has everything. Values or weights that are
        NaN are left out; NaN where nothing is left.

    Raises
    ------
    ValueError
        If the shapes differ, or a number is negative or infinite. The values are named.

    Notes
    -----
    Twice the area between the Lorenz curve and the diagonal, with straight lines between its points: half the
    mean absolute difference of all pairs, a value with itself included, over the mean. No correction for few
    values (n / (n - 1)) is made. Equal to PySAL's ``inequality.gini.Gini`` where all weigh alike.

    References
    ----------
    Lerman R. I., Yitzhaki S. (1989). Improving the accuracy of estimates of Gini coefficients. *Journal of
    Econometrics* 42(1), 43-47 (weights).

    Examples
    --------
    >>> round(gini([1, 2, 3, 4]), 4)
    0.25
    """
    return concentration_index(value, value, weight)


def concentration_index(value: ArrayLike, rank_by: ArrayLike, weight: ArrayLike | None = None) -> float:
    """Concentration index of values along the order of another variable.

    Parameters
    ----------
    value : array_like, shape (n,)
        Not negative.
    rank_by : array_like, shape (n,)
        What the territories are ordered by, the lowest first; those with equal numbers share a rank.
    weight : array_like, shape (n,), optional
        People behind each value, not negative; without it, each value counts once.

    Returns
    -------
    float
        From -1 to 1: negative where the value is concentrated among the lowest of `rank_by`, positive among
        the highest, 0 where there is no gradient (or every value is 0). Rows with a NaN are left out; NaN
        where nothing is left.

    Raises
    ------
    ValueError
        If the shapes differ, a number is infinite, or a value or a weight is negative. The values are named.

    Notes
    -----
    Twice the weighted covariance of value and fractional rank over the mean value, all sums divided by the
    total weight. The fractional rank is the share of people before a territory and half of its own; a tie's
    is that of all of its territories together, so the order of rows is irrelevant.

    References
    ----------
    Kakwani N., Wagstaff A., van Doorslaer E. (1997). Socioeconomic inequalities in health: measurement,
    computation, and statistical inference. *Journal of Econometrics* 77(1), 87-103.

    O'Donnell O., van Doorslaer E., Wagstaff A., Lindelow M. (2008). *Analyzing Health Equity Using Household
    Survey Data*. World Bank, chapter 8.

    Examples
    --------
    >>> round(concentration_index([4, 3, 2, 1], [1, 2, 3, 4]), 4)
    -0.25
    """
    values, order, shares = weighed(value, weight, rank_by=rank_by)
    if not shares.size or np.ptp(values) == 0:
        return 0.0 if shares.size else float("nan")
    mean = float(shares @ values)
    return float(2 * (shares * (values - mean)) @ (ridits(order, shares) - 0.5) / mean)


def theil(value: ArrayLike, weight: ArrayLike | None = None, group: ArrayLike | None = None) -> Theil:
    """Theil's index T in natural logarithms, split between and within groups.

    Parameters
    ----------
    value : array_like, shape (n,)
        Not negative; a 0 adds nothing (0 ln 0 = 0).
    weight : array_like, shape (n,), optional
        People behind each value, not negative; without it, each value counts once.
    group : array_like of any labels, shape (n,), optional
        The region of each value; without it, all are one group.

    Returns
    -------
    Theil
        ``total``, from 0 (all equal, all 0 included) to the logarithm of the number of people; ``between``,
        what is left of it when everyone has the mean of the group; ``within``, the groups' own indices
        weighted by their shares of the total. Rows with a NaN or without a group are left out; NaN where
        nothing is left.

    Raises
    ------
    ValueError
        If the shapes differ, or a number is negative or infinite. The values are named.

    References
    ----------
    Theil H. (1967). *Economics and Information Theory*. North-Holland, chapter 4.

    Examples
    --------
    >>> parts = theil([1, 1, 3, 3], group=["a", "a", "b", "b"])
    >>> round(parts.total, 6), round(parts.between, 6), round(parts.within, 6)
    (0.130812, 0.130812, 0.0)
    """
    labels = np.zeros(np.shape(value), dtype=int) if group is None else _labels(group, np.shape(value))
    values, groups, shares = weighed(value, weight, group=labels)
    if not shares.size or np.ptp(values) == 0:
        return Theil(*[0.0 if shares.size else float("nan")] * 3)
    held = shares * values / (shares @ values)
    _, own = np.unique(groups, return_inverse=True)
    people, have = np.bincount(own, shares), np.bincount(own, held)
    total, between = special.rel_entr(held, shares).sum(), special.rel_entr(have, people).sum()
    within = special.rel_entr(held, (have / people)[own] * shares).sum()
    # No part is below 0 but by rounding.
    return Theil(*(max(float(part), 0.0) for part in (total, between, within)))


def _labels(group: ArrayLike, shape: tuple[int, ...]) -> Floats:
    if np.shape(group) != shape:
        raise ValueError(f"value has shape {shape} and group {np.shape(group)}: give each value its group")
    codes, _ = numbered(group)
    return np.where(codes < 0, np.nan, codes)
