"""The demonstration set, written and loaded once for the tests that look at it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from etl import demo
from etl.extract import sources, territories
from etl.loading import facts
from etl.settings import Settings


class Loaded:
    """A warehouse with territories and the demonstration set only."""

    def __init__(self, warehouse: duckdb.DuckDBPyConnection) -> None:
        self.warehouse = warehouse

    def rows(self, question: str, **values: object) -> list[tuple]:
        return self.warehouse.cursor().execute(question, values or None).fetchall()

    def one(self, question: str, **values: object) -> tuple:
        (row,) = self.rows(question, **values)
        return row


@pytest.fixture(scope="session")
def inbox(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("inbox")
    demo.write(Settings(inbox=folder))
    return folder


@pytest.fixture(scope="session")
def loaded(inbox: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Loaded]:
    folder = tmp_path_factory.mktemp("loaded")
    settings = Settings(inbox=inbox, loads=folder / "loads", build_dir=folder / "build")
    with duckdb.connect(config={"threads": 2}) as warehouse:
        for step in (sources, territories, facts):
            step.load(warehouse, settings)
        yield Loaded(warehouse)
