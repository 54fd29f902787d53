"""When readers last asked for something that is worked out, so that work done ahead of them can wait."""

from __future__ import annotations

import time

from starlette.types import ASGIApp, Receive, Scope, Send


class Readers:
    """ASGI middleware: notes when an answer begins and when it is out."""

    _seen = -float("inf")

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the application answer."""
        Readers._seen = time.monotonic()
        try:
            await self._app(scope, receive, send)
        finally:
            Readers._seen = time.monotonic()

    @staticmethod
    def at_rest(seconds: float) -> bool:
        """Whether nobody has asked for so long."""
        return time.monotonic() - Readers._seen >= seconds
