"""Confidence intervals of proportions and rates, for arrays of territories at once."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import stats as distributions

Floats = NDArray[np.float64]
Interval = tuple[Floats, Floats]

#: Byar's approximation is used from this many events; below it the exact limits are as cheap.
BYAR_FROM = 10


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

    Examples
    --------
    >>> lower, upper = proportion_interval(15, 148)
    >>> round(float(lower), 4), round(float(upper), 4)
    (0.0624, 0.1605)
    """
    events, total, shape = _pair(count, denominator, "denominator")
    _refuse(events > total, "a count may not exceed its denominator", count=events, denominator=total)
    z = float(distributions.norm.ppf(0.5 + _level(confidence) / 2))
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
    events, base, shape = _pair(count, exposure, "exposure")
    level = _level(confidence)
    few = events < BYAR_FROM
    low, high = np.full_like(events, np.nan), np.full_like(events, np.nan)
    low[few], high[few] = _exact(events[few], level)
    many = events >= BYAR_FROM
    low[many], high[many] = _byar(events[many], level)
    with np.errstate(invalid="ignore", divide="ignore"):
        known = np.where(base > 0, base, np.nan)
        return (low / known).reshape(shape)[()], (high / known).reshape(shape)[()]


def _exact(events: Floats, level: float) -> Interval:
    tail = (1 - level) / 2
    # A whole network has few distinct small counts: ask the distribution once for each.
    distinct, place = np.unique(events, return_inverse=True)
    freedom = np.where(distinct > 0, 2 * distinct, 1)
    low = np.where(distinct > 0, distributions.chi2.ppf(tail, freedom) / 2, 0.0)
    high = distributions.chi2.ppf(1 - tail, 2 * distinct + 2) / 2
    return low[place], high[place]


def _byar(events: Floats, level: float) -> Interval:
    z = float(distributions.norm.ppf(0.5 + level / 2))
    above = events + 1
    low = events * (1 - 1 / (9 * events) - z / (3 * np.sqrt(events))) ** 3
    high = above * (1 - 1 / (9 * above) + z / (3 * np.sqrt(above))) ** 3
    # Far out in the tails the cube root turns negative: a rate does not.
    return np.maximum(low, 0.0), high


def _pair(count: ArrayLike, base: ArrayLike, base_name: str) -> tuple[Floats, Floats, tuple[int, ...]]:
    events, total = np.asarray(count, dtype=float), np.asarray(base, dtype=float)
    if events.ndim > 1 or (events.ndim and total.ndim and events.shape != total.shape) or total.ndim > 1:
        raise ValueError(
            f"count has shape {events.shape} and {base_name} has shape {total.shape}: "
            "give two one-dimensional arrays of the same length, or scalars"
        )
    shape = np.broadcast_shapes(events.shape, total.shape)
    events, total = (np.array(np.broadcast_to(side, shape or (1,))) for side in (events, total))
    for name, values in (("count", events), (base_name, total)):
        _refuse(values < 0, f"a {name} may not be negative", **{name: values})
        _refuse(np.isinf(values), f"a {name} may not be infinite", **{name: values})
    return events, total, shape


def _refuse(wrong: NDArray[np.bool_], rule: str, **columns: Floats) -> None:
    if not wrong.any():
        return
    where = np.flatnonzero(wrong)
    shown = "; ".join(
        f"at {place}: " + ", ".join(f"{name} {values[place]:g}" for name, values in columns.items())
        for place in where[:10]
    )
    raise ValueError(f"{rule}: {shown}" + (f"; and {len(where) - 10} more" if len(where) > 10 else ""))


def _level(confidence: float) -> float:
    if not 0 < confidence < 1:
        raise ValueError(f"confidence is {confidence}: expected a number between 0 and 1, such as 0.95")
    return confidence
