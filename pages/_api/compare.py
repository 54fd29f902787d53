"""``/api/compare/row``: what the heat map tells of one indicator's cells, a line a territory."""

from __future__ import annotations

from dataclasses import replace

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, Response

from data.catalogue import catalogue
from pages._parts.compare.told import told
from pages._parts.compare.view import asked_view

router = APIRouter(prefix="/api/compare", include_in_schema=False)
#: A build's figures do not change, and the address names the build.
_KEPT = {"Cache-Control": "public, max-age=31536000, immutable"}


@router.get("/row")
def row(request: Request) -> Response:
    """The lines of an indicator's territories, by code; 404 where there is no such indicator."""
    key = request.query_params.get("indicator", "")
    if key not in catalogue().indicators:
        return JSONResponse({}, status_code=404)
    view, _asked = asked_view({**request.query_params, "part": "heat", "theme": "all"})
    return JSONResponse(told(replace(view, theme="all"), key), headers=_KEPT)
