"""One figure with all it is made of: what the page, the API and the files explain."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from data import warehouse
from data.catalogue import catalogue
from data.indicator import Indicator
from data.warehouse import Row
from pages._parts.explain import recompute
from pages._parts.explain.inputs import DENOMINATOR, NUMERATOR, Input, inputs
from pages._parts.explain.view import FigureView
from pages._parts.places import Place, places

#: What stands where a figure was not even promised: nobody has it.
_NOTHING: Row = {
    **dict.fromkeys(("value", "lower", "upper", "numerator", "denominator", "rank", "rank_count")),
    "status": "missing",
    "source_keys": [],
    "simulated": False,
}


@dataclass(frozen=True)
class Figure:
    """A figure, explained.

    Attributes
    ----------
    view : FigureView
        Which one, for which reader.
    indicator : Indicator
    place : Place
    row : mapping
        The figure as the map shows it.
    inputs : mapping of role to Input
        What it is made of. Where it is withheld, the counts it is made of are withheld too.
    recomputed : float or None
        The value, worked out again from `inputs`.
    """

    view: FigureView
    indicator: Indicator
    place: Place
    row: Row
    inputs: Mapping[str, Input]
    recomputed: float | None

    @property
    def withheld(self) -> bool:
        """Whether the figure must not be known: neither may its rows."""
        return bool(self.row["status"] == "suppressed")


def figure(view: FigureView) -> Figure:
    """Explain the figure of a view."""
    return _figure(warehouse.build(), view)


@lru_cache(maxsize=512)
def _figure(_build: str, view: FigureView) -> Figure:
    indicator, place = catalogue().indicators[view.indicator], places()[view.territory]
    asked = {**view.fields(), "level": place.level}
    rows = warehouse.read("explain_value", **asked)
    row = rows[0] if rows else _NOTHING
    made = inputs(indicator, place.code, view.period, view.milieu)
    if row["status"] == "suppressed":
        # Below the line too, where the build does not tell it.
        held = {NUMERATOR} | ({DENOMINATOR} if row["denominator"] is None else set())
        made = {role: one.withheld() if role in held else one for role, one in made.items()}
    known = {role: one.value for role, one in made.items() if one.value is not None}
    value = recompute.figure(indicator.computation, known) if row["value"] is not None else None
    return Figure(view, indicator, place, row, made, value)
