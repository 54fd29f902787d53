"""``/api/v1/explain``: where one figure comes from; ``/api/v1/changes``: what moved between two builds."""

from __future__ import annotations

import json

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import Response

from data import warehouse
from pages._parts.asked import Asked
from pages._parts.explain.answer import Answer, answer
from pages._parts.explain.changes_answer import changes_answer
from pages._parts.explain.changes_view import changes_view
from pages._parts.explain.figure import figure
from pages._parts.explain.tellers import told
from pages._parts.explain.told_answer import told_answer
from pages._parts.explain.view import figure_view

router = APIRouter(prefix="/api/v1", tags=["explain"])


@router.get("/explain")
def explain(request: Request) -> Response:
    """Where one figure comes from.

    Asked with ``indicator``, ``territory`` (a code or a name), ``period``, ``milieu`` and ``lang``; what
    nobody could mean is mended, and ``notices`` says so. With ``part=gaps`` and the fields of ``/gaps``: a
    row of the gaps (``selected``) or their sentence; with ``part=cells``: a unit's cell (``code``), or how
    many cells of a ``region`` are in which state, and with a ``type`` the signals of either; with
    ``part=totals``: a ``set`` of printed totals that disagree; with ``part=map`` and the fields of ``/map``:
    the sentence above the map.
    """
    asked = Asked(request.query_params)
    try:
        lines = told(asked)
        found = told_answer(lines) if lines else answer(figure(figure_view(asked)))
    except warehouse.NoWarehouse as missing:
        raise HTTPException(503, str(missing)) from missing
    lang = asked.language()
    return _json({**found, "notices": [notice.say(lang) for notice in asked.notices]})


@router.get("/changes")
def moved(request: Request) -> Response:
    """What moved between two builds, and why.

    Asked with ``from`` and ``to`` (names of builds that were compared; the last comparison by default),
    ``indicator``, ``cause``, ``level`` and ``lang``.
    """
    asked = Asked(request.query_params)
    try:
        view = changes_view(asked)
        found = changes_answer(view)
    except warehouse.NoWarehouse as missing:
        raise HTTPException(503, str(missing)) from missing
    return _json({**found, "notices": [notice.say(view.lang) for notice in asked.notices]})


def _json(content: Answer) -> Response:
    body = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return Response(body, media_type="application/json", headers={"Cache-Control": "no-cache"})
