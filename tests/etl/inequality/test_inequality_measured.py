"""How unequal provinces and communes are, against other computations on the same tables."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

import etl.inequality
from etl import contents
from etl.changed import Changed
from etl.settings import Settings
from stats.inequality import concentration_index, gini, slope_index


def split_in_pandas(figures: pd.DataFrame) -> tuple[float, float, float]:
    """Theil's index whole, between regions and within them, by grouping frames."""
    told = figures.dropna()
    total = (told.value * told.denominator).sum()
    mean = total / told.denominator.sum()
    held = told.value * told.denominator / total
    whole = (held * np.log(told.value / mean).where(told.value > 0, 0)).sum()
    regions = pd.DataFrame({"held": held, "people": told.denominator, "region": told.region})
    summed = regions.groupby("region").sum()
    between = (summed.held * np.log(summed.held / (summed.people / summed.people.sum()))).sum()
    within = 0.0
    for _, part in told.groupby("region"):
        own = part.value * part.denominator
        its_mean = own.sum() / part.denominator.sum()
        within += own.sum() / total * (own / own.sum() * np.log(part.value / its_mean)).sum()
    return whole, between, within


@pytest.mark.parametrize("level", ["province", "commune"])
def test_theil_of_illiteracy_and_its_parts_are_those_that_pandas_finds(unequal, level):
    measured = unequal.measures("illiteracy_10_plus", level, "2024")
    found = measured.loc[["theil", "theil_between", "theil_within"], "value"]
    expected = split_in_pandas(unequal.figures("illiteracy_10_plus", level, "2024"))
    assert found.to_list() == pytest.approx(expected, abs=1e-8)
    assert found.iloc[0] == pytest.approx(found.iloc[1] + found.iloc[2], abs=2e-9)


@pytest.mark.parametrize("level", ["province", "commune"])
def test_a_rate_counts_by_its_denominator_and_is_ordered_by_a_need_of_its_year(unequal, level):
    people, need = (unequal.figures(name, level, "2024") for name in ("without_sewer", "illiteracy_10_plus"))
    people["need"] = -need.value
    told = people.dropna()
    measured = unequal.measures("without_sewer", level, "2024", "illiteracy_10_plus").value
    assert measured["concentration"] == pytest.approx(
        concentration_index(told.value, told.need, told.denominator), abs=1e-8
    )
    slope, ratio = slope_index(told.value, told.denominator, told.need)
    assert measured["sii"] == pytest.approx(slope, abs=1e-7)
    # Where illiteracy is highest most are without a sewer: little is left at the other end of the line.
    assert measured["concentration"] < 0
    assert slope < 0
    if not np.isnan(ratio):
        assert measured["rii"] == pytest.approx(ratio, abs=1e-7)


def test_a_figure_without_a_denominator_counts_by_inhabitants(unequal):
    figures = unequal.figures("people_per_room", "province", "2024")
    people = unequal.figures("population", "province", "2024").value
    assert figures.denominator.isna().all()
    row = unequal.measures("people_per_room", "province", "2024").loc["gini"]
    assert row.weight == "population"
    assert row.value == pytest.approx(gini(figures.value, people.reindex(figures.index)), abs=1e-8)


def test_a_year_between_two_censuses_counts_by_the_one_before_and_is_ordered_by_the_latest_need(unequal):
    figures = unequal.figures("all_centres_per_100k", "province", "2020")
    need = unequal.figures("illiteracy_10_plus", "province", "2024").value
    told = figures.assign(need=-need).dropna()
    row = unequal.measures("all_centres_per_100k", "province", "2020", "illiteracy_10_plus")
    expected = concentration_index(told.value, told.need, told.denominator)
    assert row.value["concentration"] == pytest.approx(expected, abs=1e-8)
    assert row.simulated.all()


def test_territories_without_a_figure_are_left_out_and_counted(unequal):
    row = unequal.measures("illiteracy_10_plus", "commune", "2024").loc["gini"]
    assert (row.territories, row.left_out) == (1499, 4)
    figures = unequal.figures("illiteracy_10_plus", "commune", "2024").dropna()
    assert row.value == pytest.approx(gini(figures.value, figures.denominator), abs=1e-8)


def test_a_need_published_for_seven_provinces_orders_nobody_and_has_no_measure(unequal):
    assert unequal.frame("FROM inequality WHERE order_by = 'poverty_2025_edition'").empty
    rows = unequal.measures("poverty_2025_edition", "province", "2024")
    assert rows.status.to_list() == ["few"] * 4
    assert rows.value.isna().all()
    assert (rows.territories == 7).all()


def test_a_change_that_is_negative_somewhere_has_no_share_of_a_whole(unequal):
    rows = unequal.measures("population_change", "province", "2024")
    assert rows.status.to_list() == ["negative"] * 4
    assert rows.value.isna().all()


def test_numbers_of_people_are_not_measured(unequal):
    known = set(unequal.frame("SELECT DISTINCT indicator FROM inequality").indicator)
    assert "illiteracy_10_plus" in known
    assert not known & {"population", "centres", "population_density", "cell_present"}


def test_a_need_does_not_order_itself(unequal):
    assert unequal.frame("FROM inequality WHERE order_by = indicator").empty


def test_a_sample_has_limits_and_a_complete_count_has_none(unequal):
    sampled = unequal.measures("illiteracy_10_plus", "province", "2024")
    assert (sampled.lower < sampled.value).all()
    assert (sampled.value < sampled.upper).all()
    counted = unequal.measures("aged_60_plus", "province", "2024")
    assert counted.value.notna().all()
    assert counted[["lower", "upper"]].isna().all(axis=None)


def test_the_same_figures_have_the_same_limits_whatever_the_threads(unequal):
    before = contents.of(unequal.warehouse, ["inequality"])
    unequal.warehouse.execute("SET threads = 1")
    etl.inequality.load(unequal.warehouse, Settings())
    unequal.warehouse.execute("SET threads = 2")
    assert contents.of(unequal.warehouse, ["inequality"]) == before


@pytest.mark.parametrize("changed", ["without_sewer", "illiteracy_10_plus", "population"])
def test_measuring_again_what_changed_gives_what_measuring_everything_gives(unequal, changed):
    before = contents.of(unequal.warehouse, ["inequality"])
    unequal.warehouse.execute("UPDATE inequality SET value = 0.5 WHERE indicator = $1", [changed])
    etl.inequality.update(unequal.warehouse, Settings(), Changed(indicators={changed}))
    assert contents.of(unequal.warehouse, ["inequality"]) == before


def test_what_nobody_tells_any_more_is_gone(unequal):
    row = "SELECT * REPLACE ('loaded_old' AS indicator) FROM inequality WHERE indicator = 'without_sewer'"
    before = contents.of(unequal.warehouse, ["inequality"])
    unequal.warehouse.execute(f"INSERT INTO inequality {row}")
    etl.inequality.update(unequal.warehouse, Settings(), Changed(indicators={"loaded_old"}))
    assert contents.of(unequal.warehouse, ["inequality"]) == before
