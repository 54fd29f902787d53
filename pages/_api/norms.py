"""What the page of norms asks for by itself: a norm is entered, or taken back."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Mapping

from fastapi import APIRouter, Request
from fastapi.responses import Response

from data.words import N_
from pages._api.writers import language, person, refusal, say, told
from pages._parts.norms import entering
from pages._parts.norms.entering import NotEntered
from records.problems import RecordsProblem

router = APIRouter(prefix="/api/norms", include_in_schema=False)
_CLOSED = N_("Entering norms is off on this server: it was started without a write token.")
#: No form is longer, whatever its script.
_MOST_BYTES = 20_000


@router.post("/{key}")
async def enter(key: str, request: Request) -> Response:
    """Enter a norm: ``value``, ``reading``, ``reference``, ``why`` as a JSON object of texts."""
    return await _written(request, lambda form: entering.enter(key, form, person(request), language(request)))


@router.post("/{key}/withdraw")
async def withdraw(key: str, request: Request) -> Response:
    """Take back what people entered: the declared norm, or none, stands again."""
    return await _written(request, lambda _form: entering.withdraw(key, person(request)))


async def _written(request: Request, act: Callable[[Mapping[str, str]], None]) -> Response:
    if (refused := await refusal(request, _CLOSED)) is not None:
        return refused
    form = _form(await request.body())
    try:
        await asyncio.to_thread(act, form)
    except NotEntered as reason:
        return say(reason.status, reason.notice.say(language(request)), field=reason.field)
    except RecordsProblem as problem:
        return say(503, problem.text(language(request)))
    return told({})


def _form(body: bytes) -> dict[str, str]:
    """The fields of a form; of what is no form, none: each field then says that it is missing."""
    try:
        given = json.loads(body) if len(body) <= _MOST_BYTES else {}
    except ValueError:
        given = {}
    return {str(name): str(one) for name, one in given.items()} if isinstance(given, dict) else {}
