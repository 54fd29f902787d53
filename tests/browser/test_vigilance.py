"""The pages on social vigilance cells as their readers meet them: an analyst looks for who is silent."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect
from python_calamine import CalamineWorkbook

from tests.browser.looking import until
from tests.browser.watching import Watch
from tests.clean_demo import clean_demo

OpenPage = Callable[..., Page]
REGION = {"ar": "جهة", "fr": "Région", "en": "Region"}
ORIENTAL = {"ar": "الشرق", "fr": "Oriental", "en": "Oriental"}
STATE = {"ar": "حالة الخلية", "fr": "État de la cellule", "en": "State of the cell"}
SILENT = {"ar": "خلية صامتة", "fr": "Cellule silencieuse", "en": "Silent cell"}
SILENT_OF_ORIENTAL = {"ar": ["فجيج", "بركان"], "fr": ["Figuig", "Berkane"], "en": ["Figuig", "Berkane"]}
FULL_NAME = {"ar": "خلية اليقظة الاجتماعية", "fr": "cellule de veille sociale", "en": "social vigilance cell"}
SINCE = {"ar": "10 غشت 2025", "fr": "10 août 2025", "en": "August 10, 2025"}
THERE = "Boolean(document.querySelector('.unit-list tbody tr') && document.querySelector('#content h1'))"
HEADING = "Boolean(document.querySelector('#content h1'))"
CHARTS = "document.querySelectorAll('.js-plotly-plot .main-svg').length"
NAMES = (
    "[...document.querySelectorAll('#vigilance-cells > .cells-beside .unit-list tbody th a')]"
    ".map((link) => link.textContent)"
)
TICKS = "[...document.querySelectorAll('.xtick text')].map((tick) => tick.getBoundingClientRect().left)"


def opened(open_page: OpenPage, address: str, **options: object) -> Page:
    page = open_page(address, **options)
    until(page, THERE)
    return page


def choose(page: Page, label: str, option: str) -> None:
    """Pick from a list, as a reader does."""
    page.get_by_role("textbox", name=label, exact=True).click()
    page.get_by_role("option", name=option, exact=True).click()


def query(page: Page) -> dict[str, str]:
    asked = urlsplit(page.evaluate("location.href")).query
    return {name: values[0] for name, values in parse_qs(asked).items()}


def received(cell: str, weeks: int) -> tuple[int, int]:
    """Reports received of those due in the last weeks, counted in the office's own file."""
    with (clean_demo() / "rapports_cellules.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    headings = {name.split("|")[0].strip(): name for name in rows[0]}
    of_cell = sorted(
        (row[headings["Semaine"]], row[headings["Reçu le"]])
        for row in rows
        if row[headings["Code de la cellule"]] == cell
    )[-weeks:]
    return sum(bool(day) for _week, day in of_cell), len(of_cell)


def test_the_analyst_finds_the_silent_cells_of_oriental(language: str, open_page: OpenPage):
    page = opened(open_page, f"/vigilance?lang={language}")
    expect(page.locator("#vigilance-sentence")).to_contain_text("82")
    choose(page, REGION[language], ORIENTAL[language])
    until(page, f"{NAMES}.length", 8)
    choose(page, STATE[language], SILENT[language])
    until(page, NAMES, SILENT_OF_ORIENTAL[language])
    expect(page.locator("#vigilance-sentence")).to_contain_text(ORIENTAL[language])
    assert {**query(page), "type": "all"} == {
        "lang": language,
        "region": "02",
        "state": "silent",
        "type": "all",
    }
    page.locator(".unit-list tbody th a").first.click()
    page.wait_for_url("**/vigilance/02.251*")
    heading = page.locator("#content h1")
    expect(heading).to_contain_text(FULL_NAME[language])
    expect(heading).to_contain_text(SINCE[language])
    expect(page.locator(".week-never")).to_have_count(21)


def test_a_view_opened_elsewhere_is_the_same_view(open_page: OpenPage):
    first = opened(open_page, "/vigilance?lang=fr")
    choose(first, REGION["fr"], "Fès-Meknès")
    until(first, f"{NAMES}.length", 9)
    first.get_by_role("link", name="Signalements, 12 semaines").first.click()
    until(first, "document.querySelector('th[aria-sort]').getAttribute('aria-sort')", "descending")
    assert query(first)["sort"] == "-signals"
    second = opened(open_page, first.evaluate("location.pathname + location.search"))
    assert second.evaluate(NAMES) == first.evaluate(NAMES)
    assert (
        second.locator("#vigilance-sentence").inner_text()
        == first.locator("#vigilance-sentence").inner_text()
    )
    assert "region=03" in second.locator(".languages a").first.get_attribute("href")


def test_the_legend_narrows_and_widens_the_list(open_page: OpenPage):
    page = opened(open_page, "/vigilance?lang=en&region=02")
    page.get_by_role("link", name="Silent cell (2)").click()
    until(page, NAMES, SILENT_OF_ORIENTAL["en"])
    expect(page.get_by_role("textbox", name="State of the cell")).to_have_value("Silent cell")
    page.get_by_role("link", name="Silent cell (2)").click()
    until(page, f"{NAMES}.length", 8)
    counts = page.locator(".state-legend .legend-count").all_inner_texts()
    assert sum(int(count.strip("()")) for count in counts) == 8


def test_what_the_list_tells_of_a_cell_is_what_the_office_sent(open_page: OpenPage):
    page = opened(open_page, "/vigilance?lang=en&region=02")
    row = page.locator(".unit-list tbody tr", has_text="Figuig")
    for weeks in (12, 52):
        came, due = received("CVS-02251", weeks)
        expect(row).to_contain_text(f"{came} of {due}")
    expect(row).to_contain_text("no report")


def test_the_list_names_75_units_and_casablancas_eight_apart(open_page: OpenPage):
    page = opened(open_page, "/vigilance?lang=en")
    assert page.evaluate(f"{NAMES}.length") == 75
    apart = page.locator("section", has_text="Casablanca, apart")
    expect(apart.locator("tbody tr")).to_have_count(8)


def test_words_map_and_list_do_not_wait_for_the_charts(page: Page, watch: Watch):
    # Dash reports the script that did not come as an error or, where React is asked later, as its bare event.
    watch.forgive("plotly|ERR_FAILED|Loading chunk|Script error|console: Event ")
    page.route("**/plotly*.js*", lambda route: route.abort())
    page.goto("/vigilance?lang=ar&region=02")
    until(page, THERE)
    until(page, "Boolean(document.querySelector('.sketch-drawing path'))")
    assert page.evaluate(NAMES)[:2] == SILENT_OF_ORIENTAL["ar"]


def test_time_runs_from_left_to_right_in_every_language(language: str, open_page: OpenPage):
    page = opened(open_page, f"/vigilance?lang={language}")
    until(page, CHARTS, lambda count: count >= 4)
    lefts = page.evaluate(TICKS)
    firsts = [at for at, left in enumerate(lefts) if at == 0 or left < lefts[at - 1]]
    # One run from left to right a chart.
    assert len(lefts) >= 8
    assert len(firsts) == 2


def test_another_type_turns_the_chart_and_stays_in_the_address(open_page: OpenPage):
    page = open_page("/vigilance/09.273?lang=en")
    until(page, HEADING)
    page.get_by_role("link", name="Homeless persons on cold nights").click()
    expect(page.locator(".signals h3").first).to_contain_text("Homeless persons on cold nights")
    expect(page.locator(".signals")).to_contain_text("more than in any of these years")
    assert query(page)["type"] == "homeless_cold_nights"
    expect(page.get_by_role("textbox", name="Type of signal")).to_have_value(
        "Homeless persons on cold nights"
    )


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("/vigilance/zzz?lang=en", "There is no territory “zzz”"),
        ("/vigilance/2251?lang=en", "is not a whole code"),
        ("/vigilance/02.251.01.01?lang=en", "is a commune: the cell of its province is shown"),
        ("/vigilance?lang=en&state=dead&sort=drop&type=nothing", "There is no state “dead”"),
    ],
)
def test_an_address_that_nobody_could_mean_is_mended_and_said(address: str, said: str, open_page: OpenPage):
    page = open_page(address)
    until(page, HEADING)
    expect(page.locator("#notices")).to_contain_text(said)
    expect(page.locator("#content h1")).to_contain_text("social vigilance cell")


def test_a_province_without_a_cell_says_so_and_shows_who_watches_next_door(
    language: str, open_page: OpenPage
):
    page = open_page(f"/vigilance/07.161?lang={language}")
    until(page, HEADING)
    expect(page.locator("#content h1")).to_contain_text(FULL_NAME[language])
    expect(page.locator(".neighbours li")).to_have_count(5)
    expect(page.locator(".week")).to_have_count(0)


def test_the_files_hold_what_the_list_shows(page: Page):
    answer = page.request.get("/vigilance.csv?lang=fr&region=02&state=silent")
    lines = list(csv.reader(io.StringIO(answer.body().decode("utf-8-sig")), delimiter=";"))
    table = [line for line in lines if line and line[0].startswith("02.")]
    assert [line[1] for line in table] == SILENT_OF_ORIENTAL["fr"]
    assert "démonstration" in lines[1][0]


def test_the_weeks_of_a_cell_come_as_a_workbook_from_right_to_left(page: Page):
    content = page.request.get("/vigilance/02.251.xlsx?lang=ar").body()
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        assert b'rightToLeft="1"' in book.read("xl/worksheets/sheet1.xml")
    rows = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python()
    weeks = {row[0]: row[1:5] for row in rows if "-W" in str(row[0])}
    assert len(weeks) == 313
    # Unknown is empty, and a zero is a count.
    assert weeks["2025-W52"] == [1, 0, 0, ""]


@pytest.mark.parametrize("address", ["/vigilance?region=06", "/vigilance/02.251", "/vigilance/07.161"])
def test_no_barrier_on_the_pages_of_cells(
    address: str, language: str, width: int, open_page: OpenPage, axe: Callable
):
    joint = "&" if "?" in address else "?"
    page = open_page(f"{address}{joint}lang={language}", width=width)
    until(page, HEADING)
    if "07.161" not in address:
        until(page, CHARTS, lambda count: count >= 1)
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_page_without_a_chart_loads_no_plotly(page: Page, watch: Watch):
    page.goto("/vigilance/07.161?lang=fr")
    until(page, HEADING)
    page.wait_for_load_state("networkidle")
    assert not [address for address in watch.scripts() if "plotly" in address or "async-graph" in address]
