"""The demonstration set as it is shipped and clean, written and loaded once for the tests that look at it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
import pytest

from etl.demo import writing
from etl.demo.blemishes.parting import Clean
from etl.demo.whole_set import clean_files, write_files
from etl.extract import sources, territories
from etl.loading import facts
from etl.settings import Settings


class Loaded:
    """A warehouse with territories and the demonstration set only, and what loading said of each file."""

    def __init__(self, warehouse: duckdb.DuckDBPyConnection, build: Path) -> None:
        self.warehouse = warehouse
        told = [json.loads(path.read_text(encoding="utf-8")) for path in build.glob("judged/*/report.json")]
        self.reports = {report["file"]: report for report in told}

    def rows(self, question: str, **values: object) -> list[tuple]:
        return self.warehouse.cursor().execute(question, values or None).fetchall()

    def one(self, question: str, **values: object) -> tuple:
        (row,) = self.rows(question, **values)
        return row


@pytest.fixture(scope="session")
def files() -> list[Clean]:
    return list(clean_files())


@pytest.fixture(scope="session")
def inbox(files: list[Clean], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The set as it is shipped, and the record that makes it the one a build asks for."""
    folder = tmp_path_factory.mktemp("inbox")
    writing.record(folder / writing.FOLDER, write_files(folder / writing.FOLDER, files))
    return folder


@pytest.fixture(scope="session")
def clean_inbox(files: list[Clean], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same facts without a blemish."""
    folder = tmp_path_factory.mktemp("clean-inbox")
    write_files(folder / writing.FOLDER, files, clean=True)
    return folder


@pytest.fixture(scope="session")
def loaded(inbox: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Loaded]:
    with read(inbox, tmp_path_factory.mktemp("loaded")) as found:
        yield found


@pytest.fixture(scope="session")
def clean_loaded(clean_inbox: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Loaded]:
    with read(clean_inbox, tmp_path_factory.mktemp("clean-loaded")) as found:
        yield found


@contextmanager
def read(inbox: Path, folder: Path) -> Iterator[Loaded]:
    """An inbox loaded as a build loads it."""
    settings = Settings(inbox=inbox, loads=folder / "loads", build_dir=folder / "build")
    with duckdb.connect(config={"threads": 2}) as warehouse:
        for step in (sources, territories, facts):
            step.load(warehouse, settings)
        yield Loaded(warehouse, settings.build_dir)
