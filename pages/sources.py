"""``/sources``: where each figure comes from, what each word means."""

from __future__ import annotations

from collections.abc import Callable

import dash_mantine_components as dmc
from dash import ClientsideFunction, Input, Output, clientside_callback, dcc, html
from dash.development.base_component import Component

from data import words
from pages._parts import ids
from pages._parts.asked import Asked
from pages._parts.attributes import aria
from pages._parts.front_page import FrontPage, Query, language, register_page
from pages._parts.notices import notices
from pages._parts.shell import shell, shell_skeleton
from pages._parts.sources.glossary import sources_glossary
from pages._parts.sources.indicators import PAGE, sources_indicators
from pages._parts.sources.list import sources_list
from pages._parts.sources.registers import sources_registers
from pages._parts.sources.totals import sources_totals
from pages._parts.sources.view import PARTS, SOURCES_PATH, SourcesView, nearest_view
from pages._parts.sources.words import sentence

#: Whether the browser has brought the address's anchor into sight.
ARRIVED = "sources-arrived"
_CONTENT: dict[str, Callable[[SourcesView], list[Component]]] = {
    "sources": lambda view: sources_list(view.lang),
    "indicators": sources_indicators,
    "totals": lambda view: sources_totals(view.lang),
    "registers": lambda view: sources_registers(view.lang),
    "glossary": sources_glossary,
}


def screen(query: Query) -> Component:
    """The whole page for what a URL asks."""
    asked = Asked(query)
    view = nearest_view(asked)
    content = [
        notices(asked.notices, view.lang),
        html.H1(headline(query), className="sentence"),
        _parts(view),
        html.Div(_CONTENT[view.part](view), className=f"part part-{view.part}"),
        dcc.Store(id=ids.address(PAGE), data=view.address().as_store()),
        dcc.Store(id=ARRIVED),
    ]
    return shell(view.address(), content, kind="sources-page")


def _parts(view: SourcesView) -> Component:
    """The page's own navigation."""
    _ = words.translator(view.lang).gettext
    links = [
        html.Li(
            html.A(
                _(name),
                href=view.address().to(SOURCES_PATH, part=part),
                **(aria(current="page") if part == view.part else {}),
            )
        )
        for part, name in PARTS.items()
    ]
    return html.Nav(html.Ul(links), className="parts", **aria(label=_("Parts of this page")))


def headline(query: Query) -> str:
    """How much rests on how many sources, and how much of it is real."""
    return sentence(language(query))


def name(query: Query) -> str:
    """The page's name."""
    return words.translator(language(query)).gettext("Sources")


def skeleton() -> list[Component]:
    """The ids of the page, and the kinds of their components."""
    return [
        *shell_skeleton(),
        dcc.Store(id=ids.address(PAGE)),
        dcc.Store(id=ARRIVED),
        dmc.TextInput(id=ids.choice(PAGE, "q")),
    ]


layout = register_page(__name__, FrontPage(SOURCES_PATH, screen, headline, name, skeleton))
# What the reader looks for narrows the list; on arrival, the anchor is opened and brought into sight.
clientside_callback(
    ClientsideFunction("lists", "follow"), Output(ARRIVED, "data"), Input(ids.address(PAGE), "data")
)
