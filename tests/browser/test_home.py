"""What a reader meets first: a question, a box for any territory, three doors, and what figures are worth."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import until
from tests.browser.watching import Watch

OpenPage = Callable[..., Page]
QUESTION = {
    "ar": "أين تغيب الحماية الاجتماعية في المغرب؟",
    "fr": "Où la protection sociale manque-t-elle au Maroc ?",
    "en": "Where is social protection missing in Morocco?",
}
DOORS = {
    "ar": ("محلل", "مخطط", "لجنة"),
    "fr": ("Analyste", "Planificateur", "Commission"),
    "en": ("Analyst", "Planner", "Committee"),
}
#: What only a demonstration file or a count of the build can have put there.
SAYS = {
    "ar": (r"82", r"جماعة قروية|جماعات قروية", r"مقابل"),
    "fr": (r"82", r"communes rurales", r"contre"),
    "en": (r"82", r"rural communes", r"against"),
}
MARK = {"ar": "أرقام تجريبية", "fr": "chiffres de démonstration", "en": "demonstration figures"}
DRAWN = "document.querySelectorAll('.door .sketch[data-drawn] .sketch-shapes path').length"


def ready(page: Page) -> None:
    """Wait until the three small maps are drawn."""
    until(page, DRAWN, 3 * 75)


def door(page: Page, number: int):
    return page.locator(".door").nth(number)


def test_three_doors_say_what_matters_in_the_readers_language(language: str, open_page: OpenPage):
    page = open_page(f"/?lang={language}")
    ready(page)
    assert page.locator("h1").inner_text().replace("\u00a0", " ") == QUESTION[language]
    for number, (name, says) in enumerate(zip(DOORS[language], SAYS[language], strict=True)):
        expect(door(page, number).locator("h2")).to_contain_text(name)
        expect(door(page, number).locator(".door-says")).to_contain_text(re.compile(says))
        expect(door(page, number).locator(".door-says")).to_contain_text(MARK[language])
        expect(
            door(page, number).get_by_role("group").or_(door(page, number).get_by_role("img"))
        ).to_be_visible()


def test_nothing_is_wider_than_a_telephone(language: str, open_page: OpenPage):
    page = open_page(f"/?lang={language}", width=390)
    ready(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    tops = [door(page, number).bounding_box()["y"] for number in range(3)]
    assert tops == sorted(set(tops)), "doors stand one below the other"


def test_no_barrier_on_the_home_page(language: str, width: int, open_page: OpenPage, axe: Callable):
    page = open_page(f"/?lang={language}", width=width)
    ready(page)
    assert axe(page) == []


@pytest.mark.parametrize(
    ("typed", "code", "named"),
    [
        ("فكيك", "02.251", "Figuig"),
        ("al hoceima", "01.051", "Al Hoceima"),
        ("Daraa Tafilalt", "08", "Drâa-Tafilalet"),
    ],
)
def test_the_large_box_finds_a_territory_in_any_script_and_opens_its_portrait(
    typed: str, code: str, named: str, open_page: OpenPage
):
    page = open_page("/?lang=fr")
    box = page.locator("#find-large")
    box.fill(typed)
    expect(page.get_by_role("option").first).to_contain_text(named)
    page.get_by_role("option").first.click()
    page.wait_for_url(re.compile(rf"/territory/{re.escape(code)}\?.*lang=fr"))


def test_there_is_one_box_to_find_a_territory(open_page: OpenPage):
    page = open_page("/?lang=fr")
    ready(page)
    expect(page.get_by_role("textbox", name="Chercher un territoire")).to_have_count(1)


def test_no_chart_library_and_no_map_library_is_loaded(page: Page, watch: Watch):
    page.goto("/?lang=en")
    ready(page)
    page.wait_for_timeout(1000)
    assert not [address for address in watch.scripts() if re.search("plotly|maplibre", address)]


@pytest.mark.parametrize("number", range(3))
def test_every_link_of_a_door_leads_to_a_page_in_the_same_language(number: int, open_page: OpenPage):
    page = open_page("/?lang=fr")
    ready(page)
    links = door(page, number).locator(".door-links a")
    addresses = [links.nth(at).get_attribute("href") for at in range(links.count())]
    assert addresses
    for address in addresses:
        answer = page.request.get(address)
        assert answer.status == 200
        assert '<html lang="fr"' in answer.text()


def test_what_is_real_how_fresh_it_is_and_what_changed_stand_below(language: str, open_page: OpenPage):
    page = open_page(f"/?lang={language}")
    ready(page)
    rows = page.locator(".freshness tbody tr")
    expect(rows).to_have_count(6)
    expect(rows.nth(0)).to_contain_text("2024")
    expect(rows.nth(0)).not_to_contain_text(MARK[language])
    expect(rows.nth(5)).to_contain_text("2025")
    expect(rows.nth(5)).to_contain_text(MARK[language])
    expect(page.locator(".home-below section").nth(1).locator("h2 + *")).not_to_be_empty()


def test_an_unknown_language_is_mended_with_a_notice(open_page: OpenPage):
    page = open_page("/?lang=de")
    ready(page)
    expect(page.locator("#notices")).to_contain_text("de")
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
