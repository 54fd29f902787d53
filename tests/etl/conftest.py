"""A warehouse with the real base only, built once for the tests that look at it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import duckdb
import pytest

from etl.extract import boundaries, census, published, sketches, sources, territories
from etl.settings import Settings


class Ground(NamedTuple):
    """The finished tables, and where the map's files lie."""

    warehouse: duckdb.DuckDBPyConnection
    files: Path

    def rows(self, question: str, **values: object) -> list[tuple]:
        return self.warehouse.cursor().execute(question, values or None).fetchall()


@pytest.fixture(scope="session")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ground]:
    folder = tmp_path_factory.mktemp("ground")
    settings = Settings(inbox=folder / "inbox", build_dir=folder / "build", geo_dir=folder / "geo")
    with duckdb.connect(str(folder / "ground.duckdb"), config={"threads": 2}) as warehouse:
        for step in (sources, territories, boundaries, sketches, census, published):
            step.load(warehouse, settings)
        yield Ground(warehouse, settings.geo_dir)
