"""The page on inequality as its readers meet it: curves, who is where on them, regions, years, files."""

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
READY = (
    "Boolean(document.querySelector('.inequality-about')) && Boolean(document.querySelector('.curve svg'))"
)
LEVEL = {"ar": "المجالات الترابية", "fr": "Territoires", "en": "Territories"}
COMMUNES = {"ar": "الجماعات", "fr": "Communes", "en": "Communes"}
FIFTH = {"ar": "الخُمس الأكثر حرمانا", "fr": "cinquième le plus défavorisé", "en": "most deprived fifth"}
TOLD = "#inequality-lorenz"
SAID = f"document.querySelector('{TOLD}').closest('section').querySelector('.curve-told').textContent"


def opened(open_page: OpenPage, address: str, **options: object) -> Page:
    page = open_page(address, **options)
    page.set_default_timeout(60_000)
    until(page, READY)
    return page


def query(page: Page) -> dict[str, str]:
    asked = urlsplit(page.evaluate("location.href")).query
    return {name: values[0] for name, values in parse_qs(asked).items()}


def choose(page: Page, label: str, option: str) -> None:
    page.get_by_role("textbox", name=label, exact=True).click()
    page.get_by_role("option", name=option, exact=True).click()


def told(page: Page, curve: str = "inequality-lorenz") -> str:
    section = f"document.getElementById('{curve}').closest('section')"
    return page.evaluate(f"{section}.querySelector('.curve-told').textContent")


def test_a_reader_goes_from_provinces_to_communes_and_the_address_follows(language: str, open_page: OpenPage):
    page = opened(open_page, f"/inequality?lang={language}")
    expect(page.locator("#inequality-sentence")).to_contain_text(FIFTH[language])
    first = page.locator("#inequality-sentence").inner_text()
    choose(page, LEVEL[language], COMMUNES[language])
    expect(page.locator("#inequality-sentence")).not_to_have_text(first, use_inner_text=True)
    assert query(page)["level"] == "commune"
    second = opened(open_page, page.evaluate("location.pathname + location.search"))
    expect(second.locator("#inequality-sentence")).to_have_text(
        page.locator("#inequality-sentence").inner_text(), use_inner_text=True
    )


def test_arrows_walk_a_curve_and_enter_marks_a_territory(language: str, open_page: OpenPage):
    page = opened(open_page, f"/inequality?lang={language}")
    assert page.locator(f"{TOLD}[tabindex='0']").count() == 1
    page.locator(TOLD).focus()
    page.keyboard.press("End")
    until(page, f"document.querySelector('{TOLD}').dataset.at", lambda at: int(at or 0) > 40)
    last = told(page)
    page.keyboard.press("ArrowLeft")
    until(page, SAID, lambda said: said not in ("", last))
    code = page.evaluate(f"document.querySelector('{TOLD}').dataset.code")
    page.keyboard.press("Enter")
    until(page, "new URL(location.href).searchParams.get('selected')", code)
    links = page.locator("#inequality-told a")
    expect(links.first).to_have_attribute("href", f"/territory/{code}?lang={language}")
    expect(links.last).to_have_attribute(
        "href", re.compile(rf"^/map\?.*indicator=places_per_1000_emf.*selected={re.escape(code)}")
    )
    # The curve stays where it was, with its tab stop: what is marked draws nothing anew.
    assert page.evaluate("document.activeElement.id") == "inequality-lorenz"
    until(page, "document.querySelectorAll('#inequality-lorenz .curve-ring').length", 1)


def test_the_pointer_tells_who_is_where_and_a_click_marks_it_on_both_curves(open_page: OpenPage):
    page = opened(open_page, "/inequality?lang=en&level=commune")
    box = page.locator("#inequality-along svg").bounding_box()
    page.mouse.move(box["x"] + box["width"] * 0.5, box["y"] + box["height"] * 0.5)
    until(page, "document.querySelector('#inequality-along').dataset.code || ''", lambda code: code != "")
    assert "of what there is" in told(page, "inequality-along")
    page.mouse.click(box["x"] + box["width"] * 0.6, box["y"] + box["height"] * 0.5)
    until(page, "new URL(location.href).searchParams.get('selected') || ''", lambda code: code != "")
    until(page, "document.querySelectorAll('.curve-ring').length", lambda count: count >= 2)
    expect(page.locator("#inequality-told")).to_contain_text("per 1,000")


def test_the_mark_stands_on_the_line_that_is_drawn(open_page: OpenPage):
    page = opened(open_page, "/inequality?lang=en&selected=06.141")
    ring = page.locator("#inequality-lorenz .curve-ring")
    before = [float(ring.get_attribute(name)) for name in ("cx", "cy")]
    # Who comes to the curve by the keyboard begins at the territory that is marked.
    page.locator(TOLD).focus()
    until(page, f"document.querySelector('{TOLD}').dataset.code", "06.141")
    at = page.locator("#inequality-lorenz .curve-at")
    # Server and browser place the same territory at the same spot.
    assert [float(at.get_attribute(name)) for name in ("cx", "cy")] == pytest.approx(before, abs=0.2)


def test_a_second_year_is_drawn_and_told_beside_the_first(open_page: OpenPage):
    page = opened(open_page, "/inequality?lang=fr")
    assert page.locator(".curve-beside").count() == 0
    choose(page, "Comparée à", "2020")
    until(page, "document.querySelectorAll('.curve-beside').length", 2)
    expect(page.locator(".inequality-time")).to_contain_text("Coefficient de Gini en 2020")
    assert query(page)["beside"] == "2020"


def test_another_indicator_takes_its_years_and_needs_along(open_page: OpenPage):
    page = opened(open_page, "/inequality?lang=en&indicator=illiteracy_10_plus")
    assert query(page)["indicator"] == "illiteracy_10_plus"
    page.get_by_role("textbox", name="Deprivation measured by", exact=True).click()
    offered = page.get_by_role("option").all_inner_texts()
    assert "Illiteracy rate at 10 and over" not in offered
    assert len(offered) >= 3


def test_what_has_no_measure_says_so_and_draws_no_curve(language: str, open_page: OpenPage):
    page = open_page(f"/inequality?lang={language}&indicator=population_change")
    until(page, "Boolean(document.querySelector('.inequality-about'))")
    assert page.locator(".curve").count() == 0
    assert page.locator(".inequality-table td").count() > 0


def test_a_statistical_word_opens_its_explanation_by_keyboard(open_page: OpenPage):
    page = opened(open_page, "/inequality?lang=en")
    word = page.get_by_role("button", name="Lorenz curve", exact=True)
    word.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("note").filter(has_text="follow the diagonal")).to_be_visible()


def test_curves_leave_as_pictures_and_tables(open_page: OpenPage):
    page = opened(open_page, "/inequality?lang=fr&indicator=illiteracy_10_plus")
    nav = page.locator(".takeaway[data-of='inequality-lorenz']")
    with page.expect_download() as got:
        nav.get_by_role("button", name="SVG").click()
    text = got.value.path().read_text(encoding="utf-8")
    assert "Courbe de Lorenz" in text
    assert "RGPH" in text or "Recensement" in text
    answer = page.request.get(nav.get_by_role("link").get_attribute("href"))
    lines = list(csv.reader(io.StringIO(answer.body().decode("utf-8-sig")), delimiter=";"))
    assert sum(line[:1] != [] and line[0].count(".") == 1 and len(line) == 11 for line in lines) == 75
    assert page.request.get("/inequality.xlsx?lang=ar&part=regions").body()[:2] == b"PK"


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("indicator=population", "counts people or things"),
        ("order=nothing", "does not order these territories"),
        ("period=1999", "another period is shown"),
    ],
)
def test_an_address_that_nobody_could_mean_is_mended_with_a_notice(
    asked: str, said: str, open_page: OpenPage
):
    page = opened(open_page, f"/inequality?lang=en&{asked}")
    expect(page.locator("#notices")).to_contain_text(said)


@pytest.mark.parametrize(
    "asked", ["", "&level=commune&beside=2024&selected=06.141.01.01", "&indicator=population_change"]
)
def test_no_barrier_on_the_page_of_inequality(
    asked: str, language: str, width: int, open_page: OpenPage, axe: Callable
):
    page = open_page(f"/inequality?lang={language}{asked}", width=width)
    until(page, "Boolean(document.querySelector('.inequality-about'))")
    until(page, "Boolean(document.querySelector('.inequality-table'))")
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
