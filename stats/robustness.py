"""How much of a composite index's ranking is chance and choice: of the samples, and of the weights.

After Saisana M., Saltelli A., Tarantola S. (2005). Uncertainty and sensitivity analysis techniques as tools
for the quality assessment of composite indicators. *Journal of the Royal Statistical Society A* 168(2),
307-323; and OECD, Joint Research Centre (2008), *Handbook on Constructing Composite Indicators*, step 7.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from stats.arguments import Floats, finite, refuse
from stats.composite import Recipe, composite, logs_if_geometric, share
from stats.draws import anew, rank_limits, ranks

#: Draws worked on at once: 1,503 communes and ten indicators take 12 MB so.
_BLOCK = 100


class Robustness(NamedTuple):
    """Scores, their ranks, between which these may lie, and how often each territory is among the worst."""

    score: Floats
    rank: Floats
    low: Floats
    high: Floats
    among_worst: Floats


def composite_ranks(
    value: ArrayLike,
    lower: ArrayLike,
    upper: ArrayLike,
    recipe: Recipe,
    *,
    freedom: float = 1.0,
    worst: int = 10,
    draws: int = 1000,
    seed: int = 0,
) -> Robustness:
    """Rank territories by a composite index, and say what is left of it when weights and samples vary.

    Parameters
    ----------
    value, lower, upper : array_like, shape (n, k)
        `k` indicators of `n` territories in their own units, and their 95 % limits (the values themselves
        where nothing is sampled).
    recipe : Recipe
        How they become one index.
    freedom : float
        From 0, the recipe's weights are kept, to 1, any weights are as likely as any others; between, drawn
        weights go so much of the way from the one to the other. A weight of 0 stays 0.
    worst : int
        How many of the highest ranks count as the worst.
    draws, seed : int
        How often indicators and weights are drawn anew; the same seed gives the same answer, in whatever
        order the rows come.

    Returns
    -------
    Robustness
        Each an ndarray of float, shape (n,): ``score`` and ``rank`` by the recipe (1 for the highest);
        ``low`` and ``high``, between which the rank lies in 95 % of the draws; ``among_worst``, the share of
        draws in which it is one of the worst: 1 stays there whatever the weights. A territory with an unknown
        number is NaN in all and changes nothing for the others.

    Raises
    ------
    ValueError
        If the shapes do not fit, a number is infinite, a value lies outside its limits, or a number of draws,
        of worst ranks or the freedom makes no sense. The values are named.
    """
    sides = _sides(value, lower, upper, len(recipe.weight))
    if draws < 1 or worst < 1 or not 0 <= freedom <= 1:
        raise ValueError(f"draws {draws}, worst {worst}, freedom {freedom}: expected 1 or more, and 0 to 1")
    # What has no weight may be unknown.
    sides = [np.where(share(recipe.weight) > 0, side, 0.0) for side in sides]
    known = np.flatnonzero(~np.isnan(sum(sides)).any(axis=1))
    # Noise goes to rows in an order that they have of themselves and not of where they stand.
    order = known[np.lexsort(np.hstack([side[known] for side in sides]).T)]
    found = np.full((5, len(sides[0])), np.nan)
    if order.size:
        values, lows, highs = (side[order] for side in sides)
        score = composite(recipe.scaled(values), recipe.weight, recipe.aggregation).score
        drawn = _drawn_ranks((values, lows, highs), recipe, freedom, draws, np.random.default_rng(seed))
        among = (drawn <= worst).mean(axis=0)
        found[:, order] = [score, ranks(score), *rank_limits(drawn, ranks(score)), among]
    return Robustness(*found)


def _sides(value: ArrayLike, lower: ArrayLike, upper: ArrayLike, indicators: int) -> list[Floats]:
    sides = [finite("indicator", side) for side in (value, lower, upper)]
    if any(side.shape != (len(sides[0]), indicators) for side in sides):
        told = ", ".join(str(side.shape) for side in sides)
        raise ValueError(f"value, lower and upper have shapes {told}: expected {indicators} columns in each")
    values, lows, highs = sides
    outside = (values < lows) | (values > highs)
    refuse(outside, "a value must lie between its limits", value=values, lower=lows, upper=highs)
    return sides


def _drawn_ranks(
    sides: tuple[Floats, Floats, Floats],
    recipe: Recipe,
    freedom: float,
    draws: int,
    generator: np.random.Generator,
) -> NDArray[np.int64]:
    weights = _drawn_weights(share(recipe.weight), freedom, draws, generator)
    found = np.empty((draws, len(sides[0])), dtype=np.int64)
    for first in range(0, draws, _BLOCK):
        here = weights[first : first + _BLOCK]
        scaled = recipe.scaled(anew(*sides, len(here), generator))
        held = logs_if_geometric(scaled, recipe.aggregation)
        found[first : first + _BLOCK] = ranks((held @ here[:, :, None])[:, :, 0])
    return found


def _drawn_weights(shares: Floats, freedom: float, draws: int, generator: np.random.Generator) -> Floats:
    weights = np.tile(shares, (draws, 1))
    taking_part = shares > 0
    any_at_all = generator.dirichlet(np.ones(taking_part.sum()), draws)
    weights[:, taking_part] = (1 - freedom) * shares[taking_part] + freedom * any_at_all
    return weights
