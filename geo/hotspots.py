"""Do alike territories lie beside each other, and where: Moran's I, local Moran, Getis and Ord's Gi*.

A place without a value, and one without a neighbour that has one, is left out before anything is counted:
every other place's result is that of the map without it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import sparse

from geo.adjacency import Floats, Neighbours, compared
from geo.permuting import NOISE, conditional_p, layout_p, layout_score, refuse_none

if TYPE_CHECKING:
    import pandas as pd

#: A place stands out when at most this share of the places that stand out does so by chance.
FALSE_SHARE = 0.05


class Verdict(StrEnum):
    """What can be said of a place among its neighbours."""

    HOT_SPOT = "hot_spot"
    COLD_SPOT = "cold_spot"
    LOW_AMONG_HIGH = "low_among_high"
    HIGH_AMONG_LOW = "high_among_low"
    NOT_SIGNIFICANT = "not_significant"
    INSUFFICIENT = "insufficient"


#: esda's numbers of the quadrants of Moran's scatter plot: HH, LH, LL, HL (own value, then neighbours').
OF_QUADRANT = {
    1: Verdict.HOT_SPOT,
    2: Verdict.LOW_AMONG_HIGH,
    3: Verdict.COLD_SPOT,
    4: Verdict.HIGH_AMONG_LOW,
}


class LocalStatistics(NamedTuple):
    """Columns of `local_moran`, shape (n,) each; NaN for a place left out."""

    statistic: Floats
    quadrant: Floats
    p: Floats


def moran(
    value: ArrayLike, neighbours: Neighbours, permutations: int = 9999, seed: int = 0
) -> tuple[float, float, float]:
    """Moran's I: whether places resemble their neighbours, over the whole map.

    Parameters
    ----------
    value : array_like, shape (n,)
        One value a place; NaN where there is none.
    neighbours : mapping of int to sequence of int
        The positions beside each position; a place's neighbours share a weight of 1.
    permutations, seed : int
        How many times the values are laid out by chance, and what starts the generator.

    Returns
    -------
    I : float
        Above ``-1 / (n - 1)`` neighbours are alike, below it they differ.
    z : float
        I in standard deviations from that, under randomisation (esda's ``z_rand``): exactly what the layouts
        by chance tend to.
    p : float
        Folded one-sided pseudo-p, as esda's ``p_sim``: double it for both sides. All three are NaN where the
        values are all equal; z also where every layout gives the same I, and below 4 places.

    Raises
    ------
    ValueError
        If the array has another shape or an infinite number, a neighbour is not one of the n positions, or
        permutations are fewer than one.

    References
    ----------
    Cliff A. D., Ord J. K. (1981). *Spatial Processes: Models and Applications*. Pion, 42-46.

    Examples
    --------
    >>> line = {0: [1], 1: [0, 2], 2: [1, 3], 3: [2, 4], 4: [3]}
    >>> I, z, p = moran([1, 2, 3, 4, 5], line)
    >>> round(I, 3), round(z, 3)
    (0.6, 1.933)
    """
    refuse_none(permutations)
    _, graph, z = compared(value, neighbours)
    if not len(z):
        return np.nan, np.nan, np.nan
    weights = sparse.csr_array(
        (1 / graph.degree[graph.place], (graph.place, graph.beside)), shape=(len(z),) * 2
    )
    statistic = float(z @ (weights @ z) / (z @ z))
    return statistic, layout_score(statistic, z, weights), layout_p(z, weights, permutations, seed)


def local_moran(
    value: ArrayLike, neighbours: Neighbours, permutations: int = 9999, seed: int = 0
) -> pd.DataFrame:
    """Local Moran (LISA): which places lie among alike ones, and which stand apart from their neighbours.

    Parameters
    ----------
    value : array_like, shape (n,)
        One value a place; NaN where there is none.
    neighbours : mapping of int to sequence of int
        The positions beside each position; a place's neighbours share a weight of 1.
    permutations, seed : int
        How many times neighbours are drawn by chance, and what starts the generator.

    Returns
    -------
    DataFrame, n rows in the order received
        ``statistic``: local I, ``(n - 1) / n`` times the standardised value times its neighbours' mean.
        ``quadrant``: 1 high among high, 2 low among high, 3 low among low, 4 high among low (esda's
        numbers; a float, so that NaN can stand).
        ``p``: folded one-sided pseudo-p as esda's ``p_sim``, draws equal to what is observed counted on both
        sides. ``q``: the same after Benjamini and Hochberg over the map.
        ``verdict``: a `Verdict`'s code, by quadrant where q is at most `FALSE_SHARE`. A place left out, and
        every place where all values are equal, has NaN and ``insufficient``.

    Raises
    ------
    ValueError
        As `moran`.

    References
    ----------
    Anselin L. (1995). Local indicators of spatial association: LISA. *Geographical Analysis* 27(2), 93-115.

    Examples
    --------
    >>> line = {0: [1], 1: [0, 2], 2: [1], 3: []}
    >>> frame = local_moran([1, 2, 3, 4], line)
    >>> frame["verdict"].tolist()
    ['not_significant', 'not_significant', 'not_significant', 'insufficient']
    """
    # Loaded by who asks for a frame only: a server keeps to `local_statistics`.
    import pandas as pd  # noqa: PLC0415
    from scipy.stats import false_discovery_control  # noqa: PLC0415

    found = local_statistics(value, neighbours, permutations, seed)
    q = found.p.copy()
    judged = ~np.isnan(q)
    if judged.any():
        q[judged] = false_discovery_control(q[judged])
    return pd.DataFrame({**found._asdict(), "q": q, "verdict": verdicts(found.quadrant, q)})


def local_statistics(
    value: ArrayLike, neighbours: Neighbours, permutations: int = 9999, seed: int = 0
) -> LocalStatistics:
    """Local Moran of each place as `local_moran` tells it, before the many tests are judged together."""
    refuse_none(permutations)
    kept, graph, z = compared(value, neighbours)
    found = LocalStatistics(*(np.full(len(np.asarray(value)), np.nan) for _ in LocalStatistics._fields))
    if len(z):
        sums = graph.sums(z)
        beside = sums / graph.degree
        found.statistic[kept] = (len(z) - 1) / len(z) * z * beside
        found.quadrant[kept] = np.select(
            [(z > NOISE) & (beside > NOISE), beside > NOISE, z <= NOISE], [1, 2, 3], default=4
        )
        # A place exactly at the mean has a local I of 0 whoever is drawn beside it.
        found.p[kept] = np.where(
            abs(z) > NOISE, conditional_p(z, sums, graph.degree, permutations, seed), 1.0
        )
    return found


def verdicts(quadrant: Floats, q: Floats) -> NDArray[np.object_]:
    """Codes of `Verdict`: by quadrant where q is at most `FALSE_SHARE`, insufficient where it is NaN."""
    words = np.full(len(q), Verdict.INSUFFICIENT.value, dtype=object)
    for number, verdict in OF_QUADRANT.items():
        words[quadrant == number] = verdict.value
    words[q > FALSE_SHARE] = Verdict.NOT_SIGNIFICANT.value
    return words


def getis_ord(value: ArrayLike, neighbours: Neighbours) -> Floats:
    """Getis and Ord's Gi*: where high values gather, and where low ones.

    Parameters
    ----------
    value : array_like, shape (n,)
        One value a place, of either sign; NaN where there is none.
    neighbours : mapping of int to sequence of int
        The positions beside each position; each weighs 1, and so does the place itself.

    Returns
    -------
    ndarray of float, shape (n,)
        Standard deviations from what is expected without any gathering: above 0 high values gather, below it
        low ones. NaN for a place left out or with everyone beside it, and where all values are equal.

    Raises
    ------
    ValueError
        If the array has another shape or an infinite number, or a neighbour is not one of the n positions.

    Notes
    -----
    Computed from deviations from the mean, as Ord and Getis write it. `esda` divides by the sum of the
    values, so that its sign turns where that sum is negative (changes over time, for instance).

    References
    ----------
    Ord J. K., Getis A. (1995). Local spatial autocorrelation statistics: distributional issues and an
    application. *Geographical Analysis* 27(4), 286-306, equation 14.

    Examples
    --------
    >>> line = {0: [1], 1: [0, 2], 2: [1, 3], 3: [2]}
    >>> getis_ord([1, 1, 5, 5], line).round(3).tolist()
    [-1.732, -1.0, 1.0, 1.732]
    """
    kept, graph, z = compared(value, neighbours)
    scores = np.full(len(np.asarray(value)), np.nan)
    if len(z):
        around = graph.degree + 1
        spread = np.sqrt(around * (len(z) - around) / (len(z) - 1))
        scores[kept] = (z + graph.sums(z)) / np.where(spread > 0, spread, np.nan)
    return scores
