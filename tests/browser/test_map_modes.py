"""The map's ways of showing an indicator, walked through in a browser."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from tests.browser.looking import COLOURS, painted, pointed, until

SHOWS = ("smoothed", "smoothed_near", "spots", "gi", "with", "sure", "circles")
OPENED = "/map?lang={}&indicator=illiteracy_10_plus&level={}&period=2024&show={}"
SHOW = "new URL(location).searchParams.get('show')"
SECOND = "new URL(location).searchParams.get('second')"
HOW = "#legend .legend-how"


def opened(page: Page, show: str, lang: str = "en", level: str = "province", more: str = "") -> Page:
    page.goto(OPENED.format(lang, level, show) + more)
    painted(page)
    return page


def chosen(page: Page, control: str, option: str) -> None:
    page.locator(control).click()
    page.get_by_role("option", name=option).and_(page.locator(":visible")).first.click()


def counted(page: Page) -> list[int]:
    texts = page.locator("#legend .legend-count").all_text_contents()
    return [int(re.sub(r"\D", "", text)) for text in texts]


@pytest.mark.parametrize("show", SHOWS)
def test_each_way_says_what_one_sees_how_it_was_made_and_explains_its_words(
    page: Page, show: str, language: str, settled: Callable
):
    opened(page, show, language)
    # Words that come a moment after the colours would take the opened one's place.
    settled(page)
    page.wait_for_load_state("networkidle")
    expect(page.locator("h1#sentence")).not_to_be_empty()
    expect(page.locator(HOW)).not_to_be_empty()
    word = page.locator("#legend .plainly-word").first
    word.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#legend .plainly-said").first).to_be_visible()
    expect(page.locator("#notices")).to_be_empty()


def test_the_choice_recolours_the_map_and_stands_in_the_address_and_goes_back_to_values(page: Page):
    page.goto("/map?lang=en&indicator=illiteracy_10_plus&level=commune&period=2024")
    painted(page)
    before = page.evaluate(COLOURS)
    chosen(page, "#show", "Hot and cold spots (local Moran)")
    painted(page, "spots")
    until(page, SHOW, "spots")
    found = Counter(page.evaluate(COLOURS))
    expect(page.locator(HOW)).to_contain_text("9,999 layouts")
    assert sorted(count for count in found.values()) == sorted(count for count in counted(page) if count)
    chosen(page, "#show", "Values")
    until(page, "yaqaza.map.shown.v.split('|').length", 5)
    until(page, SHOW, None)
    assert page.evaluate(COLOURS) == before


def test_table_and_files_follow_the_way_of_showing(page: Page):
    opened(page, "smoothed")
    for heading in ("As published or computed", "Smoothed", "Moved by smoothing"):
        expect(page.locator(".ag-header-cell-text", has_text=heading).first).to_be_visible(timeout=30_000)
    expect(page.locator(".ag-header-cell-text", has_text="Rank")).to_have_count(0)
    chosen(page, "#show", "Values")
    expect(page.locator(".ag-header-cell-text", has_text="Rank")).to_be_visible(timeout=30_000)
    expect(page.locator(".ag-header-cell-text", has_text="Moved by smoothing")).to_have_count(0)


@pytest.mark.parametrize("language_", ["ar", "fr", "en"])
def test_files_carry_the_method_and_every_verdict(page: Page, language_: str):
    opened(page, "gi", language_)
    expect(page.locator("#download-geojson")).to_have_attribute("href", re.compile("show=gi"))
    got = page.request.get(page.locator("#download-geojson").get_attribute("href"))
    collection = json.loads(got.body())
    assert collection["show"]["false_discovery_rate"] == 0.05
    assert {"verdict", "gi_star", "q"} <= set(collection["features"][0]["properties"])
    text = page.request.get(page.locator("#download-csv").get_attribute("href")).body().decode("utf-8-sig")
    assert page.locator(HOW).text_content() in text.replace('""', '"')


def test_the_second_indicator_is_chosen_in_a_list_of_its_own_and_stands_in_the_address(page: Page):
    opened(page, "with")
    until(page, SECOND, "all_centres_per_100k")
    expect(page.locator("#legend .legend-square li")).to_have_count(9)
    assert sum(counted(page)[:9]) == 75
    page.locator("#second").click()
    page.keyboard.type("unemploy")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    painted(page, "with unemployment")
    until(page, SECOND, "unemployment")
    expect(page.locator("h1#sentence")).to_contain_text("Unemployment")
    chosen(page, "#show", "Smoothed")
    painted(page, "smoothed")
    expect(page.locator("#second")).to_be_hidden()
    until(page, SECOND, None)


def test_what_is_not_possible_is_said_and_the_values_stay(page: Page, language: str):
    page.goto(f"/map?lang={language}&indicator=no_schooling&level=province&show=smoothed")
    painted(page, "smoothed")
    expect(page.locator("#notices .notice")).to_have_count(1)
    expect(page.locator(HOW)).to_have_count(0)
    assert sum(counted(page)) == 75


def test_hovering_a_circle_meets_its_territory_and_says_its_count(page: Page):
    opened(page, "circles", more="")
    until(page, "(yaqaza.map.circles || []).length > 70")
    page.mouse.move(*pointed(page, "12.391"))
    expect(page.locator(".map-tip-more")).to_contain_text("Count behind the rate")
    largest = page.evaluate(
        "yaqaza.map.circles.reduce((a, b) => (a.properties.r > b.properties.r ? a : b)).properties.c"
    )
    assert largest == "06.141"


def test_circles_of_an_area_are_scaled_to_the_largest_that_is_shown(page: Page):
    page.goto("/map?lang=en&indicator=population&level=commune&within=12&period=2024&show=circles")
    painted(page, "circles")
    until(page, "(yaqaza.map.circles || []).length > 3")
    radius = page.evaluate("Math.max(...yaqaza.map.circles.map(({ properties }) => properties.r))")
    assert radius == pytest.approx(18 * page.evaluate("yaqaza.map.circleScale()"), abs=0.01)


def test_hatching_lies_over_colours_that_are_not_sure_and_goes_with_them(page: Page):
    hatched = "(yaqaza.map.gl.getStyle().sources.signs?.data.features || []).map((f) => f.properties.sign)"
    opened(page, "sure", level="commune", more="&within=08")
    until(page, hatched, lambda signs: {"striped", "specked"} <= set(signs))
    chosen(page, "#show", "Values")
    until(page, hatched, lambda signs: "striped" not in signs)


def test_a_mode_plays_through_the_periods(page: Page):
    page.goto("/map?lang=en&indicator=all_signals_per_10k&level=province&period=2024&show=spots")
    painted(page, "spots")
    page.locator("#period").press("ArrowRight")
    painted(page, "2025", "spots")
    until(page, SHOW, "spots")


def test_arrow_keys_speak_the_verdict_of_each_territory(page: Page):
    opened(page, "spots")
    page.locator(".map-node").focus()
    page.keyboard.press("ArrowUp")
    expect(page.locator(".map-node .map-spoken[aria-live]")).to_contain_text("Among its neighbours")


def test_the_picture_carries_circles_and_the_method(page: Page, tmp_path: Path):
    opened(page, "circles", "ar")
    until(page, "(yaqaza.map.circles || []).length > 70")
    page.wait_for_selector(HOW)
    with page.expect_download() as download:
        page.locator("#download-picture").click()
    download.value.save_as(tmp_path / "map.png")
    assert Image.open(tmp_path / "map.png").height > 800


@pytest.fixture
def looked_at(language: str, open_page: Callable[..., Page]) -> Callable[[str, int], Page]:
    """Opens a way of showing in each language."""
    return lambda show, width: open_page(OPENED.format(language, "province", show), width)


# Every way in every language, by turns on a wide screen and on a telephone: what stands around is the map's.
@pytest.mark.parametrize(("show", "width"), [(show, (1366, 390)[at % 2]) for at, show in enumerate(SHOWS)])
def test_no_barrier_in_any_way_of_showing(
    show: str, width: int, looked_at: Callable, axe: Callable, settled: Callable
):
    page = looked_at(show, width)
    settled(page)
    page.wait_for_selector(HOW)
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
