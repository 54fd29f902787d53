"""Who is like whom, by distances worked out with pandas; and where five years go."""

from __future__ import annotations

import duckdb
import numpy as np
import pandas as pd
import pytest

from data.catalogue import catalogue
from etl.comparing import compared as level_figures
from etl.comparing import courses

LOGGED = ("population", "population_density")


@pytest.mark.parametrize(
    ("level", "code"), [("province", "08.401"), ("province", "12.391"), ("commune", "02.251.01.03")]
)
def test_likes_are_the_nearest_by_standardised_distance(compared, level: str, code: str) -> None:
    variables = compared.frame("SELECT indicator, scale FROM likeness_variable ORDER BY position")
    assert tuple(variables[variables.scale == "log"].indicator) == LOGGED
    context = compared.frame(
        "SELECT territory_code, indicator, value FROM indicator_value "
        "WHERE level = $level AND period = '2024' AND milieu = 'total' "
        "AND indicator IN (SELECT indicator FROM likeness_variable)",
        level=level,
    ).pivot_table(index="territory_code", columns="indicator", values="value")
    context[list(LOGGED)] = np.log(context[list(LOGGED)])
    context = context.dropna()
    standard = (context - context.mean()) / context.std()
    apart = np.sqrt(((standard - standard.loc[code]) ** 2).sum(axis=1)).drop(code).nsmallest(10)
    found = compared.frame(
        "SELECT like_code, distance FROM likeness WHERE territory_code = $code ORDER BY position", code=code
    )
    assert found.like_code.tolist() == apart.index.tolist()
    assert found.distance.to_numpy() == pytest.approx(apart.to_numpy(), rel=1e-9)


def test_a_commune_of_which_the_census_withholds_a_variable_has_no_likes(compared) -> None:
    unknown = compared.frame(
        "SELECT DISTINCT territory_code FROM indicator_value JOIN likeness_variable USING (indicator) "
        "WHERE level = 'commune' AND period = '2024' AND milieu = 'total' AND value IS NULL"
    ).territory_code
    assert 0 < len(unknown) < 10
    with_likes = compared.frame("SELECT DISTINCT territory_code FROM likeness WHERE level = 'commune'")
    assert len(with_likes) == 1503 - len(unknown)
    assert not set(unknown) & set(with_likes.territory_code)


@pytest.fixture
def traced():
    """Five years of one indicator in a few provinces, and what ``courses`` makes of them."""

    def made(indicator: str, series: dict[str, list[tuple[float | None, float]]]) -> pd.DataFrame:
        rows = [
            (indicator, "province", code, str(2021 + year), "total", count, count, whole, False)
            for code, points in series.items()
            for year, (count, whole) in enumerate(points)
        ]
        names = ["indicator", "level", "territory_code", "period", "milieu"]
        figures = pd.DataFrame(rows, columns=[*names, "value", "numerator", "denominator", "simulated"])
        with duckdb.connect() as warehouse:
            warehouse.execute(courses_table())
            warehouse.register("figures", figures)
            warehouse.execute("CREATE TABLE indicator_value AS FROM figures")
            views = level_figures.views([catalogue().indicators[indicator]], "province")
            courses.write(warehouse, "province", views)
            return warehouse.execute("FROM course ORDER BY territory_code").df().set_index("territory_code")

    return made


def courses_table() -> str:
    text = (level_figures._SQL.with_name("tables.sql")).read_text(encoding="utf-8")
    return text[text.index("CREATE OR REPLACE TABLE course") : text.index("-- The ten territories")]


def test_a_course_rises_falls_or_stays_beyond_chance(traced) -> None:
    found = traced(
        "reports_received",
        {
            "a": [(100, 1000), (120, 1000), (140, 1000), (160, 1000), (180, 1000)],
            "b": [(180, 1000), (160, 1000), (140, 1000), (120, 1000), (100, 1000)],
            "c": [(10, 100), (12, 100), (11, 100), (13, 100), (12, 100)],
        },
    )
    assert found.course.to_dict() == {"a": "increasing", "b": "decreasing", "c": "no change"}
    # 20 of 1,000 a year: two points of a percentage, chi-square 33.22 as in the documentation of the test.
    assert found.slope["a"] == pytest.approx(2)
    assert round(found.chi2["a"], 2) == 33.22


def test_a_year_without_a_figure_leaves_no_course(traced) -> None:
    found = traced(
        "reports_received", {"a": [(100, 1000), (None, 1000), (140, 1000), (160, 1000), (180, 1000)]}
    )
    assert found.course["a"] == "cannot be calculated"
    assert found.points["a"] == 4
    assert np.isnan(found.slope["a"])


def test_a_share_above_one_leaves_no_course(traced) -> None:
    found = traced(
        "reports_received", {"a": [(100, 1000), (120, 1000), (140, 1000), (160, 1000), (1800, 1000)]}
    )
    assert found.course["a"] == "cannot be calculated"


def test_two_censuses_make_no_course(compared) -> None:
    traced_there = set(compared.frame("SELECT DISTINCT indicator FROM course").indicator)
    assert "centres_per_100k_cas" in traced_there
    assert not {"illiteracy_10_plus", "population", "occupancy"} & traced_there
