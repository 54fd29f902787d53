"""MapLibre alone, without Dash: what the map itself costs."""

from __future__ import annotations

import json

from fastapi import FastAPI
from fastapi.responses import HTMLResponse, PlainTextResponse, Response

from benchmarks.apps import drawn
from data.paths import BUILD
from pages._serving.copies import Copies
from pages._serving.dynamic import Dynamic
from pages._serving.house import places, vendor_url
from pages._serving.places import Folder
from pages._serving.shelf import Shelf
from pages._serving.static import Static

_PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>MapLibre alone</title>
<link rel="stylesheet" href="{style}"></head>
<body><div id="map" style="width:{width}px;height:{height}px"></div>
<script src="{library}"></script><script src="/bench/shapes.js"></script>
<script>benchShapes.start({setup}, "{classes}", 'map');
window.benchPick = async (k) => benchShapes.paint(await (await fetch(`/classes/${{k}}`)).text());</script>
</body></html>"""

server = FastAPI(docs_url=None, redoc_url=None)
server.add_middleware(Dynamic)
server.add_middleware(
    Static,
    places=[*places(), Folder("/bench/", drawn.STATIC)],
    shelf=Shelf(Copies(BUILD / "static")),
)


@server.get("/")
def page() -> Response:
    return HTMLResponse(
        _PAGE.format(
            style=vendor_url("maplibre-gl.css"),
            library=vendor_url("maplibre-gl.js"),
            setup=json.dumps(drawn.setup()),
            classes=drawn.changes()[0][1],
            width=drawn.WIDTH,
            height=drawn.HEIGHT,
        )
    )


@server.get("/classes/{pick}")
async def classes(pick: int) -> Response:
    return PlainTextResponse(drawn.changes()[pick][1])


@server.get("/_dash-dependencies")
async def ready() -> Response:
    """Answered because the harness asks it to learn whether a server is there."""
    return PlainTextResponse("[]")
