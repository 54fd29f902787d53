"""The page on quality as its readers meet it: who sent what, and what keeps my figure back."""

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
CELLS = "document.querySelectorAll('.quality-grid td.q').length"
READY = "Boolean(document.querySelector('.quality-grid[data-ready]'))"
SENT = {"ar": "ما ترسله المندوبيات", "fr": "Ce que les délégations envoient", "en": "What offices send"}
REPORTS = {
    "ar": "تقارير خلايا اليقظة الاجتماعية",
    "fr": "Rapports des cellules de veille sociale",
    "en": "Reports of the social vigilance cells",
}
BLOCKS = {"ar": "ما الذي يعطّل مؤشري", "fr": "Ce qui bloque mon indicateur", "en": "What blocks my indicator"}
HELD = {"ar": "دون 80% لا يُعرض شيء", "fr": "rien n’est montré", "en": "under 80% nothing is shown"}


def opened(open_page: OpenPage, address: str, **options: object) -> Page:
    page = open_page(address, **options)
    until(page, READY)
    return page


def query(page: Page) -> dict[str, str]:
    asked = urlsplit(page.evaluate("location.href")).query
    return {name: values[0] for name, values in parse_qs(asked).items()}


def choose(page: Page, label: str, option: str) -> None:
    page.get_by_role("textbox", name=label, exact=True).click()
    page.get_by_role("option", name=option, exact=True).click()


def test_a_reader_goes_from_beneficiaries_to_reports_and_the_address_follows(
    language: str, open_page: OpenPage
):
    page = opened(open_page, f"/quality?lang={language}")
    assert page.evaluate(CELLS) % 83 == 0
    choose(page, SENT[language], REPORTS[language])
    expect(page.locator("#quality-sentence")).to_contain_text(REPORTS[language])
    expect(page.locator(".quality-grid caption")).to_have_text(REPORTS[language])
    assert query(page)["dataset"] == "reports"
    second = opened(open_page, page.evaluate("location.pathname + location.search"))
    assert second.evaluate(CELLS) == page.evaluate(CELLS)
    expect(second.locator("#quality-sentence")).to_have_text(
        page.locator("#quality-sentence").inner_text(), use_inner_text=True
    )


def test_the_grid_is_one_stop_and_arrows_walk_it(language: str, open_page: OpenPage):
    page = opened(open_page, f"/quality?lang={language}&region=02")
    assert page.locator(".quality-grid td[tabindex='0']").count() == 1
    page.locator(".quality-grid td[tabindex='0']").focus()
    detail = page.locator("#quality-detail")
    first = detail.inner_text()
    page.keyboard.press("ArrowDown")
    expect(detail).not_to_have_text(first)
    at = page.evaluate("document.activeElement.cellIndex")
    page.keyboard.press("ArrowLeft" if language == "ar" else "ArrowRight")
    assert page.evaluate("document.activeElement.cellIndex") == at + 1
    page.keyboard.press("End")
    told = detail.inner_text()
    assert re.search(r"\d{4}", told)
    name = page.evaluate("document.activeElement.parentElement.querySelector('th').textContent")
    assert told.startswith(name)
    assert page.locator(".quality-grid td[tabindex='0']").count() == 1


def test_a_state_is_a_word_a_sign_and_a_colour(open_page: OpenPage):
    page = opened(open_page, "/quality?lang=en&dataset=reports&by=year")
    seen = page.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll('.quality-grid td.q')].map((cell) => {
        const { backgroundColor } = getComputedStyle(cell);
        const { maskImage } = getComputedStyle(cell, '::before');
        return [cell.className, [backgroundColor, maskImage, cell.querySelector('b').textContent]];
    }))"""
    )
    assert len(seen) >= 4
    assert len({colour for colour, _sign, _word in seen.values()}) == len(seen)
    assert len({sign for _colour, sign, _word in seen.values()}) == len(seen)
    assert all(word for _colour, _sign, word in seen.values())


def test_what_blocks_my_indicator_says_why(language: str, open_page: OpenPage):
    page = opened(open_page, f"/quality?lang={language}&region=MA")
    page.get_by_role("link", name=BLOCKS[language], exact=True).click()
    page.wait_for_url("**part=blocks*")
    page.goto(f"/quality?lang={language}&part=blocks&indicator=reach_elderly&period=2025")
    until(page, "Boolean(document.querySelector('.quality-blocks .is-blocked'))")
    expect(page.locator(".is-blocked").first).to_contain_text(HELD[language])
    page.locator(".is-blocked td a").first.click()
    page.wait_for_url("**/explain?*")


def test_steps_that_a_dataset_does_not_have_give_way_with_a_notice(open_page: OpenPage):
    page = opened(open_page, "/quality?lang=en&dataset=reports&by=month")
    choose(page, SENT["en"], "Lists of centres")
    expect(page.locator("#notices")).to_contain_text("comes by year")
    until(page, "new URL(location.href).searchParams.get('by')", "year")
    expect(page.get_by_role("textbox", name="Steps", exact=True)).to_have_value("By year")


def test_the_map_says_why_a_figure_is_held_back(open_page: OpenPage):
    page = open_page("/quality?lang=en")
    answer = page.request.get(
        "/api/map/tips?lang=en&indicator=reach_elderly&level=province&period=2025&milieu=total&within=MA"
    ).json()
    held = [tip for tip in answer["tips"].values() if tip[0] == "too few to say"]
    assert held
    assert all("centres reported" in tip[1] and "under 80% nothing is shown" in tip[1] for tip in held)


def test_the_files_hold_what_the_page_shows(page: Page):
    answer = page.request.get("/quality.csv?lang=fr&part=period&period=2024&region=02")
    lines = list(csv.reader(io.StringIO(answer.body().decode("utf-8-sig")), delimiter=";"))
    assert sum(line[:1] != [] and line[0].startswith("02.") for line in lines) == 8 * 5
    assert page.request.get("/quality.xlsx?lang=ar&part=blocks").body()[:2] == b"PK"


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("dataset=centers", "The choice “centers” is not known"),
        ("region=zzz", "There is no territory “zzz”"),
        ("part=blocks&indicator=illiteracy_10_plus", "rests on no file of the offices"),
    ],
)
def test_an_address_that_nobody_could_mean_is_mended_and_said(asked: str, said: str, open_page: OpenPage):
    page = open_page(f"/quality?lang=en&{asked}")
    until(page, "Boolean(document.querySelector('#quality-shown'))")
    expect(page.locator("#notices")).to_contain_text(said)


@pytest.mark.parametrize("asked", ["", "&part=period", "&part=blocks&indicator=reach_elderly"])
def test_no_barrier_on_the_page_of_quality(
    asked: str, language: str, width: int, open_page: OpenPage, axe: Callable
):
    page = open_page(f"/quality?lang={language}{asked}", width=width)
    until(page, "Boolean(document.querySelector('#quality-shown table'))")
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
