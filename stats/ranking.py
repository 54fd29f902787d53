"""Ranks with their uncertainty: which places are sure, and which territories cannot be told apart.

Each value is drawn from two halves of normal distributions that meet at it and have its limits as their
2.5 % and 97.5 % points. Two values are told apart where the interval of their difference, squared and
added from both limits, leaves out 0. Groups are filled from the highest value down; one is closed by the
first value that can be told from any of its members.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from stats.arguments import Floats, columns, refuse
from stats.draws import anew, rank_limits, ranks


def rank_intervals(
    value: ArrayLike, lower: ArrayLike, upper: ArrayLike, draws: int, seed: int
) -> tuple[Floats, Floats, Floats, Floats]:
    """Rank values, say between which ranks each may lie, and group those that cannot be told apart.

    Parameters
    ----------
    value : array_like, shape (n,)
        Values, the highest ranked first.
    lower, upper : array_like, shape (n,)
        Their 95 % limits, ``lower <= value <= upper``; they need not lie evenly around the value.
    draws : int
        How often all values are drawn anew; 1,000 serves a screen, 10,000 a report.
    seed : int
        The same seed gives the same intervals, in whatever order the rows come.

    Returns
    -------
    rank : ndarray of float, shape (n,)
        1 for the highest value; equal values share the least rank, as SQL's ``rank()`` has it.
    low, high : ndarray of float, shape (n,)
        Ranks between which a value lies in 95 % of the draws, widened to its own rank where needed.
    group : ndarray of float, shape (n,)
        1 for the highest values: of two territories in one group, neither can be said to be higher. The
        lowest of a group and the highest of the next may not be told apart either.
        A row with a NaN is NaN in all four and changes nothing for the others.

    Raises
    ------
    ValueError
        If the shapes differ, a number is infinite, a value lies outside its limits, or there is no draw. The
        values are named.

    References
    ----------
    Goldstein H., Spiegelhalter D. J. (1996). League tables and their limitations. *Journal of the Royal
    Statistical Society A* 159(3), 385-443.

    Newcombe R. G. (1998). Interval estimation for the difference between independent proportions: comparison
    of eleven methods. *Statistics in Medicine* 17(8), 873-890 (squares added from both limits).

    Examples
    --------
    >>> rank, low, high, group = rank_intervals([30, 12, 10], [28, 9, 7], [32, 15, 13], 1000, 0)
    >>> rank.tolist(), low.tolist(), high.tolist(), group.tolist()
    ([1.0, 2.0, 3.0], [1.0, 2.0, 2.0], [1.0, 3.0, 3.0], [1.0, 2.0, 2.0])
    """
    values, lows, highs = columns(value=value, lower=lower, upper=upper)
    outside = (values < lows) | (values > highs)
    refuse(outside, "a value must lie between its limits", value=values, lower=lows, upper=highs)
    if draws < 1:
        raise ValueError(f"draws is {draws}: expected at least 1, such as 1000")
    found = np.full((4, values.size), np.nan)
    known = np.flatnonzero(~np.isnan(values + lows + highs))
    # From the highest down, in an order that rows have of themselves and not of where they stand.
    order = known[np.lexsort((highs[known], lows[known], values[known]))[::-1]]
    if order.size:
        found[:, order] = _ranked(values[order], lows[order], highs[order], draws, seed)
    return found[0], found[1], found[2], found[3]


def _ranked(values: Floats, lows: Floats, highs: Floats, draws: int, seed: int) -> Floats:
    rank = ranks(values)
    drawn = ranks(anew(values, lows, highs, draws, np.random.default_rng(seed)))
    low, high = rank_limits(drawn, rank)
    # Rows alike in everything must not differ by the luck of their draws.
    _, alike = np.unique(np.column_stack([values, lows, highs]), axis=0, return_inverse=True)
    least, most = np.full(alike.max() + 1, np.inf), np.zeros(alike.max() + 1)
    np.minimum.at(least, alike, low)
    np.maximum.at(most, alike, high)
    return np.vstack([rank, least[alike], most[alike], _groups(values, lows, highs)])


def _groups(values: Floats, lows: Floats, highs: Floats) -> NDArray[np.int64]:
    group, first = np.ones(values.size, dtype=np.int64), 0
    below, above = (values - lows) ** 2, (highs - values) ** 2
    for here in range(1, values.size):
        apart = values[first:here] - values[here] > np.sqrt(below[first:here] + above[here])
        first = here if apart.any() else first
        group[here] = group[here - 1] + (first == here)
    return group
