"""The figures an index is made of: one row a territory, one column an indicator, with limits and reasons."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pages._parts.composite.columns import Column, Floats, column
from pages._parts.composite.view import CompositeView
from pages._parts.places import inside

#: What the median may stand for; what does not apply to a territory has no median.
_FILLED = ("missing", "insufficient", "suppressed")


@dataclass(frozen=True)
class Figures:
    """The figures of a view; arrays of shape (territories, indicators).

    Attributes
    ----------
    codes : tuple of str
        Territories in code order.
    value, lower, upper : ndarray of float
        With medians put in where that was chosen.
    estimated : ndarray of bool
        Where a median stands.
    statuses : list of list of str
        Of the figures as they are.
    columns : tuple of Column
    """

    codes: tuple[str, ...]
    value: Floats
    lower: Floats
    upper: Floats
    estimated: NDArray[np.bool_]
    statuses: list[list[str]]
    columns: tuple[Column, ...]

    @property
    def simulated(self) -> bool:
        """Whether anything rests on demonstration files."""
        return any(column.simulated for column in self.columns)


def figures(view: CompositeView) -> Figures:
    """The figures of a view."""
    columns = tuple(column(part.key, view.level) for part in view.parts)
    codes = inside(view.level, view.within)
    at = [[column.rows.get(code, -1) for code in codes] for column in columns]
    sides = [
        np.column_stack(
            [np.append(getattr(one, side), np.nan)[rows] for one, rows in zip(columns, at, strict=True)]
        )
        for side in ("value", "lower", "upper")
    ]
    by_column = [
        [(*one.statuses, "missing")[row] for row in rows] for one, rows in zip(columns, at, strict=True)
    ]
    statuses = [list(row) for row in zip(*by_column, strict=True)]
    estimated = np.zeros(sides[0].shape, dtype=bool)
    if view.gaps == "median":
        estimated = np.isnan(sides[0]) & np.isin(statuses, _FILLED)
        sides = _filled(sides, estimated)
    value, lower, upper = sides
    return Figures(codes, value, lower, upper, estimated, statuses, columns)


def _filled(sides: list[Floats], estimated: NDArray[np.bool_]) -> list[Floats]:
    """Medians where figures are missing; their limits are those of all that is known of the indicator."""
    known = ~np.isnan(sides[0]).all(axis=0)
    spread = np.full((3, sides[0].shape[1]), np.nan)
    spread[:, known] = np.nanquantile(sides[0][:, known], [0.5, 0.025, 0.975], axis=0)
    return [np.where(estimated, one, side) for one, side in zip(spread, sides, strict=True)]
