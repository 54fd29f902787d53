"""The whole page of a territory: its name, what one can do, its sections."""

from __future__ import annotations

import dash_mantine_components as dmc
from dash import dcc, html
from dash.development.base_component import Component

from data import words
from data.words import N_
from pages._parts import ids, territory_words
from pages._parts.attributes import aria
from pages._parts.markup import written
from pages._parts.notices import notices
from pages._parts.places import path_to, places
from pages._parts.portrait.centres import FILTERS, filters
from pages._parts.portrait.controls import controls
from pages._parts.portrait.ids import PAGE, PARTS, part
from pages._parts.portrait.likes import LEVELS
from pages._parts.portrait.likes_told import chooser
from pages._parts.portrait.lines_told import slot
from pages._parts.portrait.parts import texts
from pages._parts.portrait.view import TerritoryView
from pages._parts.shell import shell, shell_skeleton

_TITLES = {
    "likes": N_("Who is like it"),
    "people": N_("Who lives there"),
    "need": N_("How hard life is"),
    "supply": N_("What exists"),
    "reach": N_("Who is reached"),
    "gaps": N_("What is missing"),
    "vigilance": N_("Signals and cell"),
    "parts": N_("Its parts and neighbours"),
    "lines": N_("Where it is going"),
}


def portrait_screen(view: TerritoryView) -> Component:
    """Everything, laid out for a view."""
    address = view.address()
    told = dict(zip(PARTS, texts(view, PARTS), strict=True))
    parts = {name: written(text, id=part(name)) for name, text in told.items()}
    alike = (
        [_section("likes", view.lang, chooser(view), parts["likes"])] if view.place.level in LEVELS else []
    )
    first = [
        *alike,
        _section("people", view.lang, parts["people"]),
        _section("need", view.lang, parts["need"]),
        _section("supply", view.lang, parts["supply"], filters(view), parts["centres"]),
    ]
    second = [
        _section("reach", view.lang, parts["reach"]),
        _section("gaps", view.lang, parts["gaps"]),
        _section("vigilance", view.lang, parts["vigilance"]),
        _section("parts", view.lang, parts["parts"]),
    ]
    content = [
        dcc.Store(id=ids.address(PAGE), data=address.as_store()),
        dcc.Input(id=ids.choice(PAGE, "sort"), type="hidden", value=view.sort),
        notices(view.notices, view.lang),
        _path(view),
        _title(view),
        controls(view),
        parts["lead"],
        html.Div(
            [
                html.Div(first, className="sheet"),
                html.Div([*second, parts["back"]], className="sheet second"),
                html.Div([_section("lines", view.lang, slot(view))], className="sheet third"),
            ],
            className="portrait",
        ),
    ]
    return shell(address, content, kind="territory")


def skeleton() -> list[Component]:
    """The ids of the page and the kinds of their components."""
    return [
        *shell_skeleton(),
        dcc.Store(id=ids.address(PAGE)),
        dcc.Input(id=ids.choice(PAGE, "sort")),
        *(dmc.Select(id=ids.choice(PAGE, name)) for name in ("compare", *FILTERS)),
        dmc.MultiSelect(id=ids.choice(PAGE, "likened")),
        *(html.Div(id=part(name)) for name in PARTS),
    ]


def _section(name: str, lang: str, *content: Component) -> Component:
    title = words.translator(lang).gettext(_TITLES[name])
    heading = html.H2(title, id=f"section-{name}")
    return html.Section(
        [heading, *content], className=f"section told-{name}", **aria(labelledby=f"section-{name}")
    )


def _path(view: TerritoryView) -> Component:
    """From the country down, each step a portrait."""
    _ = words.translator(view.lang).gettext
    *above, here = path_to(view.code, places())
    steps = [html.Li(html.A(place.name(view.lang), href=view.of(place.code))) for place in above]
    steps.append(html.Li(html.Span(here.name(view.lang), **aria(current="page"))))
    return html.Nav(html.Ol(steps), className="breadcrumb", **aria(label=_("Where you are")))


def _title(view: TerritoryView) -> Component:
    name = view.place.name(view.lang)
    above = [place.name(view.lang) for place in path_to(view.place.parent, places())[1:]]
    what = " · ".join([territory_words.kind(view.place, view.lang), *reversed(above)])
    return html.H1([name, html.Small(what)] if view.place.level != "country" else name, className="place")
