"""What a reader takes away from an index: every territory, its ranks, and what each indicator adds."""

from __future__ import annotations

from datetime import UTC, datetime

import numpy as np

from data import warehouse, words
from pages._parts import figure_words, numbers
from pages._parts.composite.index import Index, index, weights
from pages._parts.composite.lists import reason
from pages._parts.composite.method import HANDBOOK, sources
from pages._parts.composite.view import CompositeView
from pages._parts.composite.warnings import said_of
from pages._parts.composite.words import (
    DIRECTIONS,
    decimals,
    label,
    method,
    percent,
    place_name,
    placed,
    sentence,
    title,
)
from pages._parts.places import places
from pages._parts.shell import built_on
from pages._reports.sheet import Cell, Sheet

#: Columns before those of the indicators; those of them with decimals.
_FIRST, _DECIMAL = 11, (7, 8)


def composite_sheet(view: CompositeView, now: datetime | None = None, host: str = "") -> Sheet:
    """Every territory of a view from the highest score down, then those without an index."""
    _ = words.translator(view.lang).gettext
    found = index(view)
    count = len(view.parts)
    return Sheet(
        lang=view.lang,
        name=f"yaqaza-composite-{view.level}-{view.within}",
        title=f"{title(view)} – {placed(found)}",
        demonstration=_("Demonstration figures: not to be quoted") if found.simulated else "",
        about=_about(found, now or datetime.now(UTC), host),
        headings=_headings(view),
        rows=[_row(found, row) for row in (*found.order, *found.unknown)],
        decimals=2,
        widths=(14, 30, 26, *(10,) * 4, 12, 16, 16, 40, *(18,) * (2 * count)),
        values=(*_DECIMAL, *range(_FIRST, _FIRST + 2 * count)),
    )


def _about(found: Index, now: datetime, host: str) -> list[tuple[str, str]]:
    view = found.view
    _ = words.translator(view.lang).gettext
    return [
        (_("In short"), sentence(found)),
        (_("How it is computed"), method(found)),
        *((_("Indicator and weight"), said) for said in _weights(found)),
        *((_("Warning"), said) for said in said_of(found)),
        *((_("Source"), source) for source in sources(view, [one.period for one in found.figures.columns])),
        (_("Method after"), HANDBOOK),
        (_("Link"), host + view.address().url()),
        (_("Figures built on"), numbers.day(built_on(warehouse.build()), view.lang)),
        (_("Exported on"), numbers.day(now, view.lang)),
    ]


def _weights(found: Index) -> list[str]:
    lang, shares = found.view.lang, weights(found.view)
    _ = words.translator(lang).gettext
    return [
        " · ".join(
            [
                label(part.key, lang),
                numbers.period(found.figures.columns[at].period, lang),
                _(DIRECTIONS[part.rises]),
                f"{part.weight:g} ({percent(shares[at], lang)})",
            ]
        )
        for at, part in enumerate(found.view.parts)
    ]


def _headings(view: CompositeView) -> list[str]:
    _ = words.translator(view.lang).gettext
    names = [label(part.key, view.lang) for part in view.parts]
    adds = _("Adds: {name}") if view.mean == "arithmetic" else _("Adds to the logarithm: {name}")
    return [
        *(_("Code"), _("Territory"), _("Lies in")),
        *(_("Rank"), _("Rank, from"), _("Rank, to"), _("Group")),
        *(_("Index"), _("Share of draws among the highest"), _("Status"), _("Why there is none")),
        *names,
        *(adds.format(name=name) for name in names),
    ]


def _row(found: Index, row: int) -> list[Cell]:
    place = places()[found.figures.codes[row]]
    known = bool(found.known[row])
    parent = places()[place.parent].name(found.view.lang) if place.parent in places() else ""
    return [
        place.code,
        place_name(found, row),
        parent,
        *(_number(side[row], 0) for side in (found.rank, found.low, found.high, found.group)),
        _number(found.score[row], decimals(found.view)),
        _number(found.among[row], 3),
        _status(found, row),
        "" if known else reason(found, row),
        *(_number(value, 4) for value in found.figures.value[row]),
        *(_number(value, 4) for value in found.contribution[row]),
    ]


def _status(found: Index, row: int) -> str:
    if not found.known[row]:
        return words.translator(found.view.lang).gettext("Insufficient: no index")
    return figure_words.status("estimated" if found.estimated[row] else "computed", found.view.lang)


def _number(value: float, digits: int) -> float | None:
    return None if np.isnan(value) else round(float(value), digits)
