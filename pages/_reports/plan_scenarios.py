"""Scenarios side by side as a table: a line each figure, a column each scenario."""

from __future__ import annotations

from datetime import UTC, datetime

from data import warehouse, words
from pages._parts import numbers
from pages._parts.plan.method import sources
from pages._parts.plan.said import conditions_said, named
from pages._parts.plan.summary import summary
from pages._parts.plan.words import proof
from pages._parts.scenarios.compared import Compared, Figure, compared, figures
from pages._parts.scenarios.screen import sentence
from pages._parts.scenarios.view import ScenariosView
from pages._parts.shell import built_on
from pages._reports.sheet import Cell, Sheet


def scenarios_sheet(view: ScenariosView, now: datetime | None = None) -> Sheet:
    """The scenarios of a view."""
    _ = words.translator(view.lang).gettext
    shown = compared(view.ids, view.lang)
    simulated = any(one.answer.ground.simulated for one in shown)
    lines: list[list[Cell]] = [[one.label, *_cells(one)] for one in figures(shown, view.lang)]
    return Sheet(
        lang=view.lang,
        name="yaqaza-plan-scenarios",
        title=_("Scenarios side by side"),
        demonstration=_("Demonstration figures: not to be quoted") if simulated else "",
        about=_about(view, shown, now or datetime.now(UTC)),
        headings=[_("What it is"), *(one.scenario.name for one in shown)],
        rows=[*lines, *_told(view, shown)],
        decimals=1,
        widths=(44, *(36 for _one in shown)),
        values=tuple(range(1, len(shown) + 1)),
    )


def _cells(figure: Figure) -> list[Cell]:
    """Shares in percent, one decimal; nothing where a figure is not known."""
    scale = 100 if figure.is_share else 1
    return [None if value is None else round(value * scale, 1) for value in figure.values]


def _told(view: ScenariosView, shown: list[Compared]) -> list[list[Cell]]:
    _ = words.translator(view.lang).gettext
    asked = ["; ".join(f"{label}: {value}" for label, value in conditions_said(one.view)) for one in shown]
    return [
        [_("In short"), *(" ".join(summary(one.view, one.answer)) for one in shown)],
        [_("Where"), *(named([site.code for site in one.answer.sites], view.lang) for one in shown)],
        [_("How sure"), *(proof(one.view, one.answer) for one in shown)],
        [_("Asked"), *asked],
        [_("Why"), *(one.scenario.why for one in shown)],
        [
            _("Saved"),
            *(f"{one.scenario.who}, {numbers.day(one.scenario.saved_at, view.lang)}" for one in shown),
        ],
    ]


def _about(view: ScenariosView, shown: list[Compared], now: datetime) -> list[tuple[str, str]]:
    _ = words.translator(view.lang).gettext
    named_sources = dict.fromkeys(source for one in shown for source in sources(one.view))
    return [
        (_("In short"), sentence(view.lang, shown)),
        *((_("Source"), source) for source in named_sources),
        (_("Figures built on"), numbers.day(built_on(warehouse.build()), view.lang)),
        (_("Exported on"), numbers.day(now, view.lang)),
    ]
