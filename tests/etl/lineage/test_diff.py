"""What moved between two builds, and why: worked out on builds small enough to check by hand."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pandas as pd
import pytest

from etl.lineage.diff import counts, diff, moves, write

#: One province: centres per 100,000 people, density, and a share of the census.
BUILD = """
CREATE TABLE source (source_key VARCHAR, sha256 VARCHAR);
INSERT INTO source VALUES ('offices', 'aa'), ('census', 'bb'), ('borders', 'cc');
CREATE TABLE centre (centre_id VARCHAR, source_key VARCHAR);
INSERT INTO centre VALUES ('c1', 'offices'), ('c2', 'offices');
CREATE TABLE beneficiary_count (centre_id VARCHAR, source_key VARCHAR);
CREATE TABLE cell (cell_id VARCHAR, source_key VARCHAR);
CREATE TABLE cell_report (cell_id VARCHAR, source_key VARCHAR);
CREATE TABLE signal (signal_id VARCHAR, source_key VARCHAR);
CREATE TABLE published_figure (indicator VARCHAR, source_key VARCHAR);
CREATE TABLE census_value (field VARCHAR, value DOUBLE, source_key VARCHAR);
INSERT INTO census_value VALUES ('population', 50000, 'census');
CREATE TABLE territory (code VARCHAR, parent_code VARCHAR, area_km2 DOUBLE, geometry VARCHAR);
INSERT INTO territory VALUES ('01.051', '01', 100, 'square'), ('MA', NULL, 900, 'country');
CREATE TABLE measure_value (
    measure VARCHAR, level VARCHAR, territory_code VARCHAR, period VARCHAR, milieu VARCHAR, value DOUBLE,
    status VARCHAR, source_keys VARCHAR[]
);
INSERT INTO measure_value VALUES
    ('centres', 'province', '01.051', '2024', 'total', 2, 'computed', ['offices']),
    ('population', 'province', '01.051', '2024', 'total', 50000, 'published', ['census']),
    ('area_km2', 'province', '01.051', '2024', 'total', 100, 'estimated', ['borders']);
CREATE TABLE indicator_value (
    indicator VARCHAR, level VARCHAR, territory_code VARCHAR, period VARCHAR, milieu VARCHAR, value DOUBLE,
    status VARCHAR, simulated BOOLEAN
);
INSERT INTO indicator_value VALUES
    ('all_centres_per_100k', 'province', '01.051', '2024', 'total', 4, 'computed', FALSE),
    ('population_density', 'province', '01.051', '2024', 'total', 500, 'estimated', FALSE);
"""
MORE_CENTRES = """
INSERT INTO centre VALUES ('c3', 'offices');
UPDATE source SET sha256 = 'a2' WHERE source_key = 'offices';
UPDATE measure_value SET value = 3 WHERE measure = 'centres';
UPDATE indicator_value SET value = 6 WHERE indicator = 'all_centres_per_100k';
"""
MORE_PEOPLE = """
UPDATE census_value SET value = 40000;
UPDATE measure_value SET value = 40000 WHERE measure = 'population';
UPDATE indicator_value SET value = 5 WHERE indicator = 'all_centres_per_100k';
"""
WIDER = """
UPDATE territory SET area_km2 = 125, geometry = 'rectangle' WHERE code = '01.051';
UPDATE measure_value SET value = 125 WHERE measure = 'area_km2';
UPDATE indicator_value SET value = 400 WHERE indicator = 'population_density';
"""
OTHER_FORMULA = "UPDATE indicator_value SET value = 40 WHERE indicator = 'all_centres_per_100k'"
OTHER_COUNTING = """
UPDATE measure_value SET value = 1 WHERE measure = 'centres';
UPDATE indicator_value SET value = 2 WHERE indicator = 'all_centres_per_100k';
"""
WITHHELD = (
    "UPDATE indicator_value SET value = NULL, status = 'suppressed' WHERE indicator = 'population_density'"
)
NEW_FIGURE = """
INSERT INTO indicator_value VALUES ('centres', 'province', '01.051', '2024', 'total', 2, 'computed', FALSE)
"""


def build(folder: Path, name: str, changes: str = "") -> Path:
    path = folder / f"warehouse-{name}.duckdb"
    with duckdb.connect(str(path)) as warehouse:
        warehouse.execute(BUILD)
        warehouse.execute(changes or "SELECT 1")
    return path


def moved(folder: Path, changes: str) -> pd.DataFrame:
    return moves(build(folder, "1"), build(folder, "2", changes))


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (MORE_CENTRES, ("all_centres_per_100k", 4, 6, "data")),
        (MORE_CENTRES + MORE_PEOPLE, ("all_centres_per_100k", 4, 5, "data")),
        (MORE_PEOPLE, ("all_centres_per_100k", 4, 5, "denominator")),
        (WIDER, ("population_density", 500, 400, "boundary")),
        (OTHER_FORMULA, ("all_centres_per_100k", 4, 40, "method")),
        (OTHER_COUNTING, ("all_centres_per_100k", 4, 2, "method")),
    ],
    ids=["a new file", "file and census", "census below the line", "borders", "formula", "counting"],
)
def test_each_move_has_its_cause(changes: str, expected: tuple[str, float, float, str], tmp_path: Path):
    (row,) = moved(tmp_path, changes).to_dict("records")
    assert (row["indicator"], row["before"], row["after"], row["cause"]) == expected


@pytest.mark.parametrize(
    "changes", [MORE_CENTRES, MORE_CENTRES + MORE_PEOPLE, WIDER, OTHER_COUNTING, NEW_FIGURE]
)
def test_what_is_known_to_be_touched_is_all_that_is_read_and_gives_the_same_moves(
    changes: str, tmp_path: Path
):
    before, after = build(tmp_path, "1"), build(tmp_path, "2", changes)
    touched = {
        "tables": ["source", "centre", "census_value", "territory", "measure_value", "indicator_value"],
        "measures": ["centres", "population", "area_km2"],
        "indicators": ["all_centres_per_100k", "population_density", "centres"],
    }
    write(before, after, tmp_path / "all.parquet", touched)
    write(before, after, tmp_path / "unknown.parquet")
    expected = pd.read_parquet(tmp_path / "unknown.parquet")
    pd.testing.assert_frame_equal(pd.read_parquet(tmp_path / "all.parquet"), expected)
    assert len(expected)

    write(before, after, tmp_path / "none.parquet", dict.fromkeys(touched, ()))
    assert pd.read_parquet(tmp_path / "none.parquet").empty


def test_equal_builds_move_nothing(tmp_path: Path):
    assert moved(tmp_path, "").empty


def test_a_value_that_is_withheld_now_has_moved_and_is_not_told_from_the_earlier_build(tmp_path: Path):
    (row,) = moved(tmp_path, WITHHELD).to_dict("records")
    assert (row["status_before"], row["status_after"]) == ("estimated", "suppressed")
    assert pd.isna(row["before"])
    assert pd.isna(row["after"])


def test_a_figure_declared_since_is_a_matter_of_method(tmp_path: Path):
    (row,) = moved(tmp_path, NEW_FIGURE).to_dict("records")
    assert (row["indicator"], row["status_before"], row["cause"]) == ("centres", None, "method")


def test_an_indicator_nobody_declares_any_more_is_told_without_its_measures(tmp_path: Path):
    before = build(tmp_path, "1", NEW_FIGURE.replace("'centres'", "'given_up'"))
    (row,) = moves(before, build(tmp_path, "2")).to_dict("records")
    assert (row["indicator"], row["status_after"], row["cause"]) == ("given_up", None, "method")


def test_the_largest_relative_move_comes_first(tmp_path: Path):
    assert moved(tmp_path, OTHER_FORMULA + ";" + WIDER)["indicator"].to_list() == [
        "all_centres_per_100k",
        "population_density",
    ]


def test_figures_are_counted_by_indicator_and_cause(tmp_path: Path):
    table = counts(moved(tmp_path, MORE_CENTRES + WIDER))
    assert table.loc["population_density"].to_dict() == {
        "data": 0,
        "denominator": 0,
        "boundary": 1,
        "method": 0,
        "figures": 1,
    }
    assert table.loc["all_centres_per_100k", "data"] == 1


def test_the_comparison_is_written_beside_the_builds_under_both_names(tmp_path: Path):
    written = diff(build(tmp_path, "1"), build(tmp_path, "2", MORE_CENTRES))
    assert written == tmp_path / "changes" / "warehouse-1..warehouse-2.parquet"
    assert pd.read_parquet(written)["cause"].to_list() == ["data"]
    assert [path.name for path in written.parent.iterdir()] == [written.name]


def test_both_builds_stay_as_they_were(tmp_path: Path):
    before, after = build(tmp_path, "1"), build(tmp_path, "2", MORE_CENTRES)
    contents = before.read_bytes(), after.read_bytes()
    diff(before, after)
    assert (before.read_bytes(), after.read_bytes()) == contents
