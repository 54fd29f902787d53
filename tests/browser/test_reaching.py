"""What a planner does on the page of access: reads who is far, counts crowding, changes what is assumed."""

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
DRAWN = "Boolean(document.querySelector('#access-sketch[data-drawn] path'))"
SAID = {
    "ar": r"على بعد أكثر من 20 كلم من أقرب مركز",
    "fr": r"vivent à plus de 20 km du centre le plus proche",
    "en": r"live more than 20 km from the nearest centre",
}
CODE = "08.401.03.03"


def ready(page: Page) -> None:
    until(page, DRAWN)


def address(page: Page) -> dict[str, str]:
    query = urlsplit(page.evaluate("location.href")).query
    return {name: values[0] for name, values in parse_qs(query).items()}


def choose(page: Page, label: str, wanted: str) -> None:
    page.get_by_role("textbox", name=label, exact=True).click()
    page.get_by_role("option", name=wanted, exact=True).and_(page.locator(":visible")).click()


@pytest.fixture
def access(page: Page) -> Page:
    page.goto("/access?lang=en")
    ready(page)
    return page


def test_the_page_says_who_is_far_in_every_language(page: Page, language: str):
    page.goto(f"/access?lang={language}")
    ready(page)
    expect(page.locator("#access-sentence")).to_have_text(re.compile(SAID[language]))
    expect(page.locator(".access-list")).to_have_count(3)
    expect(page.locator(".access-list").first.locator("tbody tr")).to_have_count(3)
    expect(page.locator(".access-whole")).to_have_count(12)
    assert page.evaluate("document.documentElement.dir") == ("rtl" if language == "ar" else "ltr")


def test_a_choice_asks_again_and_the_link_shows_the_same_elsewhere(access: Page, open_page: OpenPage):
    sentence = access.locator("#access-sentence")
    choose(access, "Within reach", "50 km")
    expect(sentence).to_contain_text("more than 50 km")
    choose(access, "Roads longer by", "+50%")
    until(access, "document.querySelector('#access-sources').innerText.includes('times 1.5: an assumption')")
    assert (address(access)["radius"], address(access)["detour"]) == ("50", "1.5")
    elsewhere = open_page(access.evaluate("location.pathname + location.search"))
    ready(elsewhere)
    assert elsewhere.locator("#access-sentence").inner_text() == sentence.inner_text()


def test_the_penalty_is_off_until_it_is_asked_for_and_then_said(access: Page):
    assert "km more: an assumption" not in access.locator("#access-sources").inner_text()
    choose(access, "Each km to a paved road", "counts as 3 km")
    until(
        access,
        "document.querySelector('#access-sources').innerText.includes('counts as 3 km more: an assumption')",
    )


def test_crowding_counts_and_what_is_left_out_is_said(access: Page):
    choose(access, "Measured by", "Places within reach")
    expect(access.locator("#access-sentence")).to_contain_text("have no licensed place within 20 km")
    expect(access.locator(".access-page .legend-title")).to_contain_text("Licensed places within reach")
    choose(access, "Farther places count", "Less and less (Gaussian)")
    until(access, "document.querySelector('#access-sources').innerText.includes('normal curve')")
    assert address(access)["decay"] == "gaussian"


def test_the_alternative_reading_is_explained_by_keyboard(page: Page, language: str):
    page.goto(f"/access?lang={language}&show=raam&within=08")
    ready(page)
    word = page.locator(".access-words .plainly-word").first
    word.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".access-words .plainly-said").first).to_be_visible()


def test_a_commune_chosen_on_the_map_is_told_of_and_kept_in_the_address(access: Page):
    sentence = access.locator("#access-sentence").inner_text()
    access.locator(f'#access-sketch [data-code="{CODE}"]').dispatch_event("click")
    expect(access.locator("#access-told")).to_contain_text("Nearest centre")
    assert address(access)["selected"] == CODE
    assert access.locator("#access-sentence").inner_text() == sentence


def test_the_map_is_walked_by_keyboard(access: Page):
    access.locator("#access-sketch").focus()
    access.keyboard.press("ArrowDown")
    access.keyboard.press("Enter")
    expect(access.locator("#access-told")).to_contain_text("People concerned")


@pytest.mark.parametrize(("link", "least"), [("CSV", 1000), ("Regions and provinces, CSV", 200)])
def test_what_is_shown_is_taken_away(access: Page, link: str, least: int):
    with access.expect_download() as waited:
        access.locator(".below").get_by_role("link", name=link, exact=True).click()
    rows = list(csv.reader(io.StringIO(waited.value.path().read_text(encoding="utf-8-sig"))))
    about = {row[0]: row[1] for row in rows if len(row) == 2}
    shown = access.locator("#access-sentence").inner_text()
    assert shown.startswith(about["In short"])
    assert len(rows) > least
    assert access.request.get("/access.xlsx?lang=ar&show=raam").body()[:2] == b"PK"


def test_the_map_is_taken_away_as_a_picture_with_its_legend_and_its_sources(page: Page, language: str):
    page.goto(f"/access?lang={language}&within=08")
    ready(page)
    with page.expect_download() as waited:
        page.locator(".takeaway [data-take='svg']").click()
    picture = waited.value.path().read_text(encoding="utf-8")
    said = page.locator(".access-page .legend-title").inner_text().split(" ")[0]
    assert said in picture
    assert picture.count("<path") > 100
    assert "2024" in picture


def test_a_bad_link_is_mended_with_a_notice(page: Page, language: str):
    page.goto(f"/access?lang={language}&what=nonsense&within=99&radius=7000&detour=%00")
    ready(page)
    expect(page.locator("#notices p")).to_have_count(4)


def test_no_barrier_on_the_page_of_access(open_page: OpenPage, language: str, width: int, axe: Callable):
    page = open_page(f"/access?lang={language}&show=places&selected={CODE}", width=width)
    ready(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert axe(page) == []
