"""The watch itself: what it would notice, so that silence means something."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page

from tests.browser.watching import Watch


def test_an_error_on_the_console_is_noticed_unless_forgiven(page: Page, watch: Watch) -> None:
    page.evaluate("console.error('the map is lost')")
    page.evaluate("console.warn('only a warning')")
    page.wait_for_timeout(100)
    assert [said for said in watch.complaints if "the map is lost" in said]
    assert len(watch.complaints) == 1
    watch.forgive("the map is lost")
    assert watch.complaints == []


def test_an_uncaught_error_is_noticed(page: Page, watch: Watch) -> None:
    page.set_content("<script>throw new Error('nobody catches me')</script>")
    page.wait_for_timeout(100)
    assert any("nobody catches me" in said for said in watch.complaints)
    watch.forgive("nobody catches me")


def test_a_request_to_another_host_is_noticed(page: Page, watch: Watch) -> None:
    page.set_content(
        '<img src="http://127.0.0.1:9/tile.png"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'
    )
    page.wait_for_timeout(100)
    assert watch.strangers == ["http://127.0.0.1:9/tile.png"]
    watch.strangers.clear()
    watch.forgive("ERR_")


def test_a_barrier_is_noticed(page: Page, axe: Callable[[Page], list[str]]) -> None:
    page.set_content('<html lang="en"><title>t</title><main><button></button></main></html>')
    assert [found for found in axe(page) if found.startswith("button-name (critical)")]
