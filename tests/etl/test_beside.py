"""Tables are hashed beside the steps that follow, with the same result; nobody waits for what failed."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from etl import contents
from etl.beside import Beside


@pytest.fixture
def warehouse(tmp_path: Path):
    with duckdb.connect() as made:
        made.execute(f"ATTACH '{tmp_path}/building.duckdb' AS building")
        made.execute("USE building")
        made.execute("CREATE TABLE many AS SELECT i, i % 7 AS week FROM range(50000) r(i)")
        made.execute("CREATE TABLE few AS SELECT 'a' AS word")
        yield made


def test_what_is_hashed_beside_is_what_would_have_been_hashed_at_once(warehouse: duckdb.DuckDBPyConnection):
    with Beside(warehouse) as beside:
        beside.begin({"many", "few"})
        warehouse.execute("CREATE TABLE next AS SELECT sum(i) AS total FROM many")
        found = beside.result()
    assert found == contents.of(warehouse, ("many", "few"))
    assert found["many"]["rows"] == 50000


def test_nothing_begun_is_nothing_found(warehouse: duckdb.DuckDBPyConnection):
    with Beside(warehouse) as beside:
        assert beside.result() == {}


def test_a_step_that_fails_does_not_wait_for_the_hashes(warehouse: duckdb.DuckDBPyConnection):
    def fail() -> None:
        with Beside(warehouse) as beside:
            beside.begin({"many", "few"})
            raise ValueError("the step failed")

    with pytest.raises(ValueError, match="the step failed"):
        fail()
    assert warehouse.execute("SELECT word FROM few").fetchall() == [("a",)]
