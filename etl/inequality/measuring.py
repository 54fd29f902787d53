"""The measures of one indicator in one year, each with its limits, or why there is none."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from etl.inequality.measures import ALONG, OF_FIGURES, Measures
from stats.arguments import Flags, Floats
from stats.draws import around
from stats.inequality import gini
from stats.resampling import limits_of_draws

#: What no limit passes.
_BOUNDS = {"gini": (0, 1), "concentration": (-1, 1), "sii": (-np.inf, np.inf)}
_FROM_NOTHING = (0, np.inf)
#: Of a level's territories that must have a figure; withheld ones that are too many: as of `level_spread`.
LEAST_KNOWN, MOST_WITHHELD = 0.5, 0.2
#: Beyond it numbers depend on the machine that adds them up.
_DIGITS = 9


class Order(NamedTuple):
    """A need that orders territories: the place of each, 0 for the most deprived, and which have one."""

    indicator: str
    places: NDArray[np.intp]
    known: Flags
    simulated: bool


def order(indicator: str, needs: Floats, simulated: bool, higher_is_better: bool) -> Order:
    """Put territories in the order of a need, the most deprived first.

    Parameters
    ----------
    indicator : str
        Its key.
    needs : ndarray of float, shape (n,)
        NaN where there is no figure: such a territory has no place.
    simulated : bool
        Whether it rests on demonstration files.
    higher_is_better : bool
        Whether the lowest figure is that of the most deprived.
    """
    known = ~np.isnan(needs)
    _, places = np.unique(np.where(known, needs if higher_is_better else -needs, 0.0), return_inverse=True)
    return Order(indicator, places, known, simulated)


@dataclass(frozen=True)
class Ground:
    """What the figures of a level have in common.

    Attributes
    ----------
    level : str
        ``province`` or ``commune``.
    starts : ndarray of int
        Where each region begins among its territories.
    noise : tuple of ndarray of float, shape (draws, n)
        Standard normal, spread evenly over each territory; in blocks that a processor keeps at hand.
    orders : mapping of str to mapping of str to Order
        By indicator, then by period.
    """

    level: str
    starts: NDArray[np.intp]
    noise: tuple[Floats, ...]
    orders: Mapping[str, Mapping[str, Order]]

    def orders_of(self, figures: Figures) -> list[Order]:
        """What orders the figures of a year: needs of the same year, or the latest there are."""
        return [
            years.get(figures.period) or years[max(years)]
            for key, years in self.orders.items()
            if key != figures.indicator
        ]


class Figures(NamedTuple):
    """One indicator in one year; arrays of shape (n,) in code order, NaN where nothing is known."""

    indicator: str
    period: str
    weighed_by: str
    withheld: int
    simulated: bool
    value: Floats
    lower: Floats
    upper: Floats
    weight: Floats


class Row(NamedTuple):
    """One row of the table, as ``tables.sql`` describes it."""

    indicator: str
    level: str
    period: str
    milieu: str
    measure: str
    order_by: str
    value: float | None
    lower: float | None
    upper: float | None
    status: str
    weight: str
    territories: int
    left_out: int
    simulated: bool


def rows(figures: Figures, ground: Ground) -> list[Row]:
    """Measure one indicator in one year.

    Parameters
    ----------
    figures : Figures
        What is measured.
    ground : Ground
        What its level has in common.

    Returns
    -------
    list of Row
        One for every measure and order, whether there is a value or not.
    """
    orders = ground.orders_of(figures)
    known = ~np.isnan(figures.value) & (figures.weight > 0)
    held = [known, *(known & one.known for one in orders)]
    problem = _problem(figures, known)
    count = len(OF_FIGURES) + len(ALONG) * len(orders)
    numbers = np.full((count, 3), np.nan) if problem else _limits(*_measured(figures, ground, held))
    return list(_rows(figures, ground, held, numbers, problem))


def _problem(figures: Figures, known: Flags) -> str:
    """Why nothing can be measured; empty where something can."""
    held, size = figures.value[known], known.size
    if figures.withheld >= MOST_WITHHELD * size and figures.withheld:
        return "withheld"
    if held.size < max(LEAST_KNOWN * size, 2):
        return "few"
    if held.min() < 0:
        return "negative"
    return "" if held.max() > 0 else "nothing"


def _measured(figures: Figures, ground: Ground, held: Sequence[Flags]) -> tuple[Floats, Floats | None]:
    """All measures, one column each: of the figures as they are, then of each draw; and their deviations."""
    known = held[0]
    value = np.where(known, figures.value, 0.0)
    measures = _measures(figures, ground, held)
    first = measures.of(value[np.newaxis])
    first[0, 0] = gini(value, measures.shares)
    # A complete count has no limits, and is drawn as it is; where nothing was counted, nothing is drawn:
    # chance adds to the counts there are, not to 1,400 communes without any.
    drawn_at_all = known & (value > 0)
    limits = (
        np.where(drawn_at_all & ~np.isnan(limit), limit, value) for limit in (figures.lower, figures.upper)
    )
    lower, upper = next(limits), next(limits)
    lower, upper = np.minimum(lower, value), np.maximum(upper, value)
    if not (upper > lower).any():
        return first, None
    drawn = [np.maximum(around(noise, value, lower, upper), 0.0) for noise in ground.noise]
    # A draw in which nothing is left has no measure, and leaves the measure without limits.
    with np.errstate(invalid="ignore"):
        measured = np.vstack([first, *(measures.of(values) for values in drawn)])
        return measured, measures.spread(np.vstack(drawn))


def _measures(figures: Figures, ground: Ground, held: Sequence[Flags]) -> Measures:
    shares = [_shares(figures, known) for known in held]
    orders = zip(ground.orders_of(figures), shares[1:], strict=True)
    # Who weighs nothing adds nothing; a region of which nothing is known is left out.
    weighed = np.add.reduceat(shares[0], ground.starts) > 0
    return Measures(shares[0], ground.starts[weighed], tuple((one.places, share) for one, share in orders))


def _shares(figures: Figures, known: Flags) -> Floats:
    """Shares of those who count; unknown where most have no place, which leaves no measure."""
    weight: Floats = np.where(known, figures.weight, 0.0)
    enough = known.sum() >= LEAST_KNOWN * known.size
    return weight / weight.sum() if enough else np.full_like(weight, np.nan)


def _limits(measured: Floats, spread: Floats | None) -> Floats:
    """Value, lower and upper limit of each measure, one row each; NaN where nothing was drawn."""
    found, drawn = measured[0], measured[1:]
    if not len(drawn):
        return np.column_stack([found, np.full((found.size, 2), np.nan)])
    ways = (found.size - len(OF_FIGURES)) // len(ALONG)
    names = [*OF_FIGURES, *np.repeat(ALONG, ways)]
    # A ratio is drawn on the scale of its logarithm; it has no limits where a draw has none.
    ratios = slice(found.size - ways, None)
    scaled = measured.copy()
    scaled[:, ratios] = np.log(np.where(scaled[:, ratios] > 0, scaled[:, ratios], np.nan))
    low, high = limits_of_draws(scaled[0], scaled[1:], spread=spread)
    low[ratios], high[ratios] = np.exp(low[ratios]), np.exp(high[ratios])
    least, most = np.array([_BOUNDS.get(name, _FROM_NOTHING) for name in names], dtype=float).T
    return np.column_stack([found, np.maximum(low, least), np.minimum(high, most)])


def _rows(
    figures: Figures, ground: Ground, held: Sequence[Flags], numbers: Floats, problem: str
) -> Iterator[Row]:
    orders = ground.orders_of(figures)
    counted, size = [int(one.sum()) for one in held], held[0].size
    named = [(name, 0) for name in OF_FIGURES]
    named += [(name, at) for name in ALONG for at in range(1, len(held))]
    for (measure, at), told in zip(named, np.round(numbers, _DIGITS).tolist(), strict=True):
        value, lower, upper = (None if math.isnan(number) else number for number in told)
        yield Row(
            figures.indicator,
            ground.level,
            figures.period,
            "total",
            measure,
            orders[at - 1].indicator if at else "",
            value,
            lower,
            upper,
            problem or _standing(measure, value),
            figures.weighed_by,
            counted[at],
            size - counted[at],
            figures.simulated or bool(at and orders[at - 1].simulated),
        )


def _standing(measure: str, value: float | None) -> str:
    """Whether a measure has a value; along an order, why not."""
    if value is not None:
        return "computed"
    return "no_line" if measure == "rii" else "unordered"
