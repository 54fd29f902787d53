"""The index of a view: scores, what each indicator adds, ranks with limits, groups, and who has none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from data import warehouse
from pages._parts.composite.columns import Floats, references
from pages._parts.composite.figures import Figures, figures
from pages._parts.composite.groups import groups
from pages._parts.composite.view import CompositeView

if TYPE_CHECKING:
    from stats.composite import Recipe

#: Fewer cannot be compared.
FEWEST = 3
#: Of so many territories all 1,000 draws are quick; of more, fewer are made, and it is said.
DRAWS, FEWER_DRAWS, MANY = 1000, 200, 300
SEED = 0
_FREEDOM = {"any": 1.0, "half": 0.5, "none": 0.0}


@dataclass(frozen=True)
class Index:
    """What was computed for a view; arrays stand in code order, one row a territory.

    Attributes
    ----------
    view, figures : CompositeView, Figures
        What was asked, and what it was computed from.
    known : ndarray of bool
        Who has an index.
    score, rank, low, high, among, group : ndarray of float
        NaN for who has none; ``among`` is the share of draws among the `worst` highest.
    contribution : ndarray of float, shape (territories, indicators)
        They sum to the score, or to its logarithm for a geometric mean.
    worst, draws : int
        How many count as the highest; how often weights and values were drawn anew.
    """

    view: CompositeView
    figures: Figures
    known: NDArray[np.bool_]
    score: Floats
    rank: Floats
    low: Floats
    high: Floats
    among: Floats
    group: Floats
    contribution: Floats
    worst: int
    draws: int

    @property
    def order(self) -> Sequence[int]:
        """Rows from the highest score down; equal ones in code order; who has no index is left out."""
        rows = np.flatnonzero(self.known)
        return [int(row) for row in rows[np.argsort(-self.score[rows], kind="stable")]]

    @property
    def unknown(self) -> Sequence[int]:
        """Rows of who has no index, in code order."""
        return [int(row) for row in np.flatnonzero(~self.known)]

    @property
    def estimated(self) -> NDArray[np.bool_]:
        """Which indexes rest on a median that stands for a figure with weight."""
        weighing = np.array([part.weight > 0 for part in self.view.parts])
        return (self.figures.estimated & weighing).any(axis=1) & self.known

    @property
    def simulated(self) -> bool:
        """Whether any indicator with weight rests on demonstration files."""
        pairs = zip(self.view.parts, self.figures.columns, strict=True)
        return any(column.simulated for part, column in pairs if part.weight)


def index(view: CompositeView) -> Index:
    """The index of a view; what only changes how it is shown is computed once."""
    found = _index(warehouse.build(), _essence(view))
    return Index(**{**vars(found), "view": view})


def recipe(view: CompositeView) -> Recipe:
    """How the indicators of a view become one index."""
    from stats.composite import Recipe  # noqa: PLC0415 - loads scipy; a server starts without it

    return Recipe(
        weight=tuple(part.weight for part in view.parts),
        rising=tuple(part.rises for part in view.parts),
        method=view.scale,  # type: ignore[arg-type]
        aggregation=view.mean,  # type: ignore[arg-type]
        reference=references(view.parts, view.level) if view.scale == "reference" else None,
    )


def weights(view: CompositeView) -> Floats:
    """Each indicator's share of all weights."""
    given = np.array([part.weight for part in view.parts])
    return given / given.sum()


def _essence(view: CompositeView) -> CompositeView:
    return CompositeView(
        "en", view.level, view.within, view.parts, view.scale, view.mean, view.gaps, view.freedom
    )


@lru_cache(maxsize=64)
def _index(_build: str, view: CompositeView) -> Index:
    from stats.composite import composite  # noqa: PLC0415 - loads scipy; a server starts without it
    from stats.robustness import composite_ranks  # noqa: PLC0415 - the same

    told = figures(view)
    manner = recipe(view)
    weighing = np.array(manner.weight) > 0
    known = np.asarray(~np.isnan(told.value[:, weighing]).any(axis=1))
    count = int(known.sum())
    if count < FEWEST:
        known = np.zeros_like(known)
    draws = DRAWS if count <= MANY else FEWER_DRAWS
    worst = _worst(count)
    empty = [np.full(len(known), np.nan) for _column in range(6)]
    contribution = np.full(told.value.shape, np.nan)
    if known.any():
        found = composite_ranks(
            told.value[known],
            told.lower[known],
            told.upper[known],
            manner,
            freedom=_FREEDOM[view.freedom],
            worst=worst,
            draws=draws,
            seed=SEED,
        )
        parts = composite(manner.scaled(told.value[known]), manner.weight, manner.aggregation)
        contribution[known] = parts.contribution
        for whole, part in zip(empty, (*found, groups(found.score, found.low, found.high)), strict=True):
            whole[known] = part
    score, rank, low, high, among, group = empty
    return Index(view, told, known, score, rank, low, high, among, group, contribution, worst, draws)


def _worst(count: int) -> int:
    """Ten of a country's provinces; of few territories no more than a quarter."""
    return max(1, min(10, round(count / 4)))
