"""Places in an order, ties told apart as asked.

`scipy.stats.rankdata` gives the same; whoever imports it loads all of `scipy.stats`: 50 MB of a
server's memory and half a second of its first reader.
"""

from __future__ import annotations

from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from stats.arguments import Floats

Ties = Literal["mean", "least"]


def places(value: ArrayLike, ties: Ties = "mean", axis: int = -1) -> Floats:
    """Rank values from 1, the least first.

    Parameters
    ----------
    value : array_like, shape s
        NaN takes no rank and no place.
    ties : {"mean", "least"}
        The rank that equal values share: the mean of their places, or the least of them.
    axis : int
        Along which axis they are in one order.

    Returns
    -------
    ndarray of float, shape s
        NaN where the value is NaN.

    Examples
    --------
    >>> places([30, 10, 10, float("nan")]).tolist()
    [3.0, 1.5, 1.5, nan]
    >>> places([30, 10, 10], "least").tolist()
    [3.0, 1.0, 1.0]
    """
    values = np.moveaxis(np.asarray(value, dtype=float), axis, -1)
    order = values.argsort(axis=-1, kind="stable")
    sorted_values = np.take_along_axis(values, order, -1)
    first = _first_of_equals(sorted_values)
    place: np.ndarray = first
    if ties == "mean":
        last = values.shape[-1] - 1 - _first_of_equals(sorted_values[..., ::-1])[..., ::-1]
        place = (first + last) / 2
    found = np.empty(values.shape)
    np.put_along_axis(found, order, place + 1, -1)
    found[np.isnan(values)] = np.nan
    return np.moveaxis(found, -1, axis)


def _first_of_equals(sorted_values: Floats) -> np.ndarray:
    """Where the run of equal values begins that each one belongs to."""
    begins = np.zeros(sorted_values.shape, dtype=np.int64)
    begins[..., 1:] = np.where(
        sorted_values[..., 1:] != sorted_values[..., :-1], np.arange(1, sorted_values.shape[-1]), 0
    )
    return np.maximum.accumulate(begins, axis=-1)
