"""Classes of two indicators at once: need in one direction of the legend, supply in the other."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from stats.arguments import Floats, columns

#: The class of a territory that lacks one of the two values, or both.
UNKNOWN = -1
#: Colours of more than five by five cannot be told apart; of one by one there is nothing to compare.
FEWEST_BINS, MOST_BINS = 2, 5


class Bivariate(NamedTuple):
    """Classes of two values, and where they begin and end."""

    classes: NDArray[np.int64]
    need_edges: Floats
    supply_edges: Floats


def bivariate_classes(need: ArrayLike, supply: ArrayLike, bins: int = 3) -> Bivariate:
    """Class territories by need and by supply, each into parts of the same number of territories.

    Parameters
    ----------
    need, supply : array_like, shape (n,)
        One value of each a territory; NaN where there is none.
    bins : int
        Classes in each direction, 2 to 5.

    Returns
    -------
    classes : ndarray of int, shape (n,)
        ``need class * bins + supply class``, each from 0 (least) to ``bins - 1``: 0 is little need and little
        supply, ``(bins - 1) * bins`` is much need and little supply. `UNKNOWN` where either is missing.
    need_edges, supply_edges : ndarray of float, shape (bins + 1,)
        Quantiles of the territories that have both values, ascending; class j holds what lies above edge j up
        to edge j + 1 included, class 0 its lower edge as well. Equal values share a class, so that where many
        are equal some classes are empty and edges repeat. NaN without any such territory.

    Raises
    ------
    ValueError
        If the shapes differ, a value is infinite, or bins are fewer than 2 or more than 5.

    References
    ----------
    Olson J. M. (1981). Spectrally encoded two-variable maps. *Annals of the Association of American
    Geographers* 71(2), 259-276.

    Examples
    --------
    >>> bivariate_classes([10, 20, 30, None], [3, 2, 1, 1]).classes.tolist()
    [2, 4, 6, -1]
    """
    if not FEWEST_BINS <= bins <= MOST_BINS:
        raise ValueError(f"bins are {bins}: expected {FEWEST_BINS} to {MOST_BINS} classes in each direction")
    needs, supplies = columns(need=need, supply=supply)
    known = np.isfinite(needs) & np.isfinite(supplies)
    need_edges, supply_edges = (_edges(side[known], bins) for side in (needs, supplies))
    classes = np.full(len(needs), UNKNOWN)
    classes[known] = _class(needs[known], need_edges) * bins + _class(supplies[known], supply_edges)
    return Bivariate(classes, need_edges, supply_edges)


def _edges(values: Floats, bins: int) -> Floats:
    """Quantiles that are values themselves: one between two values would name a figure nobody has."""
    if not len(values):
        return np.full(bins + 1, np.nan)
    return np.quantile(values, np.linspace(0, 1, bins + 1), method="inverted_cdf")


def _class(values: Floats, edges: Floats) -> NDArray[np.int64]:
    return np.searchsorted(edges[1:-1], values, side="left")
