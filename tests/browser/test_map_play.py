"""The period as a slider, and playing through periods."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import COLOURS, painted, until
from tests.browser.watching import Watch

YEARS = "/map?lang={}&indicator=centres&level=province&period={}"
MONTHS = "/map?lang={}&indicator=signals_per_10k_elderly_without_support&level=province&period={}"
SHOWN = ".period-shown"
PLAY = ".play"
ADDRESS = "new URL(location).searchParams.get('period')"
#: Colours on the screen belong to the period that the label says.
TOGETHER = "yaqaza.map.shown.v.split('|')[2] === document.querySelector('.period-shown').textContent"

OpenPage = Callable[..., Page]


def opened(page: Page, address: str) -> Page:
    page.goto(address)
    painted(page)
    page.wait_for_selector(PLAY)
    return page


def test_playing_goes_on_to_the_last_period_and_stops_there(page: Page):
    opened(page, YEARS.format("en", "2023"))
    before = page.evaluate(COLOURS)
    page.get_by_role("button", name="Play through the periods").click()
    expect(page.get_by_role("button", name="Pause")).to_be_visible()
    until(page, ADDRESS, "2024")
    until(page, TOGETHER)
    assert page.evaluate(COLOURS) != before
    until(page, ADDRESS, "2025")
    expect(page.get_by_role("button", name="Play through the periods")).to_be_visible(timeout=10_000)
    expect(page.locator("h1#sentence")).to_contain_text("232 in Casablanca")
    page.wait_for_timeout(2500)
    assert page.evaluate(ADDRESS) == "2025"


def test_from_the_last_period_playing_begins_with_the_first(page: Page):
    opened(page, YEARS.format("en", "2025"))
    page.locator(PLAY).click()
    until(page, ADDRESS, "2015")
    page.locator(PLAY).click()
    expect(page.get_by_role("button", name="Play through the periods")).to_be_visible()


@pytest.mark.parametrize("deed", ["key", "wheel", "click"])
def test_playing_pauses_when_the_reader_does_anything(page: Page, deed: str):
    opened(page, YEARS.format("en", "2015"))
    page.locator(PLAY).click()
    until(page, ADDRESS, "2016")
    if deed == "key":
        page.keyboard.press("Tab")
        page.keyboard.press("Shift")
    elif deed == "wheel":
        page.mouse.move(200, 500)
        page.mouse.wheel(0, 20)
    else:
        page.locator("h1#sentence").click()
    expect(page.get_by_role("button", name="Play through the periods")).to_be_visible()
    reached = page.evaluate(ADDRESS)
    page.wait_for_timeout(2500)
    assert page.evaluate(ADDRESS) == reached


def test_colours_of_the_next_periods_are_there_before_their_turn(page: Page, watch: Watch):
    opened(page, YEARS.format("en", "2015"))
    watch.responses.clear()
    page.locator(PLAY).click()
    until(page, ADDRESS, "2016")
    asked = [one.url for one in watch.responses if "/api/map/classes" in one.url]
    assert [re.search(r"period=(\d+)", url)[1] for url in asked][:3] == ["2017", "2018", "2019"] or len(
        asked
    ) >= 4
    assert all(
        one.request.sizes()["responseBodySize"] <= 1024 for one in watch.responses if "/classes" in one.url
    )
    page.locator(PLAY).click()


def test_the_slider_is_moved_by_keys_and_space_plays(page: Page):
    opened(page, YEARS.format("en", "2020"))
    slider = page.get_by_role("slider", name="Period")
    slider.press("ArrowLeft")
    until(page, ADDRESS, "2019")
    slider.press("End")
    until(page, ADDRESS, "2025")
    slider.press("Home")
    until(page, ADDRESS, "2015")
    slider.press(" ")
    expect(page.get_by_role("button", name="Pause")).to_be_visible()
    until(page, ADDRESS, "2016")
    slider.press("ArrowRight")
    expect(page.get_by_role("button", name="Play through the periods")).to_be_visible()


def test_time_runs_from_left_to_right_in_every_language(page: Page, language: str):
    opened(page, YEARS.format(language, "2020"))
    expect(page.locator("#period")).to_have_css("direction", "ltr")
    play, slider = page.locator(PLAY).bounding_box(), page.locator("#period").bounding_box()
    assert play["x"] < slider["x"]
    expect(page.locator("#period")).to_have_attribute("aria-valuetext", "2020")
    expect(page.locator("label[for=period]")).to_have_text(re.compile(r"\S"))


def test_each_period_played_is_announced(page: Page):
    opened(page, YEARS.format("fr", "2015"))
    page.locator(PLAY).click()
    expect(page.locator("#period-slot [aria-live=polite]")).to_have_text(re.compile(r"Période\s*: 2016"))
    page.locator(PLAY).click()


def test_years_and_months_are_played_apart(page: Page):
    opened(page, MONTHS.format("en", "2024"))
    expect(page.locator("#period")).to_have_attribute("max", "5")
    page.get_by_role("button", name="By month").click()
    until(page, ADDRESS, "2024-12")
    expect(page.locator("#period")).to_have_attribute("max", "71")
    expect(page.locator(SHOWN)).to_have_text("December 2024")
    page.locator(PLAY).click()
    until(page, ADDRESS, "2025-01")
    page.locator(PLAY).click()
    page.get_by_role("button", name="By year").click()
    until(page, ADDRESS, lambda period: re.fullmatch(r"\d{4}", period or ""))


def test_one_period_has_no_slider(page: Page):
    page.goto("/map?lang=en&indicator=population_change&level=province")
    painted(page)
    expect(page.locator(SHOWN)).to_have_text("2024")
    expect(page.locator("#period")).to_be_hidden()
    expect(page.locator(PLAY)).to_be_hidden()


def test_a_milieu_that_a_period_lacks_is_not_lost_by_playing(page: Page):
    opened(page, "/map?lang=en&indicator=illiteracy_10_plus&level=province&period=2014&milieu=rural")
    page.locator(PLAY).click()
    until(page, ADDRESS, "2024")
    assert page.evaluate("yaqaza.map.view.milieu") == "rural"


def test_who_asked_for_less_motion_goes_one_step_for_each_press(open_page: OpenPage):
    page = open_page(YEARS.format("en", "2015"), reduced_motion="reduce")
    painted(page)
    button = page.get_by_role("button", name="Next period")
    button.click()
    until(page, ADDRESS, "2016")
    page.wait_for_timeout(2500)
    assert page.evaluate(ADDRESS) == "2016"
    button.click()
    until(page, ADDRESS, "2017")


def test_on_a_telephone_button_and_slider_are_large_enough_and_fit(open_page: OpenPage, language: str):
    page = open_page(MONTHS.format(language, "2024"), width=390, has_touch=True, is_mobile=True)
    painted(page)
    page.locator("#more-button").click()
    button, slider = page.locator(PLAY).bounding_box(), page.locator("#period").bounding_box()
    assert min(button["width"], button["height"]) >= 44
    assert slider["width"] >= 200
    assert min(button["x"], slider["x"]) >= 0
    assert max(part["x"] + part["width"] for part in (button, slider)) <= 390


def test_a_quick_hand_on_the_slider_ends_where_it_let_go(page: Page):
    opened(page, YEARS.format("en", "2015"))
    slider = page.locator("#period")
    for _ in range(6):
        slider.press("ArrowRight", no_wait_after=True)
    until(page, ADDRESS, "2021")
    until(page, TOGETHER)
    assert slider.input_value() == "6"
