"""How the map is wired to Dash: it moves into the layout, and follows the view.

Colours do not wait in Dash's queue: the browser asks for them directly as soon as the view changes
(``assets/map/30_classes.js``) and then writes ``map-painted``, on which legend, sentence and table may wait.
"""

from __future__ import annotations

from dash import ClientsideFunction, Dash, Input

from pages._parts import ids


def register(app: Dash) -> None:
    """Connect the map; call it once. The function is `assets/map/80_tell.js`; it returns nothing to Dash."""
    app.clientside_callback(
        ClientsideFunction("map", "follow"), Input(ids.VIEW, "data"), Input(ids.MAP, "id")
    )
