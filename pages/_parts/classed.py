"""How the territories of a level are classed: between the build's breaks, or between the reader's own."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import inf

from data import warehouse
from data.catalogue import catalogue
from pages._parts import breaks, lookup
from pages._parts.breaks import MANUAL
from pages._parts.view import METHODS, View
from stats.classes import classify


@dataclass(frozen=True)
class Classed:
    """The classes of a whole level.

    Attributes
    ----------
    signs : str
        One character a territory in code order: its class, or why it has none.
    edges : tuple of float
        One more than classes; infinite where a class that the reader chose is open.
    """

    signs: str
    edges: tuple[float, ...]

    @property
    def inner(self) -> tuple[float, ...]:
        """The breaks between classes, without that of a class of zeros."""
        return tuple(dict.fromkeys(edge for edge in self.edges[1:-1] if edge not in self.edges[:1]))


def classed(view: View) -> Classed | None:
    """The classes a view shows, if the build has figures for it.

    By hand, but without breaks, is where the reader begins: the classes of the usual method.
    """
    chosen = chosen_breaks(view)
    built = _built(view, METHODS[0] if view.method == MANUAL else view.method)
    if built is None or not chosen:
        return built
    return _by_hand(warehouse.build(), view.indicator, view.level, view.period, view.milieu, chosen)


def chosen_breaks(view: View) -> tuple[float, ...]:
    """The reader's breaks; none where the answer is yes or no."""
    indicator = catalogue().find(view.indicator)
    if view.method != MANUAL or indicator is None or indicator.unit == "yes_no":
        return ()
    return breaks.exact(view.breaks)


def _built(view: View, method: str) -> Classed | None:
    asked = lookup.parameters(view)
    del asked["within"]
    found = warehouse.read("classes_shown", method=method, **asked)
    return Classed(found[0]["classes"], tuple(found[0]["edges"] or ())) if found else None


@lru_cache(maxsize=128)
def _by_hand(
    _build: str, indicator: str, level: str, period: str, milieu: str, chosen: tuple[float, ...]
) -> Classed | None:
    view = View(indicator=indicator, level=level, period=period, milieu=milieu)
    told = lookup.rows("level_values", view)[0]
    usual = _built(view, METHODS[0])
    if told["figures"] is None or usual is None:
        return None
    # Where exactly zero has a class of its own, it keeps it as long as no break lies at or below zero.
    zeros = (0.0,) if usual.edges[:2] == (0.0, 0.0) and chosen[0] > 0 else ()
    known = iter(classify([figure for figure in told["figures"] if figure is not None], (*zeros, *chosen)))
    signs = "".join(str(next(known)) if sign == "-" else sign for sign in told["signs"])
    return Classed(signs, (*(zeros or (-inf,)), *zeros, *chosen, inf))
