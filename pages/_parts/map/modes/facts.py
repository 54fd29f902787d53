"""The figures of a whole level as arrays, in code order, and who is beside whom."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np

from data import warehouse
from data.catalogue import catalogue
from data.indicator import Indicator
from geo.adjacency import Adjacency, adjacency, by_position
from pages._parts import lookup
from pages._parts.codes import COUNTRY
from pages._parts.view import View

#: One character for each status without a figure, as in ``map_class.classes``.
_NO_FIGURE = {"missing": "m", "suppressed": "s", "insufficient": "i", "not_applicable": "n"}
#: A territory that has a figure but no place in what is shown: without a neighbour, or without a count.
APART = "a"
#: What a class is called in one character: more of them than any legend has.
CLASS_SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_NUMBERS = ("value", "lower", "upper", "numerator", "denominator")


@dataclass(frozen=True, eq=False)
class Facts:
    """What is known of each territory of a level; NaN where nothing is."""

    indicator: Indicator
    level: str
    codes: tuple[str, ...]
    value: np.ndarray
    lower: np.ndarray
    upper: np.ndarray
    numerator: np.ndarray
    denominator: np.ndarray
    statuses: tuple[str, ...]
    simulated: bool

    @property
    def known(self) -> np.ndarray:
        """Which territories have a figure."""
        return np.isfinite(self.value)

    def signs(self, classes: np.ndarray) -> str:
        """One character a territory: its class, why it has no figure, or that it stands apart (class -1)."""
        pairs = zip(classes.tolist(), self.statuses, strict=True)
        return "".join(
            _NO_FIGURE.get(status) or (CLASS_SIGNS[class_] if class_ >= 0 else APART)
            for class_, status in pairs
        )


def facts(view: View) -> Facts:
    """The figures a view rests on, of the whole level."""
    return _facts(warehouse.build(), view.indicator, view.level, view.period, view.milieu)


@lru_cache(maxsize=64)
def _facts(_build: str, indicator: str, level: str, period: str, milieu: str) -> Facts:
    view = View(indicator=indicator, level=level, period=period, milieu=milieu)
    rows = lookup.rows("mode_figures", view)
    numbers: dict[str, Any] = {
        name: np.array([np.nan if row[name] is None else row[name] for row in rows], dtype=float)
        for name in _NUMBERS
    }
    codes, statuses = (tuple(row[name] for row in rows) for name in ("code", "status"))
    simulated = any(row["simulated"] for row in rows)
    known = catalogue().indicators[indicator]
    return Facts(known, level, codes=codes, statuses=statuses, simulated=simulated, **numbers)


def beside(facts: Facts) -> Mapping[int, list[int]]:
    """The positions beside each position of the facts: territories that share a border."""
    return _beside(warehouse.build(), facts.level, facts.codes)


def graph_of(facts: Facts) -> Adjacency:
    """The same neighbourhoods, to be summed over at once."""
    return _graph(warehouse.build(), facts.level, facts.codes)


@lru_cache(maxsize=8)
def _graph(_build: str, level: str, codes: tuple[str, ...]) -> Adjacency:
    return adjacency(_beside(_build, level, codes), len(codes))


@lru_cache(maxsize=8)
def _beside(_build: str, level: str, codes: tuple[str, ...]) -> Mapping[int, list[int]]:
    pairs = warehouse.read("map_neighbours", level=level, within=COUNTRY)
    return by_position(codes, ((row["code"], row["neighbour_code"]) for row in pairs))
