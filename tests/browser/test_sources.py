"""What the page of sources tells: where a figure comes from, how it is made, what a word means."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from data import warehouse
from tests.browser.looking import until

OpenPage = Callable[..., Page]
PARTS = ("sources", "indicators", "totals", "registers", "glossary")
MARK = {"ar": "أرقام تجريبية", "fr": "chiffres de démonstration", "en": "demonstration figures"}
THERE = "Boolean(document.querySelector('.part > *'))"
SHOWN = "[...document.querySelectorAll('.found-in-list')].filter((one) => !one.hidden).length"
IN_SIGHT = """(id) => {
  const { top, bottom } = document.getElementById(id).getBoundingClientRect();
  return top >= -1 && top < innerHeight && bottom > 0;
}"""


def opened(open_page: OpenPage, address: str, **options: int) -> Page:
    page = open_page(address, **options)
    until(page, THERE)
    return page


def query(page: Page) -> dict[str, str]:
    asked = urlsplit(page.evaluate("location.href")).query
    return {name: values[0] for name, values in parse_qs(asked).items()}


@pytest.mark.parametrize("part", PARTS)
def test_no_barrier_on_any_part_and_nothing_beside_the_screen(
    part: str, language: str, width: int, open_page: OpenPage, axe: Callable
):
    page = opened(open_page, f"/sources?part={part}&lang={language}", width=width)
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_every_source_has_licence_period_hash_and_what_rests_on_it(language: str, open_page: OpenPage):
    page = opened(open_page, f"/sources?lang={language}")
    census = page.locator("#source-hcp_rgph_2024")
    rests = {row["source_key"]: row["indicators"] for row in warehouse.read("source_list")}
    for word in ("CC BY 4.0", "2024", str(rests["hcp_rgph_2024"]), "hcp.ma"):
        expect(census).to_contain_text(word)
    expect(page.locator("#offices")).to_contain_text(MARK[language])
    expect(page.locator("#offices li")).to_have_count(30)


def test_a_hash_is_shown_short_and_copied_whole(open_page: OpenPage):
    page = opened(open_page, "/sources?lang=en", permissions=["clipboard-read", "clipboard-write"])
    census = page.locator("#source-hcp_rgph_2024")
    assert census.locator(".hash").bounding_box()["width"] < 150
    census.get_by_role("button", name="Copy the whole hash").click()
    expect(census.get_by_role("button")).to_have_text("Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert re.fullmatch(r"[0-9a-f]{64}", copied)
    assert copied == census.locator(".hash").text_content()


def test_an_anchor_opens_the_indicator_wherever_one_comes_from(open_page: OpenPage):
    page = opened(open_page, "/sources#illiteracy_10_plus")
    page.wait_for_url(re.compile("part=indicators"))
    until(page, THERE)
    until(page, f"({IN_SIGHT})('illiteracy_10_plus')")
    fiche = page.locator("#illiteracy_10_plus")
    expect(fiche).to_have_attribute("open", "")
    expect(page.locator("html")).to_have_attribute("lang", "ar")


def test_a_members_anchor_opens_its_family(open_page: OpenPage):
    page = opened(open_page, "/sources?lang=fr&indicator=reach_emf")
    until(page, f"({IN_SIGHT})('reach_emf')")
    expect(page.locator("#reach")).to_contain_text("femmes de 15 ans et plus")
    page.locator("#reach_emf a").click()
    page.wait_for_url(re.compile("/map.*indicator=reach_emf"))


def test_an_anchor_that_names_nothing_leads_to_the_nearest_indicator_with_a_notice(open_page: OpenPage):
    page = opened(open_page, "/sources?lang=en#iliteracy_10_plus")
    page.wait_for_url(re.compile("indicator=iliteracy_10_plus"))
    until(page, THERE)
    expect(page.locator("#notices")).to_contain_text("There is no indicator “iliteracy_10_plus”")
    expect(page.locator("#illiteracy_10_plus")).to_have_attribute("open", "")


def test_a_word_narrows_the_indicators_and_stays_in_the_address(open_page: OpenPage):
    page = opened(open_page, "/sources?lang=fr&part=indicators")
    assert page.evaluate(SHOWN) == 76
    page.get_by_role("textbox", name=re.compile("Chercher un indicateur")).fill("analphabétisme femmes")
    until(page, SHOWN, lambda left: 0 < left < 10)
    expect(page.locator("#illiteracy_women_15_plus")).to_be_visible()
    expect(page.locator("#population")).to_be_hidden()
    expect(page.locator("#group-supply h2")).to_be_hidden()
    until(page, "new URLSearchParams(location.search).get('q')", "analphabétisme femmes")
    expect(page.locator("#in-arabic")).to_have_attribute("href", re.compile("part=indicators.*q=analphab"))
    left = page.evaluate(SHOWN)
    page.reload()
    until(page, SHOWN, left)


def test_words_that_fit_nothing_are_told(open_page: OpenPage):
    page = opened(open_page, "/sources?lang=en&part=indicators&q=zebra")
    until(page, SHOWN, 0)
    expect(page.get_by_role("status").filter(has_text="Nothing on this list")).to_be_visible()


def test_a_term_is_found_in_any_language_and_shown_in_all_three(open_page: OpenPage):
    page = opened(open_page, "/sources?lang=fr&part=glossary")
    assert page.evaluate(SHOWN) >= 60
    page.get_by_role("textbox", name=re.compile("Chercher un terme")).fill("اليقظه الاجتماعيه")
    until(page, SHOWN, lambda left: 0 < left < 8)
    cell = page.locator("#term-cell")
    expect(cell).to_be_visible()
    columns = [cell.locator(f"[lang={lang}]").bounding_box() for lang in ("fr", "ar", "en")]
    assert [column["x"] for column in columns] == sorted(column["x"] for column in columns)
    assert len({round(column["y"]) for column in columns}) == 1


def test_a_terms_anchor_brings_it_into_sight(open_page: OpenPage):
    page = opened(open_page, "/sources?lang=ar#term-white_spot")
    page.wait_for_url(re.compile("part=glossary"))
    until(page, THERE)
    until(page, f"({IN_SIGHT})('term-white_spot')")


def test_totals_that_disagree_stand_beside_each_other(language: str, open_page: OpenPage):
    page = opened(open_page, f"/sources?lang={language}&part=totals")
    printed = [re.sub(r"\D", "", text) for text in page.locator(".disagreement strong").all_inner_texts()]
    assert {"3988", "4086", "4000", "1051", "1092", "1311"} <= set(printed)
    first = page.locator("#totals-centres .quoted")
    assert len({round(first.nth(at).bounding_box()["y"]) for at in range(first.count())}) == 1


def test_the_programme_registers_are_all_there(language: str, open_page: OpenPage):
    page = opened(open_page, f"/sources?lang={language}&part=registers")
    printed = [re.sub(r"\D", "", text) for text in page.locator(".registers strong").all_inner_texts()]
    assert printed == ["82", "800", "80", "40", "400", "3810", "500", "22", "3000"]


def test_a_part_that_does_not_exist_is_mended_with_a_notice(open_page: OpenPage):
    page = opened(open_page, "/sources?lang=en&part=registres")
    expect(page.locator("#notices")).to_contain_text("There is no part “registres”")
    expect(page.locator(".parts [aria-current=page]")).to_have_text("Programme registers")


def test_the_language_links_keep_part_and_indicator(open_page: OpenPage):
    page = opened(open_page, "/sources?lang=en&part=indicators&indicator=reach")
    page.locator("#in-arabic").click()
    page.wait_for_url(re.compile("lang=ar"))
    until(page, THERE)
    assert query(page) == {"lang": "ar", "part": "indicators", "indicator": "reach"}
    expect(page.locator("#reach")).to_have_attribute("open", "")
