"""What a reader takes away from the map page: its figures, with all one needs to read them alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from data import warehouse, words
from data.catalogue import catalogue
from data.indicator import Indicator
from data.warehouse import Row
from pages._parts import centre_attributes, figure_words, lookup, method_words, numbers, territory_words
from pages._parts.explain.view import explain_url
from pages._parts.map.modes.both import rests_on_simulated
from pages._parts.map.modes.names import keeps_classes
from pages._parts.people import concerned
from pages._parts.places import places
from pages._parts.quality.reasons import reasons_of, told_status
from pages._parts.shell import built_on
from pages._parts.source_line import sources
from pages._parts.text import sentence
from pages._parts.view import View
from pages._reports.shown_as import cells_added, columns_added, shown_as

Cell = str | float | None


@dataclass(frozen=True)
class Sheet:
    """A table with its head.

    `about` says what it is, line by line; `decimals` is how many a value shows; `demonstration` warns of
    simulated figures and is empty where there are none. `widths` are those of a workbook's columns, `values`
    the places of the columns that show decimals, `digits` those of columns that show another number of them.
    """

    lang: str
    name: str
    title: str
    demonstration: str
    about: list[tuple[str, str]]
    headings: list[str]
    rows: list[list[Cell]]
    decimals: int
    widths: tuple[int, ...] = (14, 30, 22, 12, 12, 12, 8, 16, 24, 22, 40)
    values: tuple[int, ...] = (3, 4, 5)
    digits: Mapping[int, int] = field(default_factory=dict)


def sheet(view: View, now: datetime | None = None, host: str = "") -> Sheet:
    """The figures a view shows, each with its explanation's address; `host` begins it."""
    _ = words.translator(view.lang).gettext
    indicator = catalogue().indicators[view.indicator]
    rows = lookup.rows_within("table_rows", view)
    warning = _("Demonstration figures: not to be quoted") if rests_on_simulated(view) else ""
    reasons = reasons_of(view, rows)
    added = columns_added(view)
    usual = [[*_row(row, indicator, view.lang, reasons), _explained(row, view, host)] for row in rows]
    return Sheet(
        lang=view.lang,
        name=f"yaqaza-{view.indicator}-{view.level}-{view.period}",
        title=f"{indicator.label[view.lang]} – {places()[view.within].name(view.lang)}",
        demonstration=warning,
        about=_about(view, indicator, now or datetime.now(UTC)),
        headings=[*_headings(view.lang), *(one.heading for one in added)],
        rows=[[*cells, *more] for cells, more in zip(usual, cells_added(view, added, rows), strict=True)],
        decimals=indicator.decimals,
        widths=(*Sheet.widths, *(24 for _one in added)),
        digits={len(Sheet.widths) + at: one.digits for at, one in enumerate(added) if one.digits is not None},
    )


def _about(view: View, indicator: Indicator, now: datetime) -> list[tuple[str, str]]:
    _ = words.translator(view.lang).gettext
    built = built_on(warehouse.build())
    return [
        (_("In short"), sentence(view)),
        (_("Unit"), figure_words.unit(indicator, view.lang)),
        (_("Territories"), territory_words.level(view.level, view.lang)),
        (_("Period"), numbers.period(view.period, view.lang)),
        (_("Milieu"), territory_words.milieu(view.milieu, view.lang)),
        *shown_as(view),
        *([(_("Classes on the map"), method_words.said(view))] if keeps_classes(view) else []),
        *([(_("Centres on the map"), centres)] if (centres := centre_attributes.said(view)) else []),
        *((_("Source"), source) for source in sources(view)),
        (_("How it is computed"), indicator.how[view.lang]),
        (_("Figures built on"), numbers.day(built, view.lang)),
        (_("Exported on"), numbers.day(now, view.lang)),
    ]


def _headings(lang: str) -> list[str]:
    _ = words.translator(lang).gettext
    return [
        _("Code"),
        _("Territory"),
        _("Kind"),
        _("Value"),
        _("Lower bound"),
        _("Upper bound"),
        _("Rank"),
        _("People concerned"),
        _("Status"),
        _("Real or demonstration"),
        _("Explanation"),
    ]


def _explained(row: Row, view: View, host: str) -> str:
    return host + explain_url(view.lang, view.indicator, row["code"], view.period, view.milieu)


def _row(row: Row, indicator: Indicator, lang: str, reasons: Mapping[str, str]) -> list[Cell]:
    _ = words.translator(lang).gettext
    place = places()[row["code"]]
    return [
        place.code,
        place.name(lang),
        territory_words.kind(place, lang),
        *(_value(row[name], indicator, lang) for name in ("value", "lower", "upper")),
        row["rank"],
        _number(concerned(row, indicator)),
        told_status(row["status"], reasons, row["code"], lang),
        _("demonstration") if row["simulated"] else _("real"),
    ]


def _value(value: float | None, indicator: Indicator, lang: str) -> Cell:
    if value is not None and indicator.unit == "yes_no":
        return figure_words.full(value, indicator, lang)
    return _number(value, indicator.decimals)


def _number(value: float | None, decimals: int = 0) -> float | None:
    return None if value is None else round(float(value), decimals)
