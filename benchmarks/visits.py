"""A reader at a browser: opens a page, sees the map, picks other indicators.

What is seen is timed, what travels is weighed.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Page, Playwright, Request

from tests.browser.chromium import FLAGS, executable

EYE = (Path(__file__).parent / "eye.js").read_text(encoding="utf-8")
SCREEN = {"width": 1366, "height": 768}
OPENING = 500  # milliseconds a list takes to open; a reader takes longer


@dataclass(frozen=True)
class Subject:
    """A page under measurement: where it is, and how one picks another indicator on it."""

    name: str
    url: str
    picks: list[Any]
    pick: str  # a JavaScript function of one pick
    opens: str = ""  # the list a reader opens before picking, where there is one


@dataclass
class Wire:
    """What travelled to one page, as the browser counts it: heads and compressed bodies."""

    _finished: list[Request] = field(default_factory=list)

    def listen(self, page: Page) -> None:
        """Listen to the page and its workers: MapLibre's fetches the shapes."""
        page.on("requestfinished", self._note)

    def count(self) -> int:
        return len(self._finished)

    def answers(self, since: int = 0) -> list[tuple[str, int]]:
        """Address and bytes of each answer, from a count on; what came from the cache weighs nothing."""
        travelled = [request for request in self._finished[since:] if request.url.startswith("http")]
        sized = [(request.url, request.sizes()) for request in travelled]
        return [(url, size["responseHeadersSize"] + size["responseBodySize"]) for url, size in sized]

    def total(self) -> int:
        return sum(size for _, size in self.answers())

    def _note(self, request: Request) -> None:
        self._finished.append(request)


@contextmanager
def profile(playwright: Playwright) -> Iterator[BrowserContext]:
    """A browser that has never been anywhere, with a cache on disk like a reader's."""
    with tempfile.TemporaryDirectory() as folder:
        context = playwright.chromium.launch_persistent_context(
            folder, executable_path=executable(), args=list(FLAGS), viewport=SCREEN
        )
        context.add_init_script(EYE)
        try:
            yield context
        finally:
            context.close()


@dataclass(frozen=True)
class First:
    """The first picture of the map: seconds from the request of the page."""

    coloured: float
    at_rest: float


def visit(context: BrowserContext, subject: Subject) -> tuple[Page, First, Wire]:
    """Open the page and wait until the map's picture no longer changes."""
    page, wire = context.new_page(), Wire()
    wire.listen(page)
    page.goto(subject.url)
    times = page.evaluate("benchEye.first()")
    return page, First(times["coloured"] / 1000, times["rest"] / 1000), wire


def change(page: Page, subject: Subject, pick: Any) -> float:
    """Pick another indicator; seconds from the click on it until its colours are all on the screen."""
    if subject.opens:
        page.click(subject.opens)
        page.wait_for_selector(f'[role="option"][value="{pick}"]')
        page.wait_for_timeout(OPENING)
    return page.evaluate(f"(pick) => benchEye.change(() => ({subject.pick})(pick))", pick) / 1000
