"""How far a measure of inequality moves with each of many uncertain values: its deviation over all draws.

The variance of a measure of many independent values is, but for what they do together, the sum of the
variances of what each of them does alone (Hájek's projection). What one value does is the measure's
linearisation, its influence function, in the distribution of all draws together. Forty draws of each of 75
or 1,503 values so tell a deviation to one or two parts in a hundred, as a thousand draws of the measure
itself would.

References
----------
Hájek J. (1968). Asymptotic normality of simple linear rank statistics under alternatives. *Annals of
Mathematical Statistics* 39(2), 325-346.

Deville J.-C. (1999). Variance estimation for complex statistics and estimators: linearization and residual
techniques. *Survey Methodology* 25(2), 193-203.

Langel M., Tillé Y. (2013). Variance estimation of the Gini index: revisiting a result several times
published. *Journal of the Royal Statistical Society A* 176(2), 521-540.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from stats.arguments import Flags, Floats
from stats.inequality_of_draws import Along, coarse, entropy


def of_gini(values: Floats, shares: Floats) -> float:
    """Standard deviation of Gini's coefficient.

    Parameters
    ----------
    values : ndarray of float, shape (draws, n)
        Each column holds draws of one value, independent of the others; not negative.
    shares : ndarray of float, shape (n,)
        Shares of the weights, which sum to 1.
    """
    moving, usual = _moving(values), values.mean(axis=0)
    drawn, own = values[:, moving], shares[moving]
    mean = float(usual @ shares)
    every = np.concatenate([drawn.ravel(), usual[~moving]])
    weight = np.concatenate([np.tile(own / len(values), len(values)), shares[~moving]])
    place = _places(every)
    people, held = np.bincount(place, weight), np.bincount(place, weight * every)
    before, poorer = np.cumsum(people) - people / 2, np.cumsum(held) - held / 2
    coefficient = 2 * float(held @ before) / mean
    here = place[: drawn.size].reshape(drawn.shape)
    moved = drawn * (2 * before - coefficient)[here] - 2 * poorer[here]
    return float(np.sqrt(own**2 @ moved.var(axis=0))) / mean


def of_theil(values: Floats, shares: Floats, starts: NDArray[np.intp]) -> tuple[float, float, float]:
    """Standard deviations of Theil's index, of its part between groups and of that within.

    Parameters
    ----------
    values, shares
        As for `of_gini`; the values of a group stand side by side.
    starts : ndarray of int, shape (groups,)
        Where each group begins.
    """
    moving, usual = _moving(values), values.mean(axis=0)
    mean = usual @ shares
    drawn, own = values[:, moving] / mean, shares[moving]
    alone = entropy(drawn)
    total = own @ alone.mean(axis=0) + shares[~moving] @ entropy(usual[~moving] / mean)
    group = np.maximum(np.searchsorted(starts, np.arange(shares.size), side="right") - 1, 0)
    people = np.bincount(group, shares)
    still = np.bincount(group[~moving], (shares * usual)[~moving] / mean, people.size)
    belongs = (group[moving][:, np.newaxis] == np.arange(people.size)) * own[:, np.newaxis]
    groups = (drawn @ belongs + still) / people
    together = entropy(groups)
    between = people @ together.mean(axis=0)
    apart = together - groups * (between + 1)
    pulled = np.log(np.maximum(groups.mean(axis=0), np.finfo(float).tiny)) - between
    alone -= drawn * (total + 1)
    # Few groups, whose means are no even draws: as of a sample.
    variances = (
        own**2 @ alone.var(axis=0),
        people**2 @ apart.var(axis=0, ddof=1),
        own**2 @ (alone - drawn * pulled[group[moving]]).var(axis=0),
    )
    return tuple(float(np.sqrt(variance)) for variance in variances)  # type: ignore[return-value]


def of_along(values: Floats, shares: Floats, ridit: Floats) -> Along:
    """Standard deviations of the measures along several orders.

    Parameters
    ----------
    values
        As for `of_gini`.
    shares, ridit : ndarray of float, shape (orders, n)
        As for `stats.inequality_of_draws.along`.

    Returns
    -------
    Along
        Each of shape (orders,); the relative index on the scale of its logarithm, NaN where the line starts
        or ends at 0 or below.
    """
    usual, variance = values.mean(axis=0), values.var(axis=0)
    away = (ridit - 0.5) * shares
    apart = (away * (ridit - 0.5)).sum(axis=1)
    mean = shares @ usual
    tilted = (2 * away - (2 * (away @ usual) / mean)[:, np.newaxis] * shares) / mean[:, np.newaxis]
    slope = away / np.where(apart > 0, apart, np.nan)[:, np.newaxis]
    bottom, top = shares - slope / 2, shares + slope / 2
    ends = [one @ usual for one in (bottom, top)]
    low, high = (np.where(end > 0, end, np.nan)[:, np.newaxis] for end in ends)
    return Along(*(np.sqrt(each**2 @ variance) for each in (tilted, slope, top / high - bottom / low)))


def _moving(values: Floats) -> Flags:
    """Which columns are not the same in every draw: the others add nothing to a deviation."""
    moving: Flags = (values != values[0]).any(axis=0)
    return moving


def _places(values: Floats) -> NDArray[np.intp]:
    """Places of all values in their coarse order, from 0; the least above 0 comes next to 0."""
    order = coarse(values[np.newaxis]).ravel().astype(np.intp)
    least = int(np.min(order, where=order > 0, initial=np.iinfo(np.uint16).max))
    return np.maximum(order - (least - 1), 0)
