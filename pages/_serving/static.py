"""Static answers: every file from a copy compressed once, with the longest life its URL allows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from anyio import to_thread
from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from pages._serving.codings import negotiate
from pages._serving.places import Found, Place
from pages._serving.shelf import Article, Shelf

FOR_EVER = "public, max-age=31536000, immutable"
ASK_FIRST = "no-cache"


class Static:
    """ASGI middleware: answers what lies in one of its places, passes everything else on."""

    def __init__(self, app: ASGIApp, places: Sequence[Place], shelf: Shelf) -> None:
        self._app = app
        self._places = places
        self._shelf = shelf

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or hand it on."""
        place = self._place(scope)
        if place is None:
            await self._app(scope, receive, send)
            return
        answer = await self._answer(place, scope)
        await answer(scope, receive, send)

    def _place(self, scope: Scope) -> Place | None:
        if scope["type"] != "http":
            return None
        return next((place for place in self._places if scope["path"].startswith(place.prefix)), None)

    async def _answer(self, place: Place, scope: Scope) -> Response:
        if scope["method"] not in ("GET", "HEAD"):
            return PlainTextResponse("Method not allowed", 405, {"Allow": "GET, HEAD"})
        found = place.find(scope["path"][len(place.prefix) :], scope["query_string"].decode("latin-1"))
        if found is None:
            return PlainTextResponse("Not found", 404, {"Cache-Control": ASK_FIRST})
        return await self._serve(found, Headers(scope=scope))

    async def _serve(self, found: Found, headers: Headers) -> Response:
        coding = negotiate(headers.get("accept-encoding", ""))
        article = self._shelf.article(found.path)
        # Pressing a copy that nobody made ahead takes a second or two: not on the event loop.
        ready = coding is None or coding.name in article.pressed
        body, coded = (
            self._shelf.body(article, coding)
            if ready
            else await to_thread.run_sync(self._shelf.body, article, coding)
        )
        described = _describe(article, found, coded)
        if _unchanged(headers.get("if-none-match", ""), described["ETag"]):
            return Response(status_code=304, headers=described)
        return Response(body, headers=described, media_type=article.media_type)


def _describe(article: Article, found: Found, coded: str) -> dict[str, Any]:
    """The headers that say which version and which coding this is, and how long it may be kept."""
    headers = {
        "ETag": f'"{article.digest[:20]}{"-" if coded else ""}{coded}"',
        "Cache-Control": FOR_EVER if found.named(article.digest) else ASK_FIRST,
        "Vary": "Accept-Encoding",
    }
    return {**headers, "Content-Encoding": coded} if coded else headers


def _unchanged(if_none_match: str, etag: str) -> bool:
    """Whether the client already holds this version (RFC 9110, section 13.1.2)."""
    held = {tag.strip().removeprefix("W/") for tag in if_none_match.split(",")}
    return etag in held or "*" in held
