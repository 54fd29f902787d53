"""How sure a measure of many values is, when each of them is known within limits only.

Values that are uncertain look more unequal than they are, and drawing them anew adds the same once more:
so the limits of the draws are reflected in the measure itself (the basic bootstrap: Davison A. C., Hinkley
D. V. (1997), *Bootstrap Methods and their Application*, section 5.2), and widened to it where it lies
outside. Draws below 0 are 0.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike

from stats.arguments import Floats, columns, level, refuse
from stats.draws import anew


def measure_interval(
    measure: Callable[[Floats], float],
    value: ArrayLike,
    lower: ArrayLike,
    upper: ArrayLike,
    *,
    confidence: float = 0.95,
    draws: int = 500,
    seed: int = 0,
) -> tuple[float, float]:
    """Interval of a measure of territories, such as Gini's coefficient, from the intervals of their values.

    Parameters
    ----------
    measure : callable
        Takes values, shape (n,), in the order given, and returns one number that is not negative.
    value : array_like, shape (n,)
        Not negative; NaN is handed on to the measure.
    lower, upper : array_like, shape (n,)
        Their 95 % limits, ``lower <= value <= upper``.
    confidence : float
        Confidence level of the answer, between 0 and 1 exclusive.
    draws, seed : int
        How often the values are drawn anew; the same seed gives the same answer, in whatever order rows come.

    Returns
    -------
    lower, upper : float
        Not below 0. NaN where the measure has no number.

    Raises
    ------
    ValueError
        If the shapes differ, a number is infinite, a value is negative or lies outside its limits, there is
        no draw, or the confidence is not between 0 and 1. The values are named.

    Examples
    --------
    >>> from stats.inequality import gini
    >>> low, high = measure_interval(gini, [10, 20, 30], [8, 17, 26], [12, 23, 34])
    >>> low < gini([10, 20, 30]) < high
    True
    """
    values, lows, highs = columns(value=value, lower=lower, upper=upper)
    refuse(values < 0, "a value may not be negative", value=values)
    outside = (values < lows) | (values > highs)
    refuse(outside, "a value must lie between its limits", value=values, lower=lows, upper=highs)
    if draws < 1:
        raise ValueError(f"draws is {draws}: expected at least 1, such as 500")
    level(confidence)
    # Noise goes to rows in an order that they have of themselves and not of where they stand.
    known = np.flatnonzero(~np.isnan(values + lows + highs))
    order = known[np.lexsort((highs[known], lows[known], values[known]))]
    drawn = np.full((draws, values.size), np.nan)
    drawn[:, order] = anew(values[order], lows[order], highs[order], draws, np.random.default_rng(seed))
    found, measured = measure(values + 0 * drawn[0]), [measure(row) for row in np.maximum(drawn, 0.0)]
    low, high = reflected(found, measured, confidence)
    return max(float(low), 0.0), float(high)


def reflected(found: ArrayLike, measured: ArrayLike, confidence: float = 0.95) -> tuple[Floats, Floats]:
    """Limits of measures from their draws: the basic bootstrap, widened to the measure where needed.

    Parameters
    ----------
    found : array_like, shape s
        The measures of the values as they are.
    measured : array_like, shape (draws, *s)
        The same measures of values drawn anew.
    confidence : float
        Between 0 and 1 exclusive.

    Returns
    -------
    lower, upper : ndarray of float, shape s
        NaN where the measure or one of its draws has no number.

    Raises
    ------
    ValueError
        If the confidence is not between 0 and 1.
    """
    tail, told = (1 - level(confidence)) / 2, np.asarray(found, dtype=float)
    low, high = np.quantile(np.asarray(measured, dtype=float), [tail, 1 - tail], axis=0)
    return np.minimum(2 * told - high, told), np.maximum(2 * told - low, told)
