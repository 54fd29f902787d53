"""``/gaps``: what is missing where."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dash import ClientsideFunction, Input, Output, State, callback, clientside_callback
from dash.development.base_component import Component

from data import words
from pages._parts import ids
from pages._parts.address import from_store
from pages._parts.front_page import FrontPage, Query, language, register_page
from pages._parts.gaps import screen as parts
from pages._parts.gaps.controls import PAGE
from pages._parts.gaps.facts import shown
from pages._parts.gaps.map import gaps_legend, gaps_map
from pages._parts.gaps.method import source_line
from pages._parts.gaps.table import columns, grid, total
from pages._parts.gaps.told import marked
from pages._parts.gaps.view import GAPS_PATH, asked_view
from pages._parts.gaps.words import headline
from pages._parts.notices import notices


def name(query: Query) -> str:
    """The page's name."""
    return words.translator(language(query)).gettext("Gaps")


layout = register_page(__name__, FrontPage(GAPS_PATH, parts.screen, headline, name, parts.skeleton))


def in_browser(function: str, *wiring: Input | State | Output) -> None:
    clientside_callback(ClientsideFunction("gaps", function), *wiring, prevent_initial_call=True)


in_browser(
    "settle", Output(parts.ASKED, "data"), Input(ids.address(PAGE), "data"), State(parts.ASKED, "data")
)
in_browser("choose", Output(ids.choice(PAGE, "selected"), "value"), Input(parts.PICK, "data"))
# Who types a trial norm means to measure against it, and who chooses a yardstick to see places.
in_browser(
    "try_norm", Output(ids.choice(PAGE, "against"), "value"), Input(ids.choice(PAGE, "trial"), "value")
)
in_browser("measure", Output(ids.choice(PAGE, "show"), "value"), Input(ids.choice(PAGE, "against"), "value"))
# A part of each territory is looked for in all of them; who wants the mostly rural ones alone says so again.
in_browser(
    "take_part", Output(ids.choice(PAGE, "milieu"), "value"), Input(ids.choice(PAGE, "milieu_part"), "value")
)
in_browser("order", Output(ids.choice(PAGE, "sort"), "value"), Input(parts.SORTED, "data"))
in_browser("fill", Input(parts.ROWS, "data"), Input(parts.SLOT, "children"))
in_browser("mark", Input(ids.address(PAGE), "data"), Input(parts.MAP, "children"))


@callback(
    Output(parts.SENTENCE, "children"),
    Output(parts.LEGEND, "children"),
    Output(parts.MAP, "children"),
    Output(parts.CAPTION, "children"),
    Output(parts.TOTAL, "children"),
    Output(parts.ROWS, "data"),
    Output(parts.SOURCES, "children"),
    Output(ids.NOTICES, "children", allow_duplicate=True),
    Input(parts.ASKED, "data"),
    prevent_initial_call=True,
)
def show_what_is_asked(stored: Mapping[str, Any]) -> tuple[Any, ...]:
    view, asked = asked_view(from_store(stored))
    facts = shown(view)
    return (
        parts.headline(facts),
        gaps_legend(facts),
        gaps_map(facts, parts.PICK),
        parts.caption(facts),
        total(facts),
        columns(facts),
        source_line(facts),
        notices(asked.notices, view.lang).children,
    )


@callback(
    Output(parts.TOLD, "children"),
    Input(ids.address(PAGE), "data"),
    prevent_initial_call=True,
)
def tell_of_what_is_marked(stored: Mapping[str, Any]) -> list[Component]:
    view, _asked = asked_view(from_store(stored))
    return marked(view, shown(view))


@callback(
    Output(parts.SLOT, "children"),
    Input(parts.READY, "data"),
    State(ids.LANGUAGE, "data"),
    prevent_initial_call=True,
)
def lay_out_the_table(_ready: bool, lang: str) -> Component:
    return grid(lang)
