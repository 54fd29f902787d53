"""What every writing of the product asks first: the token, who writes, in which language to answer.

Nothing is changed without the write token, which comes in a header of our own: a browser sends such a header
to this server only from this server's pages.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from urllib.parse import unquote

from fastapi import Request
from fastapi.responses import JSONResponse, Response

from data.words import LANGUAGES, N_, translator
from pages._parts.imports import writing

NEVER_KEPT = {"Cache-Control": "no-store"}
#: A wrong token is answered late: guessing takes years.
_GUESSING_SECONDS = 1.0
_WRONG = N_("This is not the write token of this server.")


async def refusal(request: Request, closed: str) -> Response | None:
    """The answer to who may not write here; `closed` is what is said where nobody may."""
    if not writing.is_open():
        return say(403, translator(language(request)).gettext(closed))
    if writing.allowed(header(request, "Token")):
        return None
    await asyncio.sleep(_GUESSING_SECONDS)
    return say(403, translator(language(request)).gettext(_WRONG))


def person(request: Request, name: str = "Who") -> str:
    """The name in a header, as typed: who writes, or an office."""
    return writing.person(header(request, name))


def header(request: Request, name: str) -> str:
    """One of our headers; its value is percent-encoded, because headers carry no Arabic."""
    return unquote(request.headers.get(f"X-Yaqaza-{name}", ""))


def language(request: Request) -> str:
    """The reader's language."""
    asked = request.query_params.get("lang", "")
    return asked if asked in LANGUAGES else "ar"


def say(status: int, sentence: str, **more: str) -> Response:
    """What went wrong, in a sentence."""
    return told({"problem": sentence, **more}, status)


def told(content: Mapping[str, object], status: int = 200) -> Response:
    """An answer that no browser keeps."""
    return JSONResponse(content, status_code=status, headers=NEVER_KEPT)
