"""The map as a picture to take away: made in the browser, opened with another library."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from tests.browser.looking import painted, until
from tests.browser.watching import Watch

OPENED = "/map?lang={}&indicator=places_per_1000_elderly&level=province&period=2025"
LABELS = "document.querySelectorAll('.map-label').length"
INSET = "document.querySelectorAll('.map-inset path').length > 9"
#: What is written on canvases, in the order it is written.
LISTENING = """
  window.written = [];
  for (const kind of [CanvasRenderingContext2D, OffscreenCanvasRenderingContext2D]) {
    const write = kind.prototype.fillText;
    kind.prototype.fillText = function (text, ...at) {
      window.written.push([text, this.direction]);
      return write.call(this, text, ...at);
    };
  }
"""


@pytest.fixture
def listening(page: Page) -> Page:
    page.add_init_script(LISTENING)
    return page


def opened(page: Page, address: str) -> Page:
    page.goto(address)
    painted(page)
    until(page, LABELS, 12)
    until(page, INSET)
    expect(page.locator("#legend li").first).to_be_visible()
    return page


def taken(page: Page, folder: Path) -> tuple[str, Image.Image]:
    """The name of the picture, and the picture."""
    with page.expect_download() as download:
        page.locator("#download-picture").click()
    path = folder / "map.png"
    download.value.save_as(path)
    return download.value.suggested_filename, Image.open(path).convert("RGB")


def shares(picture: Image.Image) -> dict[str, float]:
    """Share of the picture's points by colour."""
    points = picture.width * picture.height
    return {
        "#{:02x}{:02x}{:02x}".format(*colour): count / points for count, colour in picture.getcolors(points)
    }


def test_the_picture_is_the_map_twice_as_fine_with_its_colours(page: Page, tmp_path: Path):
    opened(page, OPENED.format("en"))
    name, picture = taken(page, tmp_path)
    assert name == "yaqaza-places_per_1000_elderly-province-2025.png"
    frame = page.locator("#map").bounding_box()
    assert picture.width == 2 * (round(frame["width"]) + 40)
    assert picture.height > 2 * frame["height"] + 200
    ramp = page.evaluate("yaqaza.map.boot.ramps[yaqaza.map.shown.ramp]")
    found = shares(picture)
    assert all(found.get(colour, 0) > 0.001 for colour in ramp)
    assert found["#ffffff"] > 0.3


def test_title_legend_names_sources_dates_and_the_mark_are_written_in_the_readers_language(
    listening: Page, language: str, tmp_path: Path
):
    page = opened(listening, OPENED.format(language))
    page.evaluate("window.written.length = 0")
    taken(page, tmp_path)
    written = page.evaluate("window.written")
    said = " ".join(text for text, _ in written)
    title = page.locator("#sentence").evaluate("(h1) => h1.firstChild.data.trim()")
    assert title in said
    assert page.locator(".demonstration").first.inner_text() in said
    assert page.locator(".legend-title").inner_text() in said
    for label in page.locator(".map-label:not(.hidden)").all_text_contents():
        assert label.replace(" ", "") in said.replace(" ", "")
    assert page.locator(".foot span").first.inner_text() in said
    assert {"ar": "تاريخ التصدير", "fr": "Exporté le", "en": "Exported on"}[language] in said
    assert "centres.xlsx" in said
    assert {direction for _, direction in written} == {"rtl" if language == "ar" else "ltr"}


def test_breaks_and_filters_of_centres_are_written_too(listening: Page, tmp_path: Path):
    page = opened(listening, OPENED.format("fr") + "&method=manual&breaks=1,3&centres=EPS&jisr=yes")
    expect(page.locator(".strip-line")).to_be_visible()
    taken(page, tmp_path)
    said = " ".join(text for text, _ in page.evaluate("window.written"))
    assert "plus de 3,00" in said
    assert "Établissements de protection sociale" in said
    assert "Label JISR\u00a0: oui" in said


def test_the_map_on_the_screen_is_as_before_and_nothing_was_asked_of_the_server(
    page: Page, watch: Watch, tmp_path: Path
):
    opened(page, OPENED.format("ar"))
    page.wait_for_selector(".ag-row")
    size = "[yaqaza.map.gl.getCanvas().width, yaqaza.map.gl.getZoom(), yaqaza.map.gl.getCenter().lng]"
    before = page.evaluate(size)
    watch.responses.clear()
    taken(page, tmp_path)
    assert page.evaluate(size) == before
    assert [one.url for one in watch.responses if not one.url.startswith(("blob:", "data:"))] == []


def test_communes_of_a_province_are_a_picture_on_a_telephone(open_page: Callable[..., Page], tmp_path: Path):
    page = open_page("/map?lang=ar&indicator=illiteracy_10_plus&level=commune&within=08.401", width=390)
    painted(page)
    until(page, LABELS, 17)
    name, picture = taken(page, tmp_path)
    assert name == "yaqaza-illiteracy_10_plus-commune-2024.png"
    assert picture.width <= 2 * 390
    assert len([share for share in shares(picture).values() if share > 0.01]) >= 4


def test_a_picture_that_fails_says_so_and_can_be_tried_again(page: Page, tmp_path: Path):
    opened(page, OPENED.format("en"))
    page.evaluate(
        "() => { window.kept = yaqaza.mapCanvas; yaqaza.mapCanvas = async () => { throw Error('no'); }; }"
    )
    page.locator("#download-picture").click()
    expect(page.locator(".map-note")).to_have_text("The picture could not be made.")
    page.evaluate("() => { yaqaza.mapCanvas = window.kept; }")
    name, _ = taken(page, tmp_path)
    assert name.endswith(".png")
