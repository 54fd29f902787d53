"""A city put together from its arrondissements, worked out by hand."""

from __future__ import annotations

import pandas as pd
import pytest

from etl.extract.census_cities import bases, weighted_means

KEYS = {"territory_code": "04.421.01.0", "milieu": "total", "sex": "all"}
AGES = {f"age_{low}_{low + 4}": 5.0 for low in range(0, 75, 5)}


def parts(*rows: dict) -> pd.DataFrame:
    base = AGES | {
        "population_municipal": 1000.0,
        "diploma_population_10_plus": 900.0,
        "labour_active": 400.0,
    }
    return pd.DataFrame([KEYS | base | row for row in rows])


def rates(**base_by_field: str) -> pd.DataFrame:
    return pd.DataFrame({"field": list(base_by_field), "base": list(base_by_field.values())})


def test_a_rate_is_weighted_by_its_own_base():
    table = parts({"rate": 10.0, "labour_active": 300.0}, {"rate": 20.0, "labour_active": 100.0})
    assert weighted_means(table, rates(rate="labour_active"))["rate"].tolist() == [12.5]


def test_an_arrondissement_without_a_rate_does_not_pull_the_others_down():
    table = parts({"rate": 10.0}, {"rate": None, "labour_active": 9000.0})
    assert weighted_means(table, rates(rate="labour_active"))["rate"].tolist() == [10.0]


def test_a_rate_nobody_published_stays_missing_rather_than_zero():
    table = parts({"rate": None}, {"rate": None}).astype({"rate": "float64"})
    assert weighted_means(table, rates(rate="municipal"))["rate"].isna().all()


def test_bases_follow_from_municipal_population_and_published_ages():
    found = bases(parts({})).iloc[0]
    assert found["people_15_plus"] == pytest.approx(850)
    assert found["people_5_14"] == pytest.approx(100)
    assert found["people_15_49"] == pytest.approx(350)
    assert found["people_10_plus"] == 900


def test_rates_of_households_are_weighted_by_households():
    table = pd.DataFrame(
        [KEYS | {"households_count": n, "rate": r} for n, r in ((100.0, 50.0), (300.0, 90.0))]
    )
    assert weighted_means(table, rates(rate="households"))["rate"].tolist() == [80.0]


def test_an_unknown_base_is_refused():
    with pytest.raises(KeyError, match="people_99_plus"):
        weighted_means(parts({"rate": 1.0}), rates(rate="people_99_plus"))
