"""Who counts for how much, and where in the order of all people those of a territory stand."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from stats.arguments import Floats, columns, refuse


def weighed(value: ArrayLike, weight: ArrayLike | None, **order: ArrayLike) -> tuple[Floats, Floats, Floats]:
    """Read values, another column and weights, and keep the rows that are known and weigh something.

    Parameters
    ----------
    value : array_like, shape (n,)
        Not negative.
    weight : array_like, shape (n,), optional
        Not negative; without it, each value weighs the same.
    **order : array_like, shape (n,)
        One more column, by its name.

    Returns
    -------
    values, others, shares : ndarray of float, shape (m,)
        Of the rows that are kept; the shares of the weights sum to 1.

    Raises
    ------
    ValueError
        If the shapes differ, a number is infinite, or a value or a weight is negative. The values are named.
    """
    read = {"value": value, **order, "weight": np.ones(np.shape(value)) if weight is None else weight}
    values, others, weights = columns(**read)
    refuse(values < 0, "a value may not be negative: its share of the whole has no meaning", value=values)
    refuse(weights < 0, "a weight may not be negative", weight=weights)
    known = ~np.isnan(values + others + weights) & (weights > 0)
    values, others, weights = values[known], others[known], weights[known]
    return values, others, weights / weights.sum() if known.any() else weights


def ridits(order: Floats, shares: Floats) -> Floats:
    """Share of people ordered before each row, and half of those who share its place.

    Parameters
    ----------
    order : ndarray of float, shape (n,)
        What rows are ordered by, the lowest first; equal numbers are one place.
    shares : ndarray of float, shape (n,)
        Shares of the people, which sum to 1.

    Returns
    -------
    ndarray of float, shape (n,)
        Above 0 and below 1; their weighted mean is one half.

    References
    ----------
    Bross I. D. J. (1958). How to use ridit analysis. *Biometrics* 14(1), 18-38.
    """
    _, place = np.unique(order, return_inverse=True)
    return of_places(place, shares)


def of_places(place: NDArray[np.intp], shares: Floats) -> Floats:
    """Give the ridits of rows whose places in the order are known: for many columns along one order.

    Parameters
    ----------
    place : ndarray of int, shape (n,)
        From 0, the lowest first; equal numbers are one place.
    shares : ndarray of float, shape (n,)
        Shares of the people, which sum to 1.

    Returns
    -------
    ndarray of float, shape (n,)
        As `ridits`.
    """
    held = np.bincount(place, shares)
    return (np.cumsum(held) - held / 2)[place]
