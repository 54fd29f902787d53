"""What the table asks for by itself: names, which the browser keeps, and the rows below the first screen."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import JSONResponse, Response

from data import warehouse
from data.words import LANGUAGES
from pages._parts.known import known
from pages._parts.nearest import nearest
from pages._parts.table_columns import columns, names
from pages._parts.view import LEVELS

router = APIRouter(prefix="/api/table", include_in_schema=False)


@router.get("/names")
def level_names(lang: str, level: str, build: str = "") -> Response:
    """Code and name of every territory of a level."""
    if lang not in LANGUAGES or level not in LEVELS:
        raise HTTPException(404, f"there are no names for level {level!r} in {lang!r}")
    return _kept(names(lang, level), build)


@router.get("/columns")
def all_columns(request: Request, build: str = "") -> Response:
    """All the rows of a view."""
    view, _notices = nearest(request.query_params, known())
    return _kept(columns(view), build)


def _kept(content: dict[str, Any], build: str) -> Response:
    """An address that names the current build never changes its answer."""
    lasting = "public, max-age=31536000, immutable" if build == warehouse.build() else "no-cache"
    return JSONResponse(content, headers={"Cache-Control": lasting})
