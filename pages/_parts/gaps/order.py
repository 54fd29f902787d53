"""In which order gaps are listed: as the reader sorted them, or most people, or the farthest, first."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from data.spelling import sorting_form
from pages._parts.gaps.facts import Shown
from pages._parts.gaps.gap import Gap
from pages._parts.gaps.kinds import kinds
from pages._parts.gaps.supply import SAMPLED
from pages._parts.gaps.view import GapsView
from pages._parts.places import places

_VALUES: dict[str, Callable[[Gap], Any]] = {
    "people": lambda gap: gap.people,
    "km": lambda gap: gap.km,
    "missing": lambda gap: gap.missing,
    "needs": lambda gap: gap.needs_worst,
    "centres": lambda gap: gap.centres,
    "share": lambda gap: gap.share,
    "per": lambda gap: gap.per,
    "unreached": lambda gap: gap.unreached,
    "over": lambda gap: gap.supply.over,
    "lacking": lambda gap: gap.lacking,
}


#: Columns that tell of places, not of centres and their distance.
_OF_PLACES = ("bounds", "share", "per", "unreached", "over")


def hidden(view: GapsView) -> list[str]:
    """Columns that say nothing in a view."""
    of_places, in_each = view.show == "places", view.against == "each"
    kind = kinds()[view.what]
    empty = {
        "missing": not kind.is_service or in_each,
        "needs": view.level != "commune" or of_places,
        "centres": view.which == "none" or of_places,
        "parent": of_places
        or view.level == "region"
        or (view.level == "commune" and view.within.count(".") == 1),
        **({"km": True} if of_places else dict.fromkeys(_OF_PLACES, True)),
        **({} if kind.target in SAMPLED else {"bounds": True}),
        "lacking": not in_each,
    }
    return [name for name, hides in empty.items() if hides]


def sorted_by(view: GapsView) -> tuple[str, bool]:
    """The column the table is sorted by, and whether its lowest value stands first."""
    asked = view.sort.removeprefix("-")
    if asked and asked not in hidden(view):
        return asked, view.sort.startswith("-")
    if view.against == "each":
        return "lacking", False
    if view.show == "places":
        return "missing", False
    if view.which == "none":
        return "people", False
    return ("missing" if kinds()[view.what].is_service else "km"), False


def ordered(shown: Shown) -> list[Gap]:
    """The territories listed as the table shows them; what has no figure comes last, either way."""
    name, lowest_first = sorted_by(shown.view)
    value = _VALUES.get(name) or _spelt(name, shown.view.lang)
    known = sorted((gap for gap in shown.listed if value(gap) is not None), key=lambda gap: gap.code)
    known.sort(key=value, reverse=not lowest_first)
    return known + [gap for gap in shown.listed if value(gap) is None]


def _spelt(column: str, lang: str) -> Callable[[Gap], str]:
    """The territory's name, or that of what it lies in, as it is looked for."""
    known = places()
    if column == "name":
        return lambda gap: sorting_form(known[gap.code].name(lang))
    return lambda gap: sorting_form(known[known[gap.code].parent].name(lang))
