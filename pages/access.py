"""``/access``: who is how far from what, and how many share it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dash import ClientsideFunction, Input, Output, State, callback, clientside_callback
from dash.development.base_component import Component

from data import words
from pages._parts import ids
from pages._parts.access import screen as parts
from pages._parts.access.found import found
from pages._parts.access.method import source_line
from pages._parts.access.told import marked
from pages._parts.access.view import PAGE, PATH, asked_view
from pages._parts.access.words import headline
from pages._parts.address import from_store
from pages._parts.front_page import FrontPage, Query, language, register_page
from pages._parts.notices import notices


def name(query: Query) -> str:
    """The page's name."""
    return words.translator(language(query)).gettext("Access")


layout = register_page(__name__, FrontPage(PATH, parts.screen, headline, name, parts.skeleton))


def in_browser(function: str, *wiring: Input | State | Output) -> None:
    clientside_callback(ClientsideFunction("access", function), *wiring, prevent_initial_call=True)


in_browser(
    "settle", Output(parts.ASKED, "data"), Input(ids.address(PAGE), "data"), State(parts.ASKED, "data")
)
in_browser("choose", Output(ids.choice(PAGE, "selected"), "value"), Input(parts.PICK, "data"))
in_browser("mark", Input(ids.address(PAGE), "data"))


@callback(
    Output(parts.SENTENCE, "children"),
    Output(parts.SHOWN, "children"),
    Output(parts.SOURCES, "children"),
    Output(ids.NOTICES, "children", allow_duplicate=True),
    Input(parts.ASKED, "data"),
    State(ids.choice(PAGE, "selected"), "value"),
    prevent_initial_call=True,
)
def show_what_is_asked(stored: Mapping[str, Any], selected: str | None) -> tuple[Any, ...]:
    view, asked = asked_view({**from_store(stored), "selected": selected or ""})
    all_of_it = found(view)
    return (
        parts.headline(all_of_it),
        parts.shown(all_of_it),
        source_line(all_of_it),
        notices(asked.notices, view.lang).children,
    )


@callback(
    Output(parts.TOLD, "children"),
    Input(ids.address(PAGE), "data"),
    prevent_initial_call=True,
)
def tell_of_what_is_marked(stored: Mapping[str, Any]) -> list[Component]:
    return marked(found(asked_view(from_store(stored))[0]))
