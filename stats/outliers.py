"""Values that stand apart from their own series, by the median: a few wild points cannot hide themselves."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]

#: The 0.75 quantile of the normal distribution: the median absolute deviation of normal values over their
#: standard deviation.
MAD_OF_NORMAL = 0.6745
#: Square root of pi / 2: the standard deviation of normal values over their mean absolute deviation.
NORMAL_OVER_MEAN_DEVIATION = 1.253314
THRESHOLD = 3.5
FEWEST = 6


def modified_z(series: ArrayLike, fewest: int = FEWEST) -> Floats:
    """Distance of every value from its series' median, in units of its median absolute deviation.

    Parameters
    ----------
    series : array_like, shape (n,) or (m, n)
        One series, or one a row; NaN where there is no value.
    fewest : int
        Values a series must have; one with fewer has no scores.

    Returns
    -------
    ndarray of float, same shape
        Scores with their sign, to be compared with `THRESHOLD`. NaN where the value is missing, where the
        series is too short or where all its values are equal. Where more than half of the values are equal,
        so that the median deviation is 0, the mean absolute deviation is the unit.

    Raises
    ------
    ValueError
        If a value is infinite or the array has more than two dimensions.

    References
    ----------
    Iglewicz B., Hoaglin D. C. (1993). *How to Detect and Handle Outliers*. ASQC Basic References in Quality
    Control 16. The threshold 3.5 is theirs. A plain z-score cannot exceed (n - 1) / sqrt(n), 2.85 for ten
    points: Shiffler R. E. (1988). Maximum Z scores and outliers. *The American Statistician* 42(1), 79-80.

    Examples
    --------
    >>> [round(float(z), 2) for z in modified_z([52, 48, 50, 51, 49, 500])]
    [0.67, -1.12, -0.22, 0.22, -0.67, 202.13]
    """
    values = np.asarray(series, dtype=np.float64)
    if values.ndim not in (1, 2):
        raise ValueError(f"a series has one dimension and a set of series two, not {values.ndim}")
    if np.isinf(values).any():
        raise ValueError("a series holds an infinite value: leave it out or write NaN")
    rows = np.atleast_2d(values)
    scores = np.full(rows.shape, np.nan)
    enough = np.isfinite(rows).sum(axis=1) >= max(fewest, 1)
    if enough.any():
        scores[enough] = _scores(rows[enough])
    return scores.reshape(values.shape)


def _scores(rows: Floats) -> Floats:
    away = rows - np.nanmedian(rows, axis=1, keepdims=True)
    median = np.nanmedian(np.abs(away), axis=1, keepdims=True)
    mean = np.nanmean(np.abs(away), axis=1, keepdims=True)
    unit = np.where(median > 0, median / MAD_OF_NORMAL, mean * NORMAL_OVER_MEAN_DEVIATION)
    return away / np.where(unit > 0, unit, np.nan)
