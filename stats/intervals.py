"""Confidence intervals of proportions and rates, for arrays of territories at once."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike
from scipy import special

from stats.arguments import Floats, finite, level, pair, refuse
from stats.poisson import BYAR_FROM, byar_limits, exact_limits

Interval = tuple[Floats, Floats]


def proportion_interval(count: ArrayLike, denominator: ArrayLike, confidence: float = 0.95) -> Interval:
    """Wilson's score interval of a proportion.

    Parameters
    ----------
    count : array_like, shape (n,) or scalar
        People or things with the property, ``0 <= count <= denominator``; need not be whole.
    denominator : array_like, shape (n,) or scalar
        People or things asked; an element that is 0 has no interval.
    confidence : float
        Confidence level, between 0 and 1 exclusive.

    Returns
    -------
    lower, upper : ndarray of float, shape (n,), or float for scalars
        Limits as shares between 0 and 1. An element with a NaN or a zero denominator is NaN.

    Raises
    ------
    ValueError
        If the shapes differ, a count is negative or above its denominator, a denominator is
        negative, a number is infinite, or the confidence is not between 0 and 1. The values are named.

    References
    ----------
    Wilson E. B. (1927). Probable inference, the law of succession, and statistical inference.
    *Journal of the American Statistical Association* 22(158), 209-212.

    Newcombe R. G. (1998). Two-sided confidence intervals for the single proportion: comparison of seven
    methods. *Statistics in Medicine* 17(8), 857-872: its method 3, without correction for continuity.

    Examples
    --------
    >>> lower, upper = proportion_interval(15, 148)
    >>> round(float(lower), 4), round(float(upper), 4)
    (0.0624, 0.1605)
    """
    events, total, shape = pair(count, denominator, "denominator")
    refuse(events > total, "a count may not exceed its denominator", count=events, denominator=total)
    z = float(special.ndtri(0.5 + level(confidence) / 2))
    with np.errstate(invalid="ignore", divide="ignore"):
        share = events / np.where(total > 0, total, np.nan)
        spread = z * np.sqrt(share * (1 - share) / total + z**2 / (4 * total**2))
        centre, scale = share + z**2 / (2 * total), 1 + z**2 / total
        # At both ends the limit is exactly 0 or 1; rounding must not move it past the value.
        lower = np.where(events == 0, 0.0 * share, np.clip((centre - spread) / scale, 0.0, 1.0))
        upper = np.where(events == total, share, np.clip((centre + spread) / scale, 0.0, 1.0))
    return lower.reshape(shape)[()], upper.reshape(shape)[()]


def rate_interval(count: ArrayLike, exposure: ArrayLike, confidence: float = 0.95) -> Interval:
    """Interval of a rate whose numerator counts events: exact below ten events, Byar's from ten.

    Parameters
    ----------
    count : array_like, shape (n,) or scalar
        Events, ``count >= 0``.
    exposure : array_like, shape (n,) or scalar
        What the events are related to (people, person-years); an element that is 0 has no interval.
    confidence : float
        Confidence level, between 0 and 1 exclusive.

    Returns
    -------
    lower, upper : ndarray of float, shape (n,), or float for scalars
        Limits per unit of exposure: multiply by 10,000 for a rate per 10,000. An element with a NaN
        or a zero exposure is NaN.

    Raises
    ------
    ValueError
        If the shapes differ, a count or an exposure is negative, a number is infinite, or the
        confidence is not between 0 and 1. The values are named.

    Notes
    -----
    The exact limits are those of a Poisson count through the chi-square distribution.

    References
    ----------
    Breslow N. E., Day N. E. (1987). *Statistical Methods in Cancer Research, volume II: The Design and
    Analysis of Cohort Studies*. IARC Scientific Publications 82, 68-71 (Byar's approximation).

    Garwood F. (1936). Fiducial limits for the Poisson distribution. *Biometrika* 28, 437-442.

    Examples
    --------
    >>> lower, upper = rate_interval(3, 1)
    >>> round(float(lower), 4), round(float(upper), 4)
    (0.6187, 8.7673)
    """
    events, base, shape = pair(count, exposure, "exposure")
    asked = level(confidence)
    few = events < BYAR_FROM
    low, high = np.full_like(events, np.nan), np.full_like(events, np.nan)
    low[few], high[few] = exact_limits(events[few], asked)
    many = events >= BYAR_FROM
    low[many], high[many] = byar_limits(events[many], asked)
    with np.errstate(invalid="ignore", divide="ignore"):
        known = np.where(base > 0, base, np.nan)
        return (low / known).reshape(shape)[()], (high / known).reshape(shape)[()]


def standardised_rate(
    count: ArrayLike, population: ArrayLike, standard_population: ArrayLike, confidence: float = 0.95
) -> tuple[Floats, Floats, Floats]:
    """Directly standardised rate with Dobson's interval.

    Parameters
    ----------
    count : array_like, shape (g,) or (n, g)
        People with the event in each of `g` age groups, of one territory or of one a row.
    population : array_like, shape of `count`
        People in each age group, ``count <= population``.
    standard_population : array_like, shape (g,)
        The population all territories are given; only its shares matter.
    confidence : float
        Confidence level, between 0 and 1 exclusive.

    Returns
    -------
    value, lower, upper : ndarray of float, shape (n,), or float for one territory
        Per person: multiply by 100,000 for a rate per 100,000. NaN where fewer than ten people have the
        event in all groups together, where a number is NaN, and where a group the standard has is empty.

    Raises
    ------
    ValueError
        If the shapes do not fit, a number is negative or infinite, a count exceeds its population, the
        standard population is empty, or the confidence is not between 0 and 1. The values are named.

    Notes
    -----
    The limits of the total count are those of `rate_interval`, so Byar's; both these and giving no rate below
    ten events are as in PHEindicatormethods (``calculate_dsr``). A lower limit below 0 is 0.

    References
    ----------
    Dobson A. J., Kuulasmaa K., Eberle E., Scherer J. (1991). Confidence intervals for weighted sums of
    Poisson parameters. *Statistics in Medicine* 10(3), 457-462.

    Examples
    --------
    >>> value, lower, upper = standardised_rate([10, 40], [1000, 2000], [3000, 1000])
    >>> [round(float(rate), 5) for rate in (value, lower, upper)]
    [0.0125, 0.00794, 0.01813]
    """
    events, people, standard = _age_groups(count, population, standard_population)
    total = events.sum(axis=-1)
    told = np.where(total >= BYAR_FROM, total, np.nan)
    with np.errstate(invalid="ignore", divide="ignore"):
        # A group that the standard does not have counts for nothing, even where nobody lives.
        each = np.where(standard > 0, standard / standard.sum() / np.where(people > 0, people, np.nan), 0.0)
        value = (each * events).sum(axis=-1) + 0 * told
        spread = np.sqrt((each**2 * events).sum(axis=-1) / told)
    low, high = rate_interval(told, np.ones_like(told), confidence)
    return value[()], np.maximum(value + spread * (low - told), 0.0)[()], (value + spread * (high - told))[()]


def _age_groups(
    count: ArrayLike, population: ArrayLike, standard_population: ArrayLike
) -> tuple[Floats, Floats, Floats]:
    events = finite("count", count, negative=False)
    people = finite("population", population, negative=False)
    standard = finite("standard population", standard_population, negative=False)
    if events.shape != people.shape or events.ndim not in (1, 2) or standard.shape != events.shape[-1:]:
        raise ValueError(
            f"count has shape {events.shape}, population {people.shape} and the standard population "
            f"{standard.shape}: give one row of age groups a territory and one standard for each group"
        )
    refuse(events > people, "a count may not exceed its population", count=events, population=people)
    if not standard.sum() > 0:
        raise ValueError(f"the standard population {standard.tolist()} has nobody, or an unknown group")
    return events, people, standard
