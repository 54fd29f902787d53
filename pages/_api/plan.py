"""What the plan's page asks for by itself: long searches, what a move loses, saving a scenario."""

from __future__ import annotations

import asyncio
import json

from fastapi import APIRouter, Request
from fastapi.responses import Response, StreamingResponse

from data.words import N_, translator
from pages._api.writers import NEVER_KEPT, language, person, refusal, say, told
from pages._parts.plan import moving
from pages._parts.plan.answer import answered
from pages._parts.plan.asking import asked_view
from pages._parts.plan.refused import refused
from pages._parts.plan.searching import searched
from pages._parts.scenarios import saving
from records.problems import RecordsProblem

router = APIRouter(prefix="/api/plan", include_in_schema=False)
_CLOSED = N_("Saving is off on this server: it was started without a write token.")
_UNKNOWN = N_("There is no scenario “{asked}”.")
#: Said to be encoded already: a compressor would hold lines back until they are many.
_AS_IT_COMES = {**NEVER_KEPT, "Content-Encoding": "identity"}
#: No name and no reason is longer.
_LONGEST_BODY = 20_000


@router.get("/search")
async def search(request: Request) -> Response:
    """Search longer, and tell how far it is line by line; leaving off reading ends the search."""
    view, _asked = await asyncio.to_thread(asked_view, request.query_params)
    lines = searched(view, request.query_params.get("around") == "yes")
    return StreamingResponse(lines, media_type="application/x-ndjson", headers=_AS_IT_COMES)


@router.get("/moved")
def moved(request: Request) -> Response:
    """What is lost when one new centre is moved; the address of the plan with it moved."""
    query = request.query_params
    view = asked_view(query)[0]
    move = moving.moved(view, query.get("origin", ""), query.get("target", ""))
    if move is None:
        return told({})
    answer = answered(view)
    after = moving.after(view, answer, move)
    if reason := refused(after, answer.ground):
        return told({"said": reason})
    return told({"lost": move.lost, "said": moving.said(view, move), "href": after.address().url()})


@router.post("/scenarios")
async def save(request: Request) -> Response:
    """Save a question as a scenario: its name, why, and the address it stands at."""
    if (refused := await refusal(request, _CLOSED)) is not None:
        return refused
    if int(request.headers.get("content-length") or _LONGEST_BODY + 1) > _LONGEST_BODY:
        return say(413, translator(language(request)).gettext(saving.TOO_LONG))
    try:
        given = json.loads(await request.body())
        kept = await asyncio.to_thread(saving.save, given, person(request), language(request))
    except (ValueError, AttributeError, TypeError):
        return say(400, translator(language(request)).gettext(saving.INCOMPLETE))
    except RecordsProblem as problem:
        return say(503, problem.text(language(request)))
    return told({"id": kept}, 201)


@router.post("/scenarios/{number}/withdraw")
async def withdraw(number: int, request: Request) -> Response:
    """Take a scenario off the list; its row stays."""
    if (refused := await refusal(request, _CLOSED)) is not None:
        return refused
    try:
        done = await asyncio.to_thread(saving.withdraw, number, person(request))
    except ValueError:
        return say(400, translator(language(request)).gettext(saving.INCOMPLETE))
    except RecordsProblem as problem:
        return say(503, problem.text(language(request)))
    if not done:
        return say(404, translator(language(request)).gettext(_UNKNOWN).format(asked=number))
    return told({})
