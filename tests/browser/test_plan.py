"""What a planner does: asks for centres in two regions, puts one elsewhere by hand, takes the list away."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import until

OpenPage = Callable[..., Page]
TWO_REGIONS = "/plan?lang={}&regions=05,08&sites=3&each=yes"
DRAWN = "Boolean(document.querySelector('#plan-sketch[data-drawn] path'))"
SAID = {
    "ar": r"بإحداث 3 مراكز جديدة، يرتفع عدد من يعيشون على بعد 10 كلم",
    "fr": r"avec 3 nouveaux centres, .+ supplémentaires vivraient à 10 km au plus",
    "en": r"with 3 new centres, .+ more would live within 10 km",
}


def ready(page: Page) -> None:
    until(page, DRAWN)


def address(page: Page) -> dict[str, str]:
    query = urlsplit(page.evaluate("location.href")).query
    return {name: values[0] for name, values in parse_qs(query).items()}


def regions_of(page: Page) -> set[str]:
    links = page.locator(".plan-list").first.locator("tbody th a")
    return {link.get_attribute("href").split("/")[2][:2] for link in links.all()}


@pytest.fixture
def plan(page: Page) -> Page:
    page.goto(TWO_REGIONS.format("en"))
    ready(page)
    return page


def test_three_centres_in_two_regions_at_least_one_in_each_in_every_language(page: Page, language: str):
    page.goto(TWO_REGIONS.format(language))
    ready(page)
    expect(page.locator("#plan-sentence")).to_have_text(re_of(language))
    expect(page.locator(".plan-list").first.locator("tbody tr")).to_have_count(3)
    assert regions_of(page) == {"05", "08"}
    assert page.evaluate("document.documentElement.dir") == ("rtl" if language == "ar" else "ltr")


def re_of(language: str) -> re.Pattern[str]:
    return re.compile(SAID[language])


def test_a_choice_asks_again_and_the_link_shows_the_same_elsewhere(plan: Page, open_page: OpenPage):
    before = plan.locator("#plan-sentence").inner_text()
    plan.get_by_role("textbox", name="Near enough", exact=True).click()
    plan.get_by_role("option", name="20 km", exact=True).and_(plan.locator(":visible")).click()
    expect(plan.locator("#plan-sentence")).to_contain_text("within 20 km")
    assert plan.locator("#plan-sentence").inner_text() != before
    assert address(plan)["radius"] == "20"
    elsewhere = open_page(plan.evaluate("location.pathname + location.search"))
    ready(elsewhere)
    assert elsewhere.locator("#plan-sentence").inner_text() == plan.locator("#plan-sentence").inner_text()


def test_regions_are_taken_away_and_added_and_stay_in_the_address(plan: Page):
    choice = plan.get_by_role("textbox", name="Regions", exact=True)
    choice.focus()
    plan.keyboard.press("Backspace")
    until(plan, "new URLSearchParams(location.search).get('regions')", "05")
    plan.keyboard.press("Backspace")
    until(plan, "new URLSearchParams(location.search).get('regions')", None)
    plan.keyboard.press("ArrowDown")
    plan.get_by_role("option", name="Oriental", exact=True).and_(plan.locator(":visible")).click()
    until(plan, "new URLSearchParams(location.search).get('regions')", "02")
    until(
        plan,
        "document.querySelector('.plan-list tbody th a')?.getAttribute('href').startsWith('/territory/02.')",
    )


def test_a_centre_left_out_gives_another_plan_that_says_what_it_loses(plan: Page):
    first = plan.locator(".plan-list").first.locator("tbody tr").first
    gone = first.locator("th a").inner_text()
    first.get_by_role("link", name="Leave it out").click()
    ready(plan)
    expect(plan.locator(".plan-proof").last).to_contain_text("Chosen by hand in part")
    expect(plan.locator(".plan-list").first).not_to_contain_text(gone)
    plan.get_by_role("link", name="Back to the best choice").click()
    ready(plan)
    expect(plan.locator(".plan-list").first).to_contain_text(gone)


def test_a_commune_chosen_on_the_map_can_be_given_a_centre(plan: Page):
    code = "08.401.03.03"
    plan.locator(f'#plan-sketch [data-code="{code}"]').dispatch_event("click")
    expect(plan.locator("#plan-told")).to_contain_text("People concerned")
    assert address(plan)["selected"] == code
    plan.locator("#plan-told").get_by_role("link", name="Put a new centre here").click()
    ready(plan)
    hrefs = [a.get_attribute("href") for a in plan.locator(".plan-list").first.locator("tbody th a").all()]
    assert any(f"/territory/{code}" in href for href in hrefs)
    assert address(plan)["forced"] == code


def test_the_list_is_taken_away_as_the_page_shows_it(plan: Page):
    with plan.expect_download() as waited:
        plan.locator(".below").get_by_role("link", name="CSV").click()
    rows = list(csv.reader(io.StringIO(waited.value.path().read_text(encoding="utf-8-sig"))))
    sites = [row[2] for row in rows if row and row[0] == "New centre"]
    shown = [a.inner_text() for a in plan.locator(".plan-list").first.locator("tbody th a").all()]
    assert sites == shown


def test_a_bad_link_is_mended_with_a_notice(page: Page, language: str):
    page.goto(f"/plan?lang={language}&what=nonsense&regions=99&sites=7000")
    ready(page)
    expect(page.locator("#notices p")).to_have_count(3)


def test_no_barrier_on_the_page_of_the_plan(open_page: OpenPage, language: str, width: int, axe: Callable):
    page = open_page(f"{TWO_REGIONS.format(language)}&selected=08.401.03.03", width=width)
    ready(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert axe(page) == []
