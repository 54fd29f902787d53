"""The portrait of a territory as a reader meets it: on the screen, in three languages, and on paper."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import numpy as np
import pypdfium2
import pytest
from playwright.sync_api import Page, expect

FIGUIG = "/territory/02.251"
expect.set_options(timeout=15_000)
#: Millimetres of A4 in points, as PDF counts.
A4 = (595, 842)


def drawn(page: Page) -> None:
    """Wait until the small maps are there."""
    page.wait_for_selector(".small-maps [data-drawn]")


def printed(page: Page) -> pypdfium2.PdfDocument:
    """What the page prints."""
    return pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))


def ink(document: pypdfium2.PdfDocument, number: int) -> np.ndarray:
    """Where a sheet is not white: one truth value a pixel, from the top."""
    return document[number].render(scale=1).to_numpy()[:, :, :3].min(axis=2) < 200


def said(document: pypdfium2.PdfDocument, number: int) -> str:
    return document[number].get_textpage().get_text_range()


def counted(text: str) -> int:
    """The number a caption begins with."""
    return int(re.match(r"\d+", text)[0])


def test_the_committee_member_opens_figuig_in_arabic_compares_with_the_median_and_prints(
    open_page: Callable[..., Page],
):
    page = open_page("/territory/فجيج?lang=ar")
    expect(page.locator("h1")).to_contain_text("فجيج")
    expect(page.locator(".notice")).to_have_count(1)
    row = page.locator(".told-need tr", has_text="معدل الأمية لدى البالغين 10 سنوات").first
    expect(row).to_contain_text("34,0%")

    page.get_by_role("textbox", name="المقارنة مع").click()
    page.get_by_role("option", name="وسيط العمالات والأقاليم").click()
    expect(row).to_contain_text("29,6%")
    expect(row).to_contain_text("أسوأ")
    assert parse_qs(urlsplit(page.url).query)["compare"] == ["median"]

    drawn(page)
    paper = printed(page)
    assert len(paper) == 2
    assert all(abs(side - a4) < 2 for side, a4 in zip(paper[0].get_size(), A4, strict=True))
    for sheet in (ink(paper, 0), ink(paper, 1)):
        assert 0.01 < sheet.mean() < 0.5
        assert sheet[: len(sheet) // 8].any()
        # Nothing runs over the margin: the outer five millimetres stay white.
        assert not sheet[:, :12].any()
        assert not sheet[:, -12:].any()
    address = re.sub(r"\s", "", said(paper, 1))
    assert "/territory/02.251?lang=ar&compare=median" in address


@pytest.mark.parametrize(
    "code", ["08", "06", "11", "02.251", "06.141", "05.081", "12.391", "02.251.01.03", "06.141.01.00", "MA"]
)
@pytest.mark.parametrize("lang", ["ar", "fr"])
def test_a_portrait_is_two_sheets_of_a4(open_page: Callable[..., Page], code: str, lang: str):
    page = open_page(f"/territory/{code}?lang={lang}")
    drawn(page)
    assert len(printed(page)) == 2


def test_the_way_back_names_the_host_the_reader_came_by(page: Page, server: str):
    page.goto(f"{FIGUIG}?lang=fr&compare=country")
    link = page.locator(".way-back a")
    expect(link).to_have_attribute("href", f"{server}/territory/02.251?lang=fr&compare=country")
    assert page.locator(".way-back img").get_attribute("src").startswith("data:image/svg+xml")


def test_a_portrait_speaks_the_readers_language(open_page: Callable[..., Page], language: str):
    page = open_page(f"{FIGUIG}?lang={language}")
    titles = {"ar": "من يسكن هنا", "fr": "Qui y vit", "en": "Who lives there"}
    expect(page.get_by_role("heading", level=2, name=titles[language], exact=True)).to_be_visible()
    cell = {"ar": "خلية اليقظة الاجتماعية صامتة", "fr": "silencieuse", "en": "silent"}
    expect(page.locator(".cell-state")).to_contain_text(cell[language])
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_another_territory_is_found_by_its_name_and_compared_with(page: Page):
    page.goto(f"{FIGUIG}?lang=fr")
    box = page.get_by_role("textbox", name="Comparer avec")
    box.click()
    box.fill("zagora")
    page.get_by_role("option", name="Zagora · Province").click()
    expect(page.locator(".told-need thead")).to_contain_text("Zagora")
    assert "compare=08.587" in page.url


def test_the_list_of_centres_is_filtered_and_the_link_keeps_it(page: Page):
    page.goto("/territory/06?lang=fr")
    caption = page.locator(".centres caption")
    expect(caption).to_contain_text("centres ouverts")
    every = counted(caption.inner_text())
    page.get_by_role("textbox", name="Label JISR").click()
    page.get_by_role("option", name="oui").click()
    expect(caption).not_to_contain_text(f"{every} centres")
    labelled = counted(caption.inner_text())
    assert 0 < labelled < every
    assert "jisr=yes" in page.url
    page.reload()
    expect(caption).to_contain_text(f"{labelled} centres")


def test_a_heading_sorts_the_parts_from_the_highest_then_from_the_lowest(page: Page):
    page.goto(f"{FIGUIG}?lang=fr")
    heading = page.get_by_role("button", name="Population")
    first = page.locator(".told-parts .beside").first.locator("tbody tr").first
    heading.click()
    expect(first).to_contain_text("Bouarfa")
    expect(page.locator("th[aria-sort='descending']")).to_contain_text("Population")
    heading.click()
    expect(first).not_to_contain_text("Bouarfa")
    assert "sort=-inhabitants" in page.url


def test_one_walks_to_a_neighbour_and_up_to_the_region(page: Page):
    page.goto(f"{FIGUIG}?lang=fr&compare=median")
    page.locator(".told-parts .wide").last.get_by_role("link", name="Jerada").click()
    expect(page.locator("h1")).to_contain_text("Jerada")
    assert "compare=median" in page.url
    page.locator(".breadcrumb").get_by_role("link", name="Oriental").click()
    expect(page.locator("h1")).to_contain_text("Oriental")


@pytest.mark.parametrize(
    ("path", "name"),
    [("/territory/1051?lang=fr", "Al Hoceima"), ("/territory/02.251?lang=xx", "فجيج")],
)
def test_a_spoilt_address_shows_the_nearest_portrait_and_says_so(page: Page, path: str, name: str):
    page.goto(path)
    expect(page.locator("h1")).to_contain_text(name)
    expect(page.locator(".notice")).to_have_count(1)


def test_what_is_no_territory_leads_to_the_choice(page: Page):
    page.goto("/territory/zzzqqqxxx?lang=fr")
    expect(page.locator(".notice")).to_contain_text("zzzqqqxxx")
    expect(page.locator(".regions details")).to_have_count(12)


def test_the_choice_leads_to_a_portrait_from_list_and_map(page: Page):
    page.goto("/territory?lang=fr")
    page.locator(".choice [data-drawn]").wait_for()
    assert page.locator(".choice .sketch a").count() >= 75
    page.get_by_text("Oriental", exact=True).first.click()
    page.get_by_role("link", name="Figuig").first.click()
    expect(page.locator("h1")).to_contain_text("Figuig")


@pytest.mark.parametrize("view", ["/territory", FIGUIG, "/territory/02.251.01.03", "/territory/MA"])
def test_no_barrier_on_the_territory_pages(
    open_page: Callable[..., Page], axe: Callable, view: str, width: int, language: str
):
    page = open_page(f"{view}?lang={language}", width=width)
    page.wait_for_selector("[data-drawn]")
    assert axe(page) == []


def test_a_province_is_set_against_its_likes_which_one_can_choose_by_other_variables(page: Page):
    page.goto(f"{FIGUIG}?lang=fr")
    first = page.locator(".likes li").first
    expect(page.locator(".likes li")).to_have_count(10)
    expect(page.locator(".told-need thead")).to_contain_text("Semblables")
    distance = first.locator("small")
    before = distance.inner_text()
    page.get_by_role("textbox", name="Ressemblance selon").press("Backspace")
    expect(distance).not_to_have_text(before)
    assert "likened=" in page.url
    listed = page.locator(".likes").inner_text()
    page.reload()
    expect(page.locator(".likes li")).to_have_count(10)
    assert page.locator(".likes").inner_text() == listed
    first.get_by_role("link").click()
    expect(page.locator("h1")).not_to_contain_text("Figuig")
    assert "likened=" in page.url


@pytest.mark.parametrize("code", ["02.251", "02.251.01.03", "06"])
def test_no_barrier_on_a_portrait_and_nothing_beside_the_screen_of_a_telephone(
    page: Page, axe: Callable[[Page], list[str]], code: str
):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"/territory/{code}?lang=ar")
    drawn(page)
    page.locator("#lines").scroll_into_view_if_needed()
    expect(page.locator("#lines figure").first).to_be_visible()
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("lang", ["ar", "fr"])
def test_lines_are_read_when_one_comes_near_and_printed_when_asked_for(page: Page, lang: str):
    page.goto(f"{FIGUIG}?lang={lang}")
    expect(page.locator("#lines")).to_have_attribute("aria-busy", "true")
    drawn(page)
    assert len(printed(page)) == 2
    page.locator("#lines").scroll_into_view_if_needed()
    expect(page.locator("#lines figure").first).to_be_visible()
    assert page.locator("#lines svg[role=img]").count() > 20
    on_paper = page.get_by_role("checkbox", name={"ar": "على الورق أيضا", "fr": "Sur papier aussi"}[lang])
    on_paper.check()
    assert len(printed(page)) > 2
    on_paper.uncheck()
    assert len(printed(page)) == 2
