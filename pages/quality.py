"""``/quality``: what came, what is awaited, what was refused, and which figures that keeps back."""

from __future__ import annotations

from typing import Any

from dash import Input, Output, State, callback
from dash.development.base_component import Component

from data import words
from pages._parts import ids
from pages._parts.address import from_store
from pages._parts.asked import Asked
from pages._parts.following import follow
from pages._parts.front_page import FrontPage, Query, language, register_page
from pages._parts.notices import following
from pages._parts.quality import controls
from pages._parts.quality import screen as parts
from pages._parts.quality import words as said
from pages._parts.quality.view import PAGE, PATH, nearest_view


def screen(query: Query) -> Component:
    asked = Asked(query)
    return parts.screen(nearest_view(asked), asked.notices)


def headline(query: Query) -> str:
    return said.sentence(nearest_view(Asked(query)))


def name(query: Query) -> str:
    return words.translator(language(query)).gettext("Quality of the data")


layout = register_page(__name__, FrontPage(PATH, screen, headline, name, parts.skeleton))


@callback(
    Output(parts.SENTENCE, "children"),
    Output(parts.SHOWN, "children"),
    Output(ids.PARTS, "children"),
    Output(ids.NOTICES, "children", allow_duplicate=True),
    Input(ids.address(PAGE), "data"),
    State(ids.NOTICES, "children"),
    prevent_initial_call=True,
)
def show_what_is_chosen(address: dict[str, Any], told: Any = None) -> tuple[Any, ...]:
    asked = Asked(from_store(address))
    view = nearest_view(asked)
    follow(PAGE, controls.depending(view), address["fields"])
    return (
        parts.sentence(view),
        parts.shown(view),
        controls.parts(view).children,
        following(asked.notices, view.address(), told),
    )
