"""What is worse and worsening, what can be told apart, what goes together: on the screen and in files."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from data import warehouse
from pages._parts import known, places, search
from pages._parts.compare import facts, flips, funnel, heat, offered, pairs, ranks, sentences, told
from pages._parts.compare import words as said
from pages._parts.compare.themes import members, themes
from pages._parts.compare.view import CompareView, asked_view
from pages._parts.markup import markup
from pages._reports.compare_sheets import compare_sheet
from pages._reports.csv_file import csv_file
from pages._reports.xlsx_file import xlsx_file
from stats.association import Association
from tests.pages import small_compared
from tests.pages.small_compared import MISSING, PLACES, REACH

HOCEIMA, CHEFCHAOUEN, DAKHLA = "01.051", "01.151", "12.391"
ELDERLY = "service-elderly"


@pytest.fixture(scope="module")
def pointer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_compared.write(tmp_path_factory.mktemp("compared"))


@pytest.fixture(autouse=True)
def published(pointer: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Facts of `small_compared`, and nothing remembered from or left to other tests."""
    monkeypatch.setattr(warehouse, "CURRENT", pointer)
    monkeypatch.setattr(warehouse, "_connections", {})
    kept = (
        *(warehouse._answer, known._known, places._places, places._inside, search._index),
        *(
            facts._matrix,
            funnel._funnel,
            pairs._pairs,
            ranks._ranked,
            ranks._written,
            heat._written,
        ),
        offered._comparable,
        *(flips._flipped, flips._listed, flips._places_of),
    )
    for answers in kept:
        answers.cache_clear()
    yield
    for answers in kept:
        answers.cache_clear()


def lines(**asked: str) -> list[tuple[str, str]]:
    shown = facts.listed(CompareView(lang="en", **asked))
    return [(one.indicator.key, one.code) for one in shown.shown]


def test_what_is_worse_and_worsening_stands_by_how_sure_it_is_then_by_people():
    assert lines() == [(REACH, CHEFCHAOUEN), (PLACES, HOCEIMA), (REACH, HOCEIMA)]


def test_a_trend_that_is_not_tested_worse_is_listed_only_when_asked_for():
    assert (PLACES, CHEFCHAOUEN) not in lines()
    assert (PLACES, CHEFCHAOUEN) in lines(trend="not_improving")


def test_a_complete_count_is_worse_without_a_trend_and_stands_last():
    assert lines(trend="any")[-1] == (MISSING, HOCEIMA)
    assert (MISSING, HOCEIMA) not in lines()


def test_one_indicator_and_so_many_lines_can_be_asked_for():
    assert lines(indicator=PLACES, trend="any") == [(PLACES, HOCEIMA), (PLACES, CHEFCHAOUEN)]
    assert lines(trend="any", first="5") == lines(trend="any")[:5]
    assert len(lines(trend="any", theme="education")) == 1


def test_only_the_area_is_listed():
    assert lines(within="12") == []


@pytest.mark.parametrize(
    ("course", "direction", "way"),
    [
        ("increasing", "lower", "worse"),
        ("increasing", "higher", "better"),
        ("decreasing", "higher", "worse"),
        ("decreasing", "none", "down"),
        ("no change", "higher", "level"),
        ("cannot be calculated", "lower", "unknown"),
        (None, "lower", "unknown"),
    ],
)
def test_where_a_figure_goes_is_read_in_its_direction(course, direction, way):
    assert facts.going(course, direction) == way


def test_the_sentence_counts_the_places_and_the_people_once():
    shown = sentences.worse(facts.listed(CompareView(lang="en", theme=ELDERLY)))
    assert "surely worse than Morocco and getting worse in 2 provinces." in shown
    assert "60,000 inhabitants live there." in shown
    assert shown.endswith("First of all: Chefchaouen, Al Hoceima.")


def test_the_sentence_of_one_indicator_counts_its_own_people():
    view_ = CompareView(lang="en", indicator=PLACES)
    assert "10,000 people aged 60 and over live there." in sentences.worse(facts.listed(view_))


def test_where_nothing_worsens_it_says_how_many_are_worse_and_how_many_trends_are_unknown():
    shown = sentences.worse(facts.listed(CompareView(lang="en", indicator=MISSING)))
    assert "nowhere both surely worse than Morocco and getting worse." in shown
    assert "of 1 figures the trend of 1 is unknown." in shown


def test_every_figure_of_the_heat_map_is_one_letter_and_non_values_keep_their_own():
    rows = {row["indicator"]: row for row in facts.matrix(CompareView(theme="all"))}
    assert rows[PLACES]["verdicts"] == "WwB"
    assert rows[REACH]["verdicts"] == "WWi"
    assert rows[MISSING]["verdicts"] == "xmy"
    assert (rows[PLACES]["courses"], rows[MISSING]["courses"]) == ("-0+", "...")


def test_every_letter_has_a_look_of_its_own_and_a_sign_in_words():
    looks = [said.look(*one) for one in said.LETTERS.values()]
    assert len(set(looks)) == len(looks)
    assert set(said.SIGNS) == {word for word, _sure in said.LETTERS.values()}


def test_the_heat_map_can_be_ordered_by_verdict():
    view_ = CompareView(part="heat", theme="all", order="verdict")
    rows = facts.matrix(view_)
    assert [rows[0]["codes"][at] for at in heat.order(view_, rows)] == [HOCEIMA, CHEFCHAOUEN, DAKHLA]
    assert heat.order(CompareView(part="heat", theme="all"), rows) == [0, 1, 2]


def test_the_heat_map_travels_as_letters():
    table = markup(heat._table(CompareView(lang="en", part="heat", theme="all"), facts.matrix(CompareView())))
    assert 'data-v="WWi"' in table
    assert "<td" not in table.split("<tbody>")[1]


def test_a_cell_tells_value_interval_benchmark_verdict_trend_period_and_demonstration():
    lines_ = told.told(CompareView(lang="en", part="heat"), PLACES)
    assert lines_[HOCEIMA].startswith("Al Hoceima – Places per 1,000 of the target group")
    assert (
        "1.00 (\u20660.50–1.50\u2069) · The country: 2.00 · worse (sure at 99.8%) · getting worse"
        in lines_[HOCEIMA]
    )
    assert lines_[HOCEIMA].endswith("demonstration")
    assert "too few to say" in told.told(CompareView(lang="en", part="heat"), REACH)[DAKHLA]


def test_ranks_are_ranges_and_what_cannot_be_told_apart_is_a_group():
    known_, unknown = ranks.ranked(CompareView(part="ranks", indicator=PLACES))
    assert [(one.row["code"], one.low, one.high, one.group) for one in known_] == [
        (DAKHLA, 1, 1, 1),
        (CHEFCHAOUEN, 2, 3, 2),
        (HOCEIMA, 2, 3, 2),
    ]
    assert unknown == []


def test_who_has_no_figure_has_no_rank_but_a_reason():
    known_, unknown = ranks.ranked(CompareView(part="ranks", indicator=REACH))
    assert [row["code"] for row in unknown] == [DAKHLA]
    table = markup(ranks._table(CompareView(lang="en", part="ranks", indicator=REACH)))
    assert "too few to say" in table
    assert "Group 1: cannot be told apart (2)" in table
    assert len(known_) == 2


def test_a_funnel_sets_counts_beside_the_country():
    shown = funnel.funnel(CompareView(part="funnel", indicator=REACH))
    assert (shown.kind, shown.baseline) == ("proportion", 3.0)
    assert shown.letters == ["W", "W"]
    assert [row["code"] for row in shown.left_out] == [DAKHLA]


def test_the_limits_of_a_funnel_are_those_of_its_statistic():
    # 3 % of 10,000: standard error 0.17059 points, 1.96 of them at 95 %.
    low, high, lowest, highest = funnel.limits([10000], 3.0, "proportion", 100)
    assert (low[0], high[0]) == pytest.approx((2.66566, 3.33434), abs=1e-4)
    assert lowest[0] < low[0] < high[0] < highest[0]


def test_two_indicators_need_both_figures():
    shown = pairs.pairs(CompareView(part="pairs", indicator=PLACES, other=REACH))
    assert shown.unknown == [DAKHLA]
    assert shown.found.pairs == 2
    view_ = CompareView(lang="en", part="pairs", indicator=PLACES, other=REACH)
    assert pairs.sentence(view_).endswith(
        "no association that chance alone could not make (2 territories with both figures)."
    )


@pytest.mark.parametrize(
    ("coefficient", "low", "high", "strength"),
    [
        (0.9, 0.8, 0.95, ("strong", 1)),
        (-0.5, -0.6, -0.3, ("moderate", -1)),
        (0.2, 0.01, 0.4, ("weak", 1)),
        (0.5, -0.1, 0.8, ("none", 0)),
    ],
)
def test_an_association_is_called_one_only_where_chance_is_left_out(coefficient, low, high, strength):
    assert pairs.strength(Association(coefficient, low, high, 75)) == strength


def test_a_set_of_indicators_is_a_group_a_theme_or_a_service():
    assert {"all", "need", "housing", ELDERLY} <= set(themes())
    assert {PLACES, REACH} <= set(members(ELDERLY))
    assert MISSING not in members(ELDERLY)


@pytest.mark.parametrize(
    ("asked", "field", "mended"),
    [
        ({"part": "ranking"}, "part", "ranks"),
        ({"part": "nonsense"}, "part", "worse"),
        ({"level": "provinces"}, "level", "province"),
        ({"benchmark": "contry"}, "benchmark", "country"),
        ({"level": "region", "benchmark": "likes"}, "benchmark", "country"),
        ({"theme": "no such"}, "theme", "all"),
        ({"trend": "worse"}, "trend", "worsening"),
        ({"part": "ranks", "indicator": "reach_elderley"}, "indicator", REACH),
        ({"part": "funnel", "indicator": MISSING}, "indicator", REACH),
        ({"first": "7"}, "first", "25"),
        ({"order": "x", "part": "heat"}, "order", "region"),
        ({"part": "flip", "denominator": "census 2014"}, "denominator", "census_2014"),
        ({"part": "flip", "denominator": "nobody"}, "denominator", "census_2014"),
        ({"part": "funnel", "indicator": REACH, "benchmark": "likes"}, "benchmark", "country"),
        ({"part": "funnel", "indicator": REACH, "benchmark": "region"}, "benchmark", "country"),
        ({"part": "funnel", "indicator": REACH, "benchmark": "norm"}, "benchmark", "country"),
    ],
)
def test_what_nobody_could_mean_is_mended_with_a_notice(asked, field, mended):
    mended_view, notes = asked_view({"lang": "en", **asked})
    assert getattr(mended_view, field) == mended
    assert notes.notices


def test_an_address_says_all_of_its_view_and_comes_back_the_same():
    asked = {
        "lang": "fr",
        "part": "pairs",
        "within": "01",
        "indicator": PLACES,
        "other": REACH,
        "selected": HOCEIMA,
    }
    first, notes = asked_view(asked)
    assert not notes.notices
    again, _notes = asked_view({"lang": "fr", **first.address().fields})
    assert again == first


def test_a_marked_territory_elsewhere_is_not_marked():
    assert asked_view({"part": "funnel", "within": "12", "selected": HOCEIMA})[0].selected == ""


def table(content: bytes) -> list[list[str]]:
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=","))
    return rows[rows.index([]) + 1 :]


def test_the_list_is_taken_away_with_verdict_trend_and_explanation():
    sheet = compare_sheet(CompareView(lang="en"), host="http://x", now=datetime(2026, 1, 1, tzinfo=UTC))
    head, first, *others = table(csv_file(sheet))
    row = dict(zip(head, first, strict=True))
    assert (row["Code"], row["Verdict"], row["How sure"], row["Trend"]) == (
        CHEFCHAOUEN,
        "worse",
        "sure at 99.8%",
        "getting worse",
    )
    assert row["Real or demonstration"] == "demonstration"
    assert row["Explanation"].startswith("http://x/explain?lang=en&indicator=reach_elderly")
    assert len(others) == 2


def test_the_heat_map_is_taken_away_a_line_a_cell_and_non_values_say_why():
    head, *rows = table(csv_file(compare_sheet(CompareView(lang="en", part="heat", theme="all"))))
    cells = {(row[0], row[3]): dict(zip(head, row, strict=True)) for row in rows}
    assert len(cells) == 9
    missing = next(
        cell for (code, _), cell in cells.items() if code == CHEFCHAOUEN and cell["Status"] == "no figure"
    )
    assert (missing["Value"], missing["Verdict"]) == ("", "no figure")


def test_ranks_are_taken_away_as_ranges_and_in_arabic_from_right_to_left():
    sheet = compare_sheet(CompareView(lang="en", part="ranks", indicator=PLACES))
    assert [row[-4:] for row in sheet.rows] == [[1, 1, 1, 1], [2, 2, 3, 2], [3, 2, 3, 2]]
    book = CalamineWorkbook.from_filelike(
        io.BytesIO(xlsx_file(compare_sheet(CompareView(lang="ar", part="ranks", indicator=PLACES))))
    )
    assert book.get_sheet_by_index(0).to_python()[0][0].endswith("المغرب")
