"""``/composite``: several indicators brought together into one, and how much of its ranking is sure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dash import ClientsideFunction, Input, Output, State, callback, clientside_callback, no_update

from data import words
from pages._parts import ids
from pages._parts.address import from_store
from pages._parts.composite import panel, result
from pages._parts.composite import screen as parts
from pages._parts.composite.index import index
from pages._parts.composite.map import index_legend, index_map
from pages._parts.composite.view import PAGE, PATH, asked_view
from pages._parts.composite.words import headline
from pages._parts.front_page import FrontPage, Query, language, register_page
from pages._parts.notices import notices


def name(query: Query) -> str:
    """The page's name."""
    return words.translator(language(query)).gettext("Composite index")


layout = register_page(__name__, FrontPage(PATH, parts.screen, headline, name, parts.skeleton))


def in_browser(function: str, *wiring: Input | State | Output) -> None:
    clientside_callback(ClientsideFunction("composite", function), *wiring, prevent_initial_call=True)


in_browser("add", Output(ids.choice(PAGE, "of"), "value"), Input(panel.ADD, "value"))
in_browser("readable", Input(ids.address(PAGE), "data"))
in_browser("mark", Input(parts.PICK, "data"))


@callback(
    Output(parts.SENTENCE, "children"),
    Output(parts.MAP, "children"),
    Output(parts.LEGEND, "children"),
    Output(parts.CHECKS, "children"),
    Output(parts.RESULT, "children"),
    Output(panel.PANEL, "children"),
    Output(panel.SLOT, "children"),
    Output(parts.HELD, "data"),
    Output(ids.NOTICES, "children", allow_duplicate=True),
    Input(ids.address(PAGE), "data"),
    State(parts.HELD, "data"),
    prevent_initial_call=True,
)
def show_what_is_asked(stored: Mapping[str, Any], held: list[str]) -> tuple[Any, ...]:
    view, asked = asked_view(from_store(stored))
    found = index(view)
    now = parts.held(view)
    # Drawn anew, a slider would slip from the hand that holds it.
    anew = (panel.panel(view), panel.add(view), now) if now != held else (no_update,) * 3
    return (
        parts.headline(found),
        index_map(found, parts.PICK),
        index_legend(found),
        parts.checks(found),
        result.result(found),
        *anew,
        notices(asked.notices, view.lang).children,
    )
