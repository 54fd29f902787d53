"""What the import page asks for by itself: takes files in, tells how far they are, does what was decided.

Nothing is changed without the write token, which comes in a header of our own: a browser sends such a header
to this server only from this server's pages.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from fastapi import APIRouter, Request
from fastapi.responses import FileResponse, Response
from starlette.requests import ClientDisconnect

from data.words import N_, translator
from pages._api.writers import NEVER_KEPT, header, language, person, refusal, say, told
from pages._parts.imports import deciding, loads, queue, requests, returned, templates
from pages._parts.imports.file_names import neutral
from pages._parts.imports.kinds import KINDS
from pages._parts.imports.progress import Progress, last_words, progress
from pages._parts.imports.receiving import NotTaken, Sent, receive

router = APIRouter(prefix="/api/imports", include_in_schema=False)
_CLOSED = N_("Uploading is off on this server: it was started without a write token.")
_UNKNOWN = N_("There is no load “{name}”.")


@router.post("")
async def take_in(request: Request) -> Response:
    """Take in one file, sent as the body; its name, who sends it and what it holds come in headers."""
    if (refused := await refusal(request, _CLOSED)) is not None:
        return refused
    sent = Sent(
        name=neutral(header(request, "File")),
        size=int(size) if (size := request.headers.get("content-length", "")).isdigit() else 0,
        who=person(request),
        kind=kind if (kind := header(request, "Kind")) in KINDS else "",
        lang=language(request),
        office=person(request, "Office"),
    )
    try:
        received = await receive(sent, request.stream())
    except NotTaken as reason:
        return say(reason.status, reason.notice.say(language(request)))
    except ClientDisconnect:
        return Response(status_code=499)
    queue.start()
    return told({"id": received.id}, 202)


@router.post("/token")
async def is_the_token(request: Request) -> Response:
    """Whether the token given is the right one, before a large file is sent with it."""
    return await refusal(request, _CLOSED) or told({})


@router.get("/standing")
def everything_under_way(request: Request) -> Response:
    """Where each thing stands that is not ended; what a list of loads looks at while it is open."""
    lang = language(request)
    under_way = [one for one in requests.everything() if not one.ended]
    return told({one.id: _row(progress(one, lang), lang) for one in under_way})


@router.get("/{name}")
def how_far(name: str, request: Request) -> Response:
    """How far one asking is; a load that is there is done."""
    lang = language(request)
    asked = requests.find(name)
    if asked is None:
        found = loads.find(name)
        return told({"standing": "done", "load": name}) if found else _unknown(request, name)
    return told({**_row(progress(asked, lang), lang), "load": asked.load, "said": last_words(asked)})


@router.post("/names")
async def settle_a_name(request: Request) -> Response:
    """Accept or reject what a name was taken for."""
    return await _decide(
        request, lambda: deciding.settle(request.query_params, person(request), language(request))
    )


@router.post("/warnings")
async def set_a_warning_aside(request: Request) -> Response:
    """Set a warning aside with a reason, or give its voice back."""
    return await _decide(
        request, lambda: deciding.set_aside(request.query_params, person(request), language(request))
    )


@router.post("/{name}/{action}")
async def decide(name: str, action: str, request: Request) -> Response:
    """Accept or undo a load, go back to a build, stop or start an asking again."""
    return await _decide(request, lambda: deciding.decide(action, name, person(request), language(request)))


@router.get("/templates/{kind}.{lang}.xlsx")
async def template(kind: str, lang: str) -> Response:
    """A workbook to fill in."""
    if kind not in KINDS or lang not in templates.LANGUAGES:
        return say(404, translator("en").gettext(_UNKNOWN).format(name=kind))
    path = await templates.template(kind, lang)
    if path is None:
        return say(503, translator(lang).gettext(N_("This template cannot be made on this server yet.")))
    return FileResponse(path, filename=path.name, media_type=returned.XLSX, headers=NEVER_KEPT)


@router.get("/{name}/returned/{file}")
def goes_back(name: str, file: str, request: Request) -> Response:
    """A file that goes back to the office."""
    path = returned.path(name, file)
    if path is None:
        return _unknown(request, f"{name}/{file}")
    return FileResponse(path, filename=path.name, media_type=returned.media_type(path), headers=NEVER_KEPT)


async def _decide(request: Request, act: Callable[[], dict[str, str]]) -> Response:
    if (refused := await refusal(request, _CLOSED)) is not None:
        return refused
    try:
        done = await asyncio.to_thread(act)
    except NotTaken as reason:
        return say(reason.status, reason.notice.say(language(request)))
    return told(done, 202)


def _row(how: Progress, lang: str) -> dict[str, object]:
    plural = translator(lang).ngettext
    ahead = plural("{n} other comes first", "{n} others come first", how.ahead).format(n=how.ahead)
    step = ahead if how.standing == "waiting" and how.ahead else how.step
    return {"standing": how.standing, "step": step, "done": how.done, "total": how.total}


def _unknown(request: Request, name: str) -> Response:
    return say(404, translator(language(request)).gettext(_UNKNOWN).format(name=name[:80]))
