"""Explain this number: one click from the map and from the table, and what the page then says."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pandas as pd
import pytest
from playwright.sync_api import Page, expect

from data.paths import INBOX
from tests.browser.looking import until

OpenPage = Callable[..., Page]
WORDS = {"ar": "اشرح هذا الرقم", "fr": "Expliquer ce nombre", "en": "Explain this number"}
FILLED = {"ar": "100 ÷ 49.509 × 1.000 = 2,02", "en": "100 ÷ 49,509 × 1,000 = 2.02"}
PLACES = "/explain?indicator=places_per_1000_elderly&territory=01.051&period=2024"
WITHHELD = "/explain?indicator=all_signals_per_10k&territory=01.051.01.09&period=2023"
VIEWS = {
    "places": PLACES,
    "a withheld count": WITHHELD,
    "a shortfall to the country's rate": "/explain?indicator=places_missing_cef&territory=06",
    "a printed figure": "/explain?indicator=eps_authorised&territory=MA",
    "what changed": "/explain?part=changes",
    "what nobody could mean": "/explain?indicator=iliteracy&territory=Hoceima&period=1999",
}


def row_of(centre: str) -> str:
    """The row of a centre in the list of centres as it was received; row 1 holds the headings."""
    listed = pd.read_excel(
        INBOX / "demo" / "centres.xlsx", sheet_name="Centres", engine="calamine", dtype=str
    )
    return str(listed.iloc[:, 0].tolist().index(centre) + 2)


def opened(open_page: OpenPage, address: str, **options: int) -> Page:
    page = open_page(address, **options)
    until(page, "Boolean(document.querySelector('.explain-page'))")
    return page


def query(page: Page) -> dict[str, str]:
    asked = urlsplit(page.url).query
    return {name: values[0] for name, values in parse_qs(asked).items()}


@pytest.mark.parametrize("view", VIEWS)
def test_no_barrier_on_an_explanation(view: str, language: str, open_page: OpenPage, axe: Callable):
    page = opened(open_page, f"{VIEWS[view]}&lang={language}")
    assert axe(page) == []


@pytest.mark.parametrize("view", VIEWS)
def test_an_explanation_fits_a_telephone(view: str, open_page: OpenPage, axe: Callable):
    page = opened(open_page, f"{VIEWS[view]}&lang=ar", width=390)
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("lang", FILLED)
def test_the_formula_stands_with_its_numbers_and_the_rows_with_their_place_in_the_file(
    lang: str, open_page: OpenPage
):
    page = opened(open_page, f"{PLACES}&lang={lang}")
    expect(page.locator(".filled")).to_have_text(FILLED[lang])
    row = page.locator(".rows-part").first.locator("tbody tr").first
    for word in ("centres.xlsx", row_of("EPS-01051-022"), "EPS-01051-022", "100"):
        expect(row).to_contain_text(word)


def test_nothing_of_a_withheld_count_is_on_its_page(open_page: OpenPage):
    page = opened(open_page, f"{WITHHELD}&lang=en")
    expect(page.locator(".filled")).to_have_count(0)
    numerator = page.locator(".inputs tbody tr").first
    expect(numerator).to_contain_text("withheld to protect counts below 5")
    expect(page.locator("a[href*='input=numerator']")).to_have_count(0)


def test_a_selected_territory_has_a_link_on_the_map(language: str, open_page: OpenPage, settled: Callable):
    page = open_page(f"/map?lang={language}&selected=01.051&period=2024")
    settled(page)
    link = page.locator(".map-explain")
    expect(link).to_contain_text(WORDS[language])
    link.click()
    page.wait_for_url("**/explain?*")
    until(page, "Boolean(document.querySelector('.explain-page'))")
    asked = query(page)
    assert (asked["territory"], asked["period"], asked["lang"]) == ("01.051", "2024", language)


def test_a_value_of_the_table_leads_to_its_explanation_by_key(open_page: OpenPage, settled: Callable):
    page = open_page("/map?lang=en&level=region")
    settled(page)
    value = page.locator(".ag-center-cols-container .explain-value").first
    code = value.locator("xpath=ancestor::*[@row-id]").get_attribute("row-id")
    value.locator("xpath=ancestor::*[@col-id='value']").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/explain?*")
    until(page, "Boolean(document.querySelector('.explain-page'))")
    assert query(page)["territory"] == code


def test_all_rows_are_taken_away_as_csv(open_page: OpenPage):
    page = opened(open_page, f"{PLACES}&lang=fr")
    with page.expect_download() as taken:
        page.locator("a.download").first.click()
    lines = taken.value.path().read_text(encoding="utf-8-sig").splitlines()
    assert lines[-1].startswith(f"centres.xlsx;Centres;{row_of('EPS-01051-022')};EPS-01051-022;")
