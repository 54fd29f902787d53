"""``/compare``: these against those, with what can and what cannot be told apart."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dash import ClientsideFunction, Input, Output, State, callback, clientside_callback
from dash.development.base_component import Component

from data import words
from pages._parts import ids
from pages._parts.address import from_store
from pages._parts.compare import controls
from pages._parts.compare import screen as parts
from pages._parts.compare.view import PAGE, PATH, asked_view
from pages._parts.following import follow
from pages._parts.front_page import FrontPage, Query, language, register_page
from pages._parts.notices import following


def screen(query: Query) -> Component:
    view, asked = asked_view(query)
    return parts.screen(view, asked.notices)


def headline(query: Query) -> str:
    return parts.sentence(asked_view(query)[0])


def name(query: Query) -> str:
    """The page's name."""
    return words.translator(language(query)).gettext("Compare")


layout = register_page(__name__, FrontPage(PATH, screen, headline, name, parts.skeleton))

clientside_callback(
    ClientsideFunction("compare", "choose"),
    Output(ids.choice(PAGE, "selected"), "value"),
    Input(parts.PICK, "data"),
    prevent_initial_call=True,
)


@callback(
    Output(parts.SENTENCE, "children"),
    Output(parts.SHOWN, "children"),
    Output(ids.PARTS, "children"),
    Output(ids.NOTICES, "children", allow_duplicate=True),
    Input(ids.address(PAGE), "data"),
    State(ids.NOTICES, "children"),
    prevent_initial_call=True,
)
def show_what_is_chosen(stored: Mapping[str, Any], told: Any = None) -> tuple[Any, ...]:
    view, asked = asked_view(from_store(stored))
    follow(PAGE, controls.depending(view), stored["fields"])
    return (
        parts.headline(view),
        parts.shown(view),
        controls.parts(view).children,
        following(asked.notices, view.address(), told),
    )
