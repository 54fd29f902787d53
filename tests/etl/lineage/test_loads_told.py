"""What a build keeps of the loads it rests on."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import duckdb
import pytest

from data.paths import QUERIES
from etl.lineage import loads
from etl.settings import Settings

NAME = "20260101T080000000000Z-abcdefabcdef"
RULE = {"rule": "TOTAL", "count": 2, "text": {"ar": "ع", "fr": "f", "en": "e"}}
REPORT: dict[str, Any] = {
    "file": "centres.xlsx",
    "received_at": "2026-01-01T08:00:00+00:00",
    "office": "Al Hoceima",
    "who": "Clerk",
    "rows": {"accepted": 3, "refused": 1},
    "grids": [{"member": "", "sheet": "Centres", "header_row": 2, "kind": "centre"}],
    "rules": [{**RULE, "severity": "warning"}, {**RULE, "severity": "error", "rule": "DATE"}],
    "aliases": [{"list": "commune", "written": "Hoceima", "value": "01.051.01.01"}],
}


@pytest.fixture
def warehouse() -> duckdb.DuckDBPyConnection:
    memory = duckdb.connect()
    memory.execute("CREATE TABLE source (source_key VARCHAR)")
    return memory


def put(folder: Path, name: str = NAME) -> Settings:
    (folder / name).mkdir()
    (folder / name / "report.json").write_text(json.dumps(REPORT), encoding="utf-8")
    return Settings(loads=folder)


def told(warehouse: duckdb.DuckDBPyConnection) -> list[dict[str, Any]]:
    question = (QUERIES / "explain_loads.sql").read_text(encoding="utf-8")
    return warehouse.execute(question, {"keys": NAME}).df().to_dict("records")


def test_a_load_is_told_with_its_sheet_its_warnings_and_its_aliases(
    warehouse: duckdb.DuckDBPyConnection, tmp_path: Path
):
    warehouse.execute("INSERT INTO source VALUES (?)", [NAME])
    assert loads.load(warehouse, put(tmp_path)) == 1
    (load,) = told(warehouse)
    assert (load["file"], load["office"], load["accepted"]) == ("centres.xlsx", "Al Hoceima", 3)
    assert [sheet["sheet"] for sheet in load["sheets"]] == ["Centres"]
    assert [(rule["rule"], rule["found"], rule["text_fr"]) for rule in load["rules"]] == [("TOTAL", 2, "f")]
    assert [alias["written"] for alias in load["aliases"]] == ["Hoceima"]


def test_a_load_that_is_no_source_of_the_build_is_left_out(
    warehouse: duckdb.DuckDBPyConnection, tmp_path: Path
):
    assert loads.load(warehouse, put(tmp_path)) == 0
    assert told(warehouse) == []


def test_a_build_before_any_load_has_the_tables_empty(warehouse: duckdb.DuckDBPyConnection, tmp_path: Path):
    assert loads.load(warehouse, Settings(loads=tmp_path / "none")) == 0
    assert told(warehouse) == []


def test_an_unfinished_load_is_not_told(warehouse: duckdb.DuckDBPyConnection, tmp_path: Path):
    warehouse.execute("INSERT INTO source VALUES (?)", [f".judging-{NAME}"])
    assert loads.load(warehouse, put(tmp_path, f".judging-{NAME}")) == 0
