"""What a page must never do: complain on the console, fail, or ask an outside host for anything."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, Response

_OF_THE_PAGE_ITSELF = ("data", "blob", "about", "chrome-error")


class Watch:
    """Listens to every page of a browser context.

    Attributes
    ----------
    complaints : list of str
        Console errors, uncaught errors, failed answers.
    strangers : list of str
        Addresses outside the host that were asked for.
    responses : list of Response
        Everything that was answered, in order.
    """

    def __init__(self, context: BrowserContext, url: str) -> None:
        self._host = urlsplit(url).netloc
        self._forgiven: list[re.Pattern[str]] = []
        self._complaints: list[str] = []
        self.strangers: list[str] = []
        self.responses: list[Response] = []
        context.on("request", self._asked)
        context.on("response", self._answered)
        context.on("console", self._said)
        context.on(
            "weberror",
            lambda failure: self._complaints.append(
                f"uncaught: {getattr(failure.error, 'stack', None) or failure.error}"
            ),
        )

    @property
    def complaints(self) -> list[str]:
        """What was complained about, less what the test forgives."""
        return [said for said in self._complaints if not any(p.search(said) for p in self._forgiven)]

    def forgive(self, pattern: str) -> None:
        """Expect complaints that match: for tests of what a page does when something is wrong."""
        self._forgiven.append(re.compile(pattern))

    def scripts(self, page: Page | None = None) -> list[str]:
        """The addresses of the scripts loaded so far."""
        return [
            response.url
            for response in self.responses
            if response.request.resource_type == "script" and page in (None, response.frame.page)
        ]

    def _asked(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme not in _OF_THE_PAGE_ITSELF and address.netloc != self._host:
            self.strangers.append(request.url)

    def _answered(self, response: Response) -> None:
        self.responses.append(response)

    def _said(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self._complaints.append(f"console: {message.text} ({message.location.get('url', '')})")
