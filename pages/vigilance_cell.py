"""``/vigilance/<code>``: what one cell sent, what it noted, who watches around it."""

from __future__ import annotations

from typing import Any

from dash import Input, Output, callback, no_update
from dash.development.base_component import Component

from data import words
from pages._parts import ids, vigilance_cell_screen, vigilance_screen
from pages._parts import vigilance_facts as facts
from pages._parts.asked import Asked
from pages._parts.front_page import FrontPage, Query, register_page
from pages._parts.vigilance_view import CELL_PAGE, CellView, nearest_cell
from pages._parts.vigilance_words import cell_sentence, national_sentence


def screen(query: Query) -> Component:
    asked = Asked(query)
    view = nearest_cell(asked)
    if isinstance(view, CellView):
        return vigilance_cell_screen.screen(view, asked.notices)
    return vigilance_screen.screen(view, asked.notices)


def headline(query: Query) -> str:
    view = nearest_cell(Asked(query))
    if isinstance(view, CellView):
        return cell_sentence(view.code, view.lang)
    return national_sentence(view.lang, view.region)


def name(query: Query) -> str:
    view = nearest_cell(Asked(query))
    if isinstance(view, CellView):
        return vigilance_cell_screen.title(view)
    return words.translator(view.lang).gettext("Social vigilance cells")


layout = register_page(
    __name__,
    FrontPage(vigilance_cell_screen.PATH_TEMPLATE, screen, headline, name, vigilance_cell_screen.skeleton),
)


@callback(
    Output(vigilance_cell_screen.SIGNALS, "children"),
    Input(ids.address(CELL_PAGE), "data"),
    prevent_initial_call=True,
)
def show_the_signals(address: dict[str, Any]) -> Any:
    code = address["path"].rpartition("/")[2]
    asked = {"lang": address["lang"], "code": code, **address["fields"]}
    view, limits = nearest_cell(Asked(asked)), facts.frame()
    if limits is None or not isinstance(view, CellView):
        return no_update
    return vigilance_cell_screen.signals_of(view, limits)
