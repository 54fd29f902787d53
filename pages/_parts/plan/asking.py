"""The question of a query, mended: what nobody could mean becomes the nearest one, with a notice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from urllib.parse import unquote

from data.dimensions import values
from data.paths import REFERENCE
from data.words import N_
from pages._parts.asked import Asked
from pages._parts.codes import COUNTRY
from pages._parts.notices import Notice
from pages._parts.places import inside
from pages._parts.plan import enough, limits
from pages._parts.plan.view import (
    BY_BUDGET,
    DETOURS,
    EACH,
    ENOUGH,
    EQUITY,
    MILIEUX,
    MOST_BY_HAND,
    RADII,
    SITES,
    PlanView,
)

#: The longest list of communes a link can name.
_LONGEST = 20 * MOST_BY_HAND
#: Digits of the largest number one can type: places, dirhams.
_DIGITS = 12
_NOT_KNOWN = N_("The choice “{asked}” is not known: another one is shown.")


def services() -> list[str]:
    """Services with a target group of their own, in their order."""
    return [one.suffix for one in values("service", REFERENCE)]


def asked_view(query: Mapping[str, str]) -> tuple[PlanView, Asked]:
    """The question of a query, or the nearest one; what had to be changed is noted."""
    asked = Asked(query)
    regions = _codes(asked, query, "regions", "region")
    sites = _sites(asked)
    price, budget = _number(asked, "price"), _number(asked, "budget")
    lang = asked.language()
    what = asked.choose("what", services(), "emf", N_("There is no service “{asked}”: another one is shown."))
    sufficient = asked.choose("enough", ENOUGH, "near", _NOT_KNOWN)
    plain = PlanView(
        lang=lang,
        what=what,
        regions=regions,
        milieu=asked.choose("milieu", MILIEUX, "rural", _NOT_KNOWN),
        radius=_radius(asked),
        sites=sites,
        detour=asked.number("detour", DETOURS, "1"),
        each=asked.choose("each", EACH, "no", _NOT_KNOWN),
        enough=sufficient,
        trial=enough.trial(asked, sufficient, lang),
        norm=enough.entered(what, sufficient),
        room=_number(asked, "room"),
        price=price,
        budget=budget,
        limits=_limits(asked, query, regions),
        equity=asked.choose("equity", EQUITY, "alike", _NOT_KNOWN),
    )
    return _by_hand(plain, asked, query), asked


def _by_hand(plain: PlanView, asked: Asked, query: Mapping[str, str]) -> PlanView:
    """With the communes that were put in, left out and marked."""
    forced = _forced(asked, query, plain)
    excluded = tuple(code for code in _codes(asked, query, "excluded", "commune") if code not in forced)
    marked = _codes(asked, query, "selected", "commune")
    selected = next((code for code in marked if _lies_in(code, plain.regions)), "")
    return replace(plain, forced=forced, excluded=excluded, selected=selected)


def _sites(asked: Asked) -> str:
    return BY_BUDGET if asked.values.get("sites") == BY_BUDGET else asked.number("sites", SITES, "3")


def _radius(asked: Asked) -> str:
    """Kilometres; within none of them a centre would reach nobody."""
    said = asked.values.get("radius", "10").strip()
    if said.replace(".", "", 1).isdecimal() and float(said) == 0:
        asked.notices.append(
            Notice(
                N_("Within 0 km a centre is near nobody: {km} km are taken, the least one can ask for."),
                {"km": RADII[0]},
            )
        )
        return RADII[0]
    return asked.number("radius", RADII, "10")


def _number(asked: Asked, name: str) -> str:
    """A whole number above zero as typed, with or without spaces; empty where there is none."""
    said = "".join(asked.values.get(name, "").split()).replace("\u202f", "")
    if not said:
        return ""
    if said.isdecimal() and len(said) <= _DIGITS and int(said):
        return str(int(said))
    asked.note(N_("“{asked}” is no whole number above zero: it is passed over."), said)
    return ""


def _limits(asked: Asked, query: Mapping[str, str], regions: tuple[str, ...]) -> tuple[limits.Limit, ...]:
    known = inside("region", COUNTRY)
    found, strange = limits.read(_long(query, "limits"), known)
    for piece in strange:
        asked.note(N_("“{asked}” is no limit for a region: it is passed over."), piece)
    kept = tuple(one for one in found if not regions or one.region in regions)
    if len(kept) < len(found):
        asked.note(N_("Limits for regions that are not asked about were let go."))
    return kept


def _forced(asked: Asked, query: Mapping[str, str], view: PlanView) -> tuple[str, ...]:
    """Communes of the regions that must receive a centre, no more than there are centres."""
    given = _codes(asked, query, "forced", "commune")
    most = MOST_BY_HAND if view.count is None else view.count
    kept = tuple(code for code in given if _lies_in(code, view.regions))[:most]
    if len(kept) < len(given):
        asked.note(N_("Not every commune chosen by hand can receive a centre: some were let go."))
    return kept


def _lies_in(code: str, regions: tuple[str, ...]) -> bool:
    return not regions or code[:2] in regions


def _codes(asked: Asked, query: Mapping[str, str], name: str, level: str) -> tuple[str, ...]:
    """Codes of a level parted by commas, in code order; what is none is noted."""
    known = set(inside(level, COUNTRY))
    given = [code.strip() for code in _long(query, name).split(",") if code.strip()]
    for code in given:
        if code not in known:
            asked.note(N_("There is no territory “{asked}”."), code[:_DIGITS])
    return tuple(sorted({code for code in given if code in known}))[:MOST_BY_HAND]


def _long(query: Mapping[str, str], name: str) -> str:
    """A list, longer than other values of a link may be."""
    return unquote(str(query.get(name) or ""))[:_LONGEST]
