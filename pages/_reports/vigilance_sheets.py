"""What a reader takes away from the pages on cells: the list of units, a unit's weeks."""

from __future__ import annotations

from datetime import UTC, datetime

from data import warehouse, words
from data.warehouse import Row
from pages._parts import numbers
from pages._parts.places import places
from pages._parts.shell import built_on
from pages._parts.source_line import named
from pages._parts.vigilance import facts
from pages._parts.vigilance import words as said
from pages._parts.vigilance.cell_words import cell_sentence
from pages._parts.vigilance.list import rows_in_order, signals_told
from pages._parts.vigilance.signals import type_name
from pages._parts.vigilance.told_weeks import told_weeks
from pages._parts.vigilance.view import ALL_TYPES, CellView, VigilanceView, signal_types
from pages._parts.vigilance.withheld import Told
from pages._reports.sheet import Cell, Sheet


def list_sheet(view: VigilanceView, now: datetime | None = None) -> Sheet:
    """The units of the view, in its order: provinces first, then préfectures d'arrondissements."""
    _ = words.translator(view.lang).gettext
    rows = [
        row
        for level in ("province", "arrondissement_prefecture")
        for row in rows_in_order(facts.units(view.region, level), view)
    ]
    return Sheet(
        lang=view.lang,
        name=f"yaqaza-cells-{view.region}",
        title=f"{_('Social vigilance cells')} – {places()[view.region].name(view.lang)}",
        demonstration=_warning(view.lang),
        about=[
            *_about(said.national_sentence(view.lang, view.region), view.lang, now),
            (_("Held back"), said.held_back(view.lang)),
        ],
        headings=_list_headings(view.lang),
        rows=[_unit(row, view.lang) for row in rows],
        decimals=0,
        widths=(14, 30, 16, 10, 16, 16, 12, 12, 12, 12, 12, 12),
        values=(),
    )


def weeks_sheet(view: CellView, now: datetime | None = None) -> Sheet:
    """Reports and signals of a unit, week by week; a week without a report has empty cells, not zeros."""
    _ = words.translator(view.lang).gettext
    kinds = (ALL_TYPES, *signal_types())
    by_type = [told_weeks(view.code, kind) for kind in kinds]
    return Sheet(
        lang=view.lang,
        name=f"yaqaza-cell-{view.code}",
        title=f"{_('Social vigilance cells')} – {places()[view.code].name(view.lang)}",
        demonstration=_warning(view.lang),
        about=[
            *_about(cell_sentence(view.code, view.lang), view.lang, now),
            (_("Held back"), said.held_back(view.lang)),
        ],
        headings=[
            *(_("Week"), _("Reports expected"), _("Reports received"), _("Of these late")),
            *(type_name(kind, view.lang) for kind in kinds),
        ],
        rows=[
            [
                *(week[name] for name in ("period", "expected", "received", "late")),
                *(_told(of_type[week["period"]], view.lang) for of_type in by_type),
            ]
            for week in facts.weeks(view.code)
        ],
        decimals=0,
        widths=(12, 12, 12, 12, *(16 for _kind in kinds)),
        values=(),
    )


def _told(one: Told | None, lang: str) -> Cell:
    """A count, or the range it is held back in."""
    if one is None:
        return None
    return (
        "–".join(numbers.number(end, lang) for end in (one.low, one.high)) if one.held_back else int(one.low)
    )


def _warning(lang: str) -> str:
    limits = facts.frame()
    if limits is None or not limits["simulated"]:
        return ""
    return words.translator(lang).gettext("Demonstration figures: not to be quoted")


def _about(sentence: str, lang: str, now: datetime | None) -> list[tuple[str, str]]:
    _ = words.translator(lang).gettext
    limits = facts.frame()
    about = [(_("In short"), sentence)]
    if limits is not None:
        silent = said.meaning("silent", limits["silent_after_reports"], lang)
        about += [
            (_("As of"), numbers.day(limits["as_of"], lang)),
            (said.state("silent", lang), silent),
            (said.state("late", lang), said.meaning("late", limits["silent_after_reports"], lang)),
        ]
    about += [(_("Source"), named(row, lang)) for row in warehouse.read("vigilance_sources")]
    about.append((_("Figures built on"), numbers.day(built_on(warehouse.build()), lang)))
    about.append((_("Exported on"), numbers.day(now or datetime.now(UTC), lang)))
    return about


def _list_headings(lang: str) -> list[str]:
    _ = words.translator(lang).gettext
    limits = facts.frame()
    spans = [said.weeks(limits[name], lang) if limits else "" for name in ("short_weeks", "long_weeks")]
    headings = [_("Code"), _("Territory"), _("State of the cell"), _("Cells"), _("Set up on")]
    headings += [_("Last report received on"), _("Weeks since the last report")]
    for span in spans:
        headings += [
            ", ".join(filter(None, (said, span))) for said in (_("Reports expected"), _("Reports received"))
        ]
    return [*headings, _("Signals, {short}").format(short=spans[0]) if spans[0] else _("Signals")]


def _unit(row: Row, lang: str) -> list[Cell]:
    return [
        row["code"],
        places()[row["code"]].name(lang),
        said.state(row["state"], lang),
        row["cells"],
        _iso(row["opened_on"]),
        _iso(row["last_received_on"]),
        row["weeks_since"],
        *(row[f"{name}_{span}"] for span in ("short", "long") for name in ("expected", "received")),
        _told(signals_told(row), lang),
    ]


def _iso(day: object) -> str | None:
    return None if day is None else str(day)
