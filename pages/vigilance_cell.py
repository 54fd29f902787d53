"""``/vigilance/<code>``: what one cell sent, what it noted, who watches around it."""

from __future__ import annotations

from typing import Any

from dash import Input, Output, callback, no_update
from dash.development.base_component import Component

from data import words
from data.warehouse import Row
from pages._parts import ids
from pages._parts.address import from_store
from pages._parts.asked import Asked
from pages._parts.front_page import FrontPage, Query, register_page
from pages._parts.vigilance import cell_screen as parts
from pages._parts.vigilance import facts
from pages._parts.vigilance import screen as vigilance_screen
from pages._parts.vigilance.cell_words import cell_sentence
from pages._parts.vigilance.signals import signals_drawn
from pages._parts.vigilance.view import CELL_PAGE, CellView, nearest_cell
from pages._parts.vigilance.words import national_sentence


def screen(query: Query) -> Component:
    asked = Asked(query)
    view = nearest_cell(asked)
    if isinstance(view, CellView):
        return parts.screen(view, asked.notices)
    return vigilance_screen.screen(view, asked.notices)


def headline(query: Query) -> str:
    view = nearest_cell(Asked(query))
    if isinstance(view, CellView):
        return cell_sentence(view.code, view.lang)
    return national_sentence(view.lang, view.region)


def name(query: Query) -> str:
    view = nearest_cell(Asked(query))
    if isinstance(view, CellView):
        return parts.title(view)
    return words.translator(view.lang).gettext("Social vigilance cells")


layout = register_page(
    __name__,
    FrontPage(parts.PATH_TEMPLATE, screen, headline, name, parts.skeleton),
)


def _asked(address: dict[str, Any]) -> tuple[CellView, Row] | None:
    """The view of an address that the browser kept, and the limits; None where there is nothing to draw."""
    code = address["path"].rpartition("/")[2]
    view = nearest_cell(Asked({**from_store(address), "code": code}))
    limits = facts.frame()
    return (view, limits) if limits is not None and isinstance(view, CellView) else None


@callback(
    Output(parts.SIGNALS, "children"),
    Output(parts.OUTCOMES, "children"),
    Input(ids.address(CELL_PAGE), "data"),
    prevent_initial_call=True,
)
def say_what_is_chosen(address: dict[str, Any]) -> tuple[Any, Any]:
    asked = _asked(address)
    return (parts.signals_of(*asked), parts.outcomes_of(*asked)) if asked else (no_update, no_update)


# At first too: the chart comes after the words.
@callback(Output(parts.CHART, "children"), Input(ids.address(CELL_PAGE), "data"))
def draw(address: dict[str, Any]) -> Any:
    asked = _asked(address)
    if asked is None:
        return no_update
    view, limits = asked
    return signals_drawn(view.code, view.type, limits, view.lang)
