"""Indicators brought to one scale, so that they can be added: the first step of a composite index."""

from __future__ import annotations

from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from stats.arguments import Floats, finite
from stats.places import places

Method = Literal["min-max", "z", "rank", "reference"]


def normalise(
    value: ArrayLike,
    method: Method,
    rising: ArrayLike = True,
    reference: ArrayLike | None = None,
    span: tuple[float, float] = (0.0, 1.0),
) -> Floats:
    """Bring indicators to one scale.

    Parameters
    ----------
    value : array_like, shape (..., n, k)
        `k` indicators of `n` territories, in their own units; more axes before them are draws.
    method : {"min-max", "z", "rank", "reference"}
        Place between the least and the greatest; distance from the mean in standard deviations (of all
        territories, divided by n); place in the order, ties sharing the mean; or times the reference.
    rising : array_like of bool, shape (k,) or one for all
        False turns an indicator round, so that more of it makes less of the index.
    reference : array_like, shape (k,), optional
        The values that "reference" divides by, not 0.
    span : (float, float)
        Where "min-max" and "rank" put the least and the greatest; (1, 100) where a geometric mean follows.

    Returns
    -------
    ndarray of float, shape of `value`
        An indicator that is the same everywhere is in the middle of its scale. NaN stays where it was and
        changes nothing for the others.

    Raises
    ------
    ValueError
        If there are not two axes at least, a number is infinite, the method is another, the span does not
        ascend, or "reference" has none.

    References
    ----------
    OECD, European Commission Joint Research Centre (2008). *Handbook on Constructing Composite Indicators*,
    step 5. A reference turned round is as far on the other side of 1.
    """
    values = finite("value", value)
    if values.ndim < 2:
        raise ValueError(f"value has shape {values.shape}: give a row a territory and a column an indicator")
    if not span[0] < span[1]:
        raise ValueError(f"span is {span}: expected the least and then the greatest")
    sign = np.where(np.broadcast_to(np.asarray(rising, dtype=bool), values.shape[-1:]), 1.0, -1.0)
    if method == "reference":
        return values * (sign / _known(reference, values.shape[-1:])) + (1 - sign)
    if method == "rank":
        values = places(values, axis=-2)
    elif method not in ("min-max", "z"):
        raise ValueError(f"method is {method!r}: expected min-max, z, rank or reference")
    # One product and one sum for each number: this is done to every draw.
    scale, offset = _standard(values, sign) if method == "z" else _between(values, sign, *span)
    return values * scale + offset


def _standard(values: Floats, sign: Floats) -> tuple[Floats, Floats]:
    known = np.maximum((~np.isnan(values)).sum(axis=-2, keepdims=True), 1)
    middle = np.nansum(values, axis=-2, keepdims=True) / known
    width = np.sqrt(np.nansum((values - middle) ** 2, axis=-2, keepdims=True) / known)
    # What is left of equal values by rounding is no width.
    scale = sign / np.where(width > 1e-12 * np.abs(middle), width, np.inf)
    return scale, -middle * scale


def _between(values: Floats, sign: Floats, first: float, last: float) -> tuple[Floats, Floats]:
    least, most = np.fmin.reduce(values, -2, keepdims=True), np.fmax.reduce(values, -2, keepdims=True)
    scale = sign * (last - first) / np.where(most > least, most - least, np.inf)
    start = first - np.where(sign > 0, least, most) * scale
    return scale, np.where(most > least, start, (first + last) / 2)


def _known(reference: ArrayLike | None, shape: tuple[int, ...]) -> Floats:
    known = finite("reference", np.nan if reference is None else reference)
    if known.shape not in ((), shape) or not (np.abs(known) > 0).all():
        raise ValueError(f"reference is {reference!r}: expected a number that is not 0 for each indicator")
    return known
