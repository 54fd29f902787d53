"""Headers that keep a page to itself: no outside host, no frame around it, no guessing of types."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

#: What a page may load. `blob:` workers: MapLibre starts its worker from its own script.
#: Inline styles: Mantine, the grid and MapLibre's markers write them. `data:` fonts: the grid's icons.
_POLICY = {
    "default-src": "'self'",
    "script-src": "'self'",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "connect-src": "'self'",
    "worker-src": "'self' blob:",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
}
_ON_PAGES = {
    "Referrer-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}


def policy(script_hashes: Sequence[str]) -> str:
    """The content security policy; `script_hashes` name the inline scripts that may run."""
    rules = {**_POLICY, "script-src": " ".join([_POLICY["script-src"], *script_hashes])}
    return "; ".join(f"{name} {sources}" for name, sources in rules.items())


class Guards:
    """ASGI middleware: adds the headers; those of a page only to pages, callbacks stay light."""

    def __init__(self, app: ASGIApp, script_hashes: Callable[[], Sequence[str]]) -> None:
        self._app = app
        self._script_hashes = script_hashes
        self._policy = ""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer with the guards added."""

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._add(MutableHeaders(raw=message["headers"]))
            await send(message)

        await self._app(scope, receive, guarded if scope["type"] == "http" else send)

    def _add(self, headers: MutableHeaders) -> None:
        headers["X-Content-Type-Options"] = "nosniff"
        if headers.get("content-type", "").startswith("text/html"):
            # Dash knows its inline scripts once the pages are loaded: asked at the first page.
            self._policy = self._policy or policy(self._script_hashes())
            headers["Content-Security-Policy"] = self._policy
            headers.update(_ON_PAGES)
