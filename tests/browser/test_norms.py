"""Who keeps the norms enters one, is refused, takes it back; a planner measures gaps against it."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import duckdb
import numpy as np
import pandas as pd
import pytest
from playwright.sync_api import Locator, Page, expect

from data.paths import BUILD, CURRENT
from tests.browser.looking import until
from tests.browser.running import running

OpenPage = Callable[..., Page]
TOKEN = "a token of this test"
ENTER = {"ar": "إدخال المعيار", "fr": "Saisir la norme", "en": "Enter the norm"}
BACK = {"ar": "سحب ما أدخل", "fr": "Retirer ce qui a été saisi", "en": "Take back what was entered"}
EMPTY = {"ar": "لم تدخل بعد", "fr": "pas encore saisie", "en": "not entered yet"}
NO_NUMBER = {"ar": "ليس عددا", "fr": "n’est pas un nombre", "en": "is not a number"}
NO_REASON = {"ar": "المرجو ذكر السبب", "fr": "Donnez le motif", "en": "give the reason"}
OFF = {"ar": "إدخال المعايير مغلق", "fr": "La saisie de normes est fermée", "en": "Entering norms is off"}
#: One a language: their tests share a server.
NORMS = {"ar": "places_coaph", "fr": "places_cef", "en": "places_elderly"}
PROVINCE = re.compile(r"\d\d\.\d{3}")


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A place of this module's own for records, beside the facts that are there."""
    own = tmp_path_factory.mktemp("norms")
    (own / "build").symlink_to(BUILD)
    return own


@pytest.fixture(scope="module")
def served(facts: None, room: Path) -> Iterator[str]:
    with running(YAQAZA_DATA=str(room), YAQAZA_WRITE_TOKEN=TOKEN, DATABASE_URL="") as here:
        yield here.url


@pytest.fixture(scope="module")
def closed(facts: None, room: Path) -> Iterator[str]:
    with running(YAQAZA_DATA=str(room), YAQAZA_WRITE_TOKEN="", DATABASE_URL="") as here:
        yield here.url


@pytest.fixture
def server(request: pytest.FixtureRequest) -> str:
    """The server the other fixtures open pages of."""
    return request.getfixturevalue("closed" if "closed" in request.fixturenames else "served")


def card(page: Page, key: str) -> Locator:
    return page.locator(f"#{key}")


def opened(page: Page, key: str) -> Locator:
    """The form of a norm, unfolded by keyboard."""
    summary = card(page, key).locator(".norm-form summary")
    summary.focus()
    page.keyboard.press("Enter")
    form = card(page, key).locator(".norm-form")
    expect(form.locator("[name=value]")).to_be_visible()
    return form


def write(form: Locator, **fields: str) -> None:
    for name, value in fields.items():
        form.locator(f"[name={name}]").fill(value)


def known(page: Page) -> None:
    """Type name and token where they are asked for."""
    page.locator("[name=yaqaza-who]").fill("فاطمة الزهراء")
    page.locator("[name=yaqaza-token]").fill(TOKEN)


def test_a_norm_is_entered_refused_kept_shown_after_a_reload_and_taken_back(page: Page, watch, language: str):
    watch.forgive("422")  # what a refusal answers with
    norm = NORMS[language]
    page.goto(f"/norms?lang={language}")
    expect(card(page, norm)).to_contain_text(EMPTY[language])
    form = opened(page, norm)
    enter = form.get_by_role("button", name=ENTER[language])
    write(form, value="4 %", reference="دفتر التحملات / cahier 2019", why="")
    enter.click()
    expect(page.locator("[name=yaqaza-token]")).to_be_visible()  # asked for once it is needed
    known(page)
    enter.click()
    answer = form.locator(".import-answer")
    expect(answer).to_contain_text(NO_NUMBER[language])
    expect(form.locator("[name=value]")).to_be_focused()
    expect(form.locator("[name=value]")).to_have_value("4 %")
    expect(form.locator("[name=reference]")).to_have_value("دفتر التحملات / cahier 2019")
    write(form, value="4,5")
    enter.click()
    expect(answer).to_contain_text(NO_REASON[language])
    expect(form.locator("[name=value]")).to_have_value("4,5")
    write(form, why="قرار اللجنة")
    with page.expect_navigation():
        enter.dblclick()
    for said in ("cahier 2019", "قرار اللجنة", "فاطمة الزهراء"):
        expect(card(page, norm)).to_contain_text(said)
    expect(card(page, norm).locator(".norm-history tbody tr")).to_have_count(1)
    page.reload()
    expect(card(page, norm).locator(".norm-value")).to_contain_text(re.compile(r"4[.,]5"))
    form = opened(page, norm)
    with page.expect_navigation():
        form.get_by_role("button", name=BACK[language]).click()
    expect(card(page, norm).locator(".norm-value")).to_contain_text(EMPTY[language])
    expect(card(page, norm).locator(".norm-history")).to_contain_text("قرار اللجنة")


def test_a_wrong_token_enters_nothing_and_loses_nothing(page: Page, watch):
    watch.forgive("403")
    page.goto("/norms?lang=en")
    form = opened(page, "places_emf")
    write(form, value="3", why="essai")
    form.get_by_role("button", name=ENTER["en"]).click()
    page.locator("[name=yaqaza-who]").fill("Amina")
    page.locator("[name=yaqaza-token]").fill("guess")
    form.get_by_role("button", name=ENTER["en"]).click()
    expect(page.locator(".import-fields .import-answer")).to_contain_text("not the write token")
    expect(form.locator("[name=why]")).to_have_value("essai")
    page.reload()
    expect(card(page, "places_emf").locator(".norm-value")).to_have_text(EMPTY["en"])


def test_where_nobody_may_write_the_page_says_so_and_shows_no_form(closed: str, page: Page, language: str):
    page.goto(f"/norms?lang={language}")
    expect(page.locator(".import-closed")).to_contain_text(OFF[language])
    expect(page.locator(".norm-form")).to_have_count(0)
    expect(card(page, "emf_each_province")).to_contain_text("2021")


def test_both_readings_are_links_and_tell_different_numbers(page: Page):
    page.goto("/norms?lang=en")
    norm = card(page, "emf_each_province")
    expect(norm.locator(".norm-held")).to_contain_text("of 62 provinces")
    norm.get_by_role("link", name="75 prefectures and provinces").focus()
    page.keyboard.press("Enter")
    expect(norm.locator(".norm-held")).to_contain_text("of 75 prefectures and provinces")
    cell = card(page, "cell_each_territory")
    cell.get_by_role("link", name="82 delegations").click()
    expect(cell.locator(".norm-held")).to_contain_text("of 82 delegations")


def test_a_bad_link_says_what_was_changed(page: Page, language: str):
    page.goto(f"/norms?lang={language}&reading=streets")
    expect(page.locator("#notices p")).to_have_count(1)
    expect(page.locator("#notices")).to_contain_text("streets")


@pytest.mark.parametrize(
    "path", ["/norms?reading=units", "/gaps?level=province&against=trial&trial=4.5&what=coaph"]
)
def test_no_barrier_on_norms_and_measured_gaps(
    path: str, open_page: OpenPage, language: str, width: int, axe: Callable
):
    page = open_page(f"{path}&lang={language}", width=width)
    expect(page.locator("h1")).to_be_visible()
    if path.startswith("/norms"):
        opened(page, "emf_each_province")
    else:
        expect(page.locator("#gaps-table .ag-center-cols-container .ag-row").first).to_be_visible(
            timeout=30_000
        )
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def by_hand(rate: float) -> pd.Series:
    """Places missing in each province, from centres and census figures, without any code of the product."""
    with duckdb.connect() as facts:
        facts.execute(f"ATTACH '{CURRENT}' AS facts (READ_ONLY); USE facts")
        places = facts.execute(
            "SELECT commune_code, licensed_places FROM open_centre WHERE type = 'EMF'"
        ).df()
        women = facts.execute(
            "SELECT territory_code AS code, value FROM census_value WHERE level = 'province' "
            "AND period = '2024' AND milieu = 'total' AND sex = 'female' "
            "AND field = 'illiteracy_population_15_plus'"
        ).df()
    there = places.groupby(places["commune_code"].str[:6])["licensed_places"].sum()
    people = women.set_index("code")["value"]
    short = people * rate / 1000 - there.reindex(people.index).fillna(0)
    return np.floor(short.clip(lower=0) + 0.5).astype(int)


@pytest.mark.parametrize("rate", [4.5, 12.0])
def test_a_trial_norm_gives_the_numbers_that_pandas_gives(page: Page, rate: float):
    view = f"what=emf&level=province&against=trial&trial={rate:g}&lang=en"
    body = page.request.get(f"/gaps.csv?{view}").text().removeprefix("\ufeff")
    lines = list(csv.reader(io.StringIO(body)))
    exported = {row[0]: row[7] for row in lines if row and PROVINCE.fullmatch(row[0])}
    wanted = by_hand(rate)
    told = {code: int(one) for code, one in exported.items() if one}
    assert len(told) > 70
    assert told == wanted.loc[sorted(told)].to_dict()
    page.goto(f"/gaps?{view}")
    expect(page.locator("#gaps-sentence")).to_contain_text(f"{sum(told.values()):,} places missing")
    expect(page.locator("#gaps-sentence")).to_contain_text("trial norm that nobody entered")
    expect(page.locator("#gaps-total")).to_contain_text(f"{sum(told.values()):,}")


def test_typing_a_trial_norm_measures_against_it_and_the_link_keeps_it(page: Page, open_page: OpenPage):
    page.goto("/gaps?lang=en&level=province")
    expect(page.locator("#gaps-table .ag-row").first).to_be_visible(timeout=30_000)
    field = page.locator(".gaps-trial input")
    field.fill("7.5")
    page.keyboard.press("Enter")
    expect(page.locator("#gaps-sentence")).to_contain_text("7.5 places for 1,000 people")
    until(page, "new URLSearchParams(location.search).get('against')", "trial")
    elsewhere = open_page(page.evaluate("location.pathname + location.search"))
    expect(elsewhere.locator("#gaps-sentence")).to_contain_text("7.5 places for 1,000 people")


def test_a_figure_of_a_measured_gap_is_explained_down_to_its_rows(page: Page):
    page.goto("/explain?part=gaps&what=emf&level=province&against=trial&trial=12&selected=01.051&lang=en")
    expect(page.locator("main")).to_contain_text("÷ 1,000 −")
    expect(page.locator("main")).to_contain_text("a trial norm that nobody entered")
    page.locator("main a[href*='places_per_1000_emf']").first.click()
    expect(page.locator("main")).to_contain_text("Licensed places of open centres, added")
