"""The page that compares as the committee meets it: who is surely worse, and what nobody can tell."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.looking import until

OpenPage = Callable[..., Page]
PARTS = ("worse", "heat", "ranks", "funnel", "pairs", "flip")
FILLED = "Boolean(document.querySelector('table.heat[data-ready] td.v'))"
TREND = {"ar": "المنحى", "fr": "Tendance", "en": "Trend"}
ANY = {"ar": "أيا كان المنحى", "fr": "Quelle que soit la tendance", "en": "Whatever the trend"}
LINES = {"ar": "عدد الصفوف", "fr": "Lignes", "en": "Lines"}
DIVIDED = {"ar": "القسمة على", "fr": "Rapporté à", "en": "Divided by"}
PUPILS = {
    "ar": "كل من هم بين 10 و19 سنة بدل القرويين منهم",
    "fr": "Tous les jeunes de 10 à 19 ans au lieu des ruraux",
    "en": "All aged 10 to 19 instead of the rural ones",
}
NOWHERE = {"ar": "لا مجال أسوأ", "fr": "nulle part à la fois", "en": "nowhere both surely worse"}


def query(page: Page) -> dict[str, str]:
    asked = urlsplit(page.evaluate("location.href")).query
    return {name: values[0] for name, values in parse_qs(asked).items()}


def choose(page: Page, label: str, option: str) -> None:
    page.get_by_role("textbox", name=label, exact=True).click()
    page.get_by_role("option", name=option, exact=True).click()


def test_the_committee_finds_five_provinces_for_older_people_and_prints_them(
    language: str, open_page: OpenPage
):
    page = open_page(f"/compare?lang={language}&indicator=places_per_1000_elderly")
    expect(page.locator("#compare-sentence")).to_contain_text(NOWHERE[language])
    page.locator(".compare-wider").click()
    expect(page.locator(".compare-list tbody tr").first).to_be_visible()
    assert query(page)["trend"] == "not_improving"
    choose(page, TREND[language], ANY[language])
    choose(page, LINES[language], "5")
    expect(page.locator(".compare-list tbody tr")).to_have_count(5)
    assert (query(page)["trend"], query(page)["first"]) == ("any", "5")
    hrefs = (
        page.locator(".compare-list tbody tr")
        .first.locator(".compare-links a")
        .evaluate_all("links => links.map((link) => new URL(link.href).pathname)")
    )
    assert [href.split("/")[1] for href in hrefs] == ["territory", "map", "explain"]
    page.emulate_media(media="print")
    expect(page.locator("#compare-sentence")).to_be_visible()
    expect(page.locator(".compare-list tbody tr").last).to_be_visible()
    for hidden in (".controls", ".compare-links", ".takeaway", ".parts"):
        expect(page.locator(hidden).first).to_be_hidden()


def test_the_list_stands_by_how_sure_and_how_many_people(open_page: OpenPage):
    page = open_page("/compare?lang=en&indicator=places_per_1000_elderly&trend=any&first=0")
    rows = page.locator(".compare-list tbody tr")
    expect(rows.first).to_be_visible()
    sure = rows.locator("td:nth-of-type(4)").all_inner_texts()
    people = [int(text.replace(",", "")) for text in rows.locator("td:nth-of-type(6)").all_inner_texts()]
    first = sum("99.8" in text for text in sure)
    assert all("99.8" in text for text in sure[:first])
    assert people[:first] == sorted(people[:first], reverse=True)
    assert people[first:] == sorted(people[first:], reverse=True)


def test_every_cell_of_the_heat_map_has_a_sign_and_a_word(language: str, open_page: OpenPage):
    page = open_page(f"/compare?lang={language}&part=heat&theme=service-elderly")
    until(page, FILLED)
    cells = page.locator("table.heat td.v")
    assert cells.count() % 75 == 0
    nameless = page.locator("table.heat td.v:not([aria-label])")
    assert nameless.count() == 0
    wordless = page.locator("table.heat td.v-worse, table.heat td.v-better").evaluate_all(
        "cells => cells.filter((cell) => !cell.textContent.trim()).length"
    )
    assert wordless == 0


def test_arrows_walk_the_heat_map_and_each_cell_tells_its_figures(language: str, open_page: OpenPage):
    page = open_page(f"/compare?lang={language}&part=heat&theme=service-elderly")
    until(page, FILLED)
    assert page.locator("table.heat td[tabindex='0']").count() == 1
    page.locator("table.heat td[tabindex='0']").focus()
    detail = page.locator("#compare-detail")
    expect(detail).to_contain_text("2025")
    first = detail.inner_text()
    page.keyboard.press("ArrowLeft" if language == "ar" else "ArrowRight")
    expect(detail).not_to_have_text(first)
    expect(detail).to_contain_text("2025")
    assert page.evaluate("document.activeElement.cellIndex") == 2
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.parentElement.dataset.key") == "reach_elderly"


def test_a_territory_chosen_in_the_funnel_is_marked_on_the_map_and_back(open_page: OpenPage):
    page = open_page("/compare?lang=en&part=funnel&indicator=reach_cef")
    until(page, "Boolean(document.querySelector('#compare-funnel-map[data-drawn]'))")
    page.locator("#compare-funnel .dot[data-code='02.251']").dispatch_event("click")
    until(page, "JSON.parse(document.querySelector('#compare-funnel-map').dataset.sketch).marked", "02.251")
    assert query(page)["selected"] == "02.251"
    page.locator("#compare-funnel-map path[data-code='12.391']").dispatch_event("click")
    until(page, "new URLSearchParams(location.search).get('selected')", "12.391")
    expect(page.locator("#compare-funnel .plot-ring")).to_have_count(1)


def test_dots_are_one_stop_that_arrows_walk_and_enter_chooses(open_page: OpenPage):
    page = open_page("/compare?lang=en&part=pairs&indicator=illiteracy_10_plus&other=without_running_water")
    expect(page.locator("#compare-pairs .dot").first).to_be_attached()
    page.locator("#compare-pairs").focus()
    page.keyboard.press("ArrowRight")
    tip = page.locator(".sketch-tip:not([hidden])")
    expect(tip).to_contain_text("Illiteracy rate at 10 and over")
    page.keyboard.press("Enter")
    until(page, "Boolean(new URLSearchParams(location.search).get('selected'))")
    page.keyboard.press("Escape")
    expect(tip).to_have_count(0)


def test_a_statistical_word_opens_by_keyboard_and_escape_closes_it(language: str, open_page: OpenPage):
    page = open_page(f"/compare?lang={language}")
    word = page.locator(".compare-plain .plainly-word").first
    word.focus()
    page.keyboard.press("Enter")
    told = page.locator(".plainly-said:not([hidden])")
    expect(told).to_be_visible()
    expect(word).to_have_attribute("aria-expanded", "true")
    box = told.bounding_box()
    assert box
    assert 0 <= box["x"] <= 1366 - box["width"]
    page.keyboard.press("Escape")
    expect(told).to_have_count(0)
    expect(word).to_be_focused()


def test_another_denominator_lists_the_verdicts_it_turns_and_says_how_many(
    language: str, open_page: OpenPage
):
    page = open_page(f"/compare?lang={language}&part=flip")
    expect(page.locator(".flip-list tbody tr").first).to_be_visible()
    before = page.locator("#compare-sentence").inner_text()
    choose(page, DIVIDED[language], PUPILS[language])
    expect(page.locator("#compare-sentence")).not_to_have_text(before)
    expect(page.locator("#compare-sentence")).to_contain_text(PUPILS[language])
    assert query(page)["denominator"] == "all_10_19"
    row = page.locator(".flip-list tbody tr").first
    years = row.locator("small").all_inner_texts()
    assert sum("2024" in text for text in years) == 2
    assert any("2025" in text for text in years)
    signs = row.locator("span.v").all_inner_texts()
    assert len(signs) == 2
    assert signs[0] != signs[1]
    # Every kind of turn is counted above the list, one item each.
    turns = page.locator("#compare-drawn .compare-legend li")
    assert turns.count() >= 2


def test_flips_go_out_as_files_and_back_by_address(open_page: OpenPage):
    page = open_page(
        "/compare?lang=fr&part=flip&denominator=municipal&level=commune&within=MA&benchmark=median"
    )
    expect(page.locator(".flip-list tbody tr").first).to_be_visible()
    told = page.evaluate("location.search")
    answer = page.request.get(f"/compare.csv{told}")
    text = answer.body().decode("utf-8-sig")
    assert answer.ok
    assert "Population municipale au lieu de la légale" in text
    assert page.request.get(f"/compare.xlsx{told}").body()[:2] == b"PK"
    second = open_page(f"/compare{told}")
    expect(second.locator("#compare-sentence")).to_have_text(page.locator("#compare-sentence").inner_text())


def test_all_communes_are_listed_and_told_why_they_have_no_trend(language: str, open_page: OpenPage):
    page = open_page(f"/compare?lang={language}&level=commune&within=MA&indicator=reach_elderly")
    expect(page.locator(".compare-list tbody tr")).to_have_count(25)
    expect(page.locator(".compare-limit")).to_have_count(2)
    expect(page.get_by_role("textbox", name=TREND[language], exact=True)).to_have_value(ANY[language])
    assert page.locator(".notice").count() == 0


def test_a_funnel_inside_a_region_is_drawn_around_it(open_page: OpenPage):
    page = open_page("/compare?lang=en&part=funnel&indicator=reach_elderly&within=07")
    country = page.locator("#compare-sentence").inner_text()
    choose(page, "Compare with", "Its own region")
    until(page, "new URLSearchParams(location.search).get('benchmark')", "region")
    expect(page.locator("#compare-sentence")).not_to_have_text(country)
    # What was mended goes into the choices, which ask for the mended view: the notice must outlive that.
    with page.expect_response(lambda answer: '"benchmark":"country"' in (answer.request.post_data or "")):
        choose(page, "Inside", "Morocco")
    until(page, "new URLSearchParams(location.search).get('benchmark')", "country")
    expect(page.locator(".parts a").first).to_have_attribute("href", re.compile("within=MA"))
    expect(page.locator(".notice")).to_contain_text("one value for all")
    choose(page, "Compare with", "Median of the level")
    expect(page.locator(".notice")).to_have_count(0)


@pytest.mark.parametrize("part", PARTS)
def test_a_picture_carries_title_source_method_and_demonstration(
    part: str, open_page: OpenPage, tmp_path: Path
):
    page = open_page(f"/compare?lang=ar&part={part}")
    expect(page.locator(".takeaway")).to_be_visible()
    if part == "heat":
        until(page, FILLED)
    with page.expect_download() as given:
        page.locator(".takeaway [data-take='svg']").click()
    given.value.save_as(tmp_path / "chart.svg")
    drawn = (tmp_path / "chart.svg").read_text(encoding="utf-8")
    texts = " ".join(re.findall(r"<text[^>]*>([^<]*)</text>", drawn))
    assert page.locator(".compare-title").inner_text().split(" · ")[0] in re.sub(r"\s+", " ", texts)
    assert "المصدر" in texts
    assert "font-face" in drawn
    assert ("أرقام تجريبية" in texts) == (page.locator("h1 .demonstration").count() == 1)
    with page.expect_download() as given:
        page.locator(".takeaway [data-take='png']").click()
    given.value.save_as(tmp_path / "chart.png")
    assert (tmp_path / "chart.png").read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"


def test_the_address_is_the_whole_page(open_page: OpenPage):
    address = "/compare?lang=fr&part=ranks&level=commune&within=07.041&indicator=reach_cef&benchmark=likes"
    page = open_page(address)
    expect(page.locator(".ranks tbody tr").first).to_be_visible()
    page.get_by_role("textbox", name="Comparer avec").click()
    page.get_by_role("option", name="Médiane du niveau", exact=True).click()
    until(page, "new URLSearchParams(location.search).get('benchmark')", "median")
    second = open_page(page.evaluate("location.pathname + location.search"))
    expect(second.locator("#compare-sentence")).to_have_text(page.locator("#compare-sentence").inner_text())


def test_another_level_leaves_what_it_can_show(open_page: OpenPage):
    page = open_page("/compare?lang=en&part=ranks&indicator=illiteracy_10_plus")
    choose(page, "Territories", "Communes")
    until(page, "new URLSearchParams(location.search).get('within')", "01")
    expect(page.locator("#compare-sentence")).to_contain_text("communes")


@pytest.mark.parametrize(
    "asked",
    [
        "part=nothing",
        "level=x",
        "benchmark=%00",
        "theme=%F0%9F%90%AB",
        "indicator=nope&part=ranks",
        "within=99",
        "part=flip&denominator=nothing",
        "part=funnel&benchmark=likes",
        "level=commune&within=MA&first=0",
    ],
)
def test_what_nobody_could_mean_gives_a_notice_and_a_page(asked: str, open_page: OpenPage):
    page = open_page(f"/compare?lang=en&{asked}")
    expect(page.locator(".notice").first).to_be_visible()
    expect(page.locator("#compare-sentence")).not_to_be_empty()


def test_lists_and_heat_maps_go_out_as_files(open_page: OpenPage):
    page = open_page("/compare?lang=en")
    answer = page.request.get("/compare.csv?lang=fr&part=heat&theme=need&within=02")
    assert answer.ok
    assert "attachment" in answer.headers["content-disposition"]
    assert "Taux de chômage" in answer.body().decode("utf-8-sig")
    assert page.request.get("/compare.xlsx?lang=ar&trend=any").body()[:2] == b"PK"
    assert page.request.get("/api/compare/row?indicator=nope").status == 404


@pytest.mark.parametrize("part", PARTS)
def test_no_part_has_a_barrier_nor_overflows(part: str, language: str, width: int, open_page: OpenPage, axe):
    page = open_page(f"/compare?lang={language}&part={part}", width=width)
    expect(page.locator("#compare-drawn")).to_be_attached()
    if part == "heat":
        until(page, FILLED)
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_choice_made_here_goes_along_to_another_part(open_page: OpenPage):
    page = open_page("/compare?lang=en&part=ranks&within=07")
    choose(page, "Inside", "Morocco")
    expect(page.get_by_role("link", name="Heat map")).to_have_attribute("href", re.compile("within=MA"))
    page.get_by_role("link", name="Heat map").click()
    expect(page.get_by_role("textbox", name="Inside", exact=True)).to_have_value("Morocco")


def test_a_choice_made_while_an_earlier_one_is_answered_stands(open_page: OpenPage):
    page = open_page("/compare?lang=en&indicator=places_per_1000_elderly&trend=not_improving")
    expect(page.locator("#compare-sentence")).to_contain_text("places", ignore_case=True)
    held: list[Route] = []

    def first_waits(route: Route) -> None:
        if held or '"trend":"any"' not in (route.request.post_data or ""):
            route.continue_()
        else:
            held.append(route)

    page.route(re.compile("_dash-update-component"), first_waits)
    choose(page, TREND["en"], ANY["en"])
    until(page, "new URLSearchParams(location.search).get('trend')", "any")
    choose(page, LINES["en"], "5")
    until(page, "new URLSearchParams(location.search).get('first')", "5")
    with page.expect_response(lambda answer: answer.request == held[0].request):
        held[0].continue_()
    expect(page.get_by_role("textbox", name=LINES["en"], exact=True)).to_have_value("5")
    expect(page.locator(".compare-list tbody tr")).to_have_count(5)
    assert query(page)["first"] == "5"
