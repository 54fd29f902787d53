"""What a reader takes away from the page on inequality: territories on the curves, regions, or years."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from data import warehouse, words
from data.warehouse import Row
from pages._parts import figure_words, numbers
from pages._parts.inequality import facts, method, screen
from pages._parts.inequality import words as said
from pages._parts.inequality.facts import Shown
from pages._parts.inequality.view import InequalityView
from pages._parts.places import places
from pages._parts.quality.reasons import told_status
from pages._parts.shell import built_on
from pages._reports.sheet import Cell, Sheet

PARTS = ("territories", "regions", "years")


def inequality_sheet(view: InequalityView, part: str, now: datetime | None = None) -> Sheet:
    """One part of a view as a table.

    Parameters
    ----------
    view : InequalityView
        What is shown.
    part : str
        One of `PARTS`.
    now : datetime, optional
        When it is taken away.
    """
    _ = words.translator(view.lang).gettext
    found = facts.shown(view)
    headings, rows = {"territories": _territories, "regions": _regions, "years": _years}[part](found)
    count = len(headings)
    return Sheet(
        lang=view.lang,
        name=f"yaqaza-inequality-{part}-{view.indicator}-{view.level}-{view.period}",
        title=said.title(view),
        demonstration=_("Demonstration figures: not to be quoted") if found.simulated else "",
        about=_about(found, now or datetime.now(UTC)),
        headings=headings,
        rows=rows,
        decimals=4,
        widths=(14, 30, *(16,) * (count - 2)),
        values=tuple(range(2, count)),
    )


def _about(found: Shown, now: datetime) -> list[tuple[str, str]]:
    lang = found.view.lang
    _ = words.translator(lang).gettext
    return [
        (_("In short"), said.sentence(found)),
        (_("How it is measured"), method.method(found)),
        (_("Territories"), said.left_out(found)),
        *((_("Source"), source) for source in screen.sources(found.view)),
        (_("Figures built on"), numbers.day(built_on(warehouse.build()), lang)),
        (_("Exported on"), numbers.day(now, lang)),
    ]


def _territories(found: Shown) -> tuple[list[str], list[list[Cell]]]:
    lang = found.view.lang
    _ = words.translator(lang).gettext
    headings = [
        _("Code"), _("Territory"), figure_words.unit(found.indicator, lang), said.people(found),
        _("Deprivation"),
        _("Lorenz curve: people (%)"), _("Lorenz curve: what there is (%)"),
        _("Concentration curve: people (%)"), _("Concentration curve: what there is (%)"),
        _("Status"), _("Real or demonstration"),
    ]  # fmt: skip
    curves = [] if found.problem else [found.lorenz(), *([found.concentration()] if found.ordered else [])]
    reached = [
        {
            row["code"]: (people, held)
            for row, people, held in zip(one.rows, one.people, one.held, strict=True)
        }
        for one in curves
    ]
    reasons = found.held_back
    return headings, [_territory(row, reached, reasons, lang) for row in found.rows]


def _territory(
    row: Row, reached: list[dict[str, tuple[float, float]]], reasons: Mapping[str, str], lang: str
) -> list[Cell]:
    _ = words.translator(lang).gettext
    along: list[Cell] = []
    for at in range(2):
        place = reached[at].get(row["code"]) if at < len(reached) else None
        along += [round(100 * float(one), 3) for one in place] if place else [None, None]
    return [
        row["code"],
        places()[row["code"]].name(lang),
        row["value"],
        row["weight"],
        row["need"],
        *along,
        told_status(row["status"], reasons, row["code"], lang),
        _("demonstration") if row["simulated"] else _("real"),
    ]


def _regions(found: Shown) -> tuple[list[str], list[list[Cell]]]:
    lang = found.view.lang
    _ = words.translator(lang).gettext
    headings = [
        _("Code"), _("Region"), _("People (%)"), _("What there is (%)"), said.measure("theil_between", lang),
        said.measure("theil_within", lang),
    ]  # fmt: skip
    if found.problem:
        return headings, []
    return headings, [
        [
            code, places()[code].name(lang), round(100 * float(people), 3), round(100 * float(held), 3),
            round(float(between), 6), round(float(within), 6),
        ]
        for code, people, held, between, within in zip(*found.parts(), strict=True)
    ]  # fmt: skip


def _years(found: Shown) -> tuple[list[str], list[list[Cell]]]:
    lang = found.view.lang
    _ = words.translator(lang).gettext
    headings = [_("Period"), _("Measure"), _("Value"), _("Lower limit"), _("Upper limit"), _("Status")]
    return headings, [_year(row, lang) for of in facts.measures(found.view).values() for row in of.values()]


def _year(row: Row, lang: str) -> list[Cell]:
    known = row["value"] is not None
    return [
        numbers.period(row["period"], lang),
        said.measure(row["measure"], lang),
        row["value"],
        row["lower"],
        row["upper"],
        figure_words.status("computed", lang) if known else said.reason(row["status"], lang),
    ]
