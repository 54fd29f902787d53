"""Reading the published build, and following the pointer to the next one."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import duckdb
import pytest

from data import warehouse


@pytest.fixture
def builds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    queries = tmp_path / "queries"
    queries.mkdir()
    (queries / "number.sql").write_text("SELECT n FROM number WHERE n >= $least ORDER BY n")
    monkeypatch.setattr(warehouse, "CURRENT", tmp_path / "current.duckdb")
    monkeypatch.setattr(warehouse, "QUERIES", queries)
    monkeypatch.setattr(warehouse, "_connections", {})
    warehouse._answer.cache_clear()
    warehouse._sql.cache_clear()
    yield tmp_path
    warehouse._answer.cache_clear()
    warehouse._sql.cache_clear()


def publish(folder: Path, name: str, numbers: range) -> None:
    with duckdb.connect(str(folder / f"{name}.duckdb")) as fresh:
        fresh.execute("CREATE TABLE number AS SELECT unnest($1::INT[]) AS n", [list(numbers)])
    link = folder / ".link"
    link.symlink_to(f"{name}.duckdb")
    link.replace(folder / "current.duckdb")


def test_without_a_warehouse_the_reader_is_told_the_command(builds: Path):
    with pytest.raises(warehouse.NoWarehouse, match="make data"):
        warehouse.read("number", least=0)


def test_a_pointer_to_a_file_that_is_no_warehouse_counts_as_none(builds: Path):
    (builds / "broken.duckdb").mkdir()
    (builds / "current.duckdb").symlink_to("broken.duckdb")
    with pytest.raises(warehouse.NoWarehouse):
        warehouse.read("number", least=0)


def test_a_question_is_answered_with_its_parameters_bound(builds: Path):
    publish(builds, "first", range(4))
    assert warehouse.read("number", least=2) == [{"n": 2}, {"n": 3}]


def test_an_unknown_question_names_those_that_exist(builds: Path):
    publish(builds, "first", range(4))
    with pytest.raises(warehouse.UnknownQuestion, match="no query 'nothing': expected one of number"):
        warehouse.read("nothing")


def test_a_new_build_is_served_without_a_restart(builds: Path):
    publish(builds, "first", range(2))
    assert len(warehouse.read("number", least=0)) == 2
    publish(builds, "second", range(5))
    assert len(warehouse.read("number", least=0)) == 5
    assert warehouse.build() == "second"


def test_threads_never_read_each_others_rows(builds: Path):
    publish(builds, "first", range(200))
    warehouse.read("number", least=0)

    def smallest(least: int) -> int:
        return warehouse.read("number", least=least)[0]["n"]

    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(smallest, range(200))) == list(range(200))
