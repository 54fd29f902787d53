"""Pseudo-p of statistics of neighbourhoods, from values laid out anew by chance.

Why not `esda`: with one missing value it calls every place significant (pysal/esda#215); where simulated
values equal the observed one, as with rare events, its lower tail counts none of them and a place that no
draw could tell apart gets the smallest p there is; and its engine is compiled when it is first called, for
half a minute. Here the draws are looked up rather than added up anew for every place.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from geo.adjacency import Floats, Places

#: Sums of standardised values that differ by less are the same sum added in another order.
NOISE = 1e-10
#: A variance that only rounding keeps from being 0.
NOTHING = 1e-15
#: Layouts made at once: few enough to stay in the processor's own memory.
BLOCK = 100


def refuse_none(permutations: int) -> None:
    """Raise `ValueError` where nothing would be laid out by chance."""
    if permutations < 1:
        raise ValueError(f"permutations are {permutations}: expected at least 1, such as 9999")


def conditional_p(z: Floats, sums: Floats, degree: Places, permutations: int, seed: int) -> Floats:
    """Pseudo-p of every place's sum over its neighbours, its own value held, the others drawn by chance.

    One draw of places without replacement serves every place at once, as in esda: a place with k neighbours
    takes the first k drawn, and where it was drawn itself, the next one in its stead. What is left is a fair
    draw from the others. So each sum of k draws is made and sorted once for all places with k neighbours, and
    only the few draws that hold the place itself (k of n) are set right one by one.

    Parameters
    ----------
    z : ndarray of float, shape (n,)
        Standardised values.
    sums : ndarray of float, shape (n,)
        Sum of `z` over each place's neighbours.
    degree : ndarray of int, shape (n,)
        How many neighbours, from 1 to n - 1.
    permutations, seed : int
        How many draws, and what starts the generator.

    Returns
    -------
    ndarray of float, shape (n,)
        ``(m + 1) / (permutations + 1)``, where m counts the draws at least as high or at least as low as
        observed, whichever is fewer. It depends on values and neighbourhoods only, not on the places' order.
    """
    ranked = np.sort(z)
    # Places with equal values are the same to a draw: the first of them stands for each.
    itself = np.searchsorted(ranked, z)
    drawn = _draws(len(z), int(degree.max()) + 1, permutations, seed)
    totals = np.cumsum(ranked[drawn.who], axis=0)
    high, low = _beyond(totals, sums, degree)
    place, draw = drawn.holding(itself, degree)
    before, after = totals[degree[place] - 1, draw], totals[degree[place], draw] - z[place]
    more, less = (
        np.bincount(place, 1.0 * reaches(after, sums[place]) - reaches(before, sums[place]), len(z))
        for reaches in (_reaches_up, _reaches_down)
    )
    return _folded(high + more, low + less, permutations)


def layout_p(z: Floats, weights: sparse.csr_array, permutations: int, seed: int) -> float:
    """Pseudo-p of the sum of products of neighbours, ``z @ weights @ z``, all values laid out by chance.

    Parameters
    ----------
    z : ndarray of float, shape (n,)
        Standardised values.
    weights : sparse array, shape (n, n)
    permutations, seed : int
        How many layouts, and what starts the generator.

    Returns
    -------
    float
        Folded as in `conditional_p`. In the order of their values the places are laid out alike, in whatever
        order they came.
    """
    order = np.lexsort((np.round(weights @ z, 9), z))
    ranked, ordered = z[order], weights[order][:, order]
    generator = np.random.default_rng(seed)
    observed = ranked @ (ordered @ ranked) / len(z)
    high = low = 0
    block = np.tile(ranked, (min(BLOCK, permutations), 1))
    for start in range(0, permutations, BLOCK):
        generator.permuted(block, axis=1, out=block)
        laid_out = np.ascontiguousarray(block[: permutations - start].T)
        simulated = np.einsum("nb,nb->b", ordered @ laid_out, laid_out) / len(z)
        high += int(_reaches_up(simulated, observed).sum())
        low += int(_reaches_down(simulated, observed).sum())
    return float(_folded(np.array(high), np.array(low), permutations))


def layout_score(statistic: float, z: Floats, weights: sparse.csr_array) -> float:
    """Moran's I in standard deviations from its mean over all layouts of the values (Cliff and Ord 1981).

    NaN below 4 places, and where every layout gives the same I.
    """
    n = len(z)
    if n < 4:
        return np.nan
    both = weights + weights.T
    s0, s1, s2 = weights.sum(), both.multiply(both).sum() / 2, (both.sum(axis=1) ** 2).sum()
    kurtosis = (z**4).mean() / (z**2).mean() ** 2
    expected = -1 / (n - 1)
    free = n * ((n**2 - 3 * n + 3) * s1 - n * s2 + 3 * s0**2)
    tied = kurtosis * ((n**2 - n) * s1 - 2 * n * s2 + 6 * s0**2)
    variance = (free - tied) / ((n - 1) * (n - 2) * (n - 3) * s0**2) - expected**2
    return float((statistic - expected) / np.sqrt(variance)) if variance > NOTHING else np.nan


@dataclass(frozen=True)
class _Draws:
    """Places drawn without replacement: who (one draw a column), and the same sorted by who and how early."""

    who: NDArray[np.int32]
    keys: Places
    draw: Places

    def holding(self, itself: Places, degree: Places) -> tuple[Places, Places]:
        """The draws that hold a place among its first ones: pairs of place and draw."""
        width = len(self.who)
        # Sorted by who was drawn and when, a place's draws up to its number of neighbours lie together.
        first = np.searchsorted(self.keys, itself * width)
        counts = np.searchsorted(self.keys, itself * width + degree) - first
        place = np.repeat(np.arange(len(itself)), counts)
        within = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
        return place, self.draw[first[place] + within]


@lru_cache(maxsize=4)
def _draws(size: int, count: int, permutations: int, seed: int) -> _Draws:
    """Draw `count` of `size`: the start of a Fisher-Yates shuffle. Maps of the same places draw alike."""
    generator = np.random.default_rng(seed)
    cards = np.repeat(np.arange(size, dtype=np.int32)[:, None], permutations, axis=1)
    draw = np.arange(permutations)
    for place in range(count):
        chosen = generator.integers(place, size, permutations)
        picked = cards[chosen, draw]
        cards[chosen, draw] = cards[place]
        cards[place] = picked
    keys = (cards[:count].astype(np.intp) * count + np.arange(count)[:, None]).ravel()
    order = np.argsort(keys)
    return _Draws(cards[:count].copy(), keys[order], order % permutations)


def _beyond(totals: Floats, sums: Floats, degree: Places) -> tuple[Floats, Floats]:
    """How many sums of as many draws as a place has neighbours are as high, and as low, as its own."""
    high, low = np.zeros(len(sums)), np.zeros(len(sums))
    for count in np.unique(degree):
        those, ordered = degree == count, np.sort(totals[count - 1])
        high[those] = len(ordered) - np.searchsorted(ordered, sums[those] - NOISE, side="left")
        low[those] = np.searchsorted(ordered, sums[those] + NOISE, side="right")
    return high, low


def _reaches_up(simulated: Floats, observed: Floats) -> NDArray[np.bool_]:
    return simulated >= observed - NOISE


def _reaches_down(simulated: Floats, observed: Floats) -> NDArray[np.bool_]:
    return simulated <= observed + NOISE


def _folded(high: Floats, low: Floats, permutations: int) -> Floats:
    return (np.minimum(high, low) + 1) / (permutations + 1)
