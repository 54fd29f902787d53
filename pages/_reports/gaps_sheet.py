"""What a reader takes away from the gaps: the territories listed, with all one needs to read them alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from data import warehouse, words
from pages._parts import numbers
from pages._parts.gaps import words as gaps_words
from pages._parts.gaps.facts import Shown, shown
from pages._parts.gaps.gap import Gap
from pages._parts.gaps.held import Held, held, said_of
from pages._parts.gaps.kinds import kinds
from pages._parts.gaps.map import subtitle
from pages._parts.gaps.method import distances_said, missing_said, people_said, sources, white_spots_said
from pages._parts.gaps.order import ordered
from pages._parts.gaps.parts_told import part_lines, parts_said
from pages._parts.gaps.table import total
from pages._parts.gaps.view import GapsView
from pages._parts.places import places
from pages._parts.shell import built_on
from pages._reports.sheet import Cell, Sheet

_WIDTHS = (14, 30, 26, 14, 12, 14, 14, 14, 14, 12, 24, 22)
#: The column that shows decimals: kilometres.
_DISTANCE = 6


_Columns = list[tuple[str, Callable[[Gap], Cell], int]]


def gaps_sheet(view: GapsView, now: datetime | None = None) -> Sheet:
    """The territories a view lists, in the order of its table."""
    _ = words.translator(view.lang).gettext
    facts = shown(view)
    reasons = held(facts)
    added = _added(facts, reasons)
    label, area = kinds()[view.what].labels[view.lang], places()[view.within].name(view.lang)
    return Sheet(
        lang=view.lang,
        name="-".join(filter(None, ("yaqaza-gaps", view.what, view.level, view.within, view.milieu_part))),
        title=f"{_('{label}: {value}').format(label=_('Gaps'), value=label)} – {area}",
        demonstration=_("Demonstration figures: not to be quoted") if facts.simulated else "",
        about=_about(facts, now or datetime.now(UTC)),
        headings=[*_headings(view.lang), *(heading for heading, _cell, _digits in added)],
        rows=[
            [*_row(gap, view.lang, reasons), *(cell(gap) for _heading, cell, _digits in added)]
            for gap in ordered(facts)
        ],
        decimals=1,
        widths=(*_WIDTHS, *(16 for _column in added)),
        values=(_DISTANCE,),
        digits={len(_WIDTHS) + at: digits for at, (_heading, _cell, digits) in enumerate(added) if digits},
    )


def _added(facts: Shown, reasons: Held) -> _Columns:
    """What stands after the usual columns: heading, cell, decimals. Places of services, centres of a norm."""
    view = facts.view
    _ = words.translator(view.lang).gettext
    if facts.yardstick.in_centres:
        return [(_("Centres missing"), lambda gap: gap.lacking, 0)]
    neither: _Columns = (
        [(_("Centres in neither part"), lambda gap: gap.neither, 0)] if view.milieu_part else []
    )
    if not kinds()[view.what].is_service:
        return neither
    return [
        *neither,
        (_("Licensed places"), lambda gap: _rounded(gap.supply.places, 0), 0),
        (_("Places asked for"), lambda gap: _rounded(gap.asked, 1), 1),
        (_("Places missing: lower bound"), lambda gap: gap.low, 0),
        (_("Places missing: upper bound"), lambda gap: gap.high, 0),
        (_("Share missing (%)"), lambda gap: _rounded(gap.share, 1), 1),
        (_("Missing per 1,000 people"), lambda gap: _rounded(gap.per, 2), 2),
        (_("People not reached"), lambda gap: gap.unreached, 0),
        (_("Occupancy (%)"), lambda gap: _rounded(gap.supply.occupancy, 1), 1),
        (_("People above the places"), lambda gap: gap.supply.over, 0),
        *((said, _told(name, reasons, view.lang), 0) for name, said in _statuses(view.lang).items()),
    ]


def _statuses(lang: str) -> dict[str, str]:
    """How places, people not reached and occupancy are known, or why they are not."""
    _ = words.translator(lang).gettext
    return {
        "places": _("Status: places"),
        "unreached": _("Status: people not reached"),
        "occupancy": _("Status: occupancy"),
    }


def _told(figure: str, reasons: Held, lang: str) -> Callable[[Gap], Cell]:
    return lambda gap: said_of(gap, figure, reasons, lang)


def _rounded(value: float | None, digits: int) -> float | None:
    return None if value is None else round(value, digits)


def _about(facts: Shown, now: datetime) -> list[tuple[str, str]]:
    lang = facts.view.lang
    _ = words.translator(lang).gettext
    return [
        (_("In short"), gaps_words.sentence(facts)),
        (_("What is listed"), subtitle(facts)),
        (_("People concerned"), gaps_words.target(kinds()[facts.view.what], lang)),
        (_("Total"), total(facts)),
        *((_("Source"), source) for source in sources(facts.view)),
        (_("Yardstick"), facts.yardstick.said(lang)),
        *((_("How it is computed"), said) for said in (*missing_said(facts), people_said(lang))),
        *_of_part(facts),
        (_("How it is computed"), distances_said(lang)),
        (_("White spots"), white_spots_said(lang)),
        (_("Figures built on"), numbers.day(built_on(warehouse.build()), lang)),
        (_("Exported on"), numbers.day(now, lang)),
    ]


def _of_part(facts: Shown) -> list[tuple[str, str]]:
    """What is said of parts; of whole territories, in how many nobody is concerned."""
    _ = words.translator(facts.view.lang).gettext
    if not facts.view.milieu_part:
        return [(_("What is listed"), said) for said in part_lines(facts)]
    return [
        (_("Part of each territory"), said) for said in (*part_lines(facts), *parts_said(facts.view.lang))
    ]


def _headings(lang: str) -> list[str]:
    _ = words.translator(lang).gettext
    return [
        _("Code"),
        _("Territory"),
        _("Lies in"),
        _("Rural"),
        _("Centres"),
        _("People concerned"),
        _("Nearest (km, straight line)"),
        _("Places missing"),
        _("Needs among the worst fifth"),
        _("White spot"),
        _("Status"),
        _("Real or demonstration"),
    ]


def _row(gap: Gap, lang: str, reasons: Held) -> list[Cell]:
    _ = words.translator(lang).gettext
    place = places()[gap.code]
    return [
        gap.code,
        place.name(lang),
        places()[place.parent].name(lang),
        _yes_or_no(gap.rural, lang),
        gap.centres,
        gap.people,
        None if gap.km is None else round(gap.km, 1),
        gap.missing,
        gap.needs_worst,
        _yes_or_no(gap.white_spot, lang),
        said_of(gap, "centres", reasons, lang),
        _("demonstration") if gap.simulated else _("real"),
    ]


def _yes_or_no(value: bool | None, lang: str) -> Cell:
    _ = words.translator(lang).gettext
    return None if value is None else _("yes") if value else _("no")
