"""Verdicts that another denominator turns: counted, told in a sentence, listed, taken away as a file."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from data import warehouse
from pages._parts import known, places, search
from pages._parts.compare import flip_list, flip_words, flips, limits_told, offered, screen, view
from pages._parts.compare.controls import options
from pages._parts.compare.view import CompareView, asked_view
from pages._parts.markup import markup
from pages._reports.compare_sheets import compare_sheet
from pages._reports.csv_file import csv_file
from tests.pages import small_compared
from tests.pages.small_compared import PLACES, REACH

HOCEIMA, CHEFCHAOUEN, DAKHLA = "01.051", "01.151", "12.391"


@pytest.fixture(scope="module")
def pointer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_compared.write(tmp_path_factory.mktemp("flipped"))


@pytest.fixture(autouse=True)
def published(pointer: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Facts of `small_compared`, and nothing remembered from or left to other tests."""
    monkeypatch.setattr(warehouse, "CURRENT", pointer)
    monkeypatch.setattr(warehouse, "_connections", {})
    kept = (
        *(warehouse._answer, known._known, places._places, places._inside, search._index),
        *(flips._flipped, flips._listed, flips._places_of, offered._comparable),
    )
    for answers in kept:
        answers.cache_clear()
    yield
    for answers in kept:
        answers.cache_clear()


def asked(**query: str) -> CompareView:
    return asked_view({"lang": "en", "part": "flip", **query})[0]


def test_the_first_denominator_that_divides_any_figure_is_shown():
    assert asked().denominator == "census_2014"
    assert asked().address().fields["denominator"] == "census_2014"


def test_what_turns_round_comes_before_what_merely_blurs_and_one_side_alone_comes_last():
    shown = flips.flipped(asked())
    assert [(row["indicator"], row["code"]) for row in shown.every] == [
        (REACH, CHEFCHAOUEN),
        (PLACES, HOCEIMA),
        (PLACES, DAKHLA),
    ]
    assert [row["code"] for row in shown.one_sided] == [DAKHLA]


def test_verdicts_are_counted_where_both_denominators_allow_one():
    # x=o and =x. : two and two of three provinces each.
    shown = flips.flipped(asked())
    assert (shown.judged, len(shown.flips), shown.territories) == (4, 2, 2)
    assert flips.flipped(asked(within="01")).judged == 4
    assert flips.flipped(asked(within="12")).judged == 0


def test_an_area_or_an_indicator_keeps_its_own():
    assert [row["code"] for row in flips.flipped(asked(within="12")).every] == [DAKHLA]
    assert [row["code"] for row in flips.flipped(asked(indicator=REACH)).every] == [CHEFCHAOUEN]


def test_the_sentence_counts_what_flips_from_what_to_what():
    said = flip_words.sentence(flips.flipped(asked()))
    assert "of 4 verdicts beside Morocco, 2 would be different ones, in 2 provinces." in said
    assert "1 from “worse” to “better”, 1 from “worse” to “similar”." in said
    assert said.endswith("Only one of both denominators allows a verdict on 1 more.")


def test_where_nothing_flips_the_sentence_says_so():
    said = flip_words.sentence(flips.flipped(asked(benchmark="median")))
    assert said.endswith("of 5 verdicts beside the median none would be a different one.")


def test_where_nothing_can_be_divided_otherwise_the_page_says_so():
    shown = flips.flipped(asked(level="region"))
    assert shown.other is None
    assert "no figure here is divided by anything that could be replaced" in flip_words.sentence(shown)
    assert flip_list.flip_list(shown) == []


@pytest.mark.parametrize("lang", ["ar", "fr", "en"])
def test_every_line_tells_both_verdicts_values_denominators_and_the_year(lang: str):
    shown = flips.flipped(asked(lang=lang))
    table = markup(flip_list.flip_list(shown)[2])
    for told in ("2025", "2014", "2024", "4.20" if lang == "en" else "4,20"):
        assert told in table
    words_ = {"ar": ("أسوأ", "أفضل"), "fr": ("moins bien", "mieux"), "en": ("worse", "better")}[lang]
    assert all(word in table for word in words_)


def test_what_has_no_value_over_the_other_denominator_says_why():
    table = markup(flip_list.flip_list(flips.flipped(asked(within="12")))[2])
    assert "no figure" in table
    assert "–&lt;/td" in table


def test_a_denominator_is_offered_with_its_kind_and_only_where_it_divides_something():
    offered = options(asked())["denominator"]
    assert [group["group"] for group in offered] == ["Of another census"]
    assert [one["value"] for one in offered[0]["items"]] == ["census_2014"]


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [(100, 112.34, "+12.3%"), (100, 90, "-10.0%"), (100, 100.01, "0.0%"), (0, 5, "–")],
)
def test_a_denominator_changes_by_so_much(before: float, after: float, said: str):
    change = flip_list.change({"usual_base": before, "base": after}, "en")
    assert change.strip("\u2066\u2069").replace("\u2212", "-").replace("\u200e", "") == said


def test_the_list_is_taken_away_with_both_sides():
    sheet = compare_sheet(asked(), host="http://x")
    rows = list(csv.reader(io.StringIO(csv_file(sheet).decode("utf-8-sig"))))
    head, first, *others = rows[rows.index([]) + 1 :]
    assert len(head) == len(first) == len(sheet.widths)
    assert (first[0], first[4]) == (CHEFCHAOUEN, "2025")
    assert first[5:13] == ["2.1", "1.9", "2.3", "3", "worse", "sure at 99.8%", "20000", "2024"]
    assert first[13:21] == ["4.2", "3.8", "4.6", "3.3", "better", "sure at 95%", "10000", "2014"]
    assert first[21] == "demonstration"
    assert len(others) == 2
    assert any("Census of 2014 instead of 2024" in cell for row in rows for cell in row)


def test_communes_without_a_trend_are_listed_whatever_it_is_and_told_why():
    shown, notes = asked_view({"lang": "en", "level": "commune", "trend": "worsening", "within": "MA"})
    assert (shown.trend, shown.within) == ("any", "MA")
    assert [note.template for note in notes.notices] == [view._NO_TREND]
    assert any("it takes five years" in said for said in limits_told.limits(shown))


def test_only_lists_take_all_communes_of_the_country():
    drawn, notes = asked_view({"lang": "en", "part": "heat", "level": "commune", "within": "MA"})
    assert drawn.within == "01"
    assert [note.template for note in notes.notices] == [view._AN_AREA]
    assert any("could not be told apart" in said for said in limits_told.limits(drawn))


def test_a_title_names_the_year_of_its_verdicts():
    assert "(2025)" in screen.title(asked_view({"lang": "en", "part": "ranks", "indicator": REACH})[0])
    assert screen.title(asked()).startswith("All indicators · Census of 2014 instead of 2024")
