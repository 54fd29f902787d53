"""``/territory/<code>``: how one territory stands."""

from __future__ import annotations

from typing import Any

import dash
from dash import ALL, Input, Output, State, callback, ctx
from dash.development.base_component import Component

from data import words
from pages._parts import ids
from pages._parts.address import TERRITORY_PATH, from_store
from pages._parts.front_page import FrontPage, Query, language, register_page
from pages._parts.portrait.controls import choices
from pages._parts.portrait.headline import headline as sentence
from pages._parts.portrait.ids import PAGE
from pages._parts.portrait.parts import texts
from pages._parts.portrait.screen import portrait_screen, skeleton
from pages._parts.portrait.view import territory_view
from pages._parts.territory_choice import choice_screen


def screen(query: Query) -> Component:
    """The portrait a URL asks for; where no territory comes near, the choice of all."""
    view, asked = territory_view(query)
    return portrait_screen(view) if view else choice_screen(asked)


def headline(query: Query) -> str:
    """The territory in one sentence."""
    view, _asked = territory_view(query)
    if view is None:
        return words.translator(language(query)).gettext("There is no such territory")
    return sentence(view.place, view.lang)


def name(query: Query) -> str:
    """The territory's name."""
    view, _asked = territory_view(query)
    return view.place.name(view.lang) if view else words.translator(language(query)).gettext("Territories")


layout = register_page(__name__, FrontPage(f"{TERRITORY_PATH}/<code>", screen, headline, name, skeleton))


@callback(
    Output({"type": "portrait-part", "part": ALL}, "data-markup"),
    Input(ids.address(PAGE), "data"),
    prevent_initial_call=True,
)
def show_what_was_chosen(stored: dict[str, Any]) -> list[Any]:
    code = str(stored["path"]).rpartition("/")[2]
    view, _asked = territory_view({**from_store(stored), "code": code})
    names = [one["id"]["part"] for one in ctx.outputs_list]
    return texts(view, names) if view else [dash.no_update for _ in names]


@callback(
    Output(ids.choice(PAGE, "compare"), "data"),
    Input(ids.choice(PAGE, "compare"), "searchValue"),
    State(ids.choice(PAGE, "compare"), "value"),
    State(ids.address(PAGE), "data"),
    prevent_initial_call=True,
)
def offer_comparisons(text: str | None, chosen: str, stored: dict[str, Any]) -> list[dict[str, Any]]:
    code = str(stored["path"]).rpartition("/")[2]
    return choices(code, stored["lang"], chosen, text or "")
