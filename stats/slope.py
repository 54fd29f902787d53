"""The slope of a value along the order of territories, over the whole population."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from stats.arguments import columns, refuse
from stats.ridits import ridits


def slope_index(value: ArrayLike, population: ArrayLike, order: ArrayLike) -> tuple[float, float]:
    """Slope and relative index of inequality along an order of territories.

    Parameters
    ----------
    value : array_like, shape (n,)
        Rates, shares or means, in any unit.
    population : array_like, shape (n,)
        People behind each value, not negative; who has none is left out.
    order : array_like, shape (n,)
        What the territories are ordered by, the lowest first, such as a deprivation score: the line starts
        at the lowest. Those with equal numbers share a place.

    Returns
    -------
    sii : float
        The value at the top of the order less that at its bottom, on the line fitted to all: the unit of the
        value, negative where it falls along the order.
    rii : float
        The value at the top over that at the bottom, on the same line. NaN where the line starts at 0 or
        below, or ends below 0: such a ratio means nothing.
        Both are NaN where fewer than two places are left. Rows with a NaN are left out.

    Raises
    ------
    ValueError
        If the shapes differ, a number is infinite, or a population is negative. The values are named.

    Notes
    -----
    Least squares weighted by population, on the midpoint of each territory in the cumulative population. The
    relative index is the ratio of the line's ends, as in PHEindicatormethods (``phe_sii``); others divide the
    slope by the mean.

    References
    ----------
    Mackenbach J. P., Kunst A. E. (1997). Measuring the magnitude of socio-economic inequalities in health.
    *Social Science & Medicine* 44(6), 757-771.

    Low A., Low A. (2004). Measuring the gap: quantifying and comparing local health inequalities. *Journal of
    Public Health* 26(4), 388-395.

    Examples
    --------
    >>> sii, rii = slope_index([10, 20, 30, 40], [100, 100, 100, 100], [1, 2, 3, 4])
    >>> round(sii, 6), round(rii, 6)
    (40.0, 9.0)
    """
    values, people, places = columns(value=value, population=population, order=order)
    refuse(people < 0, "a population may not be negative", population=people)
    known = ~np.isnan(values + places) & (people > 0)
    values, people, places = values[known], people[known], places[known]
    if np.unique(places).size < 2:
        return float("nan"), float("nan")
    shares = people / people.sum()
    away = ridits(places, shares) - 0.5
    slope = float(shares * away @ values / (shares @ away**2))
    bottom = float(shares @ values) - slope / 2
    ratio = (bottom + slope) / bottom if bottom > 0 and bottom + slope >= 0 else float("nan")
    return slope, ratio
