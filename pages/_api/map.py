"""What the map in the browser asks for: classes, texts of its boxes, names, neighbours, centres.

Every answer is made once a build and kept: an address that names the build may be kept for ever.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from fastapi import APIRouter, HTTPException, Request, Response

from data import warehouse
from data.words import LANGUAGES
from pages._parts import breaks
from pages._parts.breaks import MANUAL
from pages._parts.known import known
from pages._parts.map import centres as map_centres
from pages._parts.map import classes as map_classes
from pages._parts.map import places, tips
from pages._parts.view import EVERY_CENTRE, LEVELS, SHOWS, View

router = APIRouter(prefix="/api/map", include_in_schema=False)

_FOR_EVER = {"Cache-Control": "public, max-age=31536000, immutable"}
_ASK_FIRST = {"Cache-Control": "no-cache"}
Asked = tuple[tuple[str, str], ...]


def _classes(asked: dict[str, str]) -> Any:
    view = View(
        **{name: asked[name] for name in map_classes.FIELDS}, **_given(asked, "breaks", "show", "second")
    )
    if view.breaks and (view.method != MANUAL or breaks.written(breaks.exact(view.breaks)) != view.breaks):
        raise LookupError(f"breaks {view.breaks!r} are none: expected 5,10 or so, and method {MANUAL}")
    return map_classes.classes(view).as_json()


def _tips(asked: dict[str, str]) -> Any:
    names = ("indicator", "level", "period", "milieu", "within", "lang")
    how = _given(asked, "method", "breaks", "show", "second")
    return tips.tips(View(**{name: asked[name] for name in names}, **how))


def _given(asked: dict[str, str], *names: str) -> dict[str, str]:
    """What a question may leave out."""
    return {name: asked[name] for name in names if name in asked}


def _names(asked: dict[str, str]) -> Any:
    return places.communes(asked["within"], asked["lang"])


def _territories(asked: dict[str, str]) -> Any:
    return places.children(asked["level"], asked["within"], asked["lang"])


def _neighbours(asked: dict[str, str]) -> Any:
    return places.neighbours(asked["level"], asked["within"])


def _centres(asked: dict[str, str]) -> Any:
    return map_centres.points(asked["type"], asked["lang"])


_ANSWERS: dict[str, Callable[[dict[str, str]], Any]] = {
    "classes": _classes,
    "tips": _tips,
    "names": _names,
    "territories": _territories,
    "neighbours": _neighbours,
    "centres": _centres,
}


@router.get("/{question}")
async def answer(question: str, request: Request) -> Response:
    """One of the map's questions."""
    asked = dict(request.query_params)
    named = asked.pop("build", "")
    try:
        current = warehouse.build()
        body = _made(current, question, tuple(sorted(asked.items())))
    except warehouse.NoWarehouse as missing:
        raise HTTPException(503, str(missing)) from missing
    except LookupError as unknown:
        raise HTTPException(404, f"the map has no answer to {question} {asked}: {unknown}") from unknown
    return Response(
        body, media_type="application/json", headers=_FOR_EVER if named == current else _ASK_FIRST
    )


@lru_cache(maxsize=2048)
def _made(_build: str, question: str, asked: Asked) -> bytes:
    fields = dict(asked)
    _refuse_unknown(fields)
    return _json(_ANSWERS[question](fields))


def _refuse_unknown(fields: dict[str, str]) -> None:
    """Answers are kept: what does not exist must not fill the memory."""
    allowed = {
        "lang": LANGUAGES,
        "level": LEVELS,
        "within": known().places,
        "indicator": known().offers,
        "second": ("", *known().offers),
        "show": ("", *SHOWS),
        "type": (EVERY_CENTRE, *known().centre_types),
    }
    for name, value in fields.items():
        if name in allowed and value not in allowed[name]:
            raise LookupError(f"{name} {value!r} is unknown")


def _json(content: Any) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
