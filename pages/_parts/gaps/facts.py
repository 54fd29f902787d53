"""The territories a view of the gaps is about, those it lists, and what they add up to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from data import warehouse
from pages._parts import places
from pages._parts.codes import lies_in
from pages._parts.gaps.gap import Gap, against
from pages._parts.gaps.part_figures import part_figures, supplies_of
from pages._parts.gaps.supply import Supply
from pages._parts.gaps.view import GapsView
from pages._parts.gaps.yardstick import Yardstick, yardstick
from pages._parts.norms.readings import units

#: What a build keeps of a gap; the rest depends on what it is measured against.
_KEPT = (
    *("code", "centres", "people", "missing", "km", "km_status", "status"),
    *("rural", "needs_worst", "needs_known", "white_spot", "simulated"),
)


@dataclass(frozen=True)
class Shown:
    """What a view shows.

    Attributes
    ----------
    view : GapsView
        What was asked.
    around : sequence of Gap
        The territories looked at: of the level and area, rural if asked, of enough people; code order.
    listed : sequence of Gap
        Those of them that fit the other choices too.
    yardstick : Yardstick
        What they are measured against.
    nobody : sequence of str
        Codes of the territories that would be looked at, but nobody concerned lives there, or in their part.
    """

    view: GapsView
    around: Sequence[Gap]
    listed: Sequence[Gap]
    yardstick: Yardstick
    nobody: Sequence[str] = ()

    @property
    def unknown(self) -> Sequence[Gap]:
        """Territories of which nobody can say what there is."""
        return [gap for gap in self.around if gap.status in ("missing", "insufficient")]

    @property
    def simulated(self) -> bool:
        """Whether anything shown rests on demonstration files."""
        return any(gap.simulated for gap in self.around)

    def people(self, gaps: Sequence[Gap] | None = None) -> int:
        """People of the target group: the sum of what the rows show."""
        return sum(gap.people or 0 for gap in (self.listed if gaps is None else gaps))

    def missing(self) -> int | None:
        """Places missing to the yardstick: the sum of what the rows show; None where no row shows any."""
        return self.sum("missing")

    def sum(self, name: str) -> int | None:
        """What the rows show in a column, added; None where no row shows any."""
        told = [value for gap in self.listed if (value := getattr(gap, name)) is not None]
        return sum(told) if told else None


def shown(view: GapsView) -> Shown:
    """The territories of a view."""
    held, there = yardstick(view), supplies_of(view)
    meant = set(units(view.reading)) if held.in_centres else None
    asked = [
        against(gap, held, there.get(gap.code, Supply()))
        for gap in _gaps(view)
        if _is_looked_at(gap, view) and (meant is None or gap.code in meant)
    ]
    nobody = [gap.code for gap in asked if gap.status == "not_applicable"]
    around = [gap for gap in asked if gap.code not in set(nobody)]
    wanted = _wanted(view)
    listed = [gap for gap in around if all(fits(gap) for fits in wanted)]
    return Shown(view, around, listed, held, nobody)


def marked_gap(view: GapsView, held: Yardstick) -> Gap:
    """The territory that is marked, measured, whether or not it is listed."""
    (gap,) = (one for one in _gaps(view) if one.code == view.selected)
    return against(gap, held, supplies_of(view).get(view.selected, Supply()))


def inside(view: GapsView) -> tuple[str, ...]:
    """Codes of the territories of the view's level inside its area, in code order."""
    return places.inside(view.level, view.within)


def period() -> str:
    """The year at whose end the gaps stand."""
    return str(warehouse.read("gap_columns", type="emf", level="region")[0]["period"])


def all_gaps(what: str, level: str) -> tuple[Gap, ...]:
    """Every territory of a level, in code order."""
    return _all_gaps(warehouse.build(), what, level)


def _gaps(view: GapsView) -> Iterable[Gap]:
    """Every territory of a view's level, whole or the part that is asked for."""
    figures = part_figures(view)
    for gap in all_gaps(view.what, view.level):
        one = figures.get(gap.code)
        yield (
            gap
            if one is None
            else gap._replace(
                centres=one.centres,
                people=one.people,
                missing=None,
                km=one.km,
                km_status=one.km_status,
                status=one.status,
                neither=one.between + one.unknown,
            )
        )


@lru_cache(maxsize=80)
def _all_gaps(_build: str, what: str, level: str) -> tuple[Gap, ...]:
    columns = warehouse.read("gap_columns", type=what, level=level)[0]
    rows = zip(*(columns[name] or () for name in _KEPT), strict=True)
    return tuple(Gap(**dict(zip(_KEPT, row, strict=True))) for row in rows)


def _is_looked_at(gap: Gap, view: GapsView) -> bool:
    least = int(view.least)
    return (
        lies_in(gap.code, view.within)
        and (view.milieu == "all" or gap.rural)
        and (not least or (gap.people or 0) >= least)
    )


def _wanted(view: GapsView) -> list[Callable[[Gap], bool]]:
    """What a territory must fit to be listed: all of it, in whatever order it was asked."""
    far = float(view.far)
    wanted: list[Callable[[Gap], bool]] = []
    if view.which == "none":
        wanted.append(lambda gap: gap.centres == 0 and gap.status == "computed")
    if far:
        wanted.append(lambda gap: gap.is_beyond(far))
    if view.spots == "yes":
        wanted.append(lambda gap: bool(gap.white_spot))
    return wanted
