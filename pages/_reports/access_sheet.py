"""What a reader takes away from the page on access: the communes, or people by the way to the nearest."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from types import MappingProxyType

import numpy as np

from data import warehouse, words
from pages._parts import numbers, territory_words
from pages._parts.access.found import LIMITS, Found, Within, found
from pages._parts.access.ground import EVERYBODY, MILIEUX
from pages._parts.access.map import TITLES
from pages._parts.access.method import assumed, left_out, sources
from pages._parts.access.tables import listed
from pages._parts.access.told import why
from pages._parts.access.view import AccessView
from pages._parts.access.words import sentence
from pages._parts.gaps.kinds import kinds
from pages._parts.places import places
from pages._parts.shell import built_on
from pages._reports.sheet import Cell, Sheet


def communes_sheet(view: AccessView, now: datetime | None = None) -> Sheet:
    """Every commune looked at, in code order: its people, its nearest centre, the places it shares."""
    _ = words.translator(view.lang).gettext
    shown = found(view)
    headings = [
        _("Code"),
        _("Territory"),
        _("Lies in"),
        _("Milieu"),
        _("People concerned"),
        _("Nearest centre"),
        _("Nearest (km)"),
        _("Centres within {km} km").format(km=view.radius),
        _("Places shared, per 1,000 people"),
        _("At least so many"),
        *([_("Cost of reaching and sharing a place")] if view.show == "raam" else []),
        _("Worst tenth"),
        _("Status"),
    ]
    worst = set(shown.worst.tolist())
    rows = [_commune(shown, int(at), int(at) in worst) for at in np.flatnonzero(shown.looked_at)]
    return _sheet(shown, "communes", headings, rows, now=now, digits={4: 0, 6: 2, 7: 0, 8: 3, 10: 3})


def territories_sheet(view: AccessView, now: datetime | None = None) -> Sheet:
    """Regions and provinces: people by milieu and by the way to the nearest centre, in full numbers."""
    _ = words.translator(view.lang).gettext
    shown = found(view)
    limits = [numbers.number(limit, view.lang) for limit in LIMITS]
    headings = [
        _("Code"),
        _("Territory"),
        _("People of"),
        _("People concerned"),
        *(_("within {km} km").format(km=limit) for limit in limits),
        *(_("beyond {km} km").format(km=limit) for limit in limits),
        _("not known (communes)"),
    ]
    rows = [
        _territory(row, view.lang) for milieu in MILIEUX for row in listed(shown, milieu, shown.looked_at)
    ]
    return _sheet(shown, "territories", headings, rows, now=now)


def _sheet(
    shown: Found,
    part: str,
    headings: list[str],
    rows: list[list[Cell]],
    *,
    now: datetime | None,
    digits: Mapping[int, int] = MappingProxyType({}),
) -> Sheet:
    view = shown.view
    _ = words.translator(view.lang).gettext
    label = kinds()[view.what].labels[view.lang]
    return Sheet(
        lang=view.lang,
        name=f"yaqaza-access-{part}-{view.what}-{view.show}",
        title=_("{label}: {value}").format(label=_("Access"), value=label),
        demonstration=_("Demonstration figures: not to be quoted") if shown.ground.simulated else "",
        about=_about(shown, now or datetime.now(UTC)),
        headings=headings,
        rows=rows,
        decimals=0,
        widths=(14, 28, 24, *(16,) * (len(headings) - 3)),
        values=(),
        digits={column: count for column, count in digits.items() if column < len(headings) - 2},
    )


def _about(shown: Found, now: datetime) -> list[tuple[str, str]]:
    view = shown.view
    _ = words.translator(view.lang).gettext
    untold = left_out(shown)
    return [
        (_("In short"), sentence(shown)),
        (_("Measured by"), _(TITLES[view.show])),
        *((_("Source"), source) for source in sources(view)),
        *((_("How it is computed"), said) for said in assumed(shown)),
        *([(_("Left out"), untold)] if untold else []),
        (_("Figures built on"), numbers.day(built_on(warehouse.build()), view.lang)),
        (_("Exported on"), numbers.day(now, view.lang)),
    ]


def _commune(shown: Found, at: int, is_worst: bool) -> list[Cell]:
    lang, here, reach = shown.view.lang, shown.ground, shown.reach
    _ = words.translator(lang).gettext
    place, status = places()[here.codes[at]], here.status[at]
    is_reached = status not in ("missing", "insufficient") and shown.is_open
    is_told = is_reached and status == "computed"
    centre = here.centres[reach.nearest[at]] if is_reached else {}
    cells: list[Cell] = [
        place.code,
        place.name(lang),
        places()[place.parent].name(lang),
        territory_words.milieu("rural" if here.rural[at] else "urban", lang),
        _number(here.people[EVERYBODY][at]),
        (centre.get("name_ar" if lang == "ar" else "name_fr") or centre.get("centre_id") or ""),
        _number(reach.km[at], 2) if is_reached else None,
        int(reach.around[at]) if is_reached else None,
        _number(reach.score[at], 3) if is_told else None,
        (_("yes") if reach.is_floor[at] else _("no")) if is_told else "",
    ]
    if shown.view.show == "raam":
        cells.append(_number(shown.measured[at], 3) if is_told else None)
    return [*cells, _("yes") if is_worst else _("no"), why(shown, at)]


def _territory(row: Within, lang: str) -> list[Cell]:
    near = [round(one) for one in row.near]
    whole = round(row.people)
    return [
        row.code,
        places()[row.code].name(lang),
        territory_words.milieu(row.milieu, lang),
        whole,
        *near,
        *(whole - one for one in near),
        row.unknown,
    ]


def _number(value: float, decimals: int = 0) -> float | None:
    return round(float(value), decimals) if np.isfinite(value) else None
