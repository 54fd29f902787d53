"""Nothing that axe calls serious or critical, on any page, in any language, at a desk or on a telephone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Response

from tests.browser.watching import Watch

#: Every view a reader can meet; the map also drilled down, where it shows other things.
VIEWS = {
    "the map": "/map?level=province",
    "the map of communes in a province": "/map?level=commune&within=01.051",
    "classes by hand and centres that are filtered": "/map?method=manual&breaks=15,30&centres=EPS&jisr=no",
    "a view that does not exist": "/map?indicator=nonsense&within=99",
}


@pytest.fixture
def reader(
    language: str, width: int, watched: Callable[..., tuple[Page, Watch]]
) -> Callable[[str], tuple[Page, Watch, Response | None]]:
    """Opens an address in each language, at each width."""

    def opened(address: str) -> tuple[Page, Watch, Response | None]:
        page, watch = watched(width)
        joint = "&" if "?" in address else "?"
        return page, watch, page.goto(f"{address}{joint}lang={language}")

    return opened


@pytest.mark.parametrize("view", VIEWS)
def test_no_barrier_on_the_map_page(view: str, reader: Callable, settled: Callable, axe: Callable) -> None:
    page, _, _ = reader(VIEWS[view])
    settled(page)
    assert axe(page) == []


def test_no_barrier_where_there_is_no_page(reader: Callable, axe: Callable) -> None:
    page, watch, response = reader("/nowhere")
    watch.forgive("404")
    assert response.status == 404
    assert axe(page) == []
