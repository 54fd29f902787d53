"""Funnels: how far from a baseline chance alone carries a value.

Both kinds of limit are what Fingertips draws (PHEindicatormethods, ``calculate_funnel_limits``). For
proportions, baseline ± z √(baseline (1 − baseline) / denominator): a value lies outside exactly where
its Wilson interval leaves the baseline out. For rates and ratios, the count whose exact Poisson interval
ends at the expected one, read between whole counts through the gamma distribution: the lower limit
solves P(X ≤ count) = α/2, the upper one P(X ≥ count) = α/2.
"""

from __future__ import annotations

from typing import Literal

import numpy as np
from numpy.typing import ArrayLike
from scipy import special

from stats.arguments import Floats, finite, level, refuse
from stats.verdicts import Direction, Verdict, position, verdict

__all__ = ["Direction", "Kind", "Verdict", "funnel_limits", "position", "verdict"]

Kind = Literal["proportion", "rate", "ratio"]


def funnel_limits(
    denominator: ArrayLike, baseline: ArrayLike, kind: Kind, confidence: float
) -> tuple[Floats, Floats]:
    """Limits within which chance alone keeps a value whose truth is the baseline.

    Parameters
    ----------
    denominator : array_like, shape (n,) or scalar
        People asked (proportion), exposure (rate), or events expected (ratio); need not be whole.
    baseline : array_like, shape (n,) or scalar
        The benchmark in the unit of the values: a share from 0 to 1, events per unit of exposure, or observed
        over expected events, 1 for the standard itself.
    kind : {"proportion", "rate", "ratio"}
        What the values are.
    confidence : float
        0.95 and 0.998 by custom.

    Returns
    -------
    lower, upper : ndarray of float, shape (n,), or float for scalars
        In the unit of the baseline, not below 0, a proportion's not above 1. NaN where a number is NaN or the
        denominator is 0.

    Raises
    ------
    ValueError
        If the shapes differ, a number is negative or infinite, a proportion's baseline exceeds 1, the kind is
        another, or the confidence is not between 0 and 1. The values are named.

    References
    ----------
    Spiegelhalter D. J. (2005). Funnel plots for comparing institutional performance. *Statistics in Medicine*
    24(8), 1185-1202.

    Examples
    --------
    >>> lower, upper = funnel_limits(100, 0.2, "proportion", 0.95)
    >>> round(float(lower), 4), round(float(upper), 4)
    (0.1216, 0.2784)
    """
    total = finite("denominator", denominator, negative=False)
    centre = finite("baseline", baseline, negative=False)
    if max(total.ndim, centre.ndim) > 1 or (total.ndim and centre.ndim and total.shape != centre.shape):
        raise ValueError(
            f"denominator has shape {total.shape} and baseline {centre.shape}: "
            "give one-dimensional arrays of the same length, or one baseline for all"
        )
    tail = (1 - level(confidence)) / 2
    total, centre = np.broadcast_arrays(np.where(total > 0, total, np.nan), centre)
    if kind == "proportion":
        refuse(centre > 1, "a proportion's baseline may not exceed 1", baseline=centre)
        spread = -special.ndtri(tail) * np.sqrt(centre * (1 - centre) / total)
        return np.maximum(centre - spread, 0.0)[()], np.minimum(centre + spread, 1.0)[()]
    if kind not in ("rate", "ratio"):
        raise ValueError(f"kind is {kind!r}: expected proportion, rate or ratio")
    lower, upper = _counts(total * centre, tail)
    return (lower / total)[()], (upper / total)[()]


def _counts(expected: Floats, tail: float) -> tuple[Floats, Floats]:
    # Poisson counts through chi-square: P(X <= c) is the tail beyond twice the mean at 2 c + 2 degrees.
    lower = special.chdtriv(1 - tail, 2 * expected) / 2 - 1
    upper = special.chdtriv(tail, 2 * expected) / 2
    lower = np.where(expected > -np.log(tail), lower, 0 * expected)
    return lower, np.where(expected > 0, upper, expected)
