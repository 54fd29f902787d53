"""``/inequality``: how unequally what there is, is spread, and along which deprivation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dash import ClientsideFunction, Input, Output, State, callback, clientside_callback
from dash.development.base_component import Component

from data import words
from pages._parts import ids
from pages._parts.address import from_store
from pages._parts.asked import Asked
from pages._parts.following import follow
from pages._parts.front_page import FrontPage, Query, language, register_page
from pages._parts.inequality import controls, facts, told
from pages._parts.inequality import screen as parts
from pages._parts.inequality import words as said
from pages._parts.inequality.view import PAGE, PATH, nearest_view
from pages._parts.notices import following


def screen(query: Query) -> Component:
    asked = Asked(query)
    return parts.screen(nearest_view(asked), asked.notices)


def headline(query: Query) -> str:
    return said.sentence(facts.shown(nearest_view(Asked(query))))


def name(query: Query) -> str:
    return words.translator(language(query)).gettext("Inequality")


layout = register_page(__name__, FrontPage(PATH, screen, headline, name, parts.skeleton))

clientside_callback(
    ClientsideFunction("inequality", "choose"),
    Output(ids.choice(PAGE, "selected"), "value"),
    Input(parts.PICK, "data"),
    prevent_initial_call=True,
)
clientside_callback(
    ClientsideFunction("inequality", "settle"),
    Output(parts.ASKED, "data"),
    Input(ids.address(PAGE), "data"),
    State(parts.ASKED, "data"),
    prevent_initial_call=True,
)


@callback(
    Output(parts.SENTENCE, "children"),
    Output(parts.SHOWN, "children"),
    Output(ids.NOTICES, "children", allow_duplicate=True),
    Input(parts.ASKED, "data"),
    State(ids.NOTICES, "children"),
    prevent_initial_call=True,
)
def show_what_is_chosen(stored: Mapping[str, Any], told: Any = None) -> tuple[Any, ...]:
    asked = Asked(from_store(stored))
    view = nearest_view(asked)
    follow(PAGE, controls.depending(view), stored["fields"])
    return parts.headline(view), parts.shown(view), following(asked.notices, view.address(), told)


@callback(
    Output(parts.TOLD, "children"),
    Input(ids.address(PAGE), "data"),
    prevent_initial_call=True,
)
def tell_of_what_is_marked(stored: Mapping[str, Any]) -> list[Component]:
    return told.marked(nearest_view(Asked(from_store(stored))))
