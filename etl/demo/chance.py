"""Chance that comes out the same every time, and shares that add up exactly."""

from __future__ import annotations

import zlib

import numpy as np
from numpy.typing import ArrayLike, NDArray

#: Changing it changes every demonstration file.
SEED = 19570427


def stream(name: str) -> np.random.Generator:
    """A generator of its own for every subject, so that one more draw here moves nothing there."""
    return np.random.Generator(np.random.PCG64([SEED, zlib.crc32(name.encode())]))


def apportion(total: int, weights: ArrayLike, caps: ArrayLike | None = None) -> NDArray[np.int64]:
    """Share a whole number out by weight, by largest remainders, without exceeding the caps.

    Parameters
    ----------
    total : int
        What is shared out.
    weights : array_like, shape (n,)
        Not negative, not all zero.
    caps : array_like of int, shape (n,), optional
        The most each may get; together at least `total`.

    Returns
    -------
    ndarray of int, shape (n,)
        Sums to `total`.

    Raises
    ------
    ValueError
        If the weights or caps leave no room for the total.
    """
    weights = np.asarray(weights, dtype=float)
    limits = np.full(len(weights), total) if caps is None else np.asarray(caps, dtype=np.int64)
    shares = np.zeros(len(weights), dtype=np.int64)
    while (rest := total - int(shares.sum())) > 0:
        open_weights = np.where(shares < limits, weights, 0.0)
        if open_weights.sum() <= 0:
            raise ValueError(f"{total} cannot be shared out: {rest} left over, expected room for all")
        exact = rest * open_weights / open_weights.sum()
        whole = np.floor(exact).astype(np.int64)
        step = np.minimum(whole, limits - shares)
        shares += step
        if (step == whole).all():
            shares += _largest(np.where(shares < limits, exact - whole, -1.0), total - int(shares.sum()))
    return shares


def _largest(remainders: NDArray[np.float64], count: int) -> NDArray[np.int64]:
    """One each to the largest remainders; the first of equals comes first, negative ones get nothing."""
    chosen = np.zeros(len(remainders), dtype=np.int64)
    chosen[np.argsort(-remainders, kind="stable")[:count]] = 1
    return np.where(remainders < 0, 0, chosen)


def split_rows(totals: NDArray[np.int64], shares: NDArray[np.float64]) -> NDArray[np.int64]:
    """Split each row's total over columns by that row's shares, by largest remainders.

    Parameters
    ----------
    totals : ndarray of int, shape (n,)
        What each row sums to.
    shares : ndarray of float, shape (n, k)
        Not negative; each row has a positive one.

    Returns
    -------
    ndarray of int, shape (n, k)
        Rows sum to `totals`.
    """
    exact = totals[:, None] * shares / shares.sum(axis=1, keepdims=True)
    counts = np.floor(exact).astype(np.int64)
    rank = np.argsort(np.argsort(-(exact - counts), axis=1, kind="stable"), axis=1, kind="stable")
    return counts + (rank < (totals - counts.sum(axis=1))[:, None])
