"""Dynamic answers: compressed cheaply on their way out, and not sent twice to who holds them."""

from __future__ import annotations

import hashlib

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pages._serving.codings import Coding, Flow, negotiate
from pages._serving.media import shrinks

#: Below this an answer fits the packet its headers travel in, compressed or not.
WORTHWHILE_BYTES = 500

#: What an answer is that does not say: Dash sends what callbacks return without a type.
UNSAID = "application/json"
_WITHOUT_BODY = (204, 304)


class Dynamic:
    """ASGI middleware: compresses the answers of the application behind it."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the application answer through a compressor."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        await self._app(scope, receive, _Answer(scope, send).send)


class _Answer:
    """One answer on its way out: its head is held back until its first piece shows how to send it."""

    def __init__(self, scope: Scope, send: Send) -> None:
        headers = Headers(scope=scope)
        self._coding = negotiate(headers.get("accept-encoding", ""))
        self._held_by_client = headers.get("if-none-match", "")
        self._asks = scope["method"] == "GET"
        self._send = send
        self._head: Message | None = None
        self._flow: Flow | None = None

    async def send(self, message: Message) -> None:
        """Take the next message of the application."""
        if message["type"] == "http.response.start" and _may_shrink(message):
            self._head = message
        elif message["type"] == "http.response.body" and self._head is not None:
            await self._first_piece(self._head, message)
        elif message["type"] == "http.response.body" and self._flow is not None:
            await self._send(_through(self._flow, message))
        else:
            await self._send(message)

    async def _first_piece(self, head: Message, message: Message) -> None:
        self._head = None
        headers = MutableHeaders(raw=head["headers"])
        headers.add_vary_header("Accept-Encoding")
        if message.get("more_body", False):
            await self._start_flow(head, headers, message)
        else:
            await self._whole(head, headers, message.get("body", b""))

    async def _start_flow(self, head: Message, headers: MutableHeaders, message: Message) -> None:
        """An answer in pieces: of unknown length, so compressed as it comes."""
        if self._coding is not None:
            self._flow = self._coding.flow()
            headers["content-encoding"] = self._coding.name
            del headers["content-length"]
        await self._send({**head, "headers": headers.raw})
        await self._send(_through(self._flow, message) if self._flow else message)

    async def _whole(self, head: Message, headers: MutableHeaders, body: bytes) -> None:
        if self._asks and head["status"] == 200 and _name(headers, body) in self._held_by_client:
            await _send_all(self._send, {**head, "status": 304}, headers, b"")
            return
        if body:
            headers.setdefault("content-type", UNSAID)
        body = _compress(body, headers, self._coding)
        headers["content-length"] = str(len(body))
        await _send_all(self._send, head, headers, body)


def _may_shrink(head: Message) -> bool:
    headers = Headers(raw=head["headers"])
    coded = "content-encoding" in headers or head["status"] in _WITHOUT_BODY
    return not coded and shrinks(headers.get("content-type", UNSAID))


def _name(headers: MutableHeaders, body: bytes) -> str:
    """Name the answer after its content; weak, because its codings share the name."""
    headers.setdefault("cache-control", "no-cache")
    digest = hashlib.blake2b(body, digest_size=9, usedforsecurity=False).hexdigest()
    return headers.setdefault("etag", f'W/"{digest}"')


def _compress(body: bytes, headers: MutableHeaders, coding: Coding | None) -> bytes:
    if coding is None or len(body) <= WORTHWHILE_BYTES:
        return body
    headers["content-encoding"] = coding.name
    return coding.quick(body)


def _through(flow: Flow, message: Message) -> Message:
    """A piece of the answer, compressed; the last one flushes what the compressor still holds."""
    body = flow.feed(message.get("body", b""))
    if not message.get("more_body", False):
        body += flow.finish()
    return {**message, "body": body}


async def _send_all(send: Send, head: Message, headers: MutableHeaders, body: bytes) -> None:
    if head["status"] == 304:
        del headers["content-length"]
    await send({**head, "headers": headers.raw})
    await send({"type": "http.response.body", "body": body})
