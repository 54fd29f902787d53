"""Gaps against a norm, the national rate, the median or the best quarter: numbers beside those of pandas."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.norms import norms as declared
from pages._parts import places
from pages._parts.explain.gap_measured import measured
from pages._parts.explain.gaps_told import gaps_told
from pages._parts.gaps.facts import Shown, shown
from pages._parts.gaps.gap import against
from pages._parts.gaps.map import _fills, gaps_legend
from pages._parts.gaps.order import ordered
from pages._parts.gaps.screen import caption, content
from pages._parts.gaps.supply import Supply
from pages._parts.gaps.table import columns, total
from pages._parts.gaps.told import marked
from pages._parts.gaps.view import asked_view
from pages._parts.gaps.words import sentence
from pages._reports.csv_file import csv_file
from pages._reports.gaps_sheet import gaps_sheet
from records import norms
from tests.pages import small_measured
from tests.pages.said import inside
from tests.pages.said import said as text

AJDIR, IZEMMOUREN, BAB_TAZA, ARGOUB = "01.051.01.03", "01.051.05.01", "01.151.05.03", "12.391.05.01"
HOCEIMA = "01.051.01.01"
ALL = {"milieu": "all", "which": "all"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("measured")
    small_measured.write(folder)
    return folder


@pytest.fixture(autouse=True)
def published(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    yield from small_measured.read(folder, tmp_path, monkeypatch)


def asked(**query: str) -> Shown:
    return shown(asked_view({"lang": "en", **ALL, **query})[0])


def by_hand(rate: float) -> pd.Series:
    """Places missing to a rate for 1,000 people, without any code of the product."""
    table = pd.DataFrame(
        small_measured.SUPPLY, columns=["code", "places", "people", "reached", "enrolled", "room"]
    ).set_index("code")
    short = table["people"] * rate / 1000 - table["places"]
    return np.floor(short.clip(lower=0) + 0.5).astype(int)


def missing(facts: Shown) -> dict[str, int]:
    return {gap.code: gap.missing for gap in facts.around if gap.missing is not None}


def rates() -> pd.Series:
    table = pd.DataFrame(small_measured.SUPPLY).iloc[:, :3]
    return 1000 * table[1] / table[2]


@given(st.integers(1, 9_999))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
def test_a_trial_norm_asks_for_people_times_its_number_without_what_is_there(tenths: int):
    facts = asked(against="trial", trial=f"{tenths / 10:g}")
    assert missing(facts) == by_hand(tenths / 10).to_dict()
    assert facts.missing() == by_hand(tenths / 10).sum()


@pytest.mark.parametrize(("against", "quantile"), [("median", 0.5), ("best", 0.75)])
def test_median_and_best_quarter_are_those_of_the_territories_that_have_a_figure(against, quantile):
    facts = asked(against=against)
    rate = rates().quantile(quantile)
    assert facts.yardstick.amount == pytest.approx(rate)
    assert facts.yardstick.counted == len(small_measured.SUPPLY)
    assert missing(facts) == by_hand(rate).to_dict()


def test_the_national_rate_is_that_of_the_country_and_its_missing_places_those_of_the_build():
    facts = asked(show="places")
    places_there, people = small_measured.NATIONAL
    assert facts.yardstick.amount == pytest.approx(1000 * places_there / people)
    assert missing(facts)[AJDIR] == 12


def test_an_entered_norm_is_used_with_its_reference_and_taken_back_it_is_used_no_more():
    norms.enter("places_emf", 4.5, "", who="Amina", why="cahier", reference="Cahier des charges 2019")
    facts = asked(against="norm")
    assert missing(facts) == by_hand(4.5).to_dict()
    for said in (sentence(facts), text(content(facts.view, []))):
        assert "Cahier des charges 2019" in said
    assert "Yardstick: The norm entered" in text(gaps_legend(facts))
    norms.withdraw("places_emf", "Amina")
    view, mended = asked_view({"lang": "en", "against": "norm"})
    assert view.against == "national"
    assert "Nobody has entered a norm of this kind yet" in mended.notices[0].say("en")


def test_a_norm_without_a_reference_says_who_entered_it():
    norms.enter("places_emf", 2, "", who="Amina", why="essai")
    assert "entered by \u2068Amina\u2069, without a reference" in sentence(asked(against="norm"))


def test_share_and_per_capita_gap_are_those_of_the_missing_places():
    gap = {one.code: one for one in asked(against="trial", trial="10").around}
    assert (gap[HOCEIMA].missing, gap[AJDIR].missing) == (0, 20)
    assert gap[AJDIR].share == pytest.approx(100)
    assert gap[AJDIR].per == pytest.approx(10)
    assert gap[HOCEIMA].supply.over == 10
    assert gap[BAB_TAZA].supply.over == 0
    assert gap[HOCEIMA].unreached == 7800


def test_what_is_not_known_is_neither_zero_nor_missing_places():
    facts = asked(against="trial", trial="10")
    gap = {one.code: one for one in facts.around}[ARGOUB]
    assert (gap.missing, gap.unreached, gap.supply.over) == (None, None, None)
    assert _fills(facts)[ARGOUB] == "missing"
    assert "Not known, and counted neither way: 3." in sentence(facts)


def test_a_norm_no_place_falls_short_of_says_so():
    assert "0 places missing" in sentence(asked(against="trial", trial="0.01", within="01.051"))


def test_the_median_of_territories_of_which_most_have_none_is_zero_and_says_so():
    facts = asked(against="median")
    assert facts.yardstick.amount == 0
    assert "nothing can be missing to zero" in sentence(facts)


@pytest.mark.parametrize("sort", ["missing", "share", "per", "unreached", "over", "people"])
def test_the_list_is_sorted_by_people_by_share_and_by_per_capita_gap(sort: str):
    facts = asked(against="trial", trial="10", sort=sort)
    value = {
        "over": lambda gap: gap.supply.over,
        **{name: (lambda gap, name=name: getattr(gap, name)) for name in ("missing", "share", "per")},
        **{name: (lambda gap, name=name: getattr(gap, name)) for name in ("unreached", "people")},
    }[sort]
    told = [value(gap) for gap in ordered(facts) if value(gap) is not None]
    assert told == sorted(told, reverse=True)
    assert len(told) > 1
    assert sort not in columns(facts)["hidden"]


def test_page_table_total_legend_and_file_tell_the_same():
    facts = asked(against="trial", trial="4.5")
    count = facts.missing()
    assert f"Places missing to the trial norm: {count}" in total(facts)
    assert f"{count} places missing" in sentence(facts)
    assert sum(one or 0 for one in columns(facts)["missing"]) == count
    rows = list(csv.reader(io.StringIO(written(facts))))
    head = {row[0]: row[1] for row in rows if len(row) == 2}
    assert head["Yardstick"] == "a trial norm that nobody entered: 4.5 places for 1,000 people"
    body = [row for row in rows if row and row[0].count(".") == 3]
    assert sum(int(row[7] or 0) for row in body) == count
    (headings,) = (row for row in rows if row[:1] == ["Code"])
    at = headings.index("Share missing (%)")
    (row,) = (row for row in body if row[0] == AJDIR)
    assert float(row[at]) == pytest.approx(100)
    assert "trial norm" in text(content(facts.view, []))


def written(facts: Shown) -> str:
    return csv_file(gaps_sheet(facts.view, datetime(2026, 1, 5, tzinfo=UTC))).decode("utf-8-sig")


def test_a_target_group_of_which_all_were_asked_has_no_interval_and_the_page_says_why():
    facts = asked(against="trial", trial="4.5")
    assert all(gap.low is None for gap in facts.around)
    assert "bounds" in columns(facts)["hidden"]
    assert "No interval: licensed places are counted" in text(content(facts.view, []))


def test_every_number_of_a_territory_is_explained_with_its_arithmetic():
    facts = asked(against="trial", trial="10", selected=AJDIR)
    told = {line.name: line for line in measured(facts.view)}
    assert told["missing"].filled == "2,000 × 10 ÷ 1,000 − 0 → 20"
    assert told["missing"].number == 20
    assert "trial norm" in told["yardstick"].how
    assert "places_per_1000_emf" in told["places"].url
    assert "Places missing: 20" in text(marked(facts.view, facts))


def test_the_best_quarter_is_explained_by_the_territories_it_is_of():
    lines = {line.name: line for line in gaps_told(asked(against="best").view).lines}
    rows = lines["yardstick"].sample().groups[0]["rows"]
    assert [row["code"] for row in rows][:2] == [BAB_TAZA, HOCEIMA]
    assert [row["value"] for row in rows] == sorted(rates(), reverse=True)


class TestCentresInEach:
    def test_one_in_each_province_is_read_literally_as_published(self):
        facts = asked(against="each")
        assert (facts.view.level, facts.view.reading) == ("province", "provinces")
        assert "board of 24 December 2021" in sentence(facts)

    def test_cells_are_held_against_their_own_norm_on_the_page_of_norms(self):
        links = [one.href for one in inside(caption(asked(against="each"))) if hasattr(one, "href")]
        assert links == ["/norms?lang=en#cell_each_territory"]
        assert "cell_each_territory" in declared()
        assert not any(hasattr(one, "href") for one in inside(caption(asked(against="best"))))

    def test_the_other_reading_looks_at_prefectures_too(self):
        literal, wide = asked(against="each"), asked(against="each", reading="units")
        assert {gap.code for gap in literal.around} <= {gap.code for gap in wide.around}
        assert {places.places()[gap.code].kind for gap in literal.around} == {"province"}

    def test_where_nobody_knows_of_centres_none_is_said_to_be_missing(self):
        facts = asked(against="each", reading="units")
        gaps = {gap.code: gap.lacking for gap in facts.around}
        assert gaps["12.391"] is None
        assert _fills(facts)["12.391"] == "missing"

    def test_a_norm_of_three_asks_for_one_more_where_there_are_two(self):
        norms.enter("emf_each_province", 3, "units", who="Amina", why="essai")
        facts = asked(against="each")
        assert facts.view.reading == "units"
        assert facts.sum("lacking") == 2
        assert "2 centres missing" in sentence(facts)
        assert "Centres missing to the norm: 2" in total(facts)
        told = {line.name: line for line in measured(asked(against="each", selected="01.051").view)}
        assert told["lacking"].filled == "3 − 2 → 1"

    def test_other_services_have_no_such_norm_and_the_page_says_so(self):
        view, mended = asked_view({"lang": "en", "what": "coaph", "against": "each"})
        assert view.against == "national"
        assert len(mended.notices) == 1


@pytest.mark.parametrize(
    ("query", "against", "notices"),
    [
        ({"against": "nrom"}, "national", 2),
        ({"against": "zzz"}, "national", 1),
        ({"against": "trial"}, "national", 1),
        ({"against": "trial", "trial": "many"}, "national", 1),
        ({"against": "trial", "trial": "-3"}, "national", 1),
        ({"against": "trial", "trial": "5000"}, "national", 1),
        ({"against": "trial", "trial": "4,5"}, "trial", 0),
        ({"against": "trial", "trial": "٤٫٥"}, "trial", 0),
        ({"trial": "4.5"}, "national", 0),
        ({"what": "upe", "against": "best"}, "national", 1),
        ({"what": "upe", "show": "places"}, "national", 1),
        ({"show": "beauty"}, "national", 1),
        ({"against": "each", "level": "commune"}, "each", 1),
        ({"against": "each", "reading": "streets"}, "each", 1),
    ],
)
@pytest.mark.parametrize("lang", ["ar", "fr", "en"])
def test_what_nobody_could_mean_is_mended_with_a_notice(query, against, notices, lang):
    view, mended = asked_view({"lang": lang, **query})
    assert view.against == against
    assert len(mended.notices) == notices
    page = text(content(view, mended.notices))
    assert all(notice.say(lang) in page for notice in mended.notices)


def test_an_estimated_target_group_gives_its_ends_to_the_places_missing():
    facts = asked(against="trial", trial="10")
    (gap,) = (one for one in facts.around if one.code == AJDIR)
    there = Supply(places=5, places_status="computed", low=0.8, high=1.3)
    found = against(gap, facts.yardstick, there)
    assert (found.low, found.missing, found.high) == (16 - 5, 20 - 5, 26 - 5)
    few = against(gap, facts.yardstick, there._replace(places=18))
    assert (few.low, few.missing, few.high) == (0, 2, 8)
    unknown = against(gap, facts.yardstick, there._replace(places=None))
    assert (unknown.low, unknown.missing, unknown.high) == (None, None, None)
