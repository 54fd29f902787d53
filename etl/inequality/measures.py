"""All measures of one indicator in one year, for as many draws of its figures as are given."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from stats.arguments import Floats
from stats.inequality_of_draws import along, ginis, theils
from stats.influence import of_along, of_gini, of_theil
from stats.ridits import of_places

#: Measures of the figures alone, and those along an order.
OF_FIGURES = ("gini", "theil", "theil_between", "theil_within")
ALONG = ("concentration", "sii", "rii")


class Measures:
    """What every draw has in common: who counts, in which region, and where in each order.

    Parameters
    ----------
    shares : ndarray of float, shape (n,)
        Shares of those who count; 0 where nothing is known.
    starts : ndarray of int
        Where each region begins.
    orders : tuple of pairs of ndarray, shape (n,)
        Places in an order, and shares of those who have one.
    """

    def __init__(
        self, shares: Floats, starts: NDArray[np.intp], orders: tuple[tuple[NDArray[np.intp], Floats], ...]
    ) -> None:
        self.shares, self._starts = shares, starts
        self._weights = np.array([share for _, share in orders])
        self._ridits = np.array([of_places(places, share) for places, share in orders])

    def of(self, values: Floats) -> Floats:
        """Measure draws.

        Parameters
        ----------
        values : ndarray of float, shape (draws, n)
            Not negative; 0 where nothing is known.

        Returns
        -------
        ndarray of float, shape (draws, measures)
            `OF_FIGURES`, then each of `ALONG` for all orders.
        """
        alone = [ginis(values, self.shares), *theils(values, self.shares, self._starts)]
        if not self._weights.size:
            return np.column_stack(alone)
        return np.column_stack([*alone, *along(values, self._weights, self._ridits)])

    def spread(self, values: Floats) -> Floats:
        """Standard deviations of all measures over draws, the relative index on the scale of its logarithm.

        Parameters
        ----------
        values : ndarray of float, shape (draws, n)
            All draws, not negative.

        Returns
        -------
        ndarray of float, shape (measures,)
            In the order of `of`.
        """
        alone = [of_gini(values, self.shares), *of_theil(values, self.shares, self._starts)]
        if not self._weights.size:
            return np.array(alone)
        return np.concatenate([alone, *of_along(values, self._weights, self._ridits)])
