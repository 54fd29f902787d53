"""The page on quality shows what was counted, says what was mended, and gives away what it shows."""

from __future__ import annotations

import csv
import io
import re
from datetime import UTC, datetime
from html import unescape

import pandas as pd
import pytest

from data.catalogue import catalogue
from data.datasets import DATASETS, datasets_of, resting_on_offices
from data.words import LANGUAGES
from pages._parts.asked import Asked
from pages._parts.gaps.facts import shown
from pages._parts.gaps.map import _tips
from pages._parts.gaps.table import columns
from pages._parts.gaps.view import asked_view
from pages._parts.map.tips import tips as map_tips
from pages._parts.places import places
from pages._parts.portrait.cells import rests_on
from pages._parts.portrait.figures import portrait
from pages._parts.portrait.lines import lines_of
from pages._parts.quality import facts
from pages._parts.quality import words as quality_words
from pages._parts.quality.blocked import blocked, why
from pages._parts.quality.grid import grid
from pages._parts.quality.reasons import held_back, percent, reason, rule, status_and_why
from pages._parts.quality.screen import content
from pages._parts.quality.standing import about, legend
from pages._parts.quality.view import STATES, QualityView, nearest_view
from pages._parts.table_columns import first_screen
from pages._parts.view import View
from pages._reports.csv_file import csv_file
from pages._reports.gaps_sheet import gaps_sheet
from pages._reports.portrait_lines import lines_sheet
from pages._reports.quality_sheets import quality_sheet
from pages._reports.sheet import sheet as map_sheet
from tests.pages.plain import asked
from tests.pages.said import inside, said

CELL = re.compile(r'<td class="q q-(\w+)"(?: title="([^"]*)")?><b>([^<]*)</b>(?:<i>([^<]*)</i>)?</td>')
NOW = datetime(2026, 1, 2, tzinfo=UTC)


def view(**query: str) -> QualityView:
    return nearest_view(Asked({"lang": "en", **query}))


def notices(**query: str) -> list[str]:
    mended = Asked({"lang": "en", **query})
    nearest_view(mended)
    return [notice.say("en") for notice in mended.notices]


def written(parts: list) -> str:
    (text,) = [one.to_plotly_json()["props"]["data-markup"] for one in parts if "data-markup" in
               one.to_plotly_json()["props"]]  # fmt: skip
    return unescape(text)


@pytest.fixture(scope="module")
def reported() -> pd.DataFrame:
    """Centres open at the end of 2024 by province, and those of them with any row of beneficiaries."""
    return asked(
        """SELECT commune.province_code AS code, count(*) AS open,
            count_if(centre_id IN (SELECT centre_id FROM beneficiary_count WHERE period = '2024')) AS told
        FROM centre JOIN territory AS commune ON commune.code = commune_code
        WHERE opened_on <= DATE '2024-12-31' AND coalesce(closed_on > DATE '2024-12-31', true)
        GROUP BY 1"""
    ).set_index("code")


def test_what_the_grid_tells_of_beneficiaries_is_what_the_files_hold(reported: pd.DataFrame):
    rows = {row["code"]: row for row in facts.provinces(facts.shown(view())) if row["period"] == "2024"}
    assert set(rows) >= set(reported.index)
    for code, counted in reported.iterrows():
        row = rows[code]
        assert (row["expected"], row["received"]) == (counted["open"], counted["told"])
        came = {counted["open"]: "complete", 0: "absent"}
        assert row["state"] == came.get(counted["told"], "partial")


def test_every_unit_has_a_cell_with_sign_word_and_counts_in_every_period():
    shown = grid(view())
    text = written(shown)
    cells = CELL.findall(text)
    years = {row["period"] for row in facts.shown(view())}
    assert len(cells) == 83 * len(years)
    words = {quality_words.state(one, "en") for one in STATES}
    assert {word for _look, _tip, word, _share in cells} <= words
    assert all("centres that reported" in tip for look, tip, _word, _share in cells if look == "partial")
    assert all(share.endswith("%") for look, _tip, _word, share in cells if look in ("partial", "enough"))
    assert text.count('scope="rowgroup"') == 12


def test_part_of_it_above_the_share_looks_otherwise_than_below():
    looks = {
        (look, int(share.rstrip("%")))
        for look, _t, _w, share in CELL.findall(written(grid(view(dataset="reports", by="year"))))
        if share
    }
    assert looks
    assert all((look == "enough") == (share >= 80) for look, share in looks)


@pytest.mark.parametrize(
    ("query", "size"), [({"by": "month"}, 7), ({"by": "week"}, 8), ({"by": "year"}, 4), ({}, 7)]
)
def test_reports_come_by_year_month_and_week(query: dict[str, str], size: int):
    rows = facts.shown(view(dataset="reports", **query))
    assert {len(row["period"]) for row in rows} == {size}
    assert len({row["period"] for row in rows}) <= 26


def test_a_state_looked_for_keeps_whole_lines_of_units_that_are_in_it():
    rows = facts.chosen(view(dataset="reports", by="year", state="none"))
    every = facts.shown(view(dataset="reports", by="year"))
    codes = {row["code"] for row in every if row["state"] == "none"}
    assert {row["code"] for row in rows} == codes
    assert len(rows) == sum(row["code"] in codes for row in every)
    assert len(rows) < len(every)


def test_in_arabic_the_last_period_stands_first_so_that_time_runs_from_left_to_right():
    year = re.compile(r'<th scope="col">(\d{4})</th>')
    heads = {lang: year.findall(written(grid(view(lang=lang)))) for lang in LANGUAGES}
    assert heads["fr"] == heads["en"] == sorted(heads["fr"])
    assert heads["ar"] == heads["fr"][::-1]


def test_a_region_shows_its_own_units_only():
    rows = facts.shown(view(region="06"))
    assert {places()[row["code"]].level for row in rows} == {"province", "arrondissement_prefecture"}
    assert len({row["code"] for row in rows}) == 9 + 8
    assert quality_words.sentence(view(region="06")).startswith("Casablanca-Settat")


def test_all_datasets_of_a_year_stand_side_by_side():
    rows = facts.shown(view(part="period", period="2024"))
    assert len(rows) == 83 * len(DATASETS)
    assert {row["period"] for row in rows} == {"2024"}


@pytest.mark.parametrize("indicator", ["reach_elderly", "occupancy", "signals_per_10k_women_violence"])
def test_what_blocks_an_indicator_is_every_unit_without_its_figure(indicator: str):
    chosen = view(part="blocks", indicator=indicator)
    found = facts.blocks(chosen)
    figures = asked(
        """SELECT territory_code AS code, indicator, period, status FROM indicator_value
        WHERE milieu = 'total' AND level IN ('province', 'arrondissement_prefecture')"""
    )
    expected = figures[
        (figures["indicator"] == indicator)
        & (figures["period"] == chosen.period)
        & figures["status"].isin(["insufficient", "missing"])
    ]
    assert {one.code for one in found if one.blocked} == set(expected["code"])
    # First those without a figure, those of most people before the others.
    assert [one.blocked for one in found] == sorted((one.blocked for one in found), reverse=True)
    people = [one.people or 0 for one in found if one.blocked]
    assert people == sorted(people, reverse=True)
    for one in found:
        if not one.blocked:
            assert one.row["value"] is not None
            assert {row["state"] for row in one.states} & {"partial", "absent", "refused"}


def test_a_figure_held_back_says_how_many_told_of_how_many():
    chosen = view(part="blocks", indicator="reach_elderly", period="2025")
    held = [one for one in facts.blocks(chosen) if one.row["status"] == "insufficient"]
    assert held
    for one in held:
        told, of = int(one.row["told"]), int(one.row["asked"])
        assert told < 0.8 * of
        assert why(one, "en") == (
            f"{told} of {of} centres reported ({100 * told // of}%); under 80% nothing is shown."
        )
    assert f"{int(held[0].row['told'])} of" in written(blocked(chosen))


@pytest.mark.parametrize(
    ("row", "english"),
    [
        (("centres", 41, 60, 0.8), "41 of 60 centres reported (68%); under 80% nothing is shown."),
        (("reports", 0, 52, None), "0 of 52 reports due came: nothing is known of the signals."),
        (("signals", 3, 5, None), "known of fewer than 5 signals: no median is given"),
        (("denominator", 12, 50, None), "(12) is below 50: chance would decide"),
        (("delegations", 1, 8, 0.8), "1 of 8 delegations sent their list of centres (12%)"),
    ],
)
def test_each_reason_has_its_sentence_in_three_languages(row: tuple, english: str):
    told = dict(zip(("counted", "told", "asked", "least_share"), row, strict=True))
    assert english in reason(told, "en")
    others = {reason(told, lang) for lang in LANGUAGES}
    assert len(others) == 3
    assert all("{" not in text for text in others)


def test_a_share_is_never_rounded_up_to_the_limit():
    assert percent(0.7999, "en") == "79%"
    assert percent(0.8, "en") == "80%"
    assert percent(0.29, "en") == "29%"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_rule_says_that_it_is_no_norm_who_set_it_and_since_when(lang: str):
    text = " ".join(rule(lang))
    no_norm = {
        "ar": "ليست معياراً رسمياً",
        "fr": "non une norme officielle",
        "en": "not an official norm",
    }
    assert no_norm[lang] in text
    assert "2026" in text
    assert "80" in text
    assert all(one in said(about(lang)) for one in rule(lang))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("part", ["dataset", "period", "blocks"])
def test_the_page_is_whole_in_every_language(lang: str, part: str):
    shown = content(view(lang=lang, part=part), [])
    ids = {str(getattr(one, "id", "")) for one in inside(shown)}
    assert {"quality-sentence", "quality-shown"} <= ids
    assert len(list(inside(legend(lang)))) > 14


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"dataset": "centers"}, "The choice “centers” is not known"),
        ({"by": "month", "dataset": "centres"}, "comes by year"),
        ({"region": "02.251"}, "is no region"),
        ({"region": "nowhere at all"}, "There is no territory"),
        ({"part": "block"}, "There is no part “block”"),
        ({"part": "period", "period": "1999"}, "There is no figure of “1999”"),
        ({"part": "blocks", "indicator": "illiteracy_10_plus"}, "rests on no file of the offices"),
        ({"part": "blocks", "indicator": "reach_elderlyy"}, "There is no indicator “reach_elderlyy”"),
        ({"state": "dead"}, "The choice “dead” is not known"),
    ],
)
def test_what_nobody_could_mean_is_mended_and_said(query: dict[str, str], expected: str):
    assert any(expected in notice for notice in notices(**query))


@pytest.mark.parametrize(
    "query",
    [
        {"dataset": "signals", "by": "week", "region": "05", "state": "absent"},
        {"part": "period", "period": "2020", "region": "01"},
        {"part": "blocks", "indicator": "reach_elderly", "period": "2023", "region": "03"},
    ],
)
def test_an_address_leads_back_to_the_same_view_without_a_word(query: dict[str, str]):
    first = view(**query)
    again = Asked({"lang": "en", **first.address().fields})
    assert nearest_view(again) == first
    assert not again.notices
    assert all(first.address().fields[name] == value for name, value in query.items())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_file_holds_what_the_grid_shows(lang: str):
    chosen = view(lang=lang, part="period", period="2024", region="02")
    content = csv_file(quality_sheet(chosen, NOW)).decode("utf-8-sig")
    lines = list(csv.reader(io.StringIO(content), delimiter="," if lang == "en" else ";"))
    table = [line for line in lines if line and line[0].startswith("02.")]
    rows = facts.chosen(chosen)
    assert [line[0] for line in table] == [row["code"] for row in rows]
    assert [line[4] for line in table] == [quality_words.state(row["state"], lang) for row in rows]
    assert {"ar": "تجريبية", "fr": "démonstration", "en": "Demonstration"}[lang] in lines[1][0]


def test_the_file_of_what_blocks_says_why():
    chosen = view(part="blocks", indicator="reach_elderly", period="2025")
    sheet = quality_sheet(chosen, NOW)
    assert len(sheet.rows) == len(facts.blocks(chosen))
    assert all("nothing is shown" in str(row[3]) for row in sheet.rows if row[2] == "too few to say")


def test_every_indicator_of_the_offices_says_what_it_rests_on_and_no_other_does():
    resting = set(resting_on_offices("of the test"))
    assert resting == {key for key, one in catalogue().indicators.items() if "offices" in one.sources}
    assert datasets_of(catalogue().indicators["reach_elderly"], "2025") == ("centres", "beneficiaries")
    assert datasets_of(catalogue().indicators["illiteracy_10_plus"], "2024") == ()


def test_the_map_its_table_and_its_files_say_why_a_figure_is_held_back():
    seen = View(lang="en", indicator="reach_elderly", level="province", period="2025", milieu="total")
    reasons = held_back("reach_elderly", "province", "2025", "total", lang="en")
    held = asked(
        """SELECT territory_code AS code FROM indicator_value WHERE indicator = 'reach_elderly'
        AND level = 'province' AND period = '2025' AND milieu = 'total' AND status = 'insufficient'"""
    )
    assert set(reasons) == set(held["code"])
    tips = map_tips(seen)["tips"]
    assert {code: tips[code] for code in reasons} == {
        code: ("too few to say", why_not) for code, why_not in reasons.items()
    }
    assert first_screen(seen)["reasons"] == reasons
    statuses = {row[0]: row[8] for row in map_sheet(seen, NOW).rows}
    assert all(statuses[code] == f"too few to say: {why_not}" for code, why_not in reasons.items())
    others = {status for code, status in statuses.items() if code not in reasons}
    assert others <= {"computed", "estimated", "no figure"}


def test_the_portrait_says_why_a_figure_is_held_back():
    code, why_not = next(iter(held_back("reach_elderly", "province", "2025", "total", lang="en").items()))
    figure = portrait(code).figure("reach_elderly")
    assert figure.status == "insufficient"
    assert rests_on(figure, "en").endswith(why_not)


def test_files_of_compare_and_of_a_portrait_s_years_say_why_a_figure_is_held_back():
    code, why_not = next(iter(held_back("reach_elderly", "province", "2025", "total", lang="en").items()))
    held = ("reach_elderly", "province", "2025", "total")
    assert status_and_why("insufficient", *held, code=code, lang="en") == f"too few to say: {why_not}"
    assert status_and_why("missing", *held, code=code, lang="en") == "no figure"
    told = {cell for row in lines_sheet(code, "en", NOW).rows for cell in row}
    years = held_years(code)
    assert years
    assert all(f"too few to say: {why}" in told for why in years)


def held_years(code: str) -> list[str]:
    """Why the figures of the last year that a portrait draws are held back."""
    drawn = [(line.indicator.key, row["period"]) for line in lines_of(code) for row in line.years]
    found = [held_back(key, "province", period, "total", lang="en", code=code) for key, period in drawn]
    return [why for one in found for why in one.values()]


def test_the_gaps_say_why_a_figure_is_held_back_on_map_table_and_file():
    query = {"what": "elderly", "level": "province", "show": "places", "which": "all", "milieu": "all"}
    facts = shown(asked_view({"lang": "en", **query})[0])
    reasons = held_back("not_reached_elderly", "province", "2025", "total", lang="en")
    code, why_not = next(iter(reasons.items()))
    whole = f"People not reached: too few to say: {why_not}"
    assert whole in _tips(facts)[code].split("\n")
    assert why_not in columns(facts)["reasons"][code]
    sheet = gaps_sheet(facts.view, NOW)
    (row,) = (row for row in sheet.rows if row[0] == code)
    assert row[sheet.headings.index("Status: people not reached")] == f"too few to say: {why_not}"
    assert set(columns(facts)["reasons"]) >= set(reasons)
