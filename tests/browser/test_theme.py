"""Light and dark: the reader's choice holds on every page, and paper stays white."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page

BACKGROUND = "getComputedStyle(document.body).backgroundColor"
WHITE = "rgb(255, 255, 255)"


def darkened(page: Page) -> None:
    page.get_by_role("button", name="Dark").click()


def test_pages_open_light(open_page: Callable[..., Page]) -> None:
    page = open_page("/?lang=en")
    page.wait_for_selector("#theme-button")
    assert page.evaluate(BACKGROUND) == WHITE


def test_dark_is_dark_at_once_and_on_the_next_page(open_page: Callable[..., Page]) -> None:
    page = open_page("/?lang=en")
    darkened(page)
    assert page.evaluate(BACKGROUND) != WHITE
    page.goto("/map?lang=en")
    assert page.get_attribute("html", "data-theme") == "dark"
    assert page.get_by_role("button", name="Dark").get_attribute("aria-pressed") == "true"


def test_a_second_click_is_light_again(open_page: Callable[..., Page]) -> None:
    page = open_page("/?lang=en")
    darkened(page)
    darkened(page)
    assert page.evaluate(BACKGROUND) == WHITE


def test_paper_stays_white(open_page: Callable[..., Page]) -> None:
    page = open_page("/?lang=en")
    darkened(page)
    page.emulate_media(media="print")
    assert page.evaluate(BACKGROUND) == WHITE


def test_a_cookie_that_names_no_theme_is_light(open_page: Callable[..., Page], server: str) -> None:
    page = open_page("/?lang=en")
    page.context.add_cookies([{"name": "theme", "value": "<b>", "url": server}])
    page.reload()
    assert page.get_attribute("html", "data-theme") == "light"


def test_no_barrier_on_a_dark_map(open_page: Callable[..., Page], settled: Callable, axe: Callable) -> None:
    page = open_page("/map?lang=en")
    settled(page)
    darkened(page)
    page.wait_for_timeout(300)
    assert axe(page) == []
