"""The pages beside the map: how soon they answer, how soon they are painted, what their data weigh."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import Playwright, sync_playwright
from playwright.sync_api import Request as Asked

from benchmarks.load import SETTLED, Outcome, Request, one_after_another
from benchmarks.report import Table, against, middle, milliseconds, percentile, size
from benchmarks.visits import SCREEN, Wire, profile
from tests.browser.running import running

#: Several addresses of each page, so that none is quick because it was just answered.
PAGES: dict[str, tuple[str, ...]] = {
    "home": ("/?lang=ar", "/?lang=fr", "/?lang=en"),
    "territories": ("/territory?lang=ar", "/territory?lang=fr"),
    "portrait of a region": tuple(f"/territory/{code:02d}?lang=ar" for code in range(1, 13)),
    "portrait of a province": tuple(
        f"/territory/{code}?lang=fr"
        for code in ("02.167", "01.051", "08.401", "05.081", "07.161", "03.531", "04.281", "09.581", "09.551")
    ),
    "portrait of a commune": tuple(
        f"/territory/{code}?lang=ar"
        for code in (
            "01.051.01.01",
            "03.131.05.05",
            "05.081.09.11",
            "07.041.11.07",
            "08.577.05.05",
            "12.391.05.07",
        )
    ),
    "gaps": ("/gaps?lang=ar", "/gaps?lang=fr&level=commune", "/gaps?lang=en&level=province"),
    "vigilance": ("/vigilance?lang=ar", "/vigilance?lang=fr", "/vigilance?lang=en"),
    "a cell": tuple(f"/vigilance/{code}?lang=ar" for code in ("01.051", "02.167", "08.401", "04.281")),
    "sources": tuple(
        f"/sources?lang=ar&part={part}"
        for part in ("sources", "indicators", "totals", "registers", "glossary")
    ),
}
RUNS = 5
QUIET = 600  # milliseconds without a request, after which a page has asked all it will
_DATA = ("/_dash-update-component", "/_dash-layout", "/api/", "/assets/geo/")
_LAID_OUT = "#react-entry-point .page main :is(h1, h2, table)"
_PAINTED = """() => new Promise((done) => {
  requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now())));
})"""


@dataclass
class Front:
    """What was seen of one page."""

    painted: list[float] = field(default_factory=list)
    data_bytes: list[int] = field(default_factory=list)
    callbacks: list[Request] = field(default_factory=list)


def measured() -> list[Table]:
    """Pages in a browser, then their callbacks alone on a server that has answered none of them."""
    with running(workers=2) as served, sync_playwright() as playwright:
        fronts = {name: _seen(playwright, served.url, addresses) for name, addresses in PAGES.items()}
    with running() as served:
        time.sleep(SETTLED)
        answered = {
            name: one_after_another(served.url, front.callbacks, len(front.callbacks))
            for name, front in fronts.items()
        }
    return [_table(fronts, answered)]


def _seen(playwright: Playwright, url: str, addresses: Sequence[str]) -> Front:
    front = Front()
    for run in range(max(RUNS, len(addresses))):
        _visit(playwright, f"{url}{addresses[run % len(addresses)]}", front, keep=run < len(addresses))
    return front


def _visit(playwright: Playwright, address: str, front: Front, *, keep: bool) -> None:
    """A first visit, with an empty cache."""
    with profile(playwright) as context:
        page, wire = context.new_page(), Wire()
        page.set_viewport_size(SCREEN)
        wire.listen(page)
        if keep:
            page.on("request", lambda asked: front.callbacks.extend(_callback(asked)))
        page.goto(address)
        page.wait_for_selector(_LAID_OUT)
        front.painted.append(page.evaluate(_PAINTED) / 1000)
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(QUIET)
        front.data_bytes.append(sum(weight for asked, weight in wire.answers() if _is_data(asked, address)))


def _callback(asked: Asked) -> list[Request]:
    parts = urlsplit(asked.url)
    if parts.path != "/_dash-update-component":
        return []
    return [Request(asked.method, parts.path, asked.post_data_buffer or b"", asked.headers["content-type"])]


def _is_data(asked: str, address: str) -> bool:
    return asked == address or urlsplit(asked).path.startswith(_DATA)


def _table(fronts: dict[str, Front], answered: dict[str, Outcome]) -> Table:
    rows = [
        (
            name,
            *_judged(percentile(answered[name].seconds, 0.95), 0.1, milliseconds),
            *_judged(middle(front.painted), 2.0, milliseconds),
            size(max(front.data_bytes)),
            _heavy(name, max(front.data_bytes)),
        )
        for name, front in fronts.items()
    ]
    note = (
        "First visits with an empty cache, medians of at least five; painted: from the request until the "
        "page's own content has been laid out and two frames have passed. Callbacks: every one that these "
        "visits made, each sent once to a server that had answered none of them, five seconds after its "
        "start (95th percentile). Data: document, callbacks, shapes of small maps; scripts, styles and fonts "
        "are kept by the browser, not counted."
    )
    columns = ("page", "callbacks, p95", "≤ 100 ms", "painted", "≤ 2 s", "data, largest", "portraits ≤ 60 KB")
    return Table("The pages beside the map", columns, rows, [note])


def _judged(value: float, most: float, said: Callable[[float], str]) -> tuple[str, str]:
    shown, _target, met = against(said(value), "", value <= most)
    return shown, met


def _heavy(name: str, weight: int) -> str:
    return against("", "", weight <= 60_000)[2] if name.startswith("portrait") else ""
