"""Class breaks: where the colours of a map change."""

from __future__ import annotations

from collections.abc import Callable

import jenkspy
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

#: Classes of a map without reference, beside the class of those that are exactly zero.
CLASSES = 5

#: Classes on each side of a reference value.
CLASSES_A_SIDE = 2

#: From this share of territories at exactly zero, zero is a class of its own.
MANY_ZEROS = 0.1

#: Values that natural breaks look at: more would cost seconds and move no break that one can see.
REPRESENTATIVES = 400


def quantiles(values: Floats, classes: int) -> Floats:
    """Break sorted values so that every class holds about as many; the breaks are values that occur.

    Parameters
    ----------
    values : ndarray of float, shape (n,)
        Sorted, without NaN, with more than `classes` distinct values.
    classes : int
        How many classes.

    Returns
    -------
    ndarray of float
        Edges from the least to the greatest value; fewer than ``classes + 1`` where values tie.
    """
    return np.quantile(values, np.arange(classes + 1) / classes, method="inverted_cdf")


def jenks(values: Floats, classes: int) -> Floats:
    """Break sorted values where classes differ least within (Fisher-Jenks); arguments as `quantiles`."""
    sample = values
    if len(values) > REPRESENTATIVES:
        places = np.linspace(0, len(values) - 1, REPRESENTATIVES).round().astype(int)
        sample = values[places]
    classes = min(classes, len(np.unique(sample)) - 1)
    if classes < 2:
        return values[[0, -1]]
    return np.asarray(jenkspy.jenks_breaks(sample, n_classes=classes))


def equal(values: Floats, classes: int) -> Floats:
    """Break the range into classes of one width; arguments as `quantiles`."""
    return np.linspace(values[0], values[-1], classes + 1)


def deviation(values: Floats, classes: int) -> Floats:
    """Break at half and one and a half standard deviations around the mean; arguments as `quantiles`."""
    return _around(values, float(values.mean()), (-1.5, -0.5, 0.5, 1.5))


METHODS: dict[str, Callable[[Floats, int], Floats]] = {
    "quantiles": quantiles,
    "jenks": jenks,
    "equal": equal,
    "deviation": deviation,
}


def edges(
    values: Floats, method: str, decimals: int, reference: float | None = None, zero_class: bool = False
) -> Floats:
    """Find the edges of a map's classes.

    Class j covers what lies above edge j up to edge j + 1 included; class 0 includes its lower edge.

    Parameters
    ----------
    values : ndarray of float, shape (n,)
        All values that share the colours, without NaN.
    method : str
        A key of `METHODS`.
    decimals : int
        Digits the reader sees: inner edges are rounded to them where they stay apart.
    reference : float or None
        A value that must be an edge, with as many classes below as above.
    zero_class : bool
        Whether exactly zero is a class of its own where many territories are: edges begin 0, 0.

    Returns
    -------
    ndarray of float
        Ascending, one more than there are classes; empty without values.
    """
    if not len(values):
        return np.empty(0)
    ordered = np.sort(values)
    distinct = np.unique(ordered)
    if len(distinct) <= CLASSES and reference is None:
        return np.concatenate([distinct[:1], distinct])
    if reference is not None:
        return _rounded(_beside(ordered, method, reference), ordered, decimals, reference)
    if zero_class and ordered[0] == 0 and np.mean(ordered == 0) >= MANY_ZEROS:
        positive = edges(ordered[ordered > 0], method, decimals)
        return np.concatenate([[0.0, 0.0], positive[1:]])
    return _rounded(METHODS[method](ordered, CLASSES), ordered, decimals)


def classify(values: Floats, at: Floats) -> NDArray[np.int64]:
    """Find the class of each value.

    Parameters
    ----------
    values : ndarray of float, shape (n,)
        Without NaN.
    at : ndarray of float
        Edges, as `edges` returns them.

    Returns
    -------
    ndarray of int, shape (n,)
        From 0.
    """
    return np.searchsorted(at[1:-1], values, side="left")


def _beside(ordered: Floats, method: str, reference: float) -> Floats:
    if method == "deviation":
        return np.union1d(_around(ordered, reference, (-1.0, 0.0, 1.0)), [reference])
    below, above = ordered[ordered <= reference], ordered[ordered > reference]
    halves = [
        _some(side, method, CLASSES_A_SIDE if len(below) and len(above) else 2 * CLASSES_A_SIDE)
        for side in (below, above)
    ]
    # The reference takes the place of the greatest value below it and of the least above.
    return np.concatenate([halves[0][:-1], [reference], halves[1][1:]])


def _some(ordered: Floats, method: str, classes: int) -> Floats:
    distinct = np.unique(ordered)
    if len(distinct) <= classes:
        return np.concatenate([distinct[:1], distinct])
    return METHODS[method](ordered, classes)


def _around(ordered: Floats, centre: float, steps: tuple[float, ...]) -> Floats:
    inner = centre + np.asarray(steps) * float(ordered.std())
    inside = inner[(inner > ordered[0]) & (inner < ordered[-1])]
    return np.concatenate([ordered[:1], inside, ordered[-1:]])


def _rounded(at: Floats, ordered: Floats, decimals: int, reference: float | None = None) -> Floats:
    """Edges in the digits that the legend shows, outer ones away from the values they must hold."""
    raw = np.unique(at)
    scale = 10.0**decimals
    shown = np.round(raw, decimals)
    shown[0] = np.floor(ordered[0] * scale) / scale if raw[0] != reference else raw[0]
    shown[-1] = np.ceil(ordered[-1] * scale) / scale if raw[-1] != reference else raw[-1]
    apart = np.all(np.diff(shown) > 0) and shown[0] <= ordered[0] and shown[-1] >= ordered[-1]
    return shown if apart else raw
