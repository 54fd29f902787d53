"""What there is in the rural, or the urban, part of each territory of a level."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from data import warehouse
from pages._parts.gaps.kinds import kinds
from pages._parts.gaps.parts import PARTS, Part
from pages._parts.gaps.supply import SAMPLED, Supply, supplies
from pages._parts.gaps.view import GapsView


class PartFigures(NamedTuple):
    """One territory's part; None where its status says why.

    ``between`` and ``unknown`` are open centres of the territory in neither part: they name a milieu that
    the census does not have, or none. ``stray`` are centres said to be of a part where nobody lives.
    """

    status: str
    centres: int | None
    people: int | None
    km: float | None
    km_status: str
    served: int | None
    between: int
    unknown: int
    stray: int
    supply: Supply


_OWN = tuple(name for name in PartFigures._fields if name != "supply")


def part_figures(view: GapsView) -> Mapping[str, PartFigures]:
    """Code -> what its part has; nothing where a view is about whole territories."""
    return figures_of(view.what, view.level, PARTS[view.milieu_part]) if view.milieu_part else {}


def figures_of(what: str, level: str, part: Part) -> Mapping[str, PartFigures]:
    """Code -> what there is in a part of it."""
    return _figures(warehouse.build(), what, level, part)


def supplies_of(view: GapsView) -> Mapping[str, Supply]:
    """Code -> places, people reached and occupancy of the territory, or of its part."""
    if not view.milieu_part:
        return supplies(view.what, view.level)
    if not kinds()[view.what].is_service:
        return {}
    return {code: one.supply for code, one in part_figures(view).items()}


@lru_cache(maxsize=8)
def _figures(_build: str, what: str, level: str, part: Part) -> Mapping[str, PartFigures]:
    target = kinds()[what].target
    # Kept once, as it is used: not as columns too.
    (columns,) = warehouse.read_once(
        "gaps_part",
        type=what,
        level=level,
        milieu=part.milieu,
        counted_by=part.counted_by,
        target=target,
        sampled=SAMPLED.get(target, ""),
    )
    own = zip(*(columns[name] or () for name in _OWN), strict=True)
    there = zip(*(columns[name] or () for name in Supply._fields), strict=True)
    return {
        code: PartFigures._make((*one, Supply._make(supply)))
        for code, one, supply in zip(columns["code"] or (), own, there, strict=True)
    }
