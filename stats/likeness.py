"""Statistical neighbours: the territories whose context is most like one's own."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.spatial.distance import cdist

from stats.arguments import Floats, finite


class Likes(NamedTuple):
    """Who is most like whom, the likest first, and how far they are."""

    neighbour: NDArray[np.int64]
    distance: Floats


def likest(context: ArrayLike, count: int = 10) -> Likes:
    """Find the territories most like each one.

    Parameters
    ----------
    context : array_like, shape (n, v)
        Variables that describe the territories, in their own units; all count alike. One that is the same
        everywhere tells nothing and is left out.
    count : int
        How many to find.

    Returns
    -------
    Likes
        ``neighbour``: ndarray of int, shape (n, count), positions of the likest territories, never one's own;
        ``distance``: ndarray of float, the standardised Euclidean distances: the root of the sum over the
        variables of squared differences over their variances. A territory with an unknown variable has
        neighbours -1 at distance NaN and is nobody's neighbour; where there are too few others, so has the
        rest. Of territories equally far, the one that stands first comes first.

    Raises
    ------
    ValueError
        If there are not two axes, a number is infinite, or `count` is not at least 1.

    References
    ----------
    Chartered Institute of Public Finance and Accountancy, *Nearest Neighbours Model*: standardised variables,
    Euclidean distance, each authority beside the most like it.

    Examples
    --------
    >>> likest([[1, 10], [2, 20], [9, 90]], 1).neighbour.ravel().tolist()
    [1, 0, 1]
    """
    described = _described(context, count)
    known = np.flatnonzero(~np.isnan(described).any(axis=1))
    neighbour = np.full((len(described), count), -1, dtype=np.int64)
    distance = np.full((len(described), count), np.nan)
    found = min(count, known.size - 1)
    if found > 0:
        apart = _distances(described[known])
        likes = _nearest(apart, found)
        neighbour[known, :found] = known[likes]
        distance[known, :found] = np.take_along_axis(apart, likes, axis=1)
    return Likes(neighbour, distance)


def likest_to(context: ArrayLike, place: int, count: int = 10) -> Likes:
    """Find the territories most like one: its row of `likest`, without working out those of the others.

    Parameters
    ----------
    context : array_like, shape (n, v)
        As for `likest`.
    place : int
        The territory's position.
    count : int
        How many to find.

    Returns
    -------
    Likes
        ``neighbour`` and ``distance`` of shape (count,).

    Raises
    ------
    ValueError
        As for `likest`.
    IndexError
        If there is no such position.
    """
    described = _described(context, count)
    known = np.flatnonzero(~np.isnan(described).any(axis=1))
    neighbour, distance = np.full(count, -1, dtype=np.int64), np.full(count, np.nan)
    if not np.isnan(described[place]).any():
        own = int(np.searchsorted(known, place % len(described)))
        apart = _distances(described[known], slice(own, own + 1))[0]
        likes = np.argsort(apart, kind="stable")[: min(count, known.size - 1)]
        neighbour[: likes.size], distance[: likes.size] = known[likes], apart[likes]
    return Likes(neighbour, distance)


def _nearest(apart: Floats, count: int) -> NDArray[np.int64]:
    """Positions of the smallest distances of each row, equal ones in their order."""
    near = np.sort(np.argpartition(apart, count - 1, axis=1)[:, :count], axis=1)
    distances = np.take_along_axis(apart, near, axis=1)
    likes = np.take_along_axis(near, np.argsort(distances, axis=1, kind="stable"), axis=1)
    # Where more are as far as the last one, the partition picked any of them.
    tied = np.count_nonzero(apart <= distances.max(axis=1)[:, None], axis=1) > count
    likes[tied] = np.argsort(apart[tied], axis=1, kind="stable")[:, :count]
    return likes


def _described(context: ArrayLike, count: int) -> Floats:
    described = finite("variable", context)
    if described.ndim != 2 or count < 1:
        raise ValueError(
            f"context has shape {described.shape} and count is {count}: "
            "give a row a territory, a column a variable, and ask for 1 or more"
        )
    return described


def _distances(described: Floats, of: slice = slice(None)) -> Floats:
    """How far some of the rows are from all; from oneself, infinitely."""
    telling = np.ptp(described, axis=0) > 0
    apart = np.zeros((len(described[of]), len(described)))
    if telling.any():
        variance = described.var(axis=0, ddof=1)[telling]
        apart = cdist(described[of][:, telling], described[:, telling], "seuclidean", V=variance)
    np.fill_diagonal(apart[:, of], np.inf)
    return apart
