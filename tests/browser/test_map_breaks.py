"""Classes by hand, in a browser."""

from __future__ import annotations

import re
from collections import Counter

from playwright.sync_api import Page, expect

from tests.browser.looking import COLOURS, painted, until

OPENED = "/map?lang={}&indicator=illiteracy_10_plus&level=province&period=2024"
FIELDS = ".breaks input:visible"
BREAKS = "new URL(location).searchParams.get('breaks')"


def values(page: Page) -> list[str]:
    return [field.input_value() for field in page.locator(FIELDS).all()]


def by_hand(page: Page) -> Page:
    page.goto(OPENED.format("en"))
    painted(page)
    page.wait_for_selector("#legend [data-breaks]")
    page.locator("#method").click()
    page.get_by_role("option", name="By hand").click()
    return page


def counted(page: Page) -> list[int]:
    """The numbers of territories in the legend."""
    return [
        int(re.sub(r"\D", "", text)) for text in page.locator("#legend .legend-count").all_text_contents()
    ]


def test_one_starts_from_the_breaks_in_the_legend_and_nothing_changes_yet(page: Page):
    page.goto(OPENED.format("en"))
    painted(page)
    before = page.evaluate(COLOURS)
    by_hand(page)
    until(page, BREAKS, "21.8,29,33.9,39.3")
    assert values(page) == ["21.8", "29", "33.9", "39.3", ""]
    painted(page, "manual 21.8,29,33.9,39.3")
    assert page.evaluate(COLOURS) == before


def test_a_number_typed_is_a_break_once_it_is_entered(page: Page):
    by_hand(page)
    until(page, BREAKS, bool)
    first = page.locator(FIELDS).first
    first.fill("15")
    first.press("Enter")
    painted(page, "manual 15,29,33.9,39.3")
    expect(page.locator("#legend")).to_contain_text("up to 15.0")
    painted_in = Counter(page.evaluate(COLOURS))
    assert sorted(painted_in.values()) == sorted(count for count in counted(page) if count)
    assert sum(counted(page)) == 75


def test_breaks_are_put_in_order_and_an_empty_field_takes_one_more(page: Page):
    by_hand(page)
    until(page, BREAKS, bool)
    page.locator(FIELDS).last.fill("5")
    page.locator(FIELDS).last.blur()
    until(page, BREAKS, "5,21.8,29,33.9,39.3")
    assert values(page) == ["5", "21.8", "29", "33.9", "39.3", ""]


def test_fewer_than_two_numbers_are_refused_in_words_and_the_map_stays(page: Page):
    page.goto(OPENED.format("fr") + "&method=manual&breaks=15,30")
    painted(page)
    page.wait_for_selector(".breaks")
    page.locator(FIELDS).first.fill("")
    page.locator(FIELDS).first.blur()
    expect(page.locator(".strip-note")).to_have_text("Il faut au moins deux nombres différents.")
    assert page.evaluate(BREAKS) == "15,30"


def test_breaks_stay_from_period_to_period_and_colours_mean_the_same(page: Page):
    page.goto(OPENED.format("en") + "&method=manual&breaks=15,30")
    painted(page)
    page.locator("#period").press("Home")
    painted(page, "2014", "manual 15,30")
    expect(page.locator("#legend")).to_contain_text("15.0–30.0")
    ramp = page.evaluate("[yaqaza.map.shown.ramp, yaqaza.map.shown.v]")
    assert ramp[0] == "s3"


def test_another_indicator_begins_with_its_own_breaks(page: Page):
    page.goto(OPENED.format("en") + "&method=manual&breaks=15,30")
    painted(page)
    page.locator("#indicator").click()
    page.keyboard.type("unemploy")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    painted(page, "unemployment", "manual ")
    expect(page.locator("h1#sentence")).to_contain_text("Unemployment")
    legend = until(
        page, "document.querySelector('#legend [data-breaks]').dataset.breaks", lambda text: text != "15,30"
    )
    until(
        page,
        "[...document.querySelectorAll('.breaks input')].map((one) => one.value).filter(Boolean).join()",
        legend,
    )


def test_a_break_at_the_reference_value_parts_the_colours_there(page: Page):
    page.goto("/map?lang=en&indicator=population_change&level=province&method=manual&breaks=-5,0,10")
    painted(page)
    assert page.evaluate("yaqaza.map.shown.ramp") == "d2.2"


def test_another_method_puts_the_numbers_away(page: Page):
    page.goto(OPENED.format("ar") + "&method=manual&breaks=15,30")
    painted(page)
    expect(page.locator(".breaks")).to_be_visible()
    page.locator("#method").click()
    page.get_by_role("option").and_(page.locator(":visible")).first.click()
    painted(page, "quantiles")
    expect(page.locator(".breaks")).to_have_count(0)
    until(page, BREAKS, None)


def test_links_to_files_and_languages_carry_the_breaks(page: Page):
    page.goto(OPENED.format("fr") + "&method=manual&breaks=15,30")
    painted(page)
    for name in ("#download-csv", "#download-geojson", "#in-arabic"):
        expect(page.locator(name)).to_have_attribute("href", re.compile("breaks=15%2C30"))
    text = page.request.get(page.locator("#download-csv").get_attribute("href")).body().decode("utf-8-sig")
    assert "À la main" in text
    assert "15,0 · 30,0" in text


def test_yes_or_no_has_no_numbers_to_give(page: Page):
    page.goto("/map?lang=en&indicator=cell_present&method=manual")
    painted(page)
    expect(page.locator("#legend li")).to_have_count(2)
    expect(page.locator("#breaks-slot")).to_be_hidden()
