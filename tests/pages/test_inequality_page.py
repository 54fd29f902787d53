"""The page on inequality draws what was measured, says what it cannot, and never takes a gap for zero."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import UTC, datetime
from html import unescape

import numpy as np
import pandas as pd
import pytest

from data.catalogue import catalogue
from data.deprivation import is_rate
from data.plain_words import plain_words
from data.words import LANGUAGES
from pages._parts.asked import Asked
from pages._parts.inequality import curves, facts, method, regions, screen, told
from pages._parts.inequality import words as inequality_words
from pages._parts.inequality.facts import Shown
from pages._parts.inequality.view import InequalityView, nearest_view, offers
from pages._reports.csv_file import csv_file
from pages._reports.inequality_sheets import PARTS, inequality_sheet
from stats.inequality import concentration_index, gini, slope_index
from tests.pages.plain import asked
from tests.pages.said import inside, said

NOW = datetime(2026, 1, 2, tzinfo=UTC)
PLACES = "places_per_1000_emf"


def view(**query: str) -> InequalityView:
    return nearest_view(Asked({"lang": "en", **query}))


def notices(**query: str) -> list[str]:
    mended = Asked({"lang": "en", **query})
    nearest_view(mended)
    return [notice.say("en") for notice in mended.notices]


def written(parts: object) -> str:
    """The HTML that the server wrote into a part of the page."""
    given = (one.to_plotly_json()["props"].get("data-markup") for one in inside(parts))
    return unescape(" ".join(text for text in given if text))


def figures(indicator: str, level: str, period: str) -> pd.DataFrame:
    return asked(
        "SELECT territory_code AS code, value, denominator AS weight FROM indicator_value"
        f" WHERE indicator = '{indicator}' AND level = '{level}' AND period = '{period}' AND milieu = 'total'"
        " ORDER BY code"
    ).set_index("code")


def row(measure: str, value: float | None, lower: float | None = None, upper: float | None = None) -> dict:
    told_row = {"measure": measure, "value": value, "lower": lower, "upper": upper, "simulated": False}
    status = "few" if value is None else "computed"
    return told_row | {"status": status, "weight": "population", "territories": 3, "left_out": 0}


def made(value: float | None, lower: float | None = None, upper: float | None = None, period: str = "2024"):
    return Shown(replace(view(), period=period), [], {"gini": row("gini", value, lower, upper)})


def under(xs: np.ndarray, ys: np.ndarray) -> float:
    return float(((xs[1:] - xs[:-1]) * (ys[1:] + ys[:-1]) / 2).sum())


def test_half_of_the_places_are_where_pandas_finds_them():
    shown = facts.shown(view(indicator=PLACES, level="commune"))
    told_figures = figures(PLACES, "commune", shown.view.period).dropna()
    most = told_figures.sort_values("value", ascending=False)
    held = (most.value * most.weight).cumsum() / (most.value * most.weight).sum()
    people = most.weight.cumsum() / most.weight.sum()
    share = float(np.interp(0.5, held, people))
    assert facts.half(shown.lorenz()) == pytest.approx(share, abs=1e-3)
    sentence = inequality_words.sentence(shown)
    assert f"half of the places are in territories where {100 * share:.1f}%" in sentence
    assert "women aged 15 and over" in sentence


@pytest.mark.parametrize("level", ["province", "commune"])
def test_the_area_under_the_curves_is_what_the_build_measured(level):
    shown = facts.shown(view(indicator="illiteracy_10_plus", level=level, order="no_schooling"))
    for points, measure in ((shown.lorenz(), "gini"), (shown.concentration(), "concentration")):
        area = under(points.curve.people, points.curve.held)
        assert 1 - 2 * area == pytest.approx(shown.measures[measure]["value"], abs=1e-6)
        # Every territory stands on the curve, the last of them at its end.
        assert (points.people[-1], points.held[-1]) == pytest.approx((1, 1))
        assert len(points.rows) == shown.measures[measure]["territories"]


@pytest.mark.parametrize("level", ["province", "commune"])
def test_the_measures_of_the_build_are_those_of_the_figures_on_the_page(level):
    shown = facts.shown(view(indicator=PLACES, level=level))
    values, weights = shown.columns(shown.counted, "value", "weight")
    assert shown.measures["gini"]["value"] == pytest.approx(gini(values, weights), abs=1e-6)
    values, needs, weights = shown.columns(shown.placed, "value", "need", "weight")
    expected = concentration_index(values, -needs, weights)
    assert shown.measures["concentration"]["value"] == pytest.approx(expected, abs=1e-6)
    slope, _ratio = slope_index(values, weights, -needs)
    assert shown.measures["sii"]["value"] == pytest.approx(slope, abs=1e-6)
    _places, _values, start, end = shown.slope()
    assert end - start == pytest.approx(slope)


def test_the_fifths_are_means_of_a_fifth_of_the_people_each():
    shown = facts.shown(view(indicator="illiteracy_10_plus", level="province", order="no_schooling"))
    means = shown.concentration().means(5)
    values, weights = shown.columns(shown.placed, "value", "weight")
    assert np.mean(means) == pytest.approx(values @ weights / weights.sum())
    assert means == sorted(means, reverse=True)
    assert f"{means[0]:.1f}%" in inequality_words.sentence(shown)


def test_regions_add_up_to_what_the_build_measured():
    shown = facts.shown(view(indicator=PLACES))
    parts = shown.parts()
    assert parts.between.sum() == pytest.approx(shown.measures["theil_between"]["value"], abs=1e-6)
    assert parts.within.sum() == pytest.approx(shown.measures["theil_within"]["value"], abs=1e-6)
    table = written(regions.split(shown))
    assert table.count("<tr>") == 1 + len(parts.group)


def test_a_territory_without_a_figure_is_no_point_of_a_curve_and_is_said_to_be_left_out():
    asked_view = view(indicator=PLACES)
    known = figures(PLACES, "province", asked_view.period)
    missing = known.index[known.value.isna()]
    assert len(missing)
    walked = told.walked(asked_view, curves.LORENZ)
    assert len(walked["codes"]) == len(set(walked["codes"])) == known.value.notna().sum()
    assert not set(missing) & set(walked["codes"])
    assert "A missing figure is not zero" in inequality_words.left_out(facts.shown(asked_view))
    marked = said(told.marked(replace(asked_view, selected=missing[0])))
    assert "0.00" not in marked
    assert "too few to say" in marked or "no figure" in marked


def test_the_points_of_a_curve_rise_and_each_says_who_it_is():
    walked = told.walked(view(indicator=PLACES, level="commune"), curves.ALONG)
    assert walked["people"] == sorted(walked["people"])
    assert walked["held"] == sorted(walked["held"])
    assert all("of what there is" in one for one in walked["told"])


@pytest.mark.parametrize(
    ("indicator", "why"),
    [
        ("population_change", "below zero"),
        ("poverty_2025_edition", "Fewer than half of the territories"),
        ("all_signals_per_10k", "withheld to protect small counts"),
    ],
)
def test_what_cannot_be_measured_is_said_in_words_and_not_drawn(indicator, why):
    level = "commune" if indicator == "all_signals_per_10k" else "province"
    asked_view = view(indicator=indicator, level=level)
    assert why in inequality_words.sentence(facts.shown(asked_view))
    page = screen.shown(asked_view)
    idents = {getattr(one, "id", None) for one in inside(page)}
    assert not idents & {curves.LORENZ, curves.ALONG, curves.LINE, regions.SPLIT}
    assert why in written(page)
    assert told.walked(asked_view, curves.LORENZ)["codes"] == []


def test_every_curve_has_its_table_and_can_be_taken_away():
    page = screen.shown(view(indicator=PLACES, beside="2020"))
    drawn = [one for one in inside(page) if getattr(one, "className", "") == "curve"]
    assert [one.id for one in drawn] == [curves.LORENZ, curves.ALONG, curves.LINE, "inequality-course"]
    assert all(one.to_plotly_json()["props"]["aria-label"] for one in drawn)
    html = written(page)
    assert html.count("<table") == 5
    taken = [one for one in inside(page) if getattr(one, "className", "") == "takeaway downloads"]
    assert len(taken) == 5
    assert "curve-beside" in html


@pytest.mark.parametrize(
    ("now", "then", "verdict"),
    [
        ((0.5, 0.45, 0.55), (0.3, 0.25, 0.35), "has grown"),
        ((0.3, 0.25, 0.35), (0.5, 0.45, 0.55), "has fallen"),
        ((0.5, 0.45, 0.55), (0.46, 0.4, 0.5), "chance alone may explain"),
        ((0.5, None, None), (0.3, 0.25, 0.35), "complete count"),
        ((None, None, None), (0.3, 0.25, 0.35), "2024: Fewer than half"),
        ((0.3, None, None), (None, None, None), "2014: Fewer than half"),
    ],
)
def test_two_years_are_told_apart_only_where_their_limits_are(now, then, verdict):
    assert verdict in inequality_words.compared(made(*now), made(*then, period="2014"))


def test_what_chance_adds_is_said():
    assert "by chance" in method.reading(made(0.4, 0.1, 0.4), "gini")
    assert "by chance" not in method.reading(made(0.4, 0.3, 0.5), "gini")
    assert "by chance" not in method.reading(made(0.4), "gini")


def test_a_measure_has_limits_only_where_they_are_known():
    told_limits = inequality_words.with_limits
    assert told_limits(row("gini", 0.25, 0.2, 0.3), view()) == "0.250 (0.200 to 0.300)"
    assert told_limits(row("gini", 0.25), view()) == "0.250"
    assert told_limits(row("gini", None), view()).startswith("Fewer than half")


@pytest.mark.parametrize(
    ("query", "notice"),
    [
        ({"indicator": "population"}, "counts people or things"),
        ({"indicator": "nonsense"}, "no indicator “nonsense”"),
        ({"level": "village"}, "“village” is not known"),
        ({"indicator": "reports_received", "level": "commune"}, "no figures of it at the level “commune”"),
        ({"period": "1999"}, "no figure of “1999”"),
        ({"period": "2025", "beside": "2025"}, "only 2025 is shown"),
        ({"order": "rural_share"}, "does not order these territories"),
        ({"measure": "variance"}, "“variance” is not known"),
        ({"selected": "zzz"}, "no territory “zzz”"),
    ],
)
def test_an_address_that_nobody_could_mean_is_mended_and_said(query, notice):
    (mended,) = notices(**query)
    assert notice in mended


def test_a_need_is_not_ordered_by_itself():
    assert view(indicator="illiteracy_10_plus").order == "no_schooling"
    assert view(indicator=PLACES).order == "illiteracy_10_plus"


def test_only_rates_are_offered_and_each_at_its_levels():
    known = catalogue().indicators
    assert all(is_rate(known[key]) for key in offers())
    assert set(offers()[PLACES]) == {"province", "commune"}


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_part_leaves_as_a_table_with_all_one_needs_to_read_it(part, lang):
    sheet = inequality_sheet(replace(view(indicator=PLACES), lang=lang), part, NOW)
    assert sheet.demonstration
    text = io.StringIO(csv_file(sheet).decode("utf-8-sig"))
    lines = list(csv.reader(text, delimiter="," if lang == "en" else ";"))
    assert any(line[:1] == [sheet.headings[0]] and len(line) == len(sheet.headings) for line in lines)
    assert all(len(one) == len(sheet.headings) for one in sheet.rows)
    assert len(sheet.rows) == {"territories": 75, "regions": 12, "years": 11 * 7}[part]


def test_a_missing_figure_leaves_as_an_empty_cell():
    sheet = inequality_sheet(view(indicator=PLACES), "territories", NOW)
    known = figures(PLACES, "province", view(indicator=PLACES).period)
    empty = {one[0] for one in sheet.rows if one[2] is None}
    assert empty == set(known.index[known.value.isna()])
    assert all(one[5:9] == [None] * 4 for one in sheet.rows if one[0] in empty)


def test_a_figure_held_back_says_on_the_page_and_in_the_file_how_many_told():
    people = "beneficiaries_per_1000"
    held = asked(
        "SELECT territory_code AS code, period, told::INTEGER AS told, asked::INTEGER AS asked FROM held_back"
        f" WHERE indicator = '{people}' AND level = 'commune' AND milieu = 'total' ORDER BY ALL"
    )
    for one in held.drop_duplicates("period").itertuples():
        why = f"too few to say: {one.told} of {one.asked} centres reported"
        seen = view(indicator=people, level="commune", period=one.period, selected=one.code)
        (row,) = [row for row in inequality_sheet(seen, "territories", NOW).rows if row[0] == one.code]
        assert str(row[9]).startswith(why)
        assert why in said(told.marked(seen))
    assert len(held)


def test_what_has_no_measure_leaves_without_one():
    assert inequality_sheet(view(indicator="population_change"), "regions", NOW).rows == []
    years = inequality_sheet(view(indicator="population_change"), "years", NOW).rows
    assert years
    assert all(one[2] is None and "below zero" in one[5] for one in years)


def test_every_statistical_word_on_the_page_is_explained():
    explained = plain_words()
    for key in (
        "lorenz",
        "gini",
        "concentration",
        "concentration_index",
        "slope_index",
        "relative_index",
        "theil",
    ):
        assert set(explained[key].said) == set(LANGUAGES)
