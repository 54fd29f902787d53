"""A planner goes on: longer searches, other numbers, a centre moved, scenarios saved and compared, paper."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.looking import until
from tests.browser.running import running

OpenPage = Callable[..., Page]
TOKEN = "a token of this test"
TWO_REGIONS = "/plan?lang={}&regions=05,08&sites=3&each=yes"
#: So many places for so many people near so many centres: no search of a few seconds proves its answer.
HARD = "/plan?lang={}&sites=20&milieu=all&radius=30&room=60000"
DRAWN = "Boolean(document.querySelector('#plan-sketch[data-drawn] path'))"


@pytest.fixture(scope="module")
def open_server(facts: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The product, with records of its own and a token."""
    records = tmp_path_factory.mktemp("records") / "records.sqlite"
    with running(DATABASE_URL=f"sqlite:///{records}", YAQAZA_WRITE_TOKEN=TOKEN) as served:
        yield served.url


@pytest.fixture
def writer(browser: Browser, open_server: str) -> Iterator[Page]:
    context = browser.new_context(base_url=open_server, viewport={"width": 1366, "height": 768})
    yield context.new_page()
    context.close()


def ready(page: Page) -> None:
    until(page, DRAWN)


def test_an_answer_that_is_not_proven_shows_its_bound_and_the_search_goes_on_until_it_is_ended(
    page: Page, language: str
):
    page.goto(HARD.format(language))
    ready(page)
    shown = page.locator("#plan-sentence").inner_text()
    bar = page.locator(".plan-progress progress")
    expect(bar).to_be_visible()
    expect(page.locator(".plan-progress p")).to_have_text(re.compile(r"30"))
    page.locator(".plan-progress button").click()
    expect(bar).to_have_count(0)
    expect(page.locator(".plan-progress p")).not_to_be_empty()
    assert page.locator("#plan-sentence").inner_text() == shown


def test_other_numbers_of_centres_are_a_chart_with_its_table_and_can_be_taken_away(page: Page, language: str):
    page.goto(TWO_REGIONS.format(language))
    ready(page)
    begin = page.locator(".plan-around-go")
    if begin.count():
        begin.click()
    chart = page.locator("#plan-curve")
    expect(chart).to_be_visible(timeout=60_000)
    assert chart.get_attribute("aria-label")
    page.locator(".plan-around summary").click()
    expect(page.locator(".plan-around tbody tr")).to_have_count(31)
    expect(page.locator(".plan-next li")).to_have_count(3)
    with page.expect_download() as waited:
        page.locator(".plan-around [data-take='svg']").click()
    assert "<svg" in waited.value.path().read_text(encoding="utf-8")
    with page.expect_download() as waited:
        page.locator(".plan-around .takeaway a").click()
    assert len(waited.value.path().read_text(encoding="utf-8-sig").splitlines()) > 31


def test_a_centre_dragged_to_another_commune_tells_the_loss_and_stands_there(page: Page):
    page.goto(TWO_REGIONS.format("en"))
    ready(page)
    dot = page.locator(".sketch-point-new").first
    dot.scroll_into_view_if_needed()
    box = dot.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 4, y + 20, steps=6)
    told = page.locator("#plan-moved")
    expect(told).to_contain_text("people")
    page.mouse.up()
    page.wait_for_url("**forced=**")
    ready(page)
    expect(page.locator(".plan-proof").last).to_contain_text("Chosen by hand in part")
    page.get_by_role("link", name="Back to the best choice").click()
    ready(page)


def test_what_a_move_to_a_commune_loses_is_told_by_keyboard_too(page: Page):
    page.goto(f"{TWO_REGIONS.format('en')}&selected=08.401.03.03")
    ready(page)
    moves = page.locator("#plan-told").get_by_role("link", name="Move it")
    expect(moves.first).to_be_visible()
    moves.first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**forced=**")
    ready(page)
    hrefs = [a.get_attribute("href") for a in page.locator(".plan-list").first.locator("tbody th a").all()]
    assert any("/territory/08.401.03.03" in href for href in hrefs)


def test_conditions_typed_go_into_the_address_and_change_the_answer(page: Page):
    page.goto(TWO_REGIONS.format("en"))
    ready(page)
    page.locator(".plan-more > summary").click()
    page.get_by_role("textbox", name="Places in each new centre").fill("3000")
    until(page, "new URLSearchParams(location.search).get('room')", "3000")
    expect(page.locator("#plan-sentence")).to_contain_text("9,000")
    page.locator(".plan-more details summary").click()
    page.get_by_label("At least: Béni Mellal-Khénifra").fill("4")
    page.keyboard.press("Tab")
    until(page, "new URLSearchParams(location.search).get('limits')", "05:4-")
    expect(page.locator("#plan-sentence")).to_contain_text("receive 5 at least, and only 3 can be opened")


def test_a_trial_norm_is_chosen_and_typed_and_tells_places_and_people(page: Page, language: str):
    page.goto(TWO_REGIONS.format(language))
    ready(page)
    page.locator(".plan-enough").click()
    page.get_by_role("option").and_(page.locator(":visible")).last.click()
    until(page, "new URLSearchParams(location.search).get('enough')", "trial")
    field = page.locator(".plan-trial input")
    field.fill("٥" if language == "ar" else "5")
    field.press("Enter")
    until(page, "new URLSearchParams(location.search).get('trial')", "٥" if language == "ar" else "5")
    until(page, "document.querySelectorAll('.plan-list').length", 2)
    expect(page.locator(".plan-list").first.locator("thead th")).to_have_count(5)
    expect(page.locator(".plan-summary")).to_contain_text("5")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_norm_nobody_entered_leads_to_where_norms_are_entered(page: Page):
    page.goto(f"{TWO_REGIONS.format('en')}&enough=norm")
    page.wait_for_selector("h1.sentence")
    expect(page.locator("#plan-sentence")).to_contain_text("nobody has entered a norm of places")
    assert page.locator(".plan-lists .plan-hand a").get_attribute("href").startswith("/norms")


def test_the_map_of_two_regions_is_taken_away_within_its_frame(page: Page):
    page.goto(TWO_REGIONS.format("fr"))
    ready(page)
    with page.expect_download() as waited:
        page.locator(".plan-panel .takeaway [data-take='svg']").click()
    picture = waited.value.path().read_text(encoding="utf-8")
    assert 'overflow="hidden"' in picture
    assert "nouveau centre" in picture


def test_scenarios_are_saved_with_the_token_and_stand_side_by_side(writer: Page, axe: Callable):
    for name, query in (("Three", TWO_REGIONS), ("خمسة", "/plan?lang={}&regions=05,08&sites=5&price=400000")):
        writer.goto(query.format("en"))
        ready(writer)
        writer.get_by_text("Save this plan as a scenario").click()
        writer.locator(".scenario-fields [name=name]").fill(name)
        writer.locator(".scenario-save").click()
        expect(writer.locator(".scenario-place .import-answer")).not_to_be_empty()
        writer.locator(".scenario-fields [name=why]").fill("the committee asks")
        writer.locator(".scenario-save").click()
        if name == "Three":
            writer.locator("#import-who [name=yaqaza-who]").fill("Amina")
            writer.locator("#import-who [name=yaqaza-token]").fill(TOKEN)
            writer.locator(".scenario-save").click()
        writer.wait_for_url("**/plan/scenarios**")
        expect(writer.locator(".plan-list")).to_be_visible()
    expect(writer.locator(".plan-list thead th")).to_have_count(2)
    expect(writer.locator(".plan-list")).to_contain_text("2,000,000")
    expect(writer.locator(".plan-list")).to_contain_text("not known")
    assert axe(writer) == []
    writer.get_by_label("Three", exact=True).uncheck()
    writer.get_by_role("button", name="Compare those chosen").click()
    expect(writer.locator(".plan-list thead th")).to_have_count(1)
    with writer.expect_download() as waited:
        writer.get_by_role("link", name="Excel").click()
    assert waited.value.path().stat().st_size > 4000
    writer.get_by_role("button", name="Take off the list: Three").click()
    expect(writer.locator(".scenarios-list li")).to_have_count(1)


def test_without_a_token_nothing_can_be_saved_and_that_is_said(page: Page):
    page.goto(TWO_REGIONS.format("fr"))
    ready(page)
    page.get_by_text("Enregistrer ce plan comme scénario").click()
    expect(page.locator(".plan-save")).to_contain_text("sans jeton d’écriture")
    expect(page.locator(".scenario-save")).to_have_count(0)


@pytest.mark.parametrize(
    "path", ["/plan/scenarios?lang={}", f"{TWO_REGIONS}&room=500&limits=05:1-2&equity=worst"]
)
def test_no_barrier_with_every_condition_open_nor_on_the_scenarios(
    open_page: OpenPage, language: str, width: int, axe: Callable, path: str
):
    page = open_page(path.format(language), width=width)
    page.wait_for_selector("h1.sentence")
    if "scenarios" not in path:
        ready(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert axe(page) == []


def test_a_plan_is_printed_on_two_pages_without_what_one_clicks(page: Page, tmp_path: Path):
    page.goto(TWO_REGIONS.format("fr"))
    ready(page)
    page.emulate_media(media="print")
    for unseen in (".controls", ".plan-told", ".downloads", ".plan-search", ".plan-save", ".header nav"):
        expect(page.locator(unseen).first).to_be_hidden()
    for seen in ("#plan-sentence", ".plan-summary", "#plan-sketch", ".plan-list", ".sources"):
        expect(page.locator(seen).first).to_be_visible()
    paper = page.pdf(format="A4")
    assert 1 <= len(re.findall(rb"/Type\s*/Page\b", paper)) <= 2
