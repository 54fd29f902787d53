"""What a planner does on the page of gaps: narrow the list, mark a territory, take the list away."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pandas as pd
import pytest
from playwright.sync_api import Locator, Page, expect

from data.paths import CURRENT
from tests.browser import gaps_by_hand
from tests.browser.looking import until
from tests.clean_demo import clean_demo

ROWS = "#gaps-table .ag-center-cols-container .ag-row"
#: A sphere and the earth differ by less than half a percent: nobody this near to the line is judged.
ON_THE_LINE_KM = 0.1
SENTENCE = {
    "ar": r"تغيب الفضاءات المتعددة الوظائف للنساء عن [\d.]+ جماعة? ?\S* ?قروية\. ويعيش هناك",
    "fr": r"Il n’y a pas d’espaces multifonctionnels pour femmes dans 1.\d+ communes rurales\.",
    "en": r"There are no multifunctional spaces for women in 1,\d+ rural communes\.",
}
DRAWN = "Boolean(document.querySelector('#gaps-sketch[data-drawn] path'))"
MARKED = "document.querySelector('#gaps-sketch .sketch-marked').getAttribute('d')"
SHAPE = "(code) => document.querySelector(`#gaps-sketch [data-code='${code}']`).getAttribute('d')"

OpenPage = Callable[..., Page]


def ready(page: Page) -> None:
    """Wait until map and table show the view."""
    until(page, DRAWN)
    expect(page.locator(ROWS).first).to_be_visible(timeout=30_000)


def address(page: Page) -> dict[str, str]:
    query = urlsplit(page.evaluate("location.href")).query
    return {name: values[0] for name, values in parse_qs(query).items()}


def sentence(page: Page) -> Locator:
    return page.locator("#gaps-sentence")


def choose(page: Page, control: str, option: str) -> None:
    """Open a list of choices and take one, as a reader does."""
    page.get_by_role("textbox", name=control, exact=True).click()
    page.get_by_role("option", name=option, exact=True).and_(page.locator(":visible")).click()


@pytest.fixture
def gaps(page: Page) -> Page:
    page.goto("/gaps?lang=en")
    ready(page)
    return page


def test_the_planner_lists_rural_communes_without_an_emf_within_20_km_and_exports_them(
    gaps: Page, tmp_path: Path
):
    choose(gaps, "Inside", "Drâa-Tafilalet")
    choose(gaps, "Nearest farther than", "20 km")
    expect(sentence(gaps)).to_contain_text("(Drâa-Tafilalet), nor within 20 km in a straight line")
    with gaps.expect_download() as download:
        gaps.get_by_role("link", name="CSV").click()
    download.value.save_as(tmp_path / "gaps.csv")

    lines = list(csv.reader((tmp_path / "gaps.csv").open(encoding="utf-8-sig")))
    exported = {row[0]: row for row in lines if row and re.fullmatch(r"08\.\d{3}\.\d\d\.\d\d?", row[0])}
    communes = gaps_by_hand.communes(CURRENT)
    wanted = communes[communes["code"].str.startswith("08.") & communes["rural"]].copy()
    centres = gaps_by_hand.open_centres(clean_demo() / "centres.xlsx", "EMF-")
    wanted["km"] = gaps_by_hand.nearest_km(wanted, centres)
    far = wanted[wanted["km"] > 20 + ON_THE_LINE_KM]
    near = wanted[wanted["km"] < 20 - ON_THE_LINE_KM]
    assert len(far) > 20
    assert set(far["code"]) <= set(exported)
    assert not set(near["code"]) & set(exported)
    for code, km, women in wanted.loc[wanted["code"].isin(exported), ["code", "km", "women"]].values:
        assert float(exported[code][6]) == pytest.approx(km, rel=0.005, abs=0.1)
        assert exported[code][5] == ("" if pd.isna(women) else f"{women:.0f}")
    # What the page says is what the file holds.
    people = sum(int(row[5] or 0) for row in exported.values())
    expect(sentence(gaps)).to_contain_text(f"in {len(exported)} rural communes")
    expect(gaps.locator("#gaps-total")).to_contain_text(f"People concerned: {people:,}")
    expect(gaps.locator("#gaps-table [role=treegrid], #gaps-table [role=grid]")).to_have_attribute(
        "aria-rowcount", str(len(exported) + 1)
    )


def test_the_words_stand_in_the_page_before_any_script_has_run(page: Page, language: str):
    html = page.request.get(f"/gaps?lang={language}").text()
    assert re.search(SENTENCE[language], html)
    assert f'<html lang="{language}"' in html


def test_every_language_has_its_sentence_its_legend_and_its_table(page: Page, language: str):
    page.goto(f"/gaps?lang={language}")
    ready(page)
    expect(page.locator("html")).to_have_attribute("dir", "rtl" if language == "ar" else "ltr")
    expect(sentence(page)).to_contain_text(re.compile(SENTENCE[language]))
    expect(page.locator("#gaps-legend li").first).to_be_visible()
    expect(page.locator(".gaps .demonstration")).to_be_visible()


def test_the_grid_comes_after_the_map_is_drawn(page: Page):
    assert not re.search(r"<script[^>]*dash_ag_grid", page.request.get("/gaps?lang=en").text())
    page.add_init_script(
        "new MutationObserver((_, self) => { if (document.querySelector('#gaps-sketch[data-drawn]')) "
        "{ window.drawnAt = performance.now(); self.disconnect(); } })"
        ".observe(document, { subtree: true, childList: true, attributes: true })"
    )
    page.goto("/gaps?lang=en")
    ready(page)
    asked_at = page.evaluate(
        "performance.getEntriesByType('resource').find(({ name }) => name.includes('dash_ag_grid')).startTime"
    )
    assert page.evaluate("window.drawnAt") < asked_at


def test_a_row_chosen_in_the_table_is_outlined_on_the_map_and_told(gaps: Page):
    row = gaps.locator(f'{ROWS}[row-index="1"]')
    code = row.get_attribute("row-id")
    row.locator('[col-id="name"]').click()
    until(gaps, MARKED, gaps.evaluate(SHAPE, code))
    assert address(gaps)["selected"] == code
    expect(gaps.locator("#gaps-told")).to_contain_text("Nearest centre:")
    expect(gaps.locator("#gaps-told a").first).to_have_attribute("href", f"/territory/{code}?lang=en")


def test_a_shape_chosen_on_the_map_is_the_row_chosen_in_the_table(gaps: Page):
    choose(gaps, "Inside", "Figuig")
    row = gaps.locator(ROWS).last
    expect(gaps.locator(ROWS)).not_to_have_count(0)
    until(gaps, f"document.querySelectorAll({ROWS!r}).length < 15")
    code = row.get_attribute("row-id")
    until(gaps, f"Boolean(document.querySelector(\"#gaps-sketch [data-code='{code}']\"))")
    gaps.locator(f'#gaps-sketch [data-code="{code}"]').dispatch_event("click")
    expect(gaps.locator(f'{ROWS}[row-id="{code}"]')).to_have_attribute("aria-selected", "true")
    until(gaps, "new URLSearchParams(location.search).get('selected')", code)


def test_the_keyboard_walks_the_map_and_chooses(gaps: Page):
    gaps.locator("#gaps-sketch").focus()
    gaps.keyboard.press("ArrowDown")
    gaps.keyboard.press("Enter")
    until(gaps, "new URLSearchParams(location.search).get('selected')", bool)
    expect(gaps.locator("#gaps-told a").first).to_be_visible()


def test_marking_asks_only_for_what_is_told_of_the_marked(gaps: Page, watch):
    before = len(watch.responses)
    gaps.locator(f'{ROWS}[row-index="0"] [col-id="name"]').click()
    expect(gaps.locator("#gaps-told")).to_contain_text("Nearest centre:")
    asked = [one for one in watch.responses[before:] if "_dash-update-component" in one.url]
    assert len(asked) == 1


def test_a_choice_sends_kilobytes_and_keeps_the_page(gaps: Page, watch):
    gaps.evaluate("window.stayed = true")
    before = len(watch.responses)
    choose(gaps, "Centres there", "With or without")
    choose(gaps, "Milieu", "All")
    expect(sentence(gaps)).to_contain_text("of 1,503 communes")
    assert gaps.evaluate("window.stayed")
    sizes = [
        one.request.sizes()["responseBodySize"]
        for one in watch.responses[before:]
        if "_dash-update-component" in one.url
    ]
    assert max(sizes) < 15_000


def test_a_link_shows_the_same_screen_elsewhere_and_in_another_language(gaps: Page, open_page: OpenPage):
    choose(gaps, "Inside", "Drâa-Tafilalet")
    choose(gaps, "White spots", "Only them")
    expect(sentence(gaps)).to_contain_text("White spots: in")
    elsewhere = open_page(gaps.evaluate("location.pathname + location.search"))
    ready(elsewhere)
    assert sentence(elsewhere).inner_text() == sentence(gaps).inner_text()
    assert elsewhere.locator("#gaps-total").inner_text() == gaps.locator("#gaps-total").inner_text()
    gaps.get_by_role("link", name="Français").click()
    expect(sentence(gaps)).to_contain_text("Zones blanches : dans")
    assert address(gaps) == {**address(elsewhere), "lang": "fr"}


def test_the_order_of_the_table_goes_with_the_link_and_into_the_file(gaps: Page, open_page: OpenPage):
    heading = gaps.locator("#gaps-table .ag-header-cell[col-id='km']")
    heading.click()
    until(gaps, "new URLSearchParams(location.search).get('sort')", "km")
    heading.click()
    until(gaps, "new URLSearchParams(location.search).get('sort')", "-km")
    first = gaps.locator(f'{ROWS}[row-index="0"]').get_attribute("row-id")
    elsewhere = open_page(gaps.evaluate("location.pathname + location.search"))
    ready(elsewhere)
    expect(elsewhere.locator("#gaps-table .ag-header-cell[col-id='km']")).to_have_attribute(
        "aria-sort", "ascending"
    )
    expect(elsewhere.locator(f'{ROWS}[row-index="0"]')).to_have_attribute("row-id", first)
    until(elsewhere, "document.querySelector('[data-follows=\"/gaps.csv\"]').href.includes('sort=-km')")


def test_a_bad_link_says_what_was_changed_until_the_reader_goes_on(page: Page, language: str):
    page.goto(f"/gaps?lang={language}&what=nonsense&far=22")
    ready(page)
    notices = page.locator("#notices p")
    expect(notices).to_have_count(2)
    expect(notices.first).to_contain_text("nonsense")
    page.locator(f'{ROWS}[row-index="0"] [col-id="name"]').click()
    expect(notices).to_have_count(2)
    page.locator(".gaps-which input").first.click()
    page.get_by_role("option").and_(page.locator(":visible")).last.click()
    expect(notices).to_have_count(0)


def test_a_telephone_shows_sentence_legend_map_and_list_in_that_order(open_page: OpenPage, language: str):
    page = open_page(f"/gaps?lang={language}", width=390)
    ready(page)
    parts = ("#gaps-sentence", "#gaps-legend", "#gaps-map", "#gaps-slot")
    tops = [page.locator(part).bounding_box()["y"] for part in parts]
    assert tops == sorted(tops)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_no_barrier_on_the_page_of_gaps(open_page: OpenPage, language: str, width: int, axe: Callable):
    page = open_page(f"/gaps?lang={language}&within=08&selected=08.401.03.03", width=width)
    ready(page)
    assert axe(page) == []


def test_the_planner_asks_for_the_rural_part_of_each_province_and_takes_it_away(
    gaps: Page, open_page: OpenPage, tmp_path: Path
):
    choose(gaps, "Territories", "Prefectures and provinces")
    choose(gaps, "Part", "Rural part")
    expect(sentence(gaps)).to_contain_text("Rural part of each territory, with the centres that stand in it.")
    # The countryside of a province that is mostly urban is looked at too.
    until(gaps, "new URLSearchParams(location.search).get('milieu')", "all")
    expect(gaps.locator("#gaps-caption")).to_contain_text("Centres saying they serve it:")
    expect(gaps.locator("#gaps-legend")).to_contain_text("does not apply(2)")
    with gaps.expect_download() as download:
        gaps.get_by_role("link", name="CSV").click()
    download.value.save_as(tmp_path / "part.csv")
    rows = list(csv.reader((tmp_path / "part.csv").open(encoding="utf-8-sig")))
    exported = [row for row in rows if row and re.fullmatch(r"\d\d\.\d{3}", row[0])]
    total = gaps.locator("#gaps-total").inner_text()
    assert f"People concerned: {sum(int(row[5]) for row in exported):,}" in total
    elsewhere = open_page(gaps.evaluate("location.pathname + location.search"))
    ready(elsewhere)
    assert elsewhere.locator("#gaps-total").inner_text() == total
    choose(gaps, "Part", "Rural part, by people served")
    expect(sentence(gaps)).to_contain_text("with the centres that say they serve it")
    assert address(gaps)["milieu_part"] == "serving_rural"
