"""A composite index: indicators of one scale, weighed and brought together, and how sure its ranks are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from stats.arguments import Floats, finite, refuse
from stats.normalising import Method, normalise

#: From 1 rather than 0, so that a geometric mean does not vanish with one indicator.
SPAN = (1.0, 100.0)

Aggregation = Literal["arithmetic", "geometric"]


class Parts(NamedTuple):
    """The scores of an index and what each indicator adds to them."""

    score: Floats
    contribution: Floats


@dataclass(frozen=True)
class Recipe:
    """How indicators become one index.

    Parameters
    ----------
    weight : tuple of float, length k
        Not negative; only their shares matter, and an indicator of weight 0 takes no part.
    rising : tuple of bool, length k
        False where more of the indicator makes less of the index.
    method : {"min-max", "z", "rank", "reference"}
        As for `stats.normalising.normalise`; "min-max" and "rank" go from 1 to 100.
    aggregation : {"arithmetic", "geometric"}
        As for `composite`; a geometric mean is had of "min-max" and "rank" alone, which are above 0.
    reference : tuple of float, length k, optional
        What "reference" divides by.

    Raises
    ------
    ValueError
        If the lengths differ, the weights make no shares, or a geometric mean is asked of another scale.
    """

    weight: tuple[float, ...]
    rising: tuple[bool, ...]
    method: Method = "min-max"
    aggregation: Aggregation = "arithmetic"
    reference: tuple[float, ...] | None = None

    def __post_init__(self) -> None:
        lengths = {len(self.weight), len(self.rising), len(self.reference or self.weight)}
        if share(self.weight).ndim and len(lengths) > 1:
            raise ValueError(
                f"weights, directions and references are {sorted(lengths)} many: expected as many"
            )
        if self.aggregation == "geometric" and self.method not in ("min-max", "rank"):
            raise ValueError(f"a geometric mean takes min-max or rank, not {self.method}")

    def scaled(self, value: ArrayLike) -> Floats:
        """Bring indicators, shape (..., n, k), to the one scale."""
        return normalise(value, self.method, self.rising, self.reference, SPAN)


def composite(normalised: ArrayLike, weight: ArrayLike, aggregation: Aggregation = "arithmetic") -> Parts:
    """Bring indicators together.

    Parameters
    ----------
    normalised : array_like, shape (n, k)
        `k` indicators of one scale, as `Recipe.scaled` makes them; above 0 for a geometric mean.
    weight : array_like, shape (k,)
        Not negative; only their shares matter, and an indicator of weight 0 is not looked at.
    aggregation : {"arithmetic", "geometric"}
        The arithmetic mean lets much of one indicator make up for little of another; the geometric one less.

    Returns
    -------
    Parts
        ``score``: ndarray of float, shape (n,), on the scale of the indicators. ``contribution``, shape
        (n, k): they sum to the score (arithmetic) or to its natural logarithm (geometric). A territory with
        an unknown indicator is NaN in both: the others' weights are not stretched over the gap.

    Raises
    ------
    ValueError
        If the shapes do not fit, a weight is negative or all are 0, the aggregation is another, or a
        geometric mean is asked of what is not above 0. The values are named.

    References
    ----------
    OECD, European Commission Joint Research Centre (2008). *Handbook on Constructing Composite Indicators*,
    steps 6 (weighting and aggregation) and 9 (back to the details).
    """
    values, shares = finite("indicator", normalised), share(weight)
    if values.ndim != 2 or shares.shape != values.shape[1:]:
        raise ValueError(
            f"the indicators have shape {values.shape} and weight {shares.shape}: "
            "give a row a territory, a column an indicator and a weight for each"
        )
    held = logs_if_geometric(np.where(shares > 0, values, 1.0), aggregation)
    contribution = shares * held
    total = contribution.sum(axis=-1)
    contribution = contribution + 0 * total[:, None]
    return Parts(np.exp(total) if aggregation == "geometric" else total, contribution)


def share(weight: ArrayLike) -> Floats:
    """Return weights as shares that sum to 1.

    Raises
    ------
    ValueError
        If one is negative, infinite or unknown, or all are 0.
    """
    weights = finite("weight", weight, negative=False)
    if weights.ndim != 1 or not weights.sum() > 0:
        raise ValueError(f"weight is {weights.tolist()}: expected one for each indicator, and one above 0")
    return weights / weights.sum()


def logs_if_geometric(values: Floats, aggregation: Aggregation) -> Floats:
    """Return what is averaged: the values, or their logarithms for a geometric mean.

    Raises
    ------
    ValueError
        If the aggregation is another, or a geometric mean is asked of what is not above 0.
    """
    if aggregation == "arithmetic":
        return values
    if aggregation != "geometric":
        raise ValueError(f"aggregation is {aggregation!r}: expected arithmetic or geometric")
    refuse(values <= 0, "a geometric mean takes values above 0: normalise to 1-100", indicator=values)
    return np.log(values)
