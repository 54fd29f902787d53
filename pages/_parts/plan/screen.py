"""The page of the plan, laid out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dash import dcc, html
from dash.development.base_component import Component

from data import words
from pages._parts import ids
from pages._parts.attributes import aria, data
from pages._parts.downloads import downloads
from pages._parts.notices import Notice, notices
from pages._parts.plan import around_shown, enough, lists, told
from pages._parts.plan.answer import Answer, answered
from pages._parts.plan.around import around
from pages._parts.plan.asking import asked_view
from pages._parts.plan.controls import controls
from pages._parts.plan.controls import skeleton as choices
from pages._parts.plan.map import plan_legend, plan_map
from pages._parts.plan.method import assumed, source_line, sources
from pages._parts.plan.progress import progress
from pages._parts.plan.summary import summary
from pages._parts.plan.view import PAGE, PATH, PlanView
from pages._parts.plan.words import open_to_all, remarks, sentence
from pages._parts.scenarios.save_panel import save_panel
from pages._parts.shell import shell, shell_skeleton
from pages._parts.takeaway import takeaway

SENTENCE, SHOWN, TOLD, SOURCES = "plan-sentence", "plan-shown", "plan-told", "plan-sources"
#: What was asked but for what is marked; what was picked on the map; that a long search came to its end.
ASKED, PICK, RUN = "plan-asked", "plan-pick", "plan-run"
#: What moving a centre loses, said while it is moved.
MOVED = "plan-moved"
#: What a picture is made of.
TAKEN = "plan-taken"


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
        dcc.Store(id=RUN),
        controls(view),
        notices(mended, view.lang),
        html.H1(headline(view, answer), id=SENTENCE, className="sentence"),
        html.Div(shown(view, answer), id=SHOWN, className="plan-both"),
        html.Div(
            [
                html.Div(source_line(view), id=SOURCES, className="sources"),
                save_panel(view),
                downloads(view.address(), PATH, _printed(view.lang)),
            ],
            className="below",
        ),
    ]


def skeleton() -> list[Component]:
    """The ids of the page and the kinds of their components."""
    return [
        *shell_skeleton(),
        *choices(),
        *(dcc.Store(id=name) for name in (ids.address(PAGE), ASKED, PICK, RUN)),
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
    """The map with its legend, the lists beside it, and what lies around the answer."""
    known = around(answer) if answer.sites else None
    return [
        _picture(view, answer),
        _lists(view, answer, known is not None),
        *([around_shown.shown(view, answer, known)] if known is not None else []),
    ]


def _picture(view: PlanView, answer: Answer) -> Component:
    _ = words.translator(view.lang).gettext
    sites = ",".join(site.code for site in answer.sites)
    return html.Section(
        [
            html.Div(
                [
                    html.Div(plan_legend(view, answer), className="legend"),
                    html.Div(plan_map(view, answer, PICK), className="plan-map", **data(sites=sites)),
                ],
                id=TAKEN,
            ),
            _taken(view, answer),
            html.Div(id=MOVED, className="plan-moved", role="status"),
            html.Div(told.marked(view, answer), id=TOLD, className="plan-told", role="status"),
        ],
        className="plan-panel",
        **aria(label=_("Map and legend")),
    )


def _taken(view: PlanView, answer: Answer) -> Component:
    """The map with its legend as a picture; its lists as a table."""
    address = view.address()
    return takeaway(
        TAKEN,
        view.lang,
        address.to(f"{PATH}.csv", **address.fields),
        title=sentence(view, answer),
        sources="; ".join(sources(view)),
        method=" ".join([*assumed(view), *open_to_all(view, answer)]),
        simulated=answer.ground.simulated,
        follows=f"{PATH}.csv",
    )


def _lists(view: PlanView, answer: Answer, known: bool) -> Component:
    _ = words.translator(view.lang).gettext
    lines = [*open_to_all(view, answer), *remarks(view, answer), told.by_hand(view, answer)]
    tables = [lists.sites_table(view, answer), lists.provinces_table(view, answer)] if answer.sites else []
    undo = told.undo(view)
    return html.Section(
        [
            html.P(" ".join(summary(view, answer)), className="plan-summary"),
            *(html.P(line, className="plan-proof") for line in lines if line and answer.sites),
            *_another(view, answer),
            progress(view, answer, known),
            *([html.P(undo, className="plan-hand")] if undo else []),
            *tables,
        ],
        className="plan-lists",
        **aria(label=_("The plan as lists")),
    )


def _another(view: PlanView, answer: Answer) -> list[Component]:
    """The way to where a norm is entered where none is; or to the places of centres that stand."""
    _ = words.translator(view.lang).gettext
    if enough.lacks_norm(view):
        return [html.P(html.A(_("Norms"), href=view.address().to("/norms")), className="plan-hand")]
    if view.counts_places or not answer.before.any():
        return []
    counted = replace(view, enough="places").address().url()
    return [html.P(html.A(_("Count their places"), href=counted), className="plan-hand")]


def _printed(lang: str) -> Component:
    said = words.translator(lang).gettext("Print")
    return html.Button(said, type="button", className="quiet small print-button")
