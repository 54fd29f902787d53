"""What is listed as worse, against verdicts, figures and courses put together with pandas."""

from __future__ import annotations

import pandas as pd
import pytest

from data.catalogue import catalogue
from etl import comparing, contents
from etl.changed import Changed
from etl.settings import Settings


@pytest.fixture(scope="module")
def listed(compared) -> pd.DataFrame:
    return compared.frame("FROM worse_figure WHERE level = 'province'")


def test_every_verdict_that_is_worse_is_listed_with_its_figure(compared, listed) -> None:
    verdicts = compared.frame("FROM verdict WHERE level = 'province' AND verdict = 'worse'")
    figures = compared.frame("FROM indicator_value WHERE level = 'province' AND milieu = 'total'")
    keys = ["indicator", "territory_code", "period"]
    expected = verdicts.merge(figures[[*keys, "value", "lower", "upper", "status"]], on=keys)
    by = ["benchmark", "indicator", "territory_code"]
    columns = [*by, "period", "value", "lower", "upper", "status", "benchmark_value", "sureness"]
    assert len(expected) > 100
    pd.testing.assert_frame_equal(
        listed[columns].sort_values(by, ignore_index=True),
        expected[columns].sort_values(by, ignore_index=True),
    )


def test_where_a_figure_goes_is_read_in_its_own_direction(compared, listed) -> None:
    courses = compared.frame("SELECT indicator, territory_code, course FROM course WHERE level = 'province'")
    known = catalogue().indicators
    merged = listed[["indicator", "territory_code", "going"]].merge(courses, how="left")
    good = {"higher": "increasing", "lower": "decreasing"}
    for row in merged.itertuples():
        if row.course in ("increasing", "decreasing"):
            right = row.course == good[known[row.indicator].direction]
            assert row.going == ("better" if right else "worse")
        else:
            assert row.going == ("level" if row.course == "no change" else "unknown")


def test_people_concerned_are_the_denominator_or_who_lives_there(compared, listed) -> None:
    lived = compared.frame("SELECT code, legal_population_2024 AS people FROM territory").set_index("code")
    reach = listed[(listed.indicator == "reach_elderly") & (listed.benchmark == "country")]
    target = compared.frame(
        "SELECT territory_code, value FROM measure_value WHERE measure = 'persons_60_plus' "
        "AND period = '2024' AND milieu = 'total'"
    ).set_index("territory_code")
    assert len(reach) > 0
    assert reach.people.tolist() == target.value[reach.territory_code].tolist()
    housed = listed[listed.indicator == "without_sewer"]
    assert len(housed) > 0
    assert housed.people.tolist() == lived.people[housed.territory_code].tolist()


def test_what_nobody_judges_is_not_listed(listed) -> None:
    known = catalogue().indicators
    assert "none" not in {known[key].direction for key in listed.indicator.unique()}


def test_listing_what_changed_gives_what_listing_everything_gave(compared) -> None:
    before = contents.of(compared.warehouse, comparing.TABLES)
    compared.warehouse.execute("DELETE FROM worse_figure WHERE indicator = 'reach_elderly'")
    assert contents.of(compared.warehouse, comparing.TABLES) != before
    comparing.update(compared.warehouse, Settings(), Changed(indicators={"reach_elderly"}))
    assert contents.of(compared.warehouse, comparing.TABLES) == before
