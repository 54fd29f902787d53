"""The usual way: `px.choropleth_map` with the GeoJSON in the figure, Dash as it comes."""

from __future__ import annotations

from math import asinh, log2, pi, radians, tan

import plotly.express as px
from dash import Dash, Input, Output, dcc, html
from fastapi import FastAPI
from plotly.graph_objects import Figure

from benchmarks.apps import drawn

server = FastAPI()
app = Dash(__name__, server=server, assets_folder=str(drawn.STATIC / "none"))
app.layout = html.Div(
    [
        dcc.Graph(id="map", style={"width": drawn.WIDTH, "height": drawn.HEIGHT}),
        dcc.Store(id="pick", data=0),
    ]
)


def _zoom() -> float:
    """The zoom at which the country fills the height, as the other pages' bounds make it."""
    _, south, _, north = map(radians, drawn.BOUNDS)
    span = (asinh(tan(north)) - asinh(tan(south))) / (2 * pi)
    return log2(drawn.HEIGHT / 512 / span)


@app.callback(Output("map", "figure"), Input("pick", "data"))
def figure(pick: int) -> Figure:
    classes = drawn.changes()[pick][1]
    west, south, east, north = drawn.BOUNDS
    drawing = px.choropleth_map(
        geojson=drawn.shapes(),
        locations=drawn.codes(),
        featureidkey="properties.c",
        color=[int(sign) if sign.isdigit() else None for sign in classes],
        color_continuous_scale=drawn.COLOURS,
        range_color=[0, 6],
        map_style="white-bg",
        center={"lon": (west + east) / 2, "lat": (south + north) / 2},
        zoom=_zoom(),
    )
    return drawing.update_layout(margin={"l": 0, "r": 0, "t": 0, "b": 0}, coloraxis_showscale=False)
