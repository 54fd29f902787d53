"""A bare Dash page holding only the map: Dash's own round trip and MapLibre, served as our pages are."""

from __future__ import annotations

from dash import ClientsideFunction, Dash, Input, Output, State, dcc, html
from fastapi import FastAPI

from benchmarks.apps import drawn
from pages._serving.house import install, vendor_url

server = FastAPI(docs_url=None, redoc_url=None)
app = Dash(
    __name__,
    server=server,
    assets_folder=str(drawn.STATIC),
    assets_url_path="bench",
    external_scripts=[vendor_url("maplibre-gl.js")],
    external_stylesheets=[vendor_url("maplibre-gl.css")],
)
app.layout = html.Div(
    [
        html.Div(id="map", style={"width": drawn.WIDTH, "height": drawn.HEIGHT}),
        dcc.Store(id="setup", data=drawn.setup()),
        dcc.Store(id="pick", data=0),
        dcc.Store(id="classes"),
        dcc.Store(id="nowhere"),
    ]
)


@app.callback(Output("classes", "data"), Input("pick", "data"))
def classes(pick: int) -> str:
    return drawn.changes()[pick][1]


app.clientside_callback(
    ClientsideFunction("bare", "paint"),
    Output("nowhere", "data"),
    Input("classes", "data"),
    State("setup", "data"),
    prevent_initial_call=True,
)
install(server, app)
