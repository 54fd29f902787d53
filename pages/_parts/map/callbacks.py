"""How the map is wired to Dash: it moves into the layout, and follows the view.

Colours do not wait in Dash's queue: the browser asks for them directly as soon as the view changes
(``assets/map/30_classes.js``) and then writes ``map-painted``, on which legend, sentence and table may wait.
"""

from __future__ import annotations

from dash import ClientsideFunction, Dash, Input, Output, hooks

from pages._parts import ids
from pages._parts.map.first import colours_first


def register(app: Dash) -> None:
    """Connect the map; call it once. The function is in ``assets/map/80_tell.js``.

    It says on the map's place which colours were asked for: without an output, Dash would not call it
    for a place that arrives with its page.
    """
    app.clientside_callback(
        ClientsideFunction("map", "follow"),
        Output(ids.MAP, "data-view"),
        Input(ids.VIEW, "data"),
    )
    hooks.index()(colours_first)
