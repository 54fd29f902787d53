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
from scipy import special

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
    tail = (1 - level(confidence)) / 2
    # Noise goes to rows in an order that they have of themselves and not of where they stand.
    known = np.flatnonzero(~np.isnan(values + lows + highs))
    order = known[np.lexsort((highs[known], lows[known], values[known]))]
    drawn = np.full((draws, values.size), np.nan)
    drawn[:, order] = anew(values[order], lows[order], highs[order], draws, np.random.default_rng(seed))
    found, measured = measure(values + 0 * drawn[0]), [measure(row) for row in np.maximum(drawn, 0.0)]
    low, high = np.quantile(measured, [tail, 1 - tail])
    return max(float(min(2 * found - high, found)), 0.0), float(max(2 * found - low, found))


def limits_of_draws(
    found: ArrayLike, measured: ArrayLike, confidence: float = 0.95, spread: ArrayLike | None = None
) -> tuple[Floats, Floats]:
    """Limits of many measures from few draws of each, taken to be normal and freed from their bias.

    Parameters
    ----------
    found : array_like, shape s
        The measures of the values as they are.
    measured : array_like, shape (draws, *s)
        The same measures of values drawn anew, twice at least.
    confidence : float
        Between 0 and 1 exclusive.
    spread : array_like, shape s, optional
        Standard deviations of the measures where more is known of them than the draws tell, such as by
        `stats.influence`; without it, those of the draws.

    Returns
    -------
    lower, upper : ndarray of float, shape s
        Widened to the measure where it lies outside; NaN where it or one of its draws has no number.

    Raises
    ------
    ValueError
        If the confidence is not between 0 and 1.

    Notes
    -----
    Fifty draws tell a standard deviation as surely as some two hundred tell the points that 2.5 % lie beyond:
    for a build that asks for thousands of limits (Davison and Hinkley, section 5.2.1).
    """
    told, drawn = np.asarray(found, dtype=float), np.asarray(measured, dtype=float)
    middle = 2 * told - drawn.mean(axis=0)
    deviation = drawn.std(axis=0, ddof=1) if spread is None else np.asarray(spread, dtype=float)
    away = float(special.ndtri((1 + level(confidence)) / 2)) * deviation
    return np.minimum(middle - away, told), np.maximum(middle + away, told)
