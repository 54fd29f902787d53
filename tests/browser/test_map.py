"""What a reader sees and does on the map, in a browser."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.looking import COLOURS, VIEW, painted, pointed, until
from tests.browser.watching import Watch

OPENED = "/map?lang={}&indicator=illiteracy_10_plus&level=province&period=2024"
SCRIPT = {"ar": r"[\u0600-\u06FF]", "fr": "[A-Za-zÀ-ÿ]", "en": "[A-Za-zÀ-ÿ]"}
PROVINCE = "08.401"
TIP = ".map-tip"

OpenPage = Callable[..., Page]


@pytest.fixture
def provinces(page: Page) -> Page:
    """The map of provinces in English, drawn."""
    page.goto(OPENED.format("en"))
    painted(page, "province")
    return page


def turn(page: Page, **changes: str) -> None:
    """Change the view as the controls do."""
    change = "(v) => dash_clientside.set_props('view', { data: { ...yaqaza.map.view, ...v } })"
    page.evaluate(change, changes)


def test_every_province_has_a_colour_and_names_are_in_the_readers_script(page: Page, language: str):
    page.goto(OPENED.format(language))
    painted(page, "illiteracy_10_plus")
    colours = page.evaluate(COLOURS)
    assert len(colours) == 75
    assert None not in colours
    names = page.locator(".map-label")
    expect(names).to_have_count(12)
    assert all(re.search(SCRIPT[language], name) for name in names.all_text_contents())


def test_the_map_itself_is_not_mirrored_but_its_buttons_are(open_page: OpenPage):
    def side(page: Page, of: str) -> float:
        painted(page)
        frame, part = page.locator("#map").bounding_box(), page.locator(of).bounding_box()
        assert frame
        assert part
        return (part["x"] + part["width"] / 2 - frame["x"]) / frame["width"]

    arabic, english = open_page(OPENED.format("ar")), open_page(OPENED.format("en"))
    assert side(arabic, ".map-controls") < 0.5 < side(english, ".map-controls")
    west_first = "yaqaza.map.gl.project([-13, 27]).x < yaqaza.map.gl.project([-3, 34]).x"
    assert arabic.evaluate(west_first)
    assert english.evaluate(west_first)


def test_changing_the_indicator_changes_colours_for_under_a_kilobyte(provinces: Page, watch: Watch):
    before = provinces.evaluate(COLOURS)
    watch.responses.clear()
    turn(provinces, indicator="unemployment")
    painted(provinces, "unemployment")
    assert provinces.evaluate(COLOURS) != before
    [answer] = [one for one in watch.responses if "/api/map/" in one.url]
    sizes = answer.request.sizes()
    assert sizes["responseBodySize"] <= 1024
    assert not any(".geojson" in one.url for one in watch.responses)


def test_a_view_changed_before_there_is_a_table_fills_the_table_that_comes(page: Page):
    def hold(_one: Route) -> None:
        """Say nothing: the grid's scripts are asked for, and do not come."""

    page.route("**/dash_ag_grid/**", hold)
    page.goto(OPENED.format("en"))
    painted(page, "illiteracy_10_plus")
    turn(page, indicator="unemployment")
    painted(page, "unemployment")
    expect(page.locator("#sentence")).to_contain_text("nemploy")
    until(page, "Boolean(document.querySelector('#table-slot .skeleton'))")
    page.unroute("**/dash_ag_grid/**", hold)  # what was held goes on
    expect(page.locator("#table .ag-center-cols-container [role=row]").first).to_be_visible()


def test_an_indicator_seen_before_is_not_asked_for_again(provinces: Page, watch: Watch):
    turn(provinces, indicator="unemployment")
    painted(provinces, "unemployment")
    watch.responses.clear()
    turn(provinces, indicator="illiteracy_10_plus")
    painted(provinces, "illiteracy_10_plus")
    assert not [one for one in watch.responses if "/api/map/classes" in one.url]


def test_communes_are_drawn_for_under_four_kilobytes_a_change(page: Page, watch: Watch):
    page.goto("/map?lang=fr&indicator=illiteracy_10_plus&level=commune&period=2024")
    painted(page, "commune")
    watch.responses.clear()
    turn(page, indicator="unemployment")
    painted(page, "unemployment", "commune")
    [answer] = [one for one in watch.responses if "/api/map/classes" in one.url]
    assert answer.request.sizes()["responseBodySize"] <= 4096
    assert len(page.evaluate(COLOURS)) == 1503


def test_a_click_goes_into_a_province_and_escape_comes_back_up(provinces: Page):
    provinces.mouse.click(*pointed(provinces, PROVINCE))
    painted(provinces, "commune")
    assert provinces.evaluate(VIEW)["within"] == PROVINCE
    outside = provinces.evaluate("yaqaza.map.boot.colours.outside")
    assert provinces.evaluate(COLOURS).count(outside) == 1503 - 17
    provinces.locator(".map-node").focus()
    provinces.keyboard.press("Escape")
    painted(provinces, "province")
    assert provinces.evaluate(VIEW)["within"] == "08"
    provinces.keyboard.press("Escape")
    until(provinces, "yaqaza.map.view.within", "MA")


def test_arrows_walk_to_neighbours_and_say_where_one_is(provinces: Page):
    provinces.locator(".map-node").focus()
    provinces.keyboard.press("ArrowUp")
    first = until(provinces, "yaqaza.map.view.selected", bool)
    provinces.keyboard.press("ArrowUp")
    second = until(provinces, "yaqaza.map.view.selected", lambda code: code != first)
    beside = provinces.request.get("/api/map/neighbours", params={"level": "province", "within": "MA"}).json()
    assert second in beside[first]
    north = "async (pair) => (await Promise.all(pair.map(yaqaza.map.find))).map((f) => f.properties.y)"
    low, high = provinces.evaluate(north, [first, second])
    assert high > low
    spoken = provinces.locator(".map-node [aria-live]")
    expect(spoken).to_contain_text("rank")
    expect(spoken).to_contain_text("Source: ")


def test_enter_goes_into_the_territory_that_the_arrows_reached(provinces: Page):
    provinces.locator(".map-node").focus()
    provinces.keyboard.press("ArrowDown")
    code = until(provinces, "yaqaza.map.view.selected", bool)
    provinces.keyboard.press("Enter")
    painted(provinces, "commune")
    assert provinces.evaluate(VIEW)["within"] == code


def test_pointing_tells_name_value_interval_rank_period_and_source(page: Page, language: str):
    page.goto(OPENED.format(language))
    painted(page)
    page.mouse.move(*pointed(page, PROVINCE))
    tip = page.locator(TIP)
    for part in ("name", "label", "value", "interval", "rank", "source"):
        expect(tip.locator(f".map-tip-{part}")).to_have_text(re.compile(r"\S"))
    expect(tip.locator(".map-tip-label")).to_contain_text("2024")
    expect(tip.locator(".map-tip-name")).to_have_text(re.compile(SCRIPT[language]))
    expect(tip.locator(".map-tip-mark")).to_have_count(0)


def test_a_figure_from_demonstration_files_is_marked_where_one_points(provinces: Page):
    turn(provinces, indicator="centres", period="2025")
    painted(provinces, "centres")
    provinces.mouse.move(*pointed(provinces, PROVINCE))
    expect(provinces.locator(f"{TIP} .map-tip-mark")).to_have_text("demonstration figures")


def test_the_texts_of_the_boxes_are_asked_for_only_when_one_points(provinces: Page, watch: Watch):
    assert not [one for one in watch.responses if "/api/map/tips" in one.url]
    provinces.mouse.move(*pointed(provinces, PROVINCE))
    expect(provinces.locator(f"{TIP} .map-tip-value")).to_be_visible()
    [answer] = [one for one in watch.responses if "/api/map/tips" in one.url]
    assert answer.request.sizes()["responseBodySize"] <= 10_240


def test_centres_are_loaded_when_asked_for_and_gather_with_their_count(provinces: Page, watch: Watch):
    assert not [one for one in watch.responses if "/api/map/centres" in one.url]
    turn(provinces, centres="EMF")
    counts = provinces.locator(".map-count")
    expect(counts.first).to_have_text(re.compile(r"\d"))
    turn(provinces, centres="")
    expect(counts).to_have_count(0)


def test_casablanca_to_rabat_is_drawn_larger_at_country_level_only(provinces: Page):
    inset = provinces.locator(".map-inset")
    expect(inset.locator("path[style*='fill']").nth(9)).to_be_visible()
    turn(provinces, within="08")
    expect(inset).to_be_hidden()


def test_the_selection_is_outlined_and_told_both_ways(provinces: Page):
    turn(provinces, selected=PROVINCE)
    until(provinces, "yaqaza.map.outlined.selected", PROVINCE)
    turn(provinces, selected="")
    until(provinces, "yaqaza.map.outlined.selected", "")


def test_the_map_moves_into_the_page_without_changing_its_size(page: Page):
    page.add_init_script(
        """window.sizes = new Set();
        setInterval(() => {
          const node = document.querySelector('.map-node');
          if (node?.clientWidth) window.sizes.add(`${node.clientWidth} × ${node.clientHeight}`);
        }, 10);"""
    )
    page.goto(OPENED.format("fr"))
    painted(page)
    assert len(page.evaluate("[...window.sizes]")) == 1


def test_what_could_not_be_fetched_is_said_and_the_next_choice_works(provinces: Page, watch: Watch):
    watch.forgive("500")
    provinces.route("**/api/map/classes*", lambda route: route.fulfill(status=500))
    turn(provinces, indicator="unemployment")
    note = provinces.locator(".map-note")
    expect(note).to_be_visible()
    provinces.unroute("**/api/map/classes*")
    turn(provinces, indicator="disability_prevalence")
    painted(provinces, "disability_prevalence")
    expect(note).to_be_hidden()


def test_a_telephone_shows_the_whole_map_without_scrolling_sideways(open_page: OpenPage, language: str):
    page = open_page(OPENED.format(language), width=390, has_touch=True, is_mobile=True)
    painted(page)
    frame = page.locator("#map").bounding_box()
    assert frame
    assert frame["x"] >= 0
    assert frame["x"] + frame["width"] <= 390
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    for button in page.locator(".map-button").all():
        box = button.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 44


def test_a_first_tap_shows_a_territory_and_a_second_goes_into_it(open_page: OpenPage):
    page = open_page(OPENED.format("fr"), width=390, has_touch=True, is_mobile=True)
    painted(page)
    page.locator("#map").scroll_into_view_if_needed()
    place = pointed(page, PROVINCE)
    page.touchscreen.tap(*place)
    expect(page.locator(f"{TIP} .map-tip-name")).to_have_text("Ouarzazate")
    assert page.evaluate(VIEW)["within"] == "MA"
    page.touchscreen.tap(*place)
    painted(page, "commune")
    assert page.evaluate(VIEW)["within"] == PROVINCE
