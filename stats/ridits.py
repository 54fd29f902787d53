"""Ridits: where in the order of all people those of a territory stand."""

from __future__ import annotations

import numpy as np

from stats.arguments import Floats


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
    held = np.bincount(place, shares)
    return (np.cumsum(held) - held / 2)[place]
