"""Class breaks that a reader chose: read, mended, coloured, counted, and the same in every period."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf

import pytest
from fastapi import FastAPI
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from pages._api import map as map_api
from pages._parts import breaks, classed, ramps
from pages._parts.legend import legend
from pages._parts.map import classes
from pages._parts.method_words import said
from pages._parts.view import View
from tests.pages import map_facts, shell_facts

pytestmark = pytest.mark.usefixtures("shell")

#: In code order: 30.5, 11.1, none. By quantiles: 11.1 to 21.8 to 41.0.
NEED = View(lang="en", indicator=map_facts.INDICATOR, level="province", period="2024", method="manual")
#: In code order: 0, 0, 2.5; exactly zero is a class of its own.
LACK = View(lang="en", indicator=shell_facts.LACK, level="province", period="2025", method="manual")


@pytest.fixture(autouse=True)
def nothing_kept() -> Iterator[None]:
    for kept in (classed._by_hand, map_api._made):
        kept.cache_clear()
    yield
    for kept in (classed._by_hand, map_api._made):
        kept.cache_clear()


def by_hand(view: View, text: str) -> View:
    return View(**{**view.as_store(), "breaks": text})


def entries(view: View) -> dict[str, str]:
    """What the legend says of each class, and how many territories it counts."""
    rows = legend(view)[1].children
    words = [(row.children[1].children, row.children[2].children) for row in rows]
    return {getattr(text, "children", text): count for text, count in words}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("5,10,20", (5.0, 10.0, 20.0)),
        ("-4,0", (-4.0, 0.0)),
        ("0.5, 1.25", (0.5, 1.25)),
        ("٥,١٠", (5.0, 10.0)),
        ("5", ()),
        ("5,5", ()),
        ("10,5", ()),
        ("1,2,3,4,5,6,7", ()),
        ("1,two", ()),
        ("1,nan", ()),
        ("1,inf", ()),
        ("1,1e12", ()),
        ("", ()),
    ],
)
def test_breaks_are_two_to_six_ascending_numbers_and_nothing_else(text: str, found: tuple[float, ...]):
    assert breaks.exact(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("20,5,x", "5,20"),
        ("5;10;10", "5,10"),
        ("9,8,7,6,5,4,3", "3,4,5,6,7,8"),
        ("1,1e400,2", "1,2"),
        ("0.00001,3", "0,3"),
        ("-0.0,3", "0,3"),
        ("nonsense", ""),
        ("7", ""),
    ],
)
def test_other_texts_are_read_as_far_as_they_go(text: str, found: str):
    assert breaks.written(breaks.mended(text)) == found


@given(st.lists(st.integers(-9_999, 9_999), min_size=2, max_size=6, unique=True))
def test_what_is_written_is_read_again(numbers: list[int]):
    ascending = tuple(number / 100 for number in sorted(numbers))
    assert breaks.exact(breaks.written(ascending)) == ascending


@given(st.text(max_size=80))
def test_no_text_can_break_the_reading_of_breaks(text: str):
    found = breaks.mended(text)
    assert breaks.exact(breaks.written(found)) == found


def test_territories_lie_above_a_break_up_to_the_next_one_included():
    assert classed.classed(by_hand(NEED, "11.1,30")) == classed.Classed("20m", (-inf, 11.1, 30.0, inf))


def test_a_class_of_zeros_stays_beside_breaks_above_zero():
    found = classed.classed(by_hand(LACK, "1,2"))
    assert found == classed.Classed("003", (0.0, 0.0, 1.0, 2.0, inf))
    assert ramps.ramp(found.edges) == "z3"


def test_a_break_at_or_below_zero_takes_the_place_of_the_class_of_zeros():
    assert classed.classed(by_hand(LACK, "0,2")) == classed.Classed("002", (-inf, 0.0, 2.0, inf))


def test_colours_part_at_the_reference_value_where_a_break_equals_it():
    view = View(indicator=map_facts.CHANGE, level="province", period="2024", method="manual")
    edges = (-inf, -2.0, 0.0, 5.0, inf)
    assert ramps.ramp(edges, 0) == "d2.2"
    assert ramps.ramp((-inf, -2.0, 5.0, inf), 0) == "s3"
    assert classes.key(by_hand(view, "-2,0,5")).endswith("|manual -2,0,5")


@pytest.mark.parametrize("at", range(6))
def test_there_are_colours_for_six_breaks_wherever_the_reference_lies(at: int):
    numbers = [float(number) for number in range(6)]
    name = ramps.ramp((-inf, *numbers, inf), numbers[at])
    assert name == f"d{at + 1}.{6 - at}"
    assert len(set(ramps.colours(name))) == 7


def test_by_hand_without_breaks_begins_with_the_usual_classes():
    assert classed.classed(NEED) == classed.Classed("10m", (11.1, 21.8, 41.0))


def test_yes_or_no_has_no_breaks():
    assert classed.chosen_breaks(by_hand(View(indicator=shell_facts.CELL, method="manual"), "0,1")) == ()


def test_breaks_from_a_browser_that_are_none_are_not_used():
    assert classed.classed(by_hand(NEED, "<script>")) == classed.classed(NEED)


def test_figures_that_a_build_does_not_hold_have_no_classes():
    assert (
        classed.classed(View(indicator=map_facts.INDICATOR, period="1999", method="manual", breaks="1,2"))
        is None
    )


def test_the_legend_counts_open_classes_and_those_without_a_figure():
    assert entries(by_hand(NEED, "11.1,30.55")) == {
        "up to 11.1": "(1)",
        "11.1–30.55": "(1)",
        "more than 30.55": "(0)",
        "no figure": "(1)",
    }


def test_the_legend_tells_the_browser_where_to_start_if_there_are_breaks_enough():
    usual = View(lang="en", indicator=map_facts.CHANGE, level="province", period="2024")
    assert getattr(legend(usual)[1], "data-breaks") == "0,5"
    assert getattr(legend(NEED)[1], "data-breaks") == ""


def test_a_minus_stands_left_of_its_number_in_arabic_text():
    arabic = View(**{**NEED.as_store(), "lang": "ar"})
    assert list(entries(by_hand(arabic, "-2,15")))[:2] == ["إلى غاية \u200e-2,0", "\u200e-2,0–15,0"]


def test_what_is_taken_away_names_method_and_breaks():
    assert said(by_hand(NEED, "15,20.5")) == "By hand: 15.0 · 20.5"
    assert (
        said(View(lang="fr", indicator=map_facts.CHANGE, level="province", period="2024"))
        == "Quantiles\u00a0: 0,0 · 5,0"
    )


@pytest.fixture
def ask() -> TestClient:
    server = FastAPI()
    server.include_router(map_api.router)
    return TestClient(server)


def test_the_map_is_told_the_classes_between_the_breaks_it_names(ask: TestClient):
    answer = ask.get("/api/map/classes", params={**by_hand(NEED, "11.1,30").as_store()})
    assert answer.json() == {
        "v": "illiteracy_10_plus|province|2024|total|manual 11.1,30",
        "c": "20m",
        "r": "s3",
    }


@pytest.mark.parametrize(
    ("method", "text"), [("manual", "30,11"), ("manual", "11.10,30"), ("jenks", "11,30")]
)
def test_breaks_that_are_none_are_not_found_so_that_answers_kept_stay_few(
    ask: TestClient, method: str, text: str
):
    fields = {**NEED.as_store(), "method": method, "breaks": text}
    assert ask.get("/api/map/classes", params=fields).status_code == 404
