"""How much less a place counts the more it costs to reach it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from geo.access.costs import Floats

Weighing = Callable[[Floats], Floats]
#: A name, cut-offs with their weights, a function of cost, or nothing: all within the threshold count alike.
Decay = str | Mapping[float, float] | Callable[..., object] | None
#: Weights of three equal zones within the threshold (Luo and Qi 2009, its slow decay).
THIRDS = (1.0, 0.68, 0.22)
NAMES = ("binary", "step", "gaussian")


def steps(weights: Mapping[float, float]) -> Weighing:
    """A decay in steps.

    Parameters
    ----------
    weights : mapping of float to float
        The weight up to each cost, that cost included; beyond the greatest it is zero.

    Raises
    ------
    ValueError
        If there is no step, or a cut-off or weight is negative or not a number.
    """
    cuts = np.array(sorted(weights), dtype=np.float64)
    values = np.array([*(weights[cut] for cut in sorted(weights)), 0.0], dtype=np.float64)
    if not cuts.size or not (cuts >= 0).all() or not ((values >= 0) & np.isfinite(values)).all():
        raise ValueError(f"the steps are {dict(weights)}: expected costs with weights, each zero or more")

    def weighed(cost: Floats) -> Floats:
        answer = np.zeros(np.shape(cost))
        for cut, value in zip(cuts[::-1], values[-2::-1], strict=True):
            answer = np.where(cost <= cut, value, answer)
        return answer

    return weighed


def gaussian(sigma: float) -> Weighing:
    """A decay along the normal curve: one at no cost, `exp(-1/2)` at a cost of sigma.

    Raises
    ------
    ValueError
        If sigma is not above zero.
    """
    if not sigma > 0:
        raise ValueError(f"sigma is {sigma}: expected a cost above zero")
    return lambda cost: np.exp(-(cost**2) / (2 * sigma**2))


def weights(decay: Decay, cost: Floats, threshold: float) -> Floats:
    """The weight of each cost, all of them at or below the threshold.

    Parameters
    ----------
    decay : str, mapping, callable or None
        None or "binary": one everywhere. "step": 1, 0.68 and 0.22 in the three thirds of the threshold.
        "gaussian": the normal curve whose sigma is the threshold, lowered and stretched so that it is one at
        no cost and zero at the threshold (Dai 2010). A mapping of costs to weights: as in `steps`. A
        function: it gets the costs themselves, in their own unit, and answers their weights.
    cost : ndarray of float, shape (n,)
        Finite costs.
    threshold : float
        In the unit of `cost`.

    Raises
    ------
    ValueError
        If the name is unknown, the threshold of "step" or "gaussian" is zero or infinite, or a weight is
        negative or not a number.
    """
    if isinstance(decay, str):
        return _named(decay, threshold)(cost)
    if isinstance(decay, Mapping):
        return steps(decay)(cost)
    if decay is None:
        return np.ones(len(cost))
    given = _asked(decay, cost)
    wrong = np.flatnonzero(~((given >= 0) & np.isfinite(given)))
    if wrong.size:
        first = wrong[0]
        raise ValueError(f"decay weighs a cost of {cost[first]} as {given[first]}: expected zero or more")
    return given


def _named(name: str, threshold: float) -> Weighing:
    if name not in NAMES:
        raise ValueError(
            f"decay is {name!r}: expected one of {', '.join(NAMES)}, steps or a function of cost"
        )
    if name == "binary":
        return lambda cost: np.ones(len(cost))
    if not 0 < threshold < np.inf:
        raise ValueError(f"the threshold is {threshold}: {name} decay needs one above zero and finite")
    if name == "step":
        return steps({threshold * (at + 1) / len(THIRDS): weight for at, weight in enumerate(THIRDS)})
    edge = np.exp(-0.5)
    curve = gaussian(threshold)
    return lambda cost: np.maximum((curve(cost) - edge) / (1 - edge), 0.0)


def _asked(decay: Callable[..., object], cost: Floats) -> Floats:
    """What a function answers for all costs at once or, where it knows single numbers only, one by one."""
    try:
        given = np.asarray(decay(cost), dtype=np.float64)
    except (TypeError, ValueError):
        given = np.array([decay(value) for value in cost.tolist()], dtype=np.float64)
    return np.full(cost.shape, float(given)) if given.ndim == 0 else given
