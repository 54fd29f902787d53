"""Filters of the centres shown as points."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from data import warehouse
from pages._parts.map.centres import points
from tests.browser.looking import painted, until
from tests.browser.watching import Watch

OPENED = "/map?lang={}&indicator=illiteracy_10_plus&level=province&centres=EPS"
STRIP = "#centres-slot"
#: Features of the source, before they gather.
DRAWN = "yaqaza.map.gl.getSource('centres').serialize().data.features.length"


def known(attribute: str) -> list[object]:
    """What is told of each open EPS, None where nothing is."""
    return [one["properties"].get(attribute) for one in points("EPS", "en")["features"]]


def opened(page: Page, address: str) -> Page:
    page.goto(address)
    painted(page)
    expect(page.locator(".strip-line")).to_be_visible()
    return page


def numbers(page: Page) -> list[int]:
    text = page.locator(".strip-line").inner_text()
    return [int(re.sub(r"\D", "", one)) for one in re.findall(r"\d[\d.,\u202f\u00a0]*", text)]


def test_how_many_are_shown_is_said_and_no_filter_leaves_any_out(page: Page, language: str):
    opened(page, OPENED.format(language))
    assert numbers(page) == [len(known("jisr"))] * 2
    expect(page.locator(f"{STRIP} select")).to_have_count(3)
    for label in page.locator(f"{STRIP} label").all_text_contents():
        assert re.search(r"[\u0600-\u06FF]" if language == "ar" else "[A-Za-z]", label)


@pytest.mark.parametrize("attribute", ["jisr", "project"])
def test_without_leaves_out_who_has_it_and_who_is_not_known_and_counts_the_latter(page: Page, attribute: str):
    opened(page, OPENED.format("en"))
    facts = known(attribute)
    page.locator(f"{STRIP} select").nth(["regime", "jisr", "project"].index(attribute)).select_option("no")
    until(page, DRAWN, facts.count(0))
    assert numbers(page) == [facts.count(0), len(facts), facts.count(None)]
    assert f"{attribute}=no" in page.url


def test_filters_add_up(page: Page):
    opened(page, OPENED.format("en") + "&jisr=yes")
    together = [
        one["properties"]
        for one in points("EPS", "en")["features"]
        if one["properties"].get("jisr") and one["properties"].get("regime") == "14-05"
    ]
    page.locator(f"{STRIP} select").first.select_option("14-05")
    until(page, DRAWN, len(together))
    assert warehouse.build()


def test_a_link_opens_with_its_filters(page: Page):
    opened(page, OPENED.format("fr") + "&regime=65-15&jisr=no")
    expect(page.locator(f"{STRIP} select").first).to_have_value("65-15")
    expect(page.locator(f"{STRIP} select").nth(1)).to_have_value("no")
    wanted = [
        one
        for one in points("EPS", "fr")["features"]
        if one["properties"].get("regime") == "65-15" and one["properties"].get("jisr") == 0
    ]
    assert page.evaluate(DRAWN) == len(wanted)


def test_filtering_asks_the_server_for_no_points_and_no_colours(page: Page, watch: Watch):
    opened(page, OPENED.format("en"))
    page.wait_for_selector(".ag-row")
    watch.responses.clear()
    page.locator(f"{STRIP} select").nth(1).select_option("yes")
    until(page, DRAWN, lambda count: 0 < count < len(known("jisr")))
    assert not [one.url for one in watch.responses if "/api/map/" in one.url]


def test_the_box_of_a_centre_says_what_is_known_and_what_is_not(page: Page):
    opened(page, OPENED.format("en") + "&within=07.161&level=commune")
    features = points("EPS", "en")["features"]
    silent = next(one for one in features if "jisr" not in one["properties"])
    page.evaluate(
        "(at) => yaqaza.map.gl.jumpTo({ center: at, zoom: 12.5 })", silent["geometry"]["coordinates"]
    )
    until(page, "yaqaza.map.gl.areTilesLoaded() && !yaqaza.map.gl.isMoving()")
    page.wait_for_timeout(500)
    frame = page.locator("#map").bounding_box()
    page.mouse.move(frame["x"] + frame["width"] / 2, frame["y"] + frame["height"] / 2)
    expect(page.locator(".map-tip-jisr")).to_have_text("JISR label: not known")
    expect(page.locator(".map-tip-regime")).to_contain_text("Legal regime: ")


def test_no_centres_no_filters(page: Page):
    opened(page, OPENED.format("en") + "&jisr=yes")
    page.locator("#centres").click()
    page.get_by_role("option", name="None").click()
    expect(page.locator(f"{STRIP} select")).to_have_count(0)
    until(page, "new URL(location).searchParams.get('jisr')", None)
