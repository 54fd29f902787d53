"""The names the table's rows are made with: they change with the language only, so the browser keeps them."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException
from fastapi.responses import JSONResponse, Response

from data import warehouse
from data.words import LANGUAGES
from pages._parts.table import names
from pages._parts.view import LEVELS

router = APIRouter(prefix="/api/table", include_in_schema=False)


@router.get("/names")
def level_names(lang: str, level: str, build: str = "") -> Response:
    """Code and name of every territory of a level."""
    if lang not in LANGUAGES or level not in LEVELS:
        raise HTTPException(404, f"there are no names for level {level!r} in {lang!r}")
    kept = "public, max-age=31536000, immutable" if build == warehouse.build() else "no-cache"
    return JSONResponse(names(lang, level), headers={"Cache-Control": kept})
