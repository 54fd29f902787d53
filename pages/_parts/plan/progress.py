"""Where a long search is started, followed and ended: ``assets/shell/25_plan_search.js`` fills the place."""

from __future__ import annotations

import json

from dash import html
from dash.development.base_component import Component

from data import words
from data.words import N_
from pages._parts.attributes import data
from pages._parts.plan.answer import Answer
from pages._parts.plan.searching import SECONDS
from pages._parts.plan.view import PlanView

_WORDS = {
    "waiting": N_("The search begins when no other is under way."),
    "queued": N_("Others search before this one: {done}. It begins when they are done."),
    "full": N_("Too many searches wait already: nothing was searched for. Please ask again in a minute."),
    "again": N_("Ask again"),
    "answer": N_(
        "Looking for a better choice, or for the proof that there is none: {done} of {total} seconds"
    ),
    "curve": N_("Other numbers of centres: {done} of {total}"),
    "next": N_("The choices that come next: {done} of {total}"),
    "needs": N_("Which centres nothing replaces: {done} of {total}"),
    "cancel": N_("End the search"),
    "ended": N_("The search was ended: what was found before stands."),
    "lost": N_("The search broke off: what was found before stands."),
}


def progress(view: PlanView, answer: Answer, known: bool) -> Component:
    """The place; it starts by itself where the answer is not proven and was not searched for long."""
    _ = words.translator(view.lang).gettext
    unsure = not answer.found.is_final and answer.found.seconds < SECONDS / 2
    offered = answer.found.is_answer and bool(answer.sites) and not known
    button = html.Button(
        _("Work out other numbers of centres, and other choices"),
        type="button",
        className="quiet plan-around-go",
    )
    return html.Div(
        [*([button] if offered else []), html.Div(className="plan-progress")],
        className="plan-search",
        **data(
            url=view.address().to("/api/plan/search", **view.address().fields),
            search="answer" if unsure else "",
            words=json.dumps({name: _(said) for name, said in _WORDS.items()}, ensure_ascii=False),
        ),
    )
