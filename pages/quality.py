"""``/quality``: what came, what is awaited, what was refused, and which figures that keeps back."""

from __future__ import annotations

from typing import Any

from dash import Input, Output, callback, set_props
from dash.development.base_component import Component

from data import words
from pages._parts import ids
from pages._parts.address import from_store
from pages._parts.asked import Asked
from pages._parts.front_page import FrontPage, Query, language, register_page
from pages._parts.notices import notices
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
    Output(ids.NOTICES, "children", allow_duplicate=True),
    Input(ids.address(PAGE), "data"),
    prevent_initial_call=True,
)
def show_what_is_chosen(address: dict[str, Any]) -> tuple[Any, ...]:
    asked = Asked(from_store(address))
    view = nearest_view(asked)
    for choice, offered in controls.depending(view).items():
        # Not an output: the address follows the choices, and these follow the address.
        set_props(ids.choice(PAGE, choice), offered)
    return parts.sentence(view), parts.shown(view), notices(asked.notices, view.lang).children
