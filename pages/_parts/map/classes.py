"""The map's own update: which class each territory is in, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from data.catalogue import catalogue
from pages._parts import ramps
from pages._parts.breaks import MANUAL
from pages._parts.classed import classed
from pages._parts.map.modes.find import finding
from pages._parts.view import View

#: What decides the colours of a whole level; ``within`` and the selection do not.
#: Breaks come with one method only.
FIELDS = ("indicator", "level", "period", "milieu", "method")


class NotShown(LookupError):
    """The build holds no classes for a view."""

    def __init__(self, view: View) -> None:
        asked = ", ".join(f"{name}={getattr(view, name)!r}" for name in FIELDS)
        super().__init__(f"there are no classes for {asked}: expected a row of map_class")


@dataclass(frozen=True)
class Classes:
    """One character a territory of the level, in code order, the ramp that colours it, what lies over it."""

    key: str
    classes: str
    ramp: str
    colours: tuple[str, ...] = ()
    overlays: tuple[str, ...] = ()
    sizes: str = ""
    largest: int = 0

    def as_json(self) -> dict[str, Any]:
        """As the map receives it: what only some ways of showing need is left out of the others.

        ``k`` colours of a ramp of its own; ``h`` patterns over the classes, in turn; ``z`` sizes of circles,
        two characters each, and ``d`` the greatest radius in pixels.
        """
        more = {"k": self.colours, "h": self.overlays, "z": self.sizes, "d": self.largest}
        least = {"v": self.key, "c": self.classes, "r": self.ramp}
        return {**least, **{name: given for name, given in more.items() if given}}


def key(view: View) -> str:
    """What tells one set of colours from another; the browser makes the same."""
    method = f"{MANUAL} {view.breaks}" if view.method == MANUAL else view.method
    show = (" ".join(filter(None, (view.show, view.second))),) if view.show else ()
    return "|".join((view.indicator, view.level, view.period, view.milieu, method, *show))


def classes(view: View) -> Classes:
    """The classes a view shows.

    Raises
    ------
    NotShown
        If the build has none.
    NoWarehouse
        If nothing has been published.
    """
    shown = finding(view)
    if shown is not None:
        drawn = shown.drawn()
        return Classes(
            key(view), drawn.signs, drawn.ramp, drawn.colours, drawn.overlays, drawn.sizes, drawn.largest
        )
    found, indicator = classed(view), catalogue().find(view.indicator)
    if found is None or indicator is None:
        raise NotShown(view)
    return Classes(key(view), found.signs, ramps.ramp(found.edges, indicator.reference))
