"""Home says what matters now, how fresh it is and what the last build changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest

from data import builds, warehouse
from data.catalogue import catalogue
from pages._parts.address import Address
from pages._parts.gaps import words as gaps_words
from pages._parts.home import changes as home_changes
from pages._parts.home import contrast, doors, missing
from pages._parts.home import fresh as home_fresh
from pages._parts.vigilance import words as cells
from tests.pages.plain import asked
from tests.pages.said import inside, said

BEFORE, NOW = "warehouse-20260101T120000Z-0a", "warehouse-20260102T090500Z-0b"
SAME = {"rows": 10, "before": 10, "same": True}


@pytest.fixture
def changed(monkeypatch: pytest.MonkeyPatch) -> Callable[[dict[str, Any] | None], str]:
    """What home says of a build's account of its changes."""
    monkeypatch.setattr(warehouse, "build", lambda: NOW)

    def told(changes: dict[str, Any] | None, lang: str = "en") -> str:
        monkeypatch.setattr(builds, "report", lambda: {"changes": changes})
        return said(home_changes.changes(lang))

    return told


def account(tables: dict[str, Any], **sources: list[str]) -> dict[str, Any]:
    return {"build": BEFORE, "tables": tables, "sources": {"new": [], "changed": [], "gone": [], **sources}}


def test_the_first_build_says_that_there_is_nothing_to_compare(changed: Callable):
    assert changed(None) == "This is the first build: there is nothing to compare it with."


def test_a_build_that_says_nothing_of_changes_is_not_called_the_first(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(builds, "report", dict)
    assert said(home_changes.changes("en")) == "This build kept no account of what it changed."


def test_a_build_without_account_is_not_compared(changed: Callable):
    told = changed({"build": BEFORE, "tables": None, "sources": None})
    assert "January 2, 2026, 09:05" in told
    assert "January 1, 2026, 12:00" in told
    assert "kept no account" in told


def test_what_moved_is_told_by_kind_with_its_rows_before_and_now(changed: Callable):
    tables = {
        "centre": {"rows": 5070, "before": 5012, "same": False},
        "cell": SAME,
        "cell_report": {"rows": 30, "before": 30, "same": False},
        "census_value": SAME,
        "newly_worked_out": {"rows": 7, "before": None, "same": False},
    }
    told = changed(account(tables, changed=["demo_centres"], new=["fes_centres"]))
    assert "Centres: 5,070 rows, 5,012 before" in told
    assert "Cells and reports: 40 rows as before, some of them with other values" in told
    assert "Figures worked out from them, and maps: 7 rows, 0 before" in told
    assert "Unchanged: Censuses and mapped establishments." in told
    assert "New files: fes_centres." in told
    assert "Changed files: demo_centres." in told
    assert "Gone" not in told


def test_of_many_files_the_first_are_named_and_all_are_behind_a_fold(changed: Callable):
    files = [f"office_{number:02}" for number in range(1, 26)]
    told = changed(account({"centre": SAME}, new=files))
    assert "New files: office_01, office_02, office_03, office_04, office_05, office_06, 19 others." in told
    assert ", ".join(files) in told


def test_a_build_that_changed_nothing_says_so(changed: Callable):
    assert "Every fact is the same." in changed(account({"centre": SAME, "signal": SAME}))


@pytest.mark.parametrize("lang", ["ar", "fr"])
def test_what_changed_is_told_in_the_readers_language(changed: Callable, lang: str):
    told = changed(account({"centre": {"rows": 2, "before": 1, "same": False}, "signal": SAME}), lang)
    assert {"ar": "المراكز: 2", "fr": "Centres : 2"}[lang] in told.replace("\u00a0", " ")


def test_the_build_that_is_served_gives_an_account_of_itself():
    report = builds.report()
    assert set(report["tables"]) >= {"territory", "indicator_value", "source", "centre"}


@pytest.fixture(scope="module")
def country() -> pd.DataFrame:
    return asked("SELECT indicator, period, milieu, value FROM indicator_value WHERE level = 'country'")


def test_the_widest_gap_is_that_of_the_newest_rates_of_people_that_are_better_low(country: pd.DataFrame):
    rates = [
        one.key
        for one in catalogue().indicators.values()
        if one.unit == "pct"
        and one.direction == "lower"
        and one.computation.denominator
        and catalogue().measures[one.computation.denominator].unit == "people"
        and "province" in one.periods
    ]
    beside = (
        country[country["indicator"].isin(rates)]
        .pivot_table(index=["period", "indicator"], columns="milieu", values="value")
        .dropna(subset=["urban", "rural"])
    )
    newest = beside.loc[beside.index.get_level_values("period").max()]
    widest = (newest["rural"] - newest["urban"]).abs().idxmax()
    said_so, view = contrast.widest("en")
    assert view.indicator == widest
    assert view.milieu == "rural"
    assert f"{newest.loc[widest, 'rural']:.1f}% against {newest.loc[widest, 'urban']:.1f}%" in said_so


def test_the_reach_that_moved_most_is_told_with_both_years(country: pd.DataFrame):
    reach = country[country["indicator"].str.startswith("reach_") & (country["milieu"] == "total")]
    years = reach.pivot_table(index="indicator", columns="period", values="value")[["2024", "2025"]]
    moved = (years["2025"] - years["2024"]).abs().idxmax()
    told, simulated, explained = contrast.change("en")
    assert told.startswith(f"{catalogue().indicators[moved].label['en']}: ")
    assert f"{years.loc[moved, '2024']:.3g}% in 2024, {years.loc[moved, '2025']:.3g}% in 2025" in told
    assert simulated
    assert all(part in explained for part in ("indicator=reach_", "territory=MA", "period=2025"))


@pytest.mark.parametrize("lang", ["ar", "fr", "en"])
def test_three_doors_say_the_sentences_of_their_pages_and_lead_there(lang: str):
    address = Address("/", lang)
    shown = {
        door.key: door for door in (make(address) for make in (doors.analyst, doors.planner, doors.committee))
    }
    assert shown["analyst"].sentences[0][:2] == (cells.national_sentence(lang), True)
    assert shown["planner"].sentences[0][:2] == (gaps_words.national_sentence(lang), True)
    assert not shown["committee"].sentences[0][1]
    for door in shown.values():
        assert all(url.startswith(f"/explain?lang={lang}&") for *_said, url in door.sentences)
    links = [url for door in shown.values() for _, url in door.links]
    assert [url.partition("?")[0] for url in links] == [
        "/vigilance",
        "/gaps",
        "/gaps",
        "/territory",
        "/map",
        "/sources",
    ]
    assert all(f"lang={lang}" in url for url in links)
    assert (
        said(doors.doors(address)).count(
            {"ar": "أرقام تجريبية", "fr": "chiffres de démonstration", "en": "demonstration figures"}[lang]
        )
        == 3
    )


def test_the_planners_map_counts_the_communes_of_the_sentence_by_province():
    gap = missing.largest_gap("en")
    fills = missing._fills(gap)
    counts = pd.Series([one.code[:6] for one in gap.listed]).value_counts()
    assert len(fills) == 75
    expected = pd.cut(counts, [0, 5, 15, 1000], labels=["1", "2", "3"])
    assert all(fills[code] == fill for code, fill in expected.items())
    assert {fills[code] for code in fills if code not in counts} <= {"0", "not_applicable"}


def test_freshness_says_of_each_kind_its_newest_period_and_whether_it_is_real():
    lines = [said(one) for one in inside(home_fresh.freshness("en")) if type(one).__name__ == "Tr"]
    assert len(lines) == 7
    assert "2024" in lines[1]
    assert lines[1].endswith("real")
    assert "week 52 of 2025" in lines[6]
    assert all("demonstration" in line for line in lines[3:])


def test_kinds_of_which_nothing_was_sent_say_so_without_a_zero(monkeypatch: pytest.MonkeyPatch):
    rows = [{"kind": "signals", "last": None, "count": 0, "simulated": False}]
    monkeypatch.setattr(warehouse, "read", lambda question: rows)
    told = said(home_fresh.freshness("en"))
    assert told.endswith("Signals nothing has been sent yet")
