"""Browser tests: a server in a process of its own, a Chromium, and pages that are watched.

Fixtures
--------
server : URL of the running product (built facts needed: the Makefile builds them; else built here)
page : a page; the test fails if it complained on the console, failed, or asked an outside host
watch : what was seen on that page: `watch.forgive(pattern)`, `watch.responses`, `watch.scripts()`
open_page : `open_page("/map?…", width=390)` gives further watched pages, each in a context of its own
settled : `settled(page)` waits until the map is painted and the table is there
language : every language in turn (ask for it, and the test runs three times)
width : a desk's and a telephone's screen in turn
axe : `axe(page)` gives what axe finds serious or critical under WCAG 2.2 AA, as readable lines
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from data.paths import CURRENT, ROOT
from data.words import LANGUAGES
from tests.browser.chromium import chromium
from tests.browser.running import running
from tests.browser.watching import Watch

HEIGHT = {1366: 768, 390: 844}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


@pytest.fixture(scope="session")
def facts() -> None:
    """Facts to show, built if there are none."""
    if not CURRENT.exists():
        subprocess.run([sys.executable, "-m", "etl"], cwd=ROOT, check=True)
    subprocess.run([sys.executable, "-m", "pages._serving"], cwd=ROOT, check=True)


@pytest.fixture(scope="session")
def server(facts: None) -> Iterator[str]:
    """The product, running; its URL."""
    with running() as served:
        yield served.url


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture(params=sorted(HEIGHT, reverse=True))
def width(request: pytest.FixtureRequest) -> int:
    return request.param


@pytest.fixture
def watched(browser: Browser, server: str) -> Iterator[Callable[..., tuple[Page, Watch]]]:
    """Pages in contexts of their own; at the end none of them may have anything to complain of."""
    opened: list[tuple[Page, Watch]] = []

    def another(width: int = 1366, **options: object) -> tuple[Page, Watch]:
        size = {"width": width, "height": HEIGHT.get(width, 768)}
        context = browser.new_context(base_url=server, viewport=size, **options)
        watch = Watch(context, server)
        opened.append((context.new_page(), watch))
        return opened[-1]

    yield another
    for page, _ in opened:
        page.context.close()
    seen = [said for _, watch in opened for said in watch.complaints]
    outside = [address for _, watch in opened for address in watch.strangers]
    assert not seen, "the page complained:\n" + "\n".join(seen)
    assert not outside, "the page asked outside hosts:\n" + "\n".join(outside)


@pytest.fixture
def page_and_watch(watched: Callable[..., tuple[Page, Watch]]) -> tuple[Page, Watch]:
    return watched()


@pytest.fixture
def page(page_and_watch: tuple[Page, Watch]) -> Page:
    return page_and_watch[0]


@pytest.fixture
def watch(page_and_watch: tuple[Page, Watch]) -> Watch:
    return page_and_watch[1]


@pytest.fixture
def open_page(watched: Callable[..., tuple[Page, Watch]]) -> Callable[..., Page]:
    def opened(path: str, width: int = 1366, **options: object) -> Page:
        page, _ = watched(width, **options)
        page.goto(path)
        return page

    return opened


@pytest.fixture(scope="session")
def settled() -> Callable[[Page], None]:
    def waited(page: Page) -> None:
        page.wait_for_function("() => performance.getEntriesByName('map-painted').length > 0")
        page.wait_for_selector(".ag-row")

    return waited


@pytest.fixture(scope="session")
def axe() -> Callable[[Page], list[str]]:
    engine = Axe()

    def found(page: Page) -> list[str]:
        options = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}
        violations = engine.run(page, options=options).response["violations"]
        return [
            f"{violation['id']} ({violation['impact']}) at {node['target']}: {node['html'][:160]}"
            for violation in violations
            if violation["impact"] in ("serious", "critical")
            for node in violation["nodes"]
        ]

    return found
