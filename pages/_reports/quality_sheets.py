"""What a reader takes away from the page on quality: the grid as rows, or what blocks an indicator."""

from __future__ import annotations

from datetime import UTC, datetime

from data import warehouse, words
from data.warehouse import Row
from pages._parts import figure_words, numbers
from pages._parts.places import places
from pages._parts.quality import facts
from pages._parts.quality import words as said
from pages._parts.quality.blocked import why
from pages._parts.quality.facts import Blocked
from pages._parts.quality.reasons import rule
from pages._parts.quality.view import QualityView
from pages._parts.shell import built_on
from pages._reports.sheet import Cell, Sheet


def quality_sheet(view: QualityView, now: datetime | None = None) -> Sheet:
    """What a view shows: one row a unit, dataset and period; or one row a unit whose figure is blocked."""
    _ = words.translator(view.lang).gettext
    blocking = view.part == "blocks"
    subject = view.indicator if blocking else view.dataset or view.period
    return Sheet(
        lang=view.lang,
        name=f"yaqaza-quality-{subject}-{view.region}",
        title=f"{_('Quality of the data')} – {places()[view.region].name(view.lang)}",
        demonstration=_("Demonstration figures: not to be quoted") if facts.frame()["simulated"] else "",
        about=_about(view, now or datetime.now(UTC)),
        headings=_blocked_headings(view.lang) if blocking else _grid_headings(view.lang),
        rows=[_blocked(one, view) for one in facts.blocks(view)]
        if blocking
        else [_cell(row, view.lang) for row in facts.chosen(view)],
        decimals=0,
        widths=(16, 28, 20, 44, 44, 18) if blocking else (16, 28, 30, 14, 16, 10, 10, 10, 10, 14, 14, 18),
        values=(),
    )


def _about(view: QualityView, now: datetime) -> list[tuple[str, str]]:
    _ = words.translator(view.lang).gettext
    day = numbers.day(facts.frame()["as_of"], view.lang)
    states = [(said.state(one, view.lang), said.meaning(one, view.lang)) for one in said.ORDER]
    return [
        (_("In short"), said.sentence(view)),
        (_("As of"), day),
        (_("Least share"), " ".join(rule(view.lang))),
        *(states if view.part != "blocks" else ()),
        (_("Figures built on"), numbers.day(built_on(warehouse.build()), view.lang)),
        (_("Exported on"), numbers.day(now, view.lang)),
    ]


def _grid_headings(lang: str) -> list[str]:
    _ = words.translator(lang).gettext
    return [
        *(_("Code"), _("Territory"), _("What offices send"), _("Period"), _("State"), _("Expected")),
        *(_("Received"), _("Rows accepted"), _("Rows refused"), _("Last received on"), _("Due on")),
        _("Real or demonstration"),
    ]


def _cell(row: Row, lang: str) -> list[Cell]:
    _ = words.translator(lang).gettext
    return [
        row["code"],
        places()[row["code"]].name(lang),
        said.dataset(row["dataset"], lang),
        row["period"],
        said.state(row["state"], lang),
        row["expected"],
        row["received"],
        row["accepted_rows"],
        row["refused_rows"],
        _iso(row["last_received_on"]),
        _iso(row["due_on"]),
        _("demonstration") if row["simulated"] else _("real"),
    ]


def _blocked_headings(lang: str) -> list[str]:
    _ = words.translator(lang).gettext
    return [
        *(_("Code"), _("Territory"), _("Status"), _("Why"), _("What it rests on"), _("People concerned")),
    ]


def _blocked(one: Blocked, view: QualityView) -> list[Cell]:
    _ = words.translator(view.lang).gettext
    label = _("{label}: {value}")
    resting = [
        label.format(
            label=said.dataset(row["dataset"], view.lang),
            value=" · ".join(
                filter(None, (said.state(row["state"], view.lang), said.detail(row, view.lang)))
            ),
        )
        for row in one.states
    ]
    return [
        one.code,
        places()[one.code].name(view.lang),
        figure_words.status(one.row["status"], view.lang),
        why(one, view.lang),
        "; ".join(resting),
        None if one.people is None else round(one.people),
    ]


def _iso(day: object) -> str | None:
    return None if day is None else str(day)
