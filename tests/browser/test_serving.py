"""What travels when the map is opened: how much, in what form, in what order, from where."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, Response

from tests.browser.watching import Watch

MAP = "/map?lang=ar&level=province"
FIRST_VISIT_BYTES = 1_200_000
STATIC = ("/assets/", "/vendor/", "/_dash-component-suites/")
SHRINKING = ("javascript", "css", "json", "svg")


def is_static(response: Response) -> bool:
    return any(place in response.url for place in STATIC)


def test_every_static_answer_is_compressed_and_kept_for_ever(
    page: Page, watch: Watch, settled: Callable[[Page], None]
) -> None:
    page.goto(MAP)
    settled(page)
    static = [response for response in watch.responses if is_static(response)]
    assert len(static) > 20
    # A file of a few hundred bytes can be shorter than its compressed copy, and then goes as it is.
    plain = [
        response.url
        for response in static
        if any(kind in response.headers["content-type"] for kind in SHRINKING)
        and "content-encoding" not in response.headers
        and len(response.body()) > 500
    ]
    short_lived = [r.url for r in static if "immutable" not in r.headers.get("cache-control", "")]
    assert plain == []
    assert short_lived == []


def test_what_is_made_for_each_reader_is_compressed_too(
    page: Page, watch: Watch, settled: Callable[[Page], None]
) -> None:
    page.goto(MAP)
    settled(page)
    made = [r for r in watch.responses if not is_static(r) and r.url.startswith("http") and r.status == 200]
    # Chromium may have let a body go by now: its size it still knows.
    long = [response for response in made if response.request.sizes()["responseBodySize"] > 500]
    assert len(long) >= 4
    assert [response.url for response in long if "content-encoding" not in response.headers] == []


def test_a_second_visit_asks_for_nothing_static(
    page: Page, watch: Watch, settled: Callable[[Page], None]
) -> None:
    page.goto(MAP)
    settled(page)
    watch.responses.clear()
    page.goto(MAP)
    settled(page)
    asked_again = [
        r.url for r in watch.responses if is_static(r) and r.request.sizes()["responseBodySize"] > 0
    ]
    assert asked_again == []


def test_the_map_page_brings_no_chart_library(
    page: Page, watch: Watch, settled: Callable[[Page], None]
) -> None:
    page.goto(MAP)
    settled(page)
    assert [url for url in watch.scripts() if "plotly" in url or "async-graph" in url] == []


def test_the_grid_waits_until_the_map_is_painted(page: Page, settled: Callable[[Page], None]) -> None:
    page.goto(MAP)
    settled(page)
    painted = page.evaluate("performance.getEntriesByName('map-painted')[0].startTime")
    grid = page.evaluate(
        "performance.getEntriesByType('resource').filter((one) => one.name.includes('dash_ag_grid/'))"
        ".map((one) => one.startTime)"
    )
    assert grid
    assert min(grid) >= painted


def test_a_first_visit_is_light_before_the_grid(
    page: Page, watch: Watch, settled: Callable[[Page], None]
) -> None:
    page.goto(MAP)
    settled(page)
    asked = [response.request for response in watch.responses if "/dash_ag_grid/" not in response.url]
    sizes = [request.sizes() for request in asked if request.url.startswith("http")]
    assert sum(size["responseHeadersSize"] + size["responseBodySize"] for size in sizes) <= FIRST_VISIT_BYTES


def test_a_page_may_not_load_from_outside(page: Page, watch: Watch) -> None:
    page.goto(MAP)
    refused = page.evaluate("fetch('https://example.org/').then(() => 'allowed', () => 'refused')")
    assert refused == "refused"
    watch.forgive("example.org")
    watch.strangers.clear()  # asked on purpose, and stopped by the page's own policy


def test_no_way_leads_out_of_the_static_files(page: Page) -> None:
    for path in (
        "/assets/%2e%2e/pyproject.toml",
        "/vendor/..%2fmap.py",
        "/_dash-component-suites/dash/dash.py",
    ):
        assert page.request.get(path).status == 404, path
