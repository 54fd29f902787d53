"""What every page does: the search finds territories, choices change the address and the links with it."""

from __future__ import annotations

from typing import Any

from dash import ALL, MATCH, ClientsideFunction, Dash, Input, Output, State

from pages._parts import ids, search_box


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
    )(_offer_territories)


def _offer_territories(text: str | None, lang: str) -> list[dict[str, Any]]:
    return search_box.offers(text or "", lang)
