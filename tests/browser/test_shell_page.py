"""What a reader does on the page around the map: choose, find, go in and out, take away, change language."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from pages._parts.controls import offers_store
from pages._parts.known import known
from pages._parts.nearest import nearest
from pages._parts.view import from_store
from tests.browser.looking import painted, until

OPENED = "/map?lang={}&indicator=illiteracy_10_plus&level=province&period=2024"
SENTENCE = {
    "ar": "معدل الأمية لدى البالغين 10 سنوات فأكثر: من 11,1% (الرباط) إلى 41% (شيشاوة)؛ المغرب: 24,8%.",
    "fr": "Taux d’analphabétisme des 10 ans et plus : de 11,1 % (Rabat) à 41 % (Chichaoua) ; Maroc : 24,8 %.",
    "en": "Illiteracy rate at 10 and over: from 11.1% in Rabat to 41% in Chichaoua; Morocco: 24.8%.",
}
ROWS = ".ag-center-cols-container .ag-row"

OpenPage = Callable[..., Page]

# Two cores draw maps without a graphics card, and tests run beside each other.
expect.set_options(timeout=20_000)


def ready(page: Page) -> None:
    """Wait until map and table show the view."""
    painted(page)
    expect(page.locator(ROWS).first).to_be_visible(timeout=30_000)


def address(page: Page) -> dict[str, str]:
    """The view in the page's address."""
    query = urlsplit(page.evaluate("location.href")).query
    return {name: values[0] for name, values in parse_qs(query).items()}


def sentence(page: Page) -> Locator:
    return page.locator("h1#sentence")


def option(page: Page, text: str | re.Pattern[str]) -> Locator:
    return page.get_by_role("option", name=text).and_(page.locator(":visible"))


@pytest.fixture
def provinces(page: Page) -> Page:
    """The map page of provinces in English, complete."""
    page.goto(OPENED.format("en"))
    ready(page)
    return page


def test_every_language_has_its_direction_its_sentence_and_its_title(page: Page, language: str):
    page.goto(OPENED.format(language))
    root = page.locator("html")
    expect(root).to_have_attribute("lang", language)
    expect(root).to_have_attribute("dir", "rtl" if language == "ar" else "ltr")
    expect(sentence(page)).to_contain_text(SENTENCE[language])
    expect(page).to_have_title(re.compile(re.escape(SENTENCE[language].split(":")[0].strip())))


def test_the_words_stand_in_the_page_before_any_script_has_run(page: Page, language: str):
    html = page.request.get(OPENED.format(language)).text()
    assert SENTENCE[language].split(":")[0].strip().replace("'", "&#x27;") in html
    assert f'<html lang="{language}"' in html


def test_the_grid_comes_only_after_the_map_is_painted(page: Page):
    html = page.request.get(OPENED.format("en")).text()
    assert not re.search(r"<script[^>]*dash_ag_grid", html)
    page.goto(OPENED.format("en"))
    ready(page)
    painted_at = page.evaluate("performance.getEntriesByName('map-painted')[0].startTime")
    asked_at = page.evaluate(
        "performance.getEntriesByType('resource').find(({ name }) => name.includes('dash_ag_grid')).startTime"
    )
    assert painted_at < asked_at


def test_an_indicator_is_chosen_with_the_keyboard_alone(provinces: Page):
    provinces.locator("#indicator").focus()
    provinces.keyboard.press("Enter")
    provinces.keyboard.type("unemploy")
    provinces.keyboard.press("ArrowDown")
    provinces.keyboard.press("Enter")
    expect(sentence(provinces)).to_contain_text("Unemployment rate")
    painted(provinces, "unemployment")
    assert address(provinces)["indicator"] == "unemployment"


def test_the_picker_is_searched_in_the_readers_language_whatever_the_accents(page: Page):
    page.goto(OPENED.format("fr"))
    ready(page)
    page.locator("#indicator").click()
    page.keyboard.type("chomage")
    expect(option(page, re.compile("Taux de chômage"))).to_be_visible()


def test_a_level_inside_is_chosen_and_its_table_follows(provinces: Page):
    provinces.locator("#level").click()
    option(provinces, "Regions").click()
    expect(provinces.locator(ROWS)).to_have_count(12)
    assert address(provinces)["level"] == "region"


def test_only_the_periods_and_milieux_that_exist_are_offered(provinces: Page):
    period = provinces.locator("#period")
    expect(period).to_have_attribute("max", "1")
    expect(period).to_have_attribute("aria-valuetext", "2024")
    period.press("Home")
    expect(period).to_have_attribute("aria-valuetext", "2014")
    expect(sentence(provinces)).to_contain_text("Morocco: 32.2%")
    provinces.locator("#milieu").click()
    expect(provinces.get_by_role("option").and_(provinces.locator(":visible"))).to_have_text(
        ["All", "Urban", "Rural"]
    )


def test_the_table_starts_with_what_needs_attention(provinces: Page):
    expect(provinces.locator(f'{ROWS}[row-index="0"] [col-id="name"]')).to_have_text("Chichaoua")
    expect(provinces.locator(f'{ROWS}[row-index="0"] [col-id="value"]')).to_have_text("41.0")


def test_the_table_sorts_and_filters(provinces: Page):
    provinces.get_by_role("columnheader", name="Territory").locator(".ag-header-cell-label").click()
    expect(provinces.locator(f'{ROWS}[row-index="0"] [col-id="name"]')).to_have_text(re.compile("^A"))
    provinces.locator('.ag-header-cell[col-id="name"] .ag-header-cell-filter-button').click()
    provinces.get_by_role("textbox", name="Filter value").first.fill("figuig")
    expect(provinces.locator(ROWS)).to_have_count(1)


def test_a_row_chosen_in_the_table_is_marked_on_the_map(provinces: Page):
    provinces.locator(f'{ROWS}[row-index="2"] [col-id="name"]').click()
    until(provinces, "yaqaza.map.view.selected", "03.531")
    assert address(provinces)["selected"] == "03.531"


def test_a_territory_chosen_on_the_map_is_marked_in_the_table_and_brought_into_sight(provinces: Page):
    provinces.evaluate("yaqaza.map.tell('select', '06.461')")
    row = provinces.locator(f'{ROWS}[row-id="06.461"]')
    expect(row).to_have_attribute("aria-selected", "true")
    expect(row).to_be_visible()


def test_one_goes_in_by_the_table_and_out_by_the_path(provinces: Page):
    provinces.locator(f'{ROWS}[row-index="0"] [col-id="name"]').dblclick()
    expect(sentence(provinces)).to_contain_text("Chichaoua: 41%")
    assert address(provinces)["level"] == "commune"
    provinces.get_by_role("navigation", name="Where you are").get_by_role(
        "link", name="Marrakesh-Safi"
    ).click()
    expect(provinces.locator(ROWS)).to_have_count(8)
    provinces.get_by_role("link", name="Morocco").click()
    expect(sentence(provinces)).to_contain_text("Morocco: 24.8%")


def test_a_link_shows_the_same_screen_elsewhere(provinces: Page, open_page: OpenPage):
    provinces.evaluate("yaqaza.map.tell('drill', '08')")
    expect(sentence(provinces)).to_contain_text("Drâa-Tafilalet")
    elsewhere = open_page(provinces.evaluate("location.pathname + location.search"))
    ready(elsewhere)
    assert sentence(elsewhere).inner_text() == sentence(provinces).inner_text()
    assert address(elsewhere) == address(provinces)


@pytest.mark.parametrize(("typed", "found"), [("figig", "Figuig"), ("فكيك", "Figuig"), ("jerrada", "Jerada")])
def test_a_territory_is_found_in_any_script_and_by_misspellings(provinces: Page, typed: str, found: str):
    provinces.get_by_role("textbox", name="Find a territory").click()
    provinces.keyboard.type(typed)
    option(provinces, re.compile(f"^{found} · Province · Oriental")).click()
    expect(provinces.get_by_role("navigation", name="Where you are")).to_contain_text("Oriental")
    until(provinces, "yaqaza.map.view.within", "02")


def test_changing_the_language_keeps_the_view(provinces: Page):
    provinces.evaluate("yaqaza.map.tell('drill', '08')")
    expect(sentence(provinces)).to_contain_text("Drâa-Tafilalet")
    before = address(provinces)
    provinces.get_by_role("link", name="العربية").click()
    expect(provinces.locator("html")).to_have_attribute("dir", "rtl")
    expect(sentence(provinces)).to_contain_text("درعة-تافيلالت")
    ready(provinces)
    assert address(provinces) == {**before, "lang": "ar"}


def test_arabic_is_mirrored_in_controls_and_table_but_intervals_are_not(open_page: OpenPage):
    arabic = open_page(OPENED.format("ar"))
    ready(arabic)

    def start(selector: str) -> float:
        box = arabic.locator(selector).first.bounding_box()
        assert box
        return box["x"]

    assert start("#indicator") > start("#level") > start("#centres")
    assert start('.ag-header-cell[col-id="name"]') > start('.ag-header-cell[col-id="sign"]')
    assert start(".map-panel") > start(".table")
    interval = arabic.locator(f'{ROWS}[row-index="0"] [col-id="lower"]')
    expect(interval).to_have_css("direction", "ltr")


def test_a_telephone_shows_sentence_legend_map_and_list_in_that_order(open_page: OpenPage, language: str):
    page = open_page(OPENED.format(language), width=390)
    ready(page)
    tops = [
        page.locator(part).bounding_box()["y"] for part in ("#sentence", "#legend", "#map", "#table-slot")
    ]
    assert tops == sorted(tops)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_on_a_telephone_the_other_choices_fold_away(open_page: OpenPage):
    page = open_page(OPENED.format("fr"), width=390)
    ready(page)
    expect(page.locator("#level")).to_be_hidden()
    button = page.get_by_role("button", name="Niveau, période et autres choix")
    button.click()
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(page.locator("#level")).to_be_visible()


def test_a_bad_link_says_what_was_changed_until_the_reader_goes_on(page: Page, language: str):
    page.goto(f"/map?lang={language}&indicator=nonsense&period=1066")
    ready(page)
    notices = page.locator("#notices p")
    expect(notices).to_have_count(2)
    expect(notices.first).to_contain_text("nonsense")
    page.evaluate("yaqaza.map.tell('drill', '08')")
    expect(notices).to_have_count(0)


def test_what_is_shown_can_be_taken_away(provinces: Page):
    provinces.evaluate("yaqaza.map.tell('drill', '08')")
    expect(sentence(provinces)).to_contain_text("Drâa-Tafilalet")
    link = provinces.get_by_role("link", name="CSV")
    expect(link).to_have_attribute("href", re.compile("within=08"))
    answer = provinces.request.get(link.get_attribute("href") or "")
    lines = answer.body().decode("utf-8-sig").splitlines()
    assert lines[0].startswith("Illiteracy rate at 10 and over")
    assert len([line for line in lines if line.startswith("08.")]) == 5
    with provinces.expect_download() as download:
        provinces.get_by_role("link", name="Excel").click()
    assert download.value.suggested_filename == "yaqaza-illiteracy_10_plus-province-2024.xlsx"


def test_demonstration_figures_say_so_on_the_page_and_in_the_table(page: Page, language: str):
    page.goto(f"/map?lang={language}&indicator=places_per_1000_elderly")
    ready(page)
    expect(page.locator("#banner")).to_be_visible()
    expect(page.locator("#sentence .demonstration")).to_be_visible()
    word = {"ar": "تجريبي", "fr": "démonstration", "en": "demonstration"}[language]
    expect(page.locator(f'{ROWS}[row-index="0"] [col-id="sign"]')).to_contain_text(word)


def test_a_long_table_is_completed_when_the_reader_turns_to_it(page: Page, watch):
    page.goto(OPENED.format("fr").replace("province", "commune"))
    ready(page)
    assert not any("/api/table/columns" in response.url for response in watch.responses)
    page.locator("#table-slot").hover()
    until(
        page, "document.querySelector('[role=treegrid], [role=grid]').getAttribute('aria-rowcount')", "1504"
    )


def test_tab_reaches_every_choice_in_reading_order(provinces: Page):
    provinces.locator("body").click(position={"x": 5, "y": 5})
    met: list[str] = []
    for _ in range(40):
        provinces.keyboard.press("Tab")
        met.append(provinces.evaluate("document.activeElement.id || document.activeElement.className"))
    wanted = ["search", "indicator", "level", "period", "milieu", "method", "centres"]
    assert [name for name in met if name in wanted] == wanted
    assert "download-csv" in met or any("ag-" in name for name in met)


def test_without_a_map_the_words_and_the_table_still_follow_the_choices(page: Page):
    page.add_init_script("HTMLCanvasElement.prototype.getContext = () => null")
    page.goto(OPENED.format("en"))
    expect(page.locator(ROWS).first).to_be_visible(timeout=30_000)
    page.locator("#level").click()
    option(page, "Regions").click()
    expect(page.locator(ROWS)).to_have_count(12)
    expect(sentence(page)).to_contain_text("in Béni Mellal-Khénifra")


#: From each of these starting points, the view after choosing every indicator in turn.
_EVERY_CHOICE = """(offers) => {
  const starts = [['MA', 'province'], ['MA', 'commune'], ['08', 'province'], ['08.401', 'commune']];
  return starts.flatMap(([within, level]) => Object.keys(offers.indicators).map((indicator) => {
    const view = { ...yaqaza.map.view, within, level, selected: '', period: '2019', milieu: 'rural' };
    return yaqaza.view.fit(yaqaza.view.turn(view, 'indicator', indicator, offers), offers);
  }));
}"""


def test_whatever_is_chosen_in_the_browser_is_a_view_that_the_server_can_show(provinces: Page):
    facts = known()
    chosen = provinces.evaluate(_EVERY_CHOICE, offers_store(facts, "en"))
    assert len(chosen) == 4 * len(facts.offers)
    for stored in chosen:
        assert nearest(stored, facts) == (from_store(stored), [])
