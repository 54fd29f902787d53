"""What somebody entered on the page of norms is a benchmark at once, and none when it was taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from data import paths, warehouse
from data.catalogue import catalogue
from pages._parts import known, places, search
from pages._parts.compare import (
    below_norms,
    entered,
    facts,
    figures,
    funnel,
    heat,
    offered,
    pairs,
    ranks,
    screen,
)
from pages._parts.compare.view import around, asked_view
from pages._reports.compare_sheets import compare_sheet
from records import norms
from stats.intervals import rate_interval
from tests.pages import small_compared
from tests.pages.said import said
from tests.pages.small_compared import PLACES, REACH

HOCEIMA, CHEFCHAOUEN, DAKHLA = "01.051", "01.151", "12.391"
ASKED = {"lang": "en", "benchmark": "norm", "trend": "any"}


@pytest.fixture(scope="module")
def pointer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_compared.write(tmp_path_factory.mktemp("held_to_norms"))


@pytest.fixture(autouse=True)
def published(pointer: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setattr(paths, "RECORDS", tmp_path / "records.sqlite")
    monkeypatch.setattr(warehouse, "CURRENT", pointer)
    monkeypatch.setattr(warehouse, "_connections", {})
    kept = (
        *(warehouse._answer, known._known, places._places, places._inside, search._index),
        *(
            facts._matrix,
            below_norms._worse,
            figures._beside,
            funnel._funnel,
            pairs._pairs,
            ranks._ranked,
            ranks._written,
        ),
        *(heat._written, offered._comparable),
    )
    for answers in kept:
        answers.cache_clear()
    yield
    for answers in kept:
        answers.cache_clear()


def enter(value: float) -> None:
    norms.enter("places_elderly", value, "", who="Amina", why="committee", reference="Cahier 2019")


def listed(**asked: str) -> facts.Listed:
    return facts.listed(asked_view({**ASKED, **asked})[0])


def lines(**asked: str) -> list[tuple[str, str, str]]:
    return [(one.indicator.key, one.code, one.row["sureness"]) for one in listed(**asked).shown]


def test_without_an_entry_nothing_is_held_to_it():
    assert lines() == []
    assert entered.entered() == ()


def test_figures_surely_below_what_was_entered_are_listed_by_sureness_and_people():
    enter(6)
    assert lines() == [(PLACES, CHEFCHAOUEN, "99.8"), (PLACES, HOCEIMA, "99.8")]
    assert lines(trend="worsening") == [(PLACES, HOCEIMA, "99.8")]
    counted = listed().counted
    assert (counted["kept_count"], counted["kept_places"], counted["people"]) == (2, 2, 30_000)
    assert counted["first_codes"] == [CHEFCHAOUEN, HOCEIMA]
    assert counted["inhabitants"] == sum(places.places()[code].population for code in (CHEFCHAOUEN, HOCEIMA))
    assert counted["simulated"]


def test_what_was_entered_anew_or_taken_back_counts_at_once():
    enter(6)
    assert len(lines()) == 2
    enter(1.3)
    assert lines() == []
    norms.withdraw("places_elderly", "Amina")
    assert facts.matrix(asked_view({**ASKED, "part": "heat", "theme": "all"})[0]) == []


def test_verdicts_are_those_of_the_figures_own_intervals():
    enter(6)
    rows = {row["code"]: row for row in facts.figures(asked_view(ASKED)[0], PLACES)}
    low, _high = rate_interval(45, 5000, 0.998)
    assert 1000 * low < 6 < rows[DAKHLA]["lower"]
    assert (rows[DAKHLA]["verdict"], rows[DAKHLA]["sureness"]) == ("better", "95")
    assert {row["benchmark"] for row in rows.values()} == {6}
    (line,) = facts.matrix(asked_view({**ASKED, "part": "heat", "theme": "all"})[0])
    assert (line["indicator"], line["verdicts"], line["courses"]) == (PLACES, "WWb", "-0+")


def test_a_norm_within_the_interval_and_a_figure_that_is_not_known_are_no_verdict_against_it():
    figure = {"value": 5.0, "lower": 4.0, "upper": 6.0, "numerator": 50, "denominator": 10_000}
    absent = dict.fromkeys(("value", "lower", "upper", "numerator", "denominator"))
    rows = [
        {**figure, "status": "computed"},
        {**absent, "status": "suppressed"},
        {**absent, "value": 5.0, "status": "estimated"},
        {**absent, "value": 5.0, "status": "computed"},
    ]
    told = entered.beside(rows, 5.5, catalogue().indicators[PLACES])
    assert [(row["verdict"], row["sureness"]) for row in told] == [
        ("similar", None),
        ("suppressed", None),
        ("no judgement", None),
        ("worse", "complete count"),
    ]


def test_a_funnel_can_be_drawn_around_it_as_soon_as_it_is_entered():
    query = {"lang": "en", "part": "funnel", "indicator": PLACES, "benchmark": "norm"}
    view, mended = asked_view(query)
    assert view.benchmark == "country"
    assert mended.notices
    enter(6)
    view, mended = asked_view(query)
    assert (view.benchmark, mended.notices) == ("norm", [])
    assert "norm" in around(view)
    assert funnel.funnel(view).baseline == 6
    assert "norm" not in around(asked_view({**query, "indicator": REACH})[0])


@pytest.mark.parametrize("lang", ["ar", "fr", "en"])
@pytest.mark.parametrize("part", ["worse", "heat", "ranks"])
def test_page_and_file_say_which_norm_who_entered_it_and_when(lang: str, part: str):
    enter(6)
    view, _mended = asked_view({**ASKED, "lang": lang, "part": part, "theme": "all", "indicator": PLACES})
    (line,) = entered.told(view.norms, [PLACES], lang)
    assert "Amina" in line
    assert "Cahier 2019" in line
    assert catalogue().indicators[PLACES].label[lang] in line
    assert line in said(screen.shown(view))
    assert line in [told for _name, told in compare_sheet(view).about]


def test_the_file_of_the_heat_map_holds_the_same_verdicts():
    enter(6)
    view, _mended = asked_view({**ASKED, "part": "heat", "theme": "all"})
    assert len(compare_sheet(view).rows) == 3
