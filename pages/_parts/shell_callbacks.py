"""What every page does: the search finds territories, choices change the address and the links with it."""

from __future__ import annotations

from dash import ALL, MATCH, ClientsideFunction, Dash, Input, Output, State

from pages._parts import ids
from pages._parts.search_box import offers


def register(app: Dash) -> None:
    """Connect the shell; call it once."""
    app.clientside_callback(
        ClientsideFunction("yaqaza", "find"),
        Output(ids.SEARCH, "value"),
        Input(ids.SEARCH, "value"),
        prevent_initial_call=True,
    )
    app.clientside_callback(
        ClientsideFunction("yaqaza", "steer"),
        Output({"type": "address", "page": MATCH}, "data"),
        Input({"type": "choice", "page": MATCH, "name": ALL}, "value"),
        State({"type": "address", "page": MATCH}, "data"),
        prevent_initial_call=True,
    )
    app.callback(
        Output(ids.SEARCH, "data"),
        Input(ids.SEARCH, "searchValue"),
        State(ids.LANGUAGE, "data"),
        prevent_initial_call=True,
    )(offers)
