"""The figures of a view, its curves, its measures, and what each region adds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from data import warehouse
from data.catalogue import catalogue
from data.deprivation import deprivation
from data.indicator import Indicator
from data.warehouse import Row
from pages._parts.inequality.view import InequalityView
from pages._parts.quality.reasons import reasons_of
from pages._parts.view import View
from stats.arguments import Floats
from stats.curves import Curve, concentration_curve, lorenz
from stats.ridits import ridits
from stats.slope import slope_index

if TYPE_CHECKING:
    from stats.theil_parts import TheilParts

#: Measures that are taken along an order.
ALONG = ("concentration", "sii", "rii")


@dataclass(frozen=True)
class Points:
    """Territories along a curve, in its order: who comes up to each, and what they have together, 0 to 1."""

    rows: Sequence[Row]
    curve: Curve
    people: Floats
    held: Floats
    mean: float

    def means(self, parts: int) -> list[float]:
        """The mean of each part of the people, all parts being as large: five give fifths."""
        held = np.interp(np.linspace(0, 1, parts + 1), self.curve.people, self.curve.held)
        return [float(one) for one in np.diff(held) * parts * self.mean]


@dataclass(frozen=True)
class Shown:
    """What one year of a view shows.

    Attributes
    ----------
    view : InequalityView
        What was asked, its period the one shown.
    rows : sequence of dict
        Every territory of the level, in code order.
    measures : mapping of str to dict
        Rows of the build's table, by measure; those along an order along the view's.
    """

    view: InequalityView
    rows: Sequence[Row]
    measures: Mapping[str, Row]

    @property
    def indicator(self) -> Indicator:
        """What is shared out."""
        return catalogue().indicators[self.view.indicator]

    @property
    def problem(self) -> str:
        """Why there is no measure; empty where there is one."""
        status = str(self.measures["gini"]["status"])
        return "" if status == "computed" else status

    @property
    def ordered(self) -> bool:
        """Whether anything is measured along deprivation."""
        along = self.measures.get("concentration")
        return along is not None and along["status"] == "computed"

    @property
    def simulated(self) -> bool:
        """Whether anything shown rests on demonstration files."""
        return any(bool(row["simulated"]) for row in self.measures.values())

    @property
    def held_back(self) -> Mapping[str, str]:
        """Code -> why a territory's figure is held back as insufficient, in the reader's language."""
        view = self.view
        return reasons_of(
            View(lang=view.lang, indicator=view.indicator, level=view.level, period=view.period), self.rows
        )

    @property
    def counted(self) -> list[Row]:
        """Territories that have a figure which counts for anybody."""
        return [row for row in self.rows if row["value"] is not None and (row["weight"] or 0) > 0]

    @property
    def placed(self) -> list[Row]:
        """Those of them that have a place along deprivation."""
        return [row for row in self.counted if row["need"] is not None]

    def columns(self, rows: Sequence[Row], *names: str) -> list[Floats]:
        """Some columns of rows."""
        return [np.array([row[name] for row in rows], dtype=float) for name in names]

    def lorenz(self) -> Points:
        """The Lorenz curve: from those who have least to those who have most."""
        rows = sorted(self.counted, key=lambda row: (row["value"], row["code"]))
        return self._points(rows, lorenz(*self.columns(rows, "value", "weight")))

    def concentration(self) -> Points:
        """The concentration curve: from the most deprived to the least."""
        sign = self.sign
        rows = sorted(self.placed, key=lambda row: (sign * row["need"], row["code"]))
        values, needs, weights = self.columns(rows, "value", "need", "weight")
        return self._points(rows, concentration_curve(values, sign * needs, weights))

    @property
    def sign(self) -> int:
        """What turns a need into a number that is lowest for the most deprived."""
        return 1 if catalogue().indicators[self.view.order].direction == "higher" else -1

    def slope(self) -> tuple[Floats, Floats, float, float]:
        """Places and values along deprivation, and the fitted line at its two ends."""
        rows = self.placed
        values, needs, weights = self.columns(rows, "value", "need", "weight")
        slope, _ratio = slope_index(values, weights, self.sign * needs)
        shares = weights / weights.sum()
        middle = float(shares @ values)
        return ridits(self.sign * needs, shares), values, middle - slope / 2, middle + slope / 2

    def parts(self) -> TheilParts:
        """What each region adds to Theil's index."""
        from stats.theil_parts import theil_parts  # noqa: PLC0415 - loads pandas; a server starts without it

        rows = self.counted
        values, weights = self.columns(rows, "value", "weight")
        return theil_parts(values, weights, [row["region"] for row in rows])

    def _points(self, rows: Sequence[Row], curve: Curve) -> Points:
        values, weights = self.columns(rows, "value", "weight")
        people = np.cumsum(weights) / weights.sum()
        held = np.interp(people, curve.people, curve.held)
        return Points(rows, curve, people, held, float(values @ weights / weights.sum()))


def shown(view: InequalityView) -> Shown:
    """What a view shows in its own period."""
    return _shown(warehouse.build(), view.asked)


@lru_cache(maxsize=64)
def _shown(_build: str, view: InequalityView) -> Shown:
    rows = warehouse.read(
        "inequality_figures",
        indicator=view.indicator,
        level=view.level,
        period=view.period,
        order_by=view.order,
        least_share=deprivation(catalogue().indicators).least_share,
    )
    return Shown(view, rows, measures(view)[view.period])


def measures(view: InequalityView) -> dict[str, dict[str, Row]]:
    """Every year's measures, by year and measure; along an order, the view's."""
    found: dict[str, dict[str, Row]] = {}
    for row in warehouse.read("inequality_measures", indicator=view.indicator, level=view.level):
        if row["order_by"] in ("", view.order):
            found.setdefault(row["period"], {})[row["measure"]] = row
    return found


def half(points: Points) -> float:
    """The least share of people among whom half of everything is."""
    return float(1 - np.interp(0.5, points.curve.held, points.curve.people))
