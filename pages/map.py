"""``/map``: where social coverage is missing."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl

import dash
from dash import ClientsideFunction, Input, Output, State, callback, clientside_callback, ctx
from dash.development.base_component import Component

from pages._parts import ids, table
from pages._parts.breadcrumb import breadcrumb
from pages._parts.document import title
from pages._parts.known import known
from pages._parts.legend import legend
from pages._parts.map import callbacks
from pages._parts.map.modes.names import not_shown
from pages._parts.map.screen import map_screen, skeleton
from pages._parts.nearest import nearest
from pages._parts.notices import written
from pages._parts.source_line import source_line
from pages._parts.table_columns import first_screen
from pages._parts.text import headline
from pages._parts.view import MAP_PATH, from_store


def layout(**query: str) -> Component | list[Component]:
    # Dash also asks for the layout at its start, to check ids: there is no reader then, perhaps no figures.
    return map_screen(query) if dash.get_app().backend.has_request_context() else skeleton()


def page_title(**_path: str) -> str:
    asked = dict(parse_qsl(ctx.inputs["_pages_location.search"].lstrip("?")))
    return title(nearest(asked, known())[0])


dash.register_page(__name__, path=MAP_PATH, title=page_title, name="map")
callbacks.register(dash.get_app())


def in_browser(function: str, *wiring: Input | State | Output, initially: bool = False) -> None:
    call = ClientsideFunction("yaqaza", function)
    clientside_callback(call, *wiring, prevent_initial_call=not initially)


in_browser(
    "nextView",
    Output(ids.VIEW, "data"),
    Output(ids.INDICATOR, "value"),
    Output(ids.LEVEL, "value"),
    Output(ids.LEVEL, "data"),
    Output(ids.MILIEU, "value"),
    Output(ids.MILIEU, "data"),
    Output(ids.SECOND, "value"),
    Input(ids.INDICATOR, "value"),
    Input(ids.LEVEL, "value"),
    Input(ids.MILIEU, "value"),
    Input(ids.METHOD, "value"),
    Input(ids.CENTRES, "value"),
    Input(ids.SHOW, "value"),
    Input(ids.SECOND, "value"),
    Input(ids.MAP_EVENT, "data"),
    Input(ids.PICK_EVENT, "data"),
    State(ids.OFFERS, "data"),
    State(ids.VIEW, "data"),
    initially=True,
)
in_browser(
    "remember",
    *(Output(link, "href") for link in ids.LANGUAGE_LINK.values()),
    Output(ids.CSV_LINK, "href"),
    Output(ids.XLSX_LINK, "href"),
    Output(ids.GEOJSON_LINK, "href"),
    Input(ids.VIEW, "data"),
    initially=True,
)
in_browser(
    "settle",
    Output(ids.SETTLED, "data"),
    Input(ids.MAP_PAINTED, "data"),
    Input(ids.VIEW, "data"),
    State(ids.SETTLED, "data"),
)
in_browser("loadGrid", Input(ids.MAP_PAINTED, "data"), Input(ids.VIEW, "data"))
in_browser("fillGrid", Input(ids.TABLE_ROWS, "data"), State(ids.TABLE_SLOT, "children"))
in_browser("markRow", Input(ids.VIEW, "data"))


@callback(
    Output(ids.SENTENCE, "children"),
    Output(ids.LEGEND, "children"),
    Output(ids.BREADCRUMB, "children"),
    Output(ids.SOURCE_LINE, "children"),
    Output(ids.NOTICES, "children"),
    Input(ids.SETTLED, "data"),
    prevent_initial_call=True,
)
def say_what_is_shown(settled: dict[str, Any]) -> tuple[Any, ...]:
    view = from_store(settled)
    return (
        headline(view),
        legend(view),
        breadcrumb(view),
        source_line(view),
        written(not_shown(view), view.lang),
    )


@callback(
    Output(ids.TABLE_ROWS, "data"),
    Input(ids.SETTLED, "data"),
    Input(ids.TABLE_SLOT, "children"),
    prevent_initial_call=True,
)
def fill_the_table(settled: dict[str, Any], _grid: Any) -> dict[str, Any]:
    return first_screen(from_store(settled))


@callback(
    Output(ids.TABLE_SLOT, "children"),
    Input(ids.GRID_READY, "data"),
    State(ids.SETTLED, "data"),
    prevent_initial_call=True,
)
def lay_out_the_table(_ready: bool, settled: dict[str, Any]) -> Component:
    return table.grid(from_store(settled))
