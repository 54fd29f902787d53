"""Verdicts against values worked out with pandas and statsmodels, which the build does not use for them."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from statsmodels.stats.proportion import proportion_confint
from statsmodels.stats.rates import confint_poisson

from data.catalogue import catalogue
from etl import comparing, contents
from etl.changed import Changed
from etl.comparing.counted import counted_whole
from etl.settings import Settings

_FIGURES = """
    SELECT v.territory_code, v.verdict, v.sureness, v.benchmark_value, i.value, i.numerator, i.denominator
    FROM verdict AS v
    JOIN indicator_value AS i USING (indicator, level, territory_code, period, milieu)
    WHERE v.indicator = $indicator AND v.level = $level AND v.benchmark = $benchmark
"""


def worded(row: pd.Series, limits: dict[str, tuple[pd.Series, pd.Series]], words: tuple[str, str]) -> str:
    """``worse 99.8``: the widest of two intervals that leaves the benchmark out."""
    for sure in ("99.8", "95"):
        low, high = (side[row.name] for side in limits[sure])
        if not low <= row.benchmark_value <= high:
            return f"{words[int(row.benchmark_value < low)]} {sure}"
    return "similar"


def told(rows: pd.DataFrame) -> list[str]:
    return (rows.verdict + " " + rows.sureness.fillna("")).str.strip().tolist()


@pytest.mark.parametrize(
    ("benchmark", "level"), [("country", "province"), ("likes", "province"), ("region", "commune")]
)
def test_a_share_of_the_census_sample_is_judged_by_wilsons_intervals(
    compared, benchmark: str, level: str
) -> None:
    rows = compared.frame(_FIGURES, indicator="illiteracy_10_plus", level=level, benchmark=benchmark)
    small = compared.frame(
        "SELECT territory_code FROM measure_value WHERE measure = 'households' AND level = 'commune' "
        "AND period = '2024' AND milieu = 'total' AND value < 2000"
    ).territory_code
    rows = rows[rows.value.notna() & ~rows.territory_code.isin(small) & rows.benchmark_value.notna()]
    asked = rows.denominator * 0.2
    limits = {}
    for sure, alpha in (("95", 0.05), ("99.8", 0.002)):
        low, high = proportion_confint(rows.value / 100 * asked, asked, alpha, "wilson")
        limits[sure] = (100 * low, 100 * high)
    expected = rows.apply(worded, axis=1, limits=limits, words=("better", "worse"))
    assert told(rows) == expected.tolist()
    assert {"better 99.8", "worse 99.8"} <= set(expected)


def test_a_rate_of_few_is_judged_by_exact_intervals(compared) -> None:
    rows = compared.frame(_FIGURES, indicator="centres_per_100k_cas", level="province", benchmark="country")
    rows = rows[rows.value.notna() & (rows.numerator < 10)]
    limits = {}
    for sure, alpha in (("95", 0.05), ("99.8", 0.002)):
        ends = [
            confint_poisson(n, d, "exact-c", alpha)
            for n, d in zip(rows.numerator, rows.denominator, strict=True)
        ]
        low, high = (pd.Series(side, rows.index) * 100_000 for side in zip(*ends, strict=True))
        limits[sure] = (low.fillna(0), high)
    expected = rows.apply(worded, axis=1, limits=limits, words=("worse", "better"))
    assert told(rows) == expected.tolist()
    assert len(rows) > 60


def test_a_complete_count_differs_where_the_page_shows_a_difference(compared) -> None:
    rows = compared.frame(_FIGURES, indicator="public_services_per_10k", level="province", benchmark="region")
    decimals = catalogue().indicators["public_services_per_10k"].decimals
    shown = rows.value.round(decimals) - rows.benchmark_value.round(decimals)
    expected = np.select([shown > 0, shown < 0], ["better", "worse"], "similar")
    assert rows.verdict.tolist() == expected.tolist()
    assert set(rows.sureness) == {"complete count"}


def test_a_small_commune_was_asked_in_full_and_is_a_complete_count(compared) -> None:
    (code,) = compared.frame(
        "SELECT min(territory_code) AS code FROM measure_value "
        "WHERE measure = 'households' AND level = 'commune' AND period = '2024' AND milieu = 'total' "
        "AND value BETWEEN 500 AND 1999"
    ).code
    assert compared("illiteracy_10_plus", code, "country")["sureness"] == "complete count"


def test_what_is_neither_good_nor_bad_is_higher_or_lower(compared) -> None:
    words = compared.frame(
        "SELECT DISTINCT verdict FROM verdict WHERE indicator IN ('disability_prevalence', 'aged_60_plus') "
        "AND level = 'province'"
    )
    assert set(words.verdict) == {"higher", "lower", "similar"}


def test_a_number_of_people_is_not_set_beside_the_whole_it_is_a_part_of(compared) -> None:
    words = compared.frame(
        "SELECT DISTINCT benchmark, verdict FROM verdict "
        "WHERE indicator = 'population' AND level = 'province'"
    )
    assert set(words[words.benchmark.isin(["country", "region"])].verdict) == {"no judgement"}
    assert {"higher", "lower"} <= set(words[words.benchmark == "likes"].verdict)


def test_many_without_a_service_are_no_demerit_of_a_large_place(compared) -> None:
    found = compared.frame(
        "SELECT DISTINCT verdict FROM verdict WHERE indicator = 'people_without_cas' AND level = 'province'"
    )
    assert not {"better", "worse"} & set(found.verdict)


@pytest.mark.parametrize("status", ["missing", "not_applicable"])
def test_a_figure_without_a_value_says_why_instead_of_a_verdict(compared, status: str) -> None:
    rows = compared.frame(
        "SELECT v.verdict, v.sureness FROM verdict AS v "
        "JOIN indicator_value AS i USING (indicator, level, territory_code, period, milieu) "
        "WHERE i.status = $status",
        status=status,
    )
    assert len(rows) > 0
    assert set(rows.verdict) == {status}
    assert rows.sureness.isna().all()


def test_a_mean_of_a_sample_without_a_known_error_is_not_judged(compared) -> None:
    found = compared("people_per_room", "01.051", "country")
    assert (found["verdict"], found["sureness"]) == ("no judgement", None)
    assert found["benchmark_value"] > 0


@pytest.mark.parametrize(
    ("indicator", "period", "expected"),
    [
        ("population", "2024", True),
        ("aged_60_plus", "2024", True),
        ("household_size", "2024", True),
        ("non_profit_per_10k", "2024", True),
        ("people_per_room", "2024", False),
        ("paved_road_distance", "2024", False),
        ("poverty_2025_edition", "2024", False),
        ("days_to_orientation", "2024", False),
        ("beyond_10km_cas", "2024", False),
        ("illiteracy_10_plus", "2024", False),
    ],
)
def test_only_what_was_counted_one_by_one_is_a_complete_count(
    indicator: str, period: str, expected: bool
) -> None:
    assert counted_whole(catalogue().indicators[indicator], period) is expected


def test_the_region_is_ones_own_and_the_country_the_same_for_all(compared) -> None:
    rows = compared.frame(
        "SELECT v.benchmark, v.benchmark_value, t.region_code, own.value AS own FROM verdict AS v "
        "JOIN territory AS t ON t.code = v.territory_code "
        "JOIN indicator_value AS own ON own.indicator = v.indicator AND own.period = v.period "
        "AND own.milieu = 'total' "
        "AND own.territory_code = CASE v.benchmark WHEN 'region' THEN t.region_code ELSE 'MA' END "
        "WHERE v.indicator = 'unemployment' AND v.level = 'commune' AND v.benchmark IN ('region', 'country')"
    )
    assert (rows.benchmark_value == rows.own).all()
    assert rows[rows.benchmark == "country"].benchmark_value.nunique() == 1


def test_the_mean_of_the_likes_counts_each_alike(compared) -> None:
    likes = compared.frame("SELECT like_code FROM likeness WHERE territory_code = '08.401'").like_code
    values = (
        compared.frame(
            "SELECT territory_code, value FROM indicator_value "
            "WHERE indicator = 'unemployment' AND period = '2024' AND milieu = 'total'"
        )
        .set_index("territory_code")
        .value
    )
    found = compared("unemployment", "08.401", "likes")
    assert found["benchmark_value"] == pytest.approx(values[likes].mean(), rel=1e-12)


def test_a_norm_is_told_only_where_one_is_declared(compared) -> None:
    found = compared.frame("SELECT DISTINCT indicator, benchmark_value FROM verdict WHERE benchmark = 'norm'")
    declared = {
        key: one.reference for key, one in catalogue().indicators.items() if one.reference is not None
    }
    assert dict(zip(found.indicator, found.benchmark_value, strict=True)).items() <= declared.items()
    assert {"rural_balance", "population_change"} <= set(found.indicator)


def test_comparing_what_changed_gives_what_comparing_everything_gave(compared) -> None:
    before = contents.of(compared.warehouse, comparing.TABLES)
    compared.warehouse.execute("UPDATE verdict SET verdict = 'better' WHERE indicator = 'unemployment'")
    assert contents.of(compared.warehouse, comparing.TABLES) != before
    comparing.update(
        compared.warehouse, Settings(), Changed(indicators={"unemployment", "centres_per_100k_cas"})
    )
    assert contents.of(compared.warehouse, comparing.TABLES) == before


def test_everything_is_compared_again_where_another_year_may_be_settled(compared) -> None:
    before = contents.of(compared.warehouse, comparing.TABLES)
    compared.warehouse.execute("DELETE FROM verdict WHERE indicator = 'unemployment'")
    comparing.update(compared.warehouse, Settings(), Changed(tables={"reached"}))
    assert contents.of(compared.warehouse, comparing.TABLES) == before


def test_one_thread_compares_as_two_do(compared) -> None:
    before = contents.of(compared.warehouse, comparing.TABLES)
    compared.warehouse.execute("SET threads = 1")
    comparing.load(compared.warehouse, Settings())
    compared.warehouse.execute("SET threads = 2")
    assert contents.of(compared.warehouse, comparing.TABLES) == before
