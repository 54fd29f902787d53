"""One click from lists, cells and headlines to where their numbers come from; choices on the explanation."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import until

OpenPage = Callable[..., Page]
LINES = {
    "a row of the gaps": "/explain?part=gaps&what=elderly&level=commune&selected=01.051.01.09",
    "a sentence of the gaps": "/explain?part=gaps&what=emf&far=20",
    "a cell": "/explain?part=cells&code=01.051",
    "all cells": "/explain?part=cells",
    "signals of a type": "/explain?part=cells&code=09.273&type=homeless_cold_nights",
    "printed totals that disagree": "/explain?part=totals&set=centres",
    "the sentence above the map": "/explain?part=map&indicator=all_signals_per_10k&period=2025",
}


def explained(page: Page) -> dict[str, str]:
    """What the explanation that is open now was asked for."""
    page.wait_for_url("**/explain?*")
    until(page, "Boolean(document.querySelector('.explain-page h1'))")
    return {name: values[0] for name, values in parse_qs(urlsplit(page.url).query).items()}


@pytest.mark.parametrize("view", LINES)
def test_no_barrier_on_an_explanation_line_by_line(
    view: str, language: str, open_page: OpenPage, axe: Callable
):
    page = open_page(f"{LINES[view]}&lang={language}", width=390)
    until(page, "Boolean(document.querySelector('.explain-page h1'))")
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_value_of_the_gaps_leads_to_its_row(open_page: OpenPage):
    page = open_page("/gaps?lang=fr&what=elderly&level=province&which=all")
    value = page.locator(".ag-center-cols-container .explain-value").first
    value.wait_for()
    code = value.locator("xpath=ancestor::*[@row-id]").get_attribute("row-id")
    value.click()
    asked = explained(page)
    assert (asked["part"], asked["what"], asked["selected"]) == ("gaps", "elderly", code)


def test_a_figure_of_the_list_of_cells_leads_to_its_cell(language: str, open_page: OpenPage):
    page = open_page(f"/vigilance?lang={language}")
    row = page.locator(".unit-list tr[data-code]").first
    code = row.get_attribute("data-code")
    row.locator("td.figure").first.click()
    asked = explained(page)
    assert (asked["part"], asked["code"], asked["lang"]) == ("cells", code, language)


def test_signals_of_a_type_lead_to_their_explanation(open_page: OpenPage):
    page = open_page("/vigilance/09.273?lang=fr")
    row = page.locator(".type-table tbody tr", has_text="Sans-abri par nuits froides")
    row.locator(".explain-value").first.click()
    asked = explained(page)
    assert (asked["code"], asked["type"]) == ("09.273", "homeless_cold_nights")


def test_a_printed_total_leads_to_its_explanation(open_page: OpenPage):
    page = open_page("/sources?lang=en&part=totals")
    page.locator("#totals-eps .explain-value", has_text="1,311").first.click()
    asked = explained(page)
    assert (asked["part"], asked["set"]) == ("totals", "eps")
    expect(page.locator(".inputs")).to_contain_text("1,051")


def test_each_headline_of_home_leads_to_its_numbers(open_page: OpenPage):
    page = open_page("/?lang=fr")
    links = page.locator(".door .explain-link")
    links.first.wait_for()
    parts = [parse_qs(urlsplit(one.get_attribute("href") or "").query) for one in links.all()]
    assert [one.get("part", ["figure"])[0] for one in parts] == ["cells", "gaps", "figure", "figure"]


def test_another_territory_is_chosen_on_the_explanation(open_page: OpenPage):
    page = open_page("/explain?lang=fr&indicator=illiteracy_10_plus&territory=01.051&period=2024")
    until(page, "Boolean(document.querySelector('.explain-territory input'))")
    box = page.locator(".explain-territory input:not([type=hidden])").first
    box.click()
    box.fill("figuig")
    page.get_by_role("option", name=re.compile("^Figuig · Province")).click()
    expect(page.locator("h1")).to_contain_text("Figuig")
    asked = {name: one[0] for name, one in parse_qs(urlsplit(page.url).query).items()}
    assert (asked["territory"], asked["indicator"], asked["period"]) == (
        "02.251",
        "illiteracy_10_plus",
        "2024",
    )
