"""``/import``: what was loaded, what refused; bringing files and deciding about them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dash import ClientsideFunction, Input, Output, callback, clientside_callback
from dash.development.base_component import Component

from data import words
from pages._parts import ids
from pages._parts.address import from_store
from pages._parts.asked import Asked
from pages._parts.front_page import FrontPage, Query, language, register_page
from pages._parts.imports import loads
from pages._parts.imports.findings import CELLS, cells
from pages._parts.imports.screen import ARRIVED, screen, skeleton
from pages._parts.imports.view import IMPORTS_PATH, PAGE, nearest_view
from pages._parts.imports.words import sentence


def headline(query: Query) -> str:
    """What the screen says first."""
    return sentence(nearest_view(Asked(query)))


def name(query: Query) -> str:
    """The page's name."""
    return words.translator(language(query)).gettext("Import")


layout = register_page(__name__, FrontPage(IMPORTS_PATH, screen, headline, name, skeleton))
# Places that only the browser can fill: files to drop, the name and token of this tab, what is under way.
clientside_callback(
    ClientsideFunction("imports", "arrive"), Output(ARRIVED, "data"), Input(ids.address(PAGE), "data")
)


@callback(
    Output(CELLS, "children"),
    Input(ids.address(PAGE), "data"),
    prevent_initial_call=True,
)
def show_the_cells_asked_for(stored: Mapping[str, Any]) -> list[Component]:
    view = nearest_view(Asked(from_store(stored)))
    load = loads.find(view.load)
    return cells(load, view) if load else []
