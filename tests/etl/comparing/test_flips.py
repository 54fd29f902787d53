"""Which verdicts other denominators change, against pandas and statsmodels, which the build does not use."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from typing import Any

import duckdb
import numpy as np
import pandas as pd
import pytest
from statsmodels.stats.proportion import proportion_confint

from data.catalogue import catalogue
from data.denominators import denominators
from data.indicator import IntervalMethod
from etl import comparing, contents
from etl.changed import Changed
from etl.comparing.flips import MARKS, marked
from etl.fronts import level_spread
from etl.settings import Settings
from stats.intervals import proportion_interval, rate_interval

REACH, CENTRES = "reach_elderly", "all_centres_per_100k"
_DENSE = """
    UPDATE indicator_value AS f
    SET numerator = d.count, value = d.value, lower = d.low, upper = d.high, status = 'computed'
    FROM dense AS d
    WHERE f.indicator = d.indicator AND f.level = d.level AND f.territory_code = d.territory_code
        AND f.period = d.period AND f.milieu = 'total'
"""


@pytest.fixture(scope="module")
def compared(compared, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A copy in which every territory has older people reached and centres: the network worked out by hand
    has too few of them for a denominator to turn much."""
    compared.warehouse.execute("CHECKPOINT")
    ((base,),) = compared.warehouse.execute(
        "SELECT path FROM duckdb_databases() WHERE path IS NOT NULL"
    ).fetchall()
    copy = tmp_path_factory.mktemp("dense") / "dense.duckdb"
    shutil.copy(base, copy)
    with duckdb.connect(str(copy), config={"threads": 2}) as warehouse:
        warehouse.register(
            "dense", pd.concat([_dense(compared, REACH, 0.02), _dense(compared, CENTRES, 12e-5)])
        )
        warehouse.execute(_DENSE)
        warehouse.unregister("dense")
        level_spread.load(warehouse, Settings())
        comparing.load(warehouse, Settings())
        yield compared._replace(warehouse=warehouse)


def _dense(compared, key: str, mean: float) -> pd.DataFrame:
    """Counts around a mean share, the same in each run; those of communes are summed into the others."""
    made = catalogue().indicators[key].computation
    rows = compared.frame(
        "SELECT indicator, level, territory_code, period, denominator FROM indicator_value "
        "WHERE indicator = $key AND milieu = 'total' AND denominator > 0 "
        "AND level IN ('country', 'region', 'province', 'commune') "
        "AND period = (SELECT any_value(period) FROM verdict WHERE indicator = $key) ORDER BY territory_code",
        key=key,
    )
    communes = rows[rows.level == "commune"].set_index("territory_code").denominator
    generator = np.random.default_rng(7)
    counts = (communes * mean * generator.lognormal(0, 0.5, len(communes))).round()
    codes = counts.index
    rows["count"] = [
        float(counts.sum() if code == "MA" else counts[codes.str.startswith(code)].sum())
        for code in rows.territory_code
    ]
    interval = proportion_interval if made.interval is IntervalMethod.PROPORTION else rate_interval
    low, high = interval(rows["count"].to_numpy(), rows.denominator.to_numpy())
    rows["value"] = rows["count"] * made.per / rows.denominator
    return rows.assign(low=low * made.per, high=high * made.per)


@pytest.fixture(scope="module")
def provinces(compared) -> pd.DataFrame:
    """Beneficiaries, people of 60 and over in both censuses, and the usual verdict, by province."""
    return compared.frame(
        "SELECT v.territory_code AS code, v.verdict, i.status, i.numerator AS count, i.denominator AS now, "
        "m.value AS past FROM verdict AS v "
        "JOIN indicator_value AS i USING (indicator, level, territory_code, period, milieu) "
        "LEFT JOIN measure_value AS m ON m.measure = 'persons_60_plus' AND m.period = '2014' "
        "AND m.milieu = 'total' AND m.territory_code = v.territory_code "
        "WHERE v.indicator = $indicator AND v.level = 'province' AND v.benchmark = 'country'",
        indicator=REACH,
    ).set_index("code")


def flips(compared, denominator: str, **more: str) -> pd.DataFrame:
    asked = {"denominator": denominator, **more}
    where = " AND ".join(f"{name} = ${name}" for name in asked)
    return compared.frame(f"FROM flip WHERE {where} ORDER BY ALL", **asked)


def country(compared, measure: str, period: str) -> float:
    (value,) = compared.frame(
        "SELECT value FROM measure_value WHERE measure = $measure AND period = $period AND milieu = 'total' "
        "AND level = 'country'",
        measure=measure,
        period=period,
    ).value
    return float(value)


def test_verdicts_over_another_census_are_those_of_statsmodels(compared, provinces) -> None:
    told = provinces.dropna(subset=["count", "past"])
    told = told[told.status.isin(["computed", "estimated"])]
    (total,) = compared.frame(
        "SELECT numerator FROM indicator_value "
        "WHERE indicator = $indicator AND level = 'country' AND milieu = 'total' "
        "AND period = (SELECT any_value(period) FROM verdict WHERE indicator = $indicator)",
        indicator=REACH,
    ).numerator
    share = float(total) / country(compared, "persons_60_plus", "2014")
    low, high = proportion_confint(told["count"], told.past, method="wilson")
    expected = pd.Series(
        np.select([high < share, low > share], ["worse", "better"], "similar"), index=told.index
    )
    changed = expected[expected != told.verdict]
    found = flips(compared, "census_2014", indicator=REACH, level="province", benchmark="country")
    assert len(changed) > 0
    assert found.set_index("territory_code").verdict.to_dict() == changed.to_dict()
    assert found.benchmark_value.to_numpy() == pytest.approx(100 * share, rel=1e-12)


def test_values_are_the_same_numerators_over_the_other_denominator(compared) -> None:
    found = flips(compared, "municipal")
    people = compared.frame(
        "SELECT territory_code, value FROM measure_value WHERE measure = 'population_municipal' "
        "AND period = '2024' AND milieu = 'total'"
    ).set_index("territory_code")
    assert len(found) > 0
    assert (found.base == people.value[found.territory_code].to_numpy()).all()
    both = found[(found.usual_value > 0) & found.value.notna()]
    assert (both.value / both.usual_value).to_numpy() == pytest.approx(both.usual_base / both.base, rel=1e-9)


def test_an_age_that_nobody_counts_comes_from_its_share_of_all(compared) -> None:
    found = flips(compared, "aged_75_plus", level="province", benchmark="country")
    parts = compared.frame(
        "SELECT territory_code, max(value) FILTER (measure = 'population_municipal') AS everybody, "
        "max(value) FILTER (measure = 'aged_75_plus_pct') AS share FROM measure_value "
        "WHERE period = '2024' AND milieu = 'total' AND level = 'province' GROUP BY ALL"
    ).set_index("territory_code")
    expected = (parts.everybody * parts.share / 100).round()
    assert len(found) > 0
    assert found.base.to_numpy() == pytest.approx(expected[found.territory_code].to_numpy(), abs=1)


def test_the_median_and_the_likes_are_those_of_the_other_figures(compared) -> None:
    figures = compared.frame(
        "SELECT i.territory_code AS code, 100000 * i.numerator / m.value AS value FROM indicator_value AS i "
        "JOIN measure_value AS m ON m.measure = 'population' AND m.period = '2014' "
        "AND m.milieu = 'total' AND m.territory_code = i.territory_code "
        "WHERE i.indicator = $key AND i.level = 'commune' AND i.milieu = 'total' AND i.value IS NOT NULL "
        "AND i.period = (SELECT any_value(period) FROM verdict WHERE indicator = $key AND level = 'commune')",
        key=CENTRES,
    ).set_index("code")
    asked = {"indicator": CENTRES, "level": "commune"}
    medians = flips(compared, "census_2014", **asked, benchmark="median")
    assert set(medians.benchmark_value) == {figures.value.median()}
    beside = flips(compared, "census_2014", **asked, benchmark="likes")
    likes = compared.frame("SELECT territory_code, like_code FROM likeness WHERE level = 'commune'")
    told = beside.dropna(subset=["benchmark_value"])
    assert len(told) > 0
    for row in told.itertuples():
        near = likes[likes.territory_code == row.territory_code].like_code
        assert row.benchmark_value == pytest.approx(figures.value.reindex(near).mean(), rel=1e-9)


def test_towns_without_rural_pupils_can_be_judged_over_all_pupils_only(compared) -> None:
    found = flips(compared, "all_10_19", level="province", benchmark="country")
    towns = found[found.usual_verdict == "not_applicable"]
    assert len(towns) > 0
    assert towns.usual_value.isna().all()
    assert towns.value.notna().all()
    marks = compared.frame(
        "SELECT marks FROM flip_mark WHERE denominator = 'all_10_19' AND level = 'province' "
        "AND benchmark = 'country' ORDER BY indicator"
    ).marks
    assert sum(line.count("o") + line.count("x") for line in marks) == len(found)


def test_what_the_census_of_2014_does_not_know_is_missing_over_it(compared) -> None:
    unknown = compared.frame(
        "SELECT code FROM territory WHERE level = 'commune' AND code NOT IN (SELECT territory_code "
        "FROM measure_value WHERE measure = 'population' AND period = '2014' AND value IS NOT NULL)"
    ).code
    assert len(unknown) == 4
    found = flips(
        compared, "census_2014", indicator="all_centres_per_100k", level="commune", benchmark="country"
    )
    there = found[found.territory_code.isin(unknown)]
    assert set(there.verdict) == {"missing"}
    assert there.value.isna().all()


def test_figures_that_none_of_the_denominators_suits_are_not_in_it(compared) -> None:
    told = set(compared.frame("SELECT DISTINCT indicator FROM flip_mark").indicator)
    known = catalogue()
    others = denominators(known.measures)
    assert told <= {key for key, one in known.indicators.items() if any(other.suits(one) for other in others)}
    assert not {"rural_share", "beyond_10km_of_any", "unemployment", "population"} & told


def test_a_mark_tells_alike_from_otherwise_and_one_side_from_none() -> None:
    worse, similar, unjudged, missing = 0, 4, 5, 6
    usual = np.array([worse, worse, worse, missing, missing, similar], dtype=np.int8)
    other = np.array([worse, similar, unjudged, similar, missing, similar], dtype=np.int8)
    assert "".join(MARKS[at] for at in marked(usual, other)) == "=xoo.="


def test_a_verdict_that_is_only_less_sure_has_not_flipped(compared) -> None:
    found = compared.frame("FROM flip")
    assert (found.usual_verdict != found.verdict).all()


def test_what_changed_flips_again_as_everything_did(compared) -> None:
    before = contents.of(compared.warehouse, comparing.TABLES)
    compared.warehouse.execute(f"UPDATE flip SET verdict = 'better' WHERE indicator = '{REACH}'")
    compared.warehouse.execute(f"UPDATE flip_mark SET marks = '' WHERE indicator = '{REACH}'")
    assert contents.of(compared.warehouse, comparing.TABLES) != before
    comparing.update(compared.warehouse, Settings(), Changed(indicators={REACH}))
    assert contents.of(compared.warehouse, comparing.TABLES) == before
