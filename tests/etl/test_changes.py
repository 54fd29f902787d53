"""A build says what it changed beside the one it replaces, and its content hash does not depend on that."""

from __future__ import annotations

import json
from pathlib import Path

import duckdb
import pytest

from etl import build as building
from etl import changes, contents, making, publish
from etl.settings import Settings

SOURCES = "CREATE TABLE source AS SELECT * FROM (VALUES {rows}) AS s (source_key, sha256);"


def holding(centres: str, sources: str = "('centres', 'aa')") -> duckdb.DuckDBPyConnection:
    """A warehouse of two tables."""
    fresh = duckdb.connect()
    fresh.execute(SOURCES.format(rows=sources))
    fresh.execute(f"CREATE TABLE centre AS SELECT * FROM (VALUES {centres}) AS c (id, places)")
    return fresh


def about(warehouse: duckdb.DuckDBPyConnection) -> dict:
    return {"tables": contents.of(warehouse), "sources": contents.sources(warehouse)}


BEFORE = holding("(1, 30), (2, 40)")


def test_the_first_build_has_nothing_to_be_compared_with():
    assert changes.since(None, "", about(BEFORE)) is None


@pytest.mark.parametrize("before", [{"inputs": "x"}, None])
def test_an_older_build_that_kept_no_account_is_named_without_guessing_what_changed(before: dict | None):
    assert changes.since(before, "warehouse-1", about(BEFORE)) == {
        "build": "warehouse-1",
        "tables": None,
        "sources": None,
    }


def test_the_same_rows_are_the_same_table_whatever_their_order():
    found = changes.since(about(holding("(2, 40), (1, 30)")), "warehouse-1", about(BEFORE))
    assert found["tables"]["centre"] == {"rows": 2, "before": 2, "same": True}


def test_a_value_that_moved_is_seen_though_the_number_of_rows_is_the_same():
    found = changes.since(about(BEFORE), "warehouse-1", about(holding("(1, 30), (2, 41)")))
    assert found["tables"]["centre"] == {"rows": 2, "before": 2, "same": False}
    assert found["tables"]["source"]["same"]


def test_a_table_that_came_or_went_has_no_count_on_one_side():
    with_more = holding("(1, 30), (2, 40)")
    with_more.execute("CREATE TABLE cell AS SELECT 7 AS id")
    came = changes.since(about(BEFORE), "warehouse-1", about(with_more))["tables"]["cell"]
    went = changes.since(about(with_more), "warehouse-1", about(BEFORE))["tables"]["cell"]
    assert came == {"rows": 1, "before": None, "same": False}
    assert went == {"rows": None, "before": 1, "same": False}


def test_files_that_are_new_changed_or_gone_are_named():
    before = holding("(1, 30)", "('centres', 'aa'), ('cells', 'bb'), ('signals', 'cc')")
    now = holding("(1, 30)", "('centres', 'a2'), ('cells', 'bb'), ('reports', 'dd')")
    found = changes.since(about(before), "warehouse-1", about(now))["sources"]
    assert found == {"new": ["reports"], "changed": ["centres"], "gone": ["signals"]}


@pytest.fixture
def built_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[dict]:
    """What two builds of the same facts say of themselves."""

    class Tables:
        title = module = "Tables"
        prepare = None
        beside = False
        writes = ("source", "territory", "indicator_value")

        def load(self, warehouse: duckdb.DuckDBPyConnection, settings: Settings, begun: None) -> int:
            warehouse.execute(SOURCES.format(rows="('centres', 'aa')"))
            warehouse.execute("CREATE TABLE territory AS SELECT 'MA' AS code")
            warehouse.execute("CREATE TABLE indicator_value AS SELECT 'population' AS indicator")
            warehouse.execute("CREATE TABLE inbox_file (file VARCHAR, refused_count BIGINT)")
            for drawn in ("map_layer", "sketch"):
                warehouse.execute(f"CREATE TABLE {drawn} AS SELECT 'geo/{drawn}.json' AS path")
            return 5

    monkeypatch.setattr(making, "STEPS", (Tables(),))
    monkeypatch.setattr(publish, "check", lambda warehouse, changed: 0)
    settings = Settings(
        inbox=tmp_path / "inbox", loads=tmp_path / "loads", build_dir=tmp_path, with_demo=False, force=True
    )
    said = []
    for _ in range(2):
        building.build(settings, lambda step: None)
        pointer = tmp_path / publish.POINTER
        said.append(json.loads(pointer.resolve().with_suffix(".json").read_text()))
        said[-1]["name"] = pointer.resolve().stem
    return said


def test_a_build_remembers_what_it_replaced_and_its_content_is_the_same_for_all_that(built_twice: list[dict]):
    first, second = built_twice
    assert first["changes"] is None
    assert second["changes"]["build"] == first["name"]
    assert all(table["same"] for table in second["changes"]["tables"].values())
    assert first["content"] == second["content"]
    assert second["rows"] == 5
