"""Limits of counts of events that happen by chance."""

from __future__ import annotations

import numpy as np
from scipy import special

from stats.arguments import Floats

#: Byar's approximation is used from this many events; below it the exact limits are as cheap.
BYAR_FROM = 10


def exact_limits(events: Floats, confidence: float) -> tuple[Floats, Floats]:
    """Exact limits of Poisson counts through the chi-square distribution.

    Parameters
    ----------
    events : ndarray of float, shape (n,)
        Counts, not negative; they need not be whole.
    confidence : float
        Confidence level, between 0 and 1 exclusive.

    Returns
    -------
    low, high : ndarray of float, shape (n,)
        Counts.

    References
    ----------
    Garwood F. (1936). Fiducial limits for the Poisson distribution. *Biometrika* 28, 437-442.
    """
    tail = (1 - confidence) / 2
    # A whole network has few distinct small counts: ask the distribution once for each.
    distinct, place = np.unique(events, return_inverse=True)
    # Half a chi-square quantile of 2k degrees of freedom is the incomplete gamma function of k, inverted.
    low = np.where(distinct > 0, special.gammaincinv(np.where(distinct > 0, distinct, 1), tail), 0.0)
    high = special.gammaincinv(distinct + 1, 1 - tail)
    return low[place], high[place]


def byar_limits(events: Floats, confidence: float) -> tuple[Floats, Floats]:
    """Byar's approximation of the limits of Poisson counts.

    Parameters
    ----------
    events : ndarray of float, shape (n,)
        Counts above 0.
    confidence : float
        Confidence level, between 0 and 1 exclusive.

    Returns
    -------
    low, high : ndarray of float, shape (n,)
        Counts.

    References
    ----------
    Breslow N. E., Day N. E. (1987). *Statistical Methods in Cancer Research, volume II*. IARC, 68-71.
    """
    z = float(special.ndtri(0.5 + confidence / 2))
    above = events + 1
    low = events * (1 - 1 / (9 * events) - z / (3 * np.sqrt(events))) ** 3
    high = above * (1 - 1 / (9 * above) + z / (3 * np.sqrt(above))) ** 3
    # Far out in the tails the cube root turns negative: a rate does not.
    return np.maximum(low, 0.0), high
