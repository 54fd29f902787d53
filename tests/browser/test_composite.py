"""The composite index as its readers meet it: choose, weigh, see what is sure, share the link."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import PATIENCE_SECONDS, until

OpenPage = Callable[..., Page]
SLOW = PATIENCE_SECONDS * 1000
READY = "Boolean(document.querySelector('.composite-chart tbody tr[data-code]'))"
FIRST = "document.querySelector('.composite-chart tbody tr[data-code]').dataset.code"
INDEX = {"ar": "مؤشر الهشاشة", "fr": "Indice de vulnérabilité", "en": "Vulnerability index"}
OWN = {"ar": "مؤشر من اختياركم", "fr": "Indice de votre choix", "en": "Index by own choice"}
WEIGHT = {"ar": "وزن معدل البطالة", "fr": "Poids de : Taux de chômage", "en": "Weight of Unemployment rate"}
EXACT = {"ar": "{}، رقما", "fr": "{}, en nombre", "en": "{}, as a number"}
LEAVE_OUT = {"ar": "إزالة معدل البطالة", "fr": "Retirer Taux de chômage", "en": "Leave out Unemployment rate"}
MISSING = {"ar": "غير كاف: لا مؤشر", "fr": "Insuffisant : pas d’indice", "en": "Insufficient: no index"}
TWO = "of=illiteracy_10_plus:1,unemployment:1"


def opened(open_page: OpenPage, address: str, **options: object) -> Page:
    page = open_page(address, **options)
    until(page, READY)
    return page


def asked(page: Page) -> dict[str, str]:
    query = parse_qs(urlsplit(page.evaluate("location.href")).query)
    return {name: values[0] for name, values in query.items()}


def weights(page: Page) -> dict[str, str]:
    return dict(one.split(":", 1) for one in asked(page)["of"].split(","))


def test_a_slider_moved_by_key_changes_the_order_and_the_link(language: str, open_page: OpenPage):
    page = opened(open_page, f"/composite?lang={language}")
    sentence = page.locator("#composite-sentence")
    expect(sentence).to_contain_text(INDEX[language])
    slider = page.get_by_role("slider", name=WEIGHT[language], exact=True)
    exact = page.get_by_role("spinbutton", name=EXACT[language].format(WEIGHT[language]))
    slider.focus()
    for _step in range(3):
        page.keyboard.press("ArrowUp")
    expect(exact).to_have_value("2.5")
    expect(sentence).to_contain_text(OWN[language], timeout=SLOW)
    assert weights(page)["unemployment"] == "2.5"
    assert "of=illiteracy_10_plus:1,out_of_school_6_11:1," in page.evaluate("location.href")
    assert page.evaluate("document.activeElement.type") == "range"
    shares = page.locator(".composite-share").all_inner_texts()
    assert len(set(shares)) == 2
    again = opened(open_page, page.evaluate("location.pathname + location.search"))
    expect(again.locator("#composite-sentence")).to_have_text(sentence.inner_text(), use_inner_text=True)
    assert again.evaluate(FIRST) == page.evaluate(FIRST)
    expect(again.get_by_role("slider", name=WEIGHT[language], exact=True)).to_have_value("2.5")


def test_a_weight_is_typed_an_indicator_left_out_and_the_shipped_index_comes_back(
    language: str, open_page: OpenPage
):
    page = opened(open_page, f"/composite?lang={language}")
    exact = page.get_by_role("spinbutton", name=EXACT[language].format(WEIGHT[language]))
    exact.fill("0.75")
    exact.press("Tab")
    until(page, "new URL(location.href).searchParams.get('of')?.includes('unemployment:0.75')")
    page.get_by_role("button", name=LEAVE_OUT[language], exact=True).click()
    until(page, "document.querySelectorAll('.composite-legend li').length", 7)
    assert "unemployment" not in weights(page)
    assert page.locator(".composite-parts > li").count() == 7
    page.locator("[data-shipped]").click()
    until(page, "document.querySelectorAll('.composite-legend li').length", 8)
    until(page, "document.querySelectorAll('.composite-parts > li').length", 8)
    expect(page.locator("#composite-sentence")).to_contain_text(INDEX[language])


def test_an_indicator_is_added_from_the_list_and_warned_of(open_page: OpenPage):
    page = opened(open_page, f"/composite?lang=en&{TWO}")
    page.get_by_role("textbox", name="Add an indicator").click()
    page.get_by_role("textbox", name="Add an indicator").fill("rate at 15")
    page.get_by_role("option", name="Illiteracy rate at 15 and over", exact=True).click()
    expect(page.locator("#composite-checks")).to_contain_text("together count twice", timeout=SLOW)
    until(page, "document.querySelectorAll('.composite-parts > li').length", 3)
    assert weights(page)["illiteracy_15_plus"] == "1"
    page.get_by_role("combobox", name="More of Illiteracy rate at 15 and over").select_option("less")
    expect(page.locator("#composite-checks")).to_contain_text("cancel each other out", timeout=SLOW)
    assert weights(page)["illiteracy_15_plus"] == "1:less"


def test_who_has_no_index_is_named_with_the_reason(language: str, open_page: OpenPage):
    page = opened(open_page, f"/composite?lang={language}&of=signals_closed:1,illiteracy_10_plus:1")
    expect(page.get_by_role("heading", name=MISSING[language])).to_be_visible()
    assert page.locator(".composite-without li").count() == 25
    expect(page.locator("#composite-sentence .demonstration")).to_be_visible()
    until(page, "document.querySelectorAll('#composite-sketch .fill-insufficient').length", 25)


def test_what_is_picked_on_the_map_is_marked_in_the_list(open_page: OpenPage):
    page = opened(open_page, "/composite?lang=en&show=all")
    until(page, "Boolean(document.querySelector('#composite-sketch[data-drawn]'))")
    page.locator("#composite-sketch").focus()
    page.keyboard.press("Enter")
    until(page, "document.querySelectorAll('.composite-chart tr.is-marked').length", 1)


def test_all_territories_are_shown_when_asked(open_page: OpenPage):
    page = opened(open_page, "/composite?lang=fr")
    page.get_by_role("link", name="Montrer les 75").click()
    until(page, "document.querySelectorAll('.composite-chart tr[data-code]').length", 75)
    assert asked(page)["show"] == "all"


def test_a_name_goes_with_the_link(open_page: OpenPage):
    page = opened(open_page, f"/composite?lang=en&{TWO}")
    page.get_by_role("textbox", name="Name of this index").fill("Our need")
    expect(page.locator("#composite-sentence")).to_contain_text("Our need (75 provinces)", timeout=SLOW)
    until(page, "new URL(location.href).searchParams.get('name')", "Our need")
    href = page.locator(".languages a[hreflang='fr']").get_attribute("href")
    assert "Our+need" in href


def test_another_level_keeps_what_it_has_figures_for(open_page: OpenPage):
    page = opened(open_page, "/composite?lang=en&of=signals_closed:1,illiteracy_10_plus:1,unemployment:2")
    page.get_by_role("textbox", name="Territories", exact=True).click()
    page.get_by_role("option", name="Communes", exact=True).click()
    expect(page.locator("#notices")).to_contain_text("has no figures at this level", timeout=SLOW)
    until(page, "document.querySelectorAll('.composite-parts > li').length", 2)
    expect(page.locator("#composite-sentence")).to_contain_text("1,503 communes")


def test_the_chart_is_taken_away_as_a_picture_with_title_and_sources(open_page: OpenPage, tmp_path: Path):
    page = opened(open_page, f"/composite?lang=en&{TWO}")
    with page.expect_download(timeout=SLOW) as taken:
        page.locator(".composite-bars [data-take='svg']").click()
    drawn = Path(taken.value.path()).read_text(encoding="utf-8")
    assert "Index by own choice" in drawn
    assert "Haut-Commissariat au Plan" in drawn
    assert "Arithmetic mean of 2 indicators" in drawn
    assert "Taounate" in drawn or "Figuig" in drawn


def test_the_files_hold_what_the_page_shows(page: Page):
    answer = page.request.get(f"/composite.csv?lang=fr&{TWO}&mean=geometric")
    lines = list(csv.reader(io.StringIO(answer.body().decode("utf-8-sig")), delimiter=";"))
    assert sum(bool(re.match(r"\d\d\.\d{3}$", line[0])) for line in lines if line) == 75
    assert any("Moyenne géométrique de 2 indicateurs" in " ".join(line) for line in lines)
    assert page.request.get("/composite.xlsx?lang=ar").body()[:2] == b"PK"


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("of=zzzz:1", "There is no indicator “zzzz”"),
        ("of=unemployment:lots", "“lots” is no weight"),
        ("scale=z&mean=geometric", "A geometric mean needs a scale above zero"),
        ("level=planet&within=%00", "There is no level “planet”"),
    ],
)
def test_an_address_that_nobody_could_mean_is_mended_and_said(query: str, told: str, open_page: OpenPage):
    page = opened(open_page, f"/composite?lang=en&{query}")
    expect(page.locator("#notices")).to_contain_text(told)


@pytest.mark.parametrize(
    "query", ["", "&of=signals_closed:1,illiteracy_10_plus:1&gaps=median", "&scale=z&level=region"]
)
def test_no_barrier_on_the_page_of_the_index(
    query: str, language: str, width: int, open_page: OpenPage, axe: Callable
):
    page = opened(open_page, f"/composite?lang={language}{query}", width=width)
    until(page, "Boolean(document.querySelector('#composite-sketch[data-drawn]'))")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert axe(page) == []
