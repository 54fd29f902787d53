"""What a planner takes away: the new centres, the provinces they reach, all one needs to read them."""

from __future__ import annotations

from datetime import UTC, datetime

from data import warehouse, words
from pages._parts import numbers
from pages._parts.gaps.kinds import kinds
from pages._parts.gaps.words import target
from pages._parts.places import places
from pages._parts.plan.answer import Answer, answered
from pages._parts.plan.enough import say
from pages._parts.plan.lists import by_province
from pages._parts.plan.method import assumed, sources
from pages._parts.plan.said import conditions_said
from pages._parts.plan.told import by_hand
from pages._parts.plan.view import PlanView
from pages._parts.plan.words import open_to_all, proof, remarks, sentence
from pages._parts.shell import built_on
from pages._reports.sheet import Cell, Sheet

_WIDTHS = (18, 16, 32, 30, 18, 18, 18, 18, 22, 22, 22)


def plan_sheet(view: PlanView, now: datetime | None = None) -> Sheet:
    """New centres, then provinces, in the order of the page."""
    _ = words.translator(view.lang).gettext
    answer = answered(view)
    warning = _("Demonstration figures: not to be quoted") if answer.ground.simulated else ""
    label = kinds()[view.what].labels[view.lang]
    return Sheet(
        lang=view.lang,
        name=f"yaqaza-plan-{view.what}-{view.sites}",
        title=_("{label}: {value}").format(label=_("Plan"), value=label),
        demonstration=warning,
        about=about(view, answer, now or datetime.now(UTC)),
        headings=[
            _("What it is"),
            _("Code"),
            _("Territory"),
            _("Lies in"),
            _("People concerned"),
            *(say(view, key) for key in ("before", "after", "newly")),
            *_more(view),
        ],
        rows=[*_sites(view, answer), *_provinces(view, answer)],
        decimals=0,
        widths=_WIDTHS[: 8 + len(_more(view))],
        values=tuple(range(4, 8 + len(_more(view)))),
    )


def _more(view: PlanView) -> list[str]:
    """Headings of the columns in places, where a norm asks for them."""
    _ = words.translator(view.lang).gettext
    headings = [_("Places missing before"), _("Places missing with them"), _("Missing places it fills")]
    return headings if view.asked_for else []


def _in_places(view: PlanView, *people: float | None) -> list[Cell]:
    """The places the norm asks for so many people."""
    if not view.asked_for:
        return []
    return [None if one is None else round(one / view.per_place) for one in people]


def about(view: PlanView, answer: Answer, now: datetime) -> list[tuple[str, str]]:
    """What stands above the table: question, answer, how sure, sources, method."""
    lang = view.lang
    _ = words.translator(lang).gettext
    certain = [proof(view, answer), *remarks(view, answer), by_hand(view, answer)] if answer.sites else []
    return [
        (_("In short"), sentence(view, answer)),
        *((_("How sure"), said) for said in certain if said),
        (_("People concerned"), target(kinds()[view.what], lang)),
        *conditions_said(view),
        *((_("Source"), source) for source in sources(view)),
        *((_("How it is computed"), said) for said in (*assumed(view), *open_to_all(view, answer))),
        (_("Figures built on"), numbers.day(built_on(warehouse.build()), lang)),
        (_("Exported on"), numbers.day(now, lang)),
    ]


def _sites(view: PlanView, answer: Answer) -> list[list[Cell]]:
    _ = words.translator(view.lang).gettext
    at = {code: position for position, code in enumerate(answer.ground.codes)}
    return [
        [
            _("New centre"),
            site.code,
            places()[site.code].name(view.lang),
            places()[places()[site.code].parent].name(view.lang),
            float(answer.demand[at[site.code]]),
            None,
            None,
            round(site.newly),
            *_in_places(view, None, None, site.newly),
        ]
        for site in answer.sites
    ]


def _provinces(view: PlanView, answer: Answer) -> list[list[Cell]]:
    _ = words.translator(view.lang).gettext
    return [
        [
            _("Prefecture or province"),
            one.code,
            places()[one.code].name(view.lang),
            places()[places()[one.code].parent].name(view.lang),
            round(one.people),
            round(one.before),
            round(one.after),
            round(one.after - one.before),
            *_in_places(view, one.people - one.before, one.people - one.after, one.after - one.before),
        ]
        for one in by_province(answer)
    ]
