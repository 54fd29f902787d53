"""The page of the plan, laid out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dash import dcc, html
from dash.development.base_component import Component

from data import words
from pages._parts import ids
from pages._parts.attributes import aria
from pages._parts.downloads import downloads
from pages._parts.notices import Notice, notices
from pages._parts.plan import lists, told
from pages._parts.plan.answer import Answer, answered
from pages._parts.plan.controls import controls
from pages._parts.plan.controls import skeleton as choices
from pages._parts.plan.map import plan_legend, plan_map
from pages._parts.plan.method import source_line
from pages._parts.plan.view import PAGE, PATH, PlanView, asked_view
from pages._parts.plan.words import proof, sentence
from pages._parts.shell import shell, shell_skeleton

SENTENCE, SHOWN, TOLD, SOURCES = "plan-sentence", "plan-shown", "plan-told", "plan-sources"
#: What was asked but for what is marked; what was picked on the map.
ASKED, PICK = "plan-asked", "plan-pick"


def screen(query: Mapping[str, str]) -> Component:
    """The whole page for what a URL asks."""
    view, asked = asked_view(query)
    return shell(view.address(), content(view, asked.notices), kind="plan-page")


def content(view: PlanView, mended: Sequence[Notice]) -> list[Component]:
    """What the page holds: choices, words, map and lists, sources and files."""
    answer = answered(view)
    return [
        dcc.Store(id=ids.address(PAGE), data=view.address().as_store()),
        dcc.Store(id=ASKED, data=replace(view, selected="").address().as_store()),
        dcc.Store(id=PICK),
        controls(view),
        notices(mended, view.lang),
        html.H1(headline(view, answer), id=SENTENCE, className="sentence"),
        html.Div(shown(view, answer), id=SHOWN, className="plan-both"),
        html.Div(
            [html.Div(source_line(view), id=SOURCES, className="sources"), downloads(view.address(), PATH)],
            className="below",
        ),
    ]


def skeleton() -> list[Component]:
    """The ids of the page and the kinds of their components."""
    return [
        *shell_skeleton(),
        *choices(),
        *(dcc.Store(id=name) for name in (ids.address(PAGE), ASKED, PICK)),
        *(html.Div(id=name) for name in (SENTENCE, SHOWN, TOLD, SOURCES, ids.NOTICES)),
    ]


def headline(view: PlanView, answer: Answer) -> list[str | Component]:
    """The sentence, marked where it rests on demonstration files."""
    said = sentence(view, answer)
    if not answer.ground.simulated:
        return [said]
    mark = words.translator(view.lang).gettext("demonstration figures")
    return [said, " ", html.Span(mark, className="demonstration")]


def shown(view: PlanView, answer: Answer) -> list[Component]:
    """The map with its legend, and the lists beside it."""
    _ = words.translator(view.lang).gettext
    picture = html.Section(
        [
            html.Div(plan_legend(view, answer), className="legend"),
            html.Div(plan_map(view, answer, PICK), className="plan-map"),
            html.Div(told.marked(view, answer), id=TOLD, className="plan-told", role="status"),
        ],
        className="plan-panel",
        **aria(label=_("Map and legend")),
    )
    lines = [proof(view, answer), told.by_hand(view, answer)] if answer.sites else []
    tables = [lists.sites_table(view, answer), lists.provinces_table(view, answer)] if answer.sites else []
    undo = told.undo(view)
    return [
        picture,
        html.Section(
            [
                *(html.P(line, className="plan-proof") for line in lines if line),
                *([html.P(undo, className="plan-hand")] if undo else []),
                *tables,
            ],
            className="plan-lists",
            **aria(label=_("The plan as lists")),
        ),
    ]
