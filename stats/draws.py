"""Values drawn anew from their own limits, and what many draws of a rank say."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import special

from stats.arguments import Floats
from stats.places import places

_Z_95 = float(special.ndtri(0.975))


def anew(value: Floats, lower: Floats, upper: Floats, draws: int, generator: np.random.Generator) -> Floats:
    """Draw values from two halves of normal distributions that meet at them.

    Parameters
    ----------
    value, lower, upper : ndarray of float, shape s
        Values and their 95 % limits, which need not lie evenly around them.
    draws : int
        How often.
    generator : Generator
        What draws.

    Returns
    -------
    ndarray of float, shape (draws, *s)
        Each value's limits are the 2.5 % and 97.5 % points of its draws, the value itself is their median.
    """
    return around(generator.standard_normal((draws, *value.shape)), value, lower, upper)


def around(noise: Floats, value: Floats, lower: Floats, upper: Floats) -> Floats:
    """Make values of standard normal noise, each around its own value and within its own limits.

    Parameters
    ----------
    noise : ndarray of float, shape (draws, *s)
        Standard normal; it stays as it is.
    value, lower, upper : ndarray of float, shape s
        As for `anew`.

    Returns
    -------
    ndarray of float, shape (draws, *s)
    """
    drawn = noise * np.where(noise < 0, (value - lower) / _Z_95, (upper - value) / _Z_95)
    drawn += value
    return drawn


def even_noise(draws: int, count: int, generator: np.random.Generator) -> Floats:
    """Standard normal noise spread evenly: each column has one draw in each of as many equally likely parts.

    Parameters
    ----------
    draws, count : int
        Rows and columns.
    generator : Generator
        What draws.

    Returns
    -------
    ndarray of float, shape (draws, count)
        The mean of a sum over the columns is that of very many draws that are not evened out.

    References
    ----------
    McKay M. D., Beckman R. J., Conover W. J. (1979). A comparison of three methods for selecting values of
    input variables in the analysis of output from a computer code. *Technometrics* 21(2), 239-245.
    """
    part = generator.permuted(np.repeat(np.arange(draws)[:, np.newaxis], count, axis=1), axis=0)
    noise: Floats = special.ndtri((part + generator.random((draws, count))) / draws)
    return noise


def ranks(score: Floats) -> NDArray[np.int64]:
    """Rank scores along the last axis, 1 for the highest; equal ones share the least rank."""
    return places(-score, "least").astype(np.int64)


def rank_limits(drawn: NDArray[np.int64], rank: NDArray[np.int64]) -> tuple[Floats, Floats]:
    """Ranks between which 95 % of the draws lie, widened to the rank itself where needed.

    Parameters
    ----------
    drawn : ndarray of int, shape (draws, n)
        The ranks of `n` values in each draw.
    rank : ndarray of int, shape (n,)
        The ranks of the values as they are.

    Returns
    -------
    low, high : ndarray of float, shape (n,)
        Whole numbers; noise draws ranks towards the middle, so the extreme ones may need widening.
    """
    low, high = np.quantile(drawn, [0.025, 0.975], axis=0, method="inverted_cdf")
    return np.minimum(low, rank).astype(float), np.maximum(high, rank).astype(float)
