"""Inequality of many draws at once: the measures of `stats.inequality` and `stats.slope`, one a row.

Resampling asks for each of them some hundred times: row by row it would take a hundred times as long.
Values are taken as they are: not negative, all known; weights are shares that sum to 1.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from stats.arguments import Floats


class Along(NamedTuple):
    """What `along` gives, each with one number a draw."""

    concentration: Floats
    sii: Floats
    rii: Floats


def ginis(values: Floats, shares: Floats) -> Floats:
    """Gini's coefficient of each draw.

    Parameters
    ----------
    values : ndarray of float, shape (draws, n)
        Not negative, and not 0 throughout a draw.
    shares : ndarray of float, shape (n,)
        Shares of the weights, which sum to 1.

    Returns
    -------
    ndarray of float, shape (draws,)
        As `stats.inequality.gini`, to one part in ten thousand: values that differ by less than one in 250
        are not told apart when they are put in order, because that is five times as fast.
    """
    order = np.argsort(coarse(values), axis=1, kind="stable")
    people = shares[order]
    before = np.cumsum(people, axis=1)
    before -= people / 2
    people *= np.take_along_axis(values, order, axis=1)
    result: Floats = 2 * np.einsum("ij,ij->i", people, before) / (values @ shares) - 1
    return result


def theils(values: Floats, shares: Floats, starts: NDArray[np.intp]) -> tuple[Floats, Floats, Floats]:
    """Theil's index of each draw, whole, between and within groups.

    Parameters
    ----------
    values, shares
        As for `ginis`; the values of a group stand side by side.
    starts : ndarray of int, shape (groups,)
        Where each group begins.

    Returns
    -------
    total, between, within : ndarray of float, shape (draws,)
        As `stats.inequality.theil`.
    """
    ratio = values / (values @ shares)[:, np.newaxis]
    total = entropy(ratio) @ shares
    people = np.add.reduceat(shares, starts)
    between = entropy(np.add.reduceat(ratio * shares, starts, axis=1) / people) @ people
    return total, between, np.maximum(total - between, 0.0)


def along(values: Floats, shares: Floats, ridit: Floats) -> Along:
    """Concentration index, slope index and relative index of each draw along several orders.

    Parameters
    ----------
    values : ndarray of float, shape (draws, n)
        As for `ginis`.
    shares : ndarray of float, shape (orders, n)
        Shares of the weights of those who have a place in each order, 0 for the others; each sums to 1.
    ridit : ndarray of float, shape (orders, n)
        Where each value stands in the orders, as `stats.ridits.ridits` gives it.

    Returns
    -------
    Along
        Each of shape (draws, orders), as `stats.inequality.concentration_index` and
        `stats.slope.slope_index`; both of the latter NaN where all share one place.
    """
    away = (ridit - 0.5) * shares
    mean, together = values @ shares.T, values @ away.T
    apart = (away * (ridit - 0.5)).sum(axis=1)
    slope = together / np.where(apart > 0, apart, np.nan)
    bottom, top = mean - slope / 2, mean + slope / 2
    ratio = np.divide(top, bottom, out=np.full_like(top, np.nan), where=(bottom > 0) & (top >= 0))
    return Along(2 * together / mean, slope, ratio)


def coarse(values: Floats) -> NDArray[np.uint16]:
    """Whole numbers in the order of values that are not negative; one number where they are 1/250 apart."""
    # The upper half of a number that is not negative is a whole number of the same order.
    upper: NDArray[np.uint16] = np.ascontiguousarray(values, dtype="<f4").view("<u2")[:, 1::2]
    return upper


def entropy(ratio: Floats) -> Floats:
    """Multiply by the logarithm; 0 stays 0."""
    # The least number there is stands for 0: its logarithm is finite, and nothing times it is nothing.
    logarithm = np.maximum(ratio, np.finfo(float).tiny)
    np.log(logarithm, out=logarithm)
    logarithm *= ratio
    return logarithm
