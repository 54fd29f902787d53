"""Recent trends: whether the last five values rise or fall beyond chance, whichever of them is left out.

A proportion's points weigh as many as were asked, and chi-square is Armitage's for a trend in
proportions. Points of rates and ratios weigh the inverse of their variance, read from the width of their
95 % intervals (`rate_interval`), and chi-square is the slope squared over its variance. Both are as in
PHEindicatormethods (``assign_trend_markers``), but for the sign of a proportion's slope, which is taken
there of the unweighted logits, so that a single zero leaves no answer. A gap among the last five is not
filled with an older point.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import special

from stats.arguments import Floats, finite, refuse
from stats.course import Course
from stats.funnel import Kind
from stats.intervals import rate_interval

__all__ = ["POINTS", "THRESHOLD", "Course", "Trend", "recent_trend"]

POINTS = 5
#: Chi-square with one degree of freedom at 99.8 %: 9.5495.
THRESHOLD = float(special.chdtri(1, 0.002))
_Z_95 = float(special.ndtri(0.975))


class Trend(NamedTuple):
    """The trend of one series, or of one a row."""

    slope: Floats
    chi2: Floats
    verdict: NDArray[np.object_] | Course


def recent_trend(count: ArrayLike, denominator: ArrayLike, kind: Kind) -> Trend:
    """Test the last five points of series for a trend, as Fingertips does.

    Parameters
    ----------
    count : array_like, shape (t,) or (n, t)
        Events of equally spaced periods, the latest last; one series, or one a row.
    denominator : array_like, shape of `count`
        People asked (proportion), exposure (rate) or events expected (ratio) of each period.
    kind : {"proportion", "rate", "ratio"}
        What count over denominator is; only a proportion's count may not exceed its denominator.

    Returns
    -------
    Trend
        ``slope``, the change of count over denominator in one period, and ``chi2``: ndarray of float, shape
        (n,), or float for one series. ``verdict``: ``increasing`` or ``decreasing`` where chi-square exceeds
        its 99.8 % point and the slope keeps its sign whichever point is left out, else ``no change``.
        With fewer than five points, with one of the last five NaN or its denominator 0, or where none or all
        of the people counted have the event, ``cannot be calculated``, and slope and chi-square are NaN.

    Raises
    ------
    ValueError
        If the shapes differ or have three dimensions, a number is negative or infinite, a proportion's count
        exceeds its denominator, or the kind is another. The values are named.

    References
    ----------
    Armitage P. (1955). Tests for linear trends in proportions and frequencies. *Biometrics* 11(3), 375-386.

    Office for Health Improvement and Disparities, *Fingertips* public health technical guidance, recent
    trends.

    Examples
    --------
    >>> trend = recent_trend([100, 120, 140, 160, 180], [1000] * 5, "proportion")
    >>> round(float(trend.slope), 3), round(float(trend.chi2), 2), str(trend.verdict)
    (0.02, 33.22, 'increasing')
    """
    events, total = _series(count, denominator, kind)
    if events.shape[-1] < POINTS:
        empty = np.full(events.shape[:-1], np.nan)
        return Trend(empty[()], empty[()], _courses(empty, np.zeros(empty.shape)))
    events, total = events[..., -POINTS:], total[..., -POINTS:]
    asked = total.sum(axis=-1)
    mean = events.sum(axis=-1) / np.where(asked > 0, asked, np.nan)
    telling = (mean > 0) & ((mean < 1) | (kind != "proportion"))
    total = np.where(telling[..., None] & (total > 0), total, np.nan)
    weights, variance = (
        (total, mean * (1 - mean)) if kind == "proportion" else (_precision(events, total), 1.0)
    )
    slope, spread = _slope(events / total, weights)
    chi2 = slope**2 * spread / variance
    return Trend(slope[()], chi2[()], _courses(chi2, _steady_sign(events / total, weights, slope)))


def _series(count: ArrayLike, denominator: ArrayLike, kind: Kind) -> tuple[Floats, Floats]:
    if kind not in ("proportion", "rate", "ratio"):
        raise ValueError(f"kind is {kind!r}: expected proportion, rate or ratio")
    events = finite("count", count, negative=False)
    total = finite("denominator", denominator, negative=False)
    if events.shape != total.shape or events.ndim not in (1, 2):
        raise ValueError(
            f"count has shape {events.shape} and denominator {total.shape}: "
            "give two series of the same length, or two tables of one series a row"
        )
    if kind == "proportion":
        refuse(events > total, "a count may not exceed its denominator", count=events, denominator=total)
    return events, total


def _precision(events: Floats, total: Floats) -> Floats:
    lower, upper = rate_interval(events.ravel(), total.ravel())
    return (((upper - lower) / (2 * _Z_95)) ** -2).reshape(events.shape)


def _slope(values: Floats, weights: Floats) -> tuple[Floats, Floats]:
    periods = np.arange(POINTS, dtype=float)
    away = periods - (weights @ periods / weights.sum(axis=-1))[..., None]
    spread = (weights * away**2).sum(axis=-1)
    return (weights * away * values).sum(axis=-1) / spread, spread


def _steady_sign(values: Floats, weights: Floats, slope: Floats) -> Floats:
    # What rounding leaves of a slope of 0 has no sign.
    nothing = 1e-12 * np.abs(values).max(axis=-1)
    sign = np.sign(slope)
    for left_out in range(POINTS):
        without, _ = _slope(values, np.where(np.arange(POINTS) == left_out, 0.0, weights))
        sign = np.where(np.sign(without) * (np.abs(without) > nothing) == np.sign(slope), sign, 0.0)
    return sign


def _courses(chi2: Floats, sign: Floats) -> NDArray[np.object_] | Course:
    words = np.array([Course.NO_CHANGE, Course.INCREASING, Course.DECREASING, Course.UNKNOWN], dtype=object)
    sure = chi2 > THRESHOLD
    which = np.select([np.isnan(chi2), sure & (sign > 0), sure & (sign < 0)], [3, 1, 2], 0)
    found: NDArray[np.object_] | Course = words[which]
    return found
