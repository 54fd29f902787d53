"""A product of its own, with a build that takes a second; and files judged without one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from etl.extract import sources, territories
from etl.loading import known, pipeline, taking
from etl.loading.outcome import Outcome, upload
from etl.loading.progress import silent
from etl.loading.taking import Asked, Result
from etl.schemas.kinds import EVERY_KIND
from etl.settings import Settings
from tests.etl.loading.small import shrink

KIND = {kind.table: kind for kind in EVERY_KIND}


class Product:
    """Folders of one installation, and what its builds say."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.settings = Settings(
            inbox=folder / "inbox",
            loads=folder / "loads",
            build_dir=folder / "build",
            geo_dir=folder / "geo",
            with_demo=False,
        )

    def load(self, *paths: Path, **asked: object) -> list[Result]:
        return taking.load(self.settings, list(paths), Asked(**asked), silent)

    def rows(self, question: str) -> list[tuple]:
        with duckdb.connect(str(self.settings.build_dir / "current.duckdb"), read_only=True) as warehouse:
            return warehouse.execute(question).fetchall()

    def people(self) -> dict[tuple[str, str], int]:
        counts = self.rows("SELECT centre_id, period, beneficiary_count FROM beneficiary_count")
        return {(centre, period): count for centre, period, count in counts}


@pytest.fixture
def product(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Product:
    shrink(monkeypatch.setattr)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/records.sqlite")
    return Product(tmp_path)


@pytest.fixture(scope="module")
def base() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect(config={"threads": 1}) as warehouse:
        for step in (sources, territories):
            step.load(warehouse, Settings())
        yield warehouse


@pytest.fixture
def load(base: duckdb.DuckDBPyConnection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/records.sqlite")

    def loaded(content: str | Path, kind: str | None = None, encoding: str = "utf-8-sig") -> Outcome:
        path = content
        if isinstance(content, str):
            path = tmp_path / "envoi.csv"
            path.write_bytes(content.encode(encoding))
        one = pipeline.understood(upload(path), known.words, KIND[kind] if kind else None)
        (outcome,) = pipeline.outcomes([one], known.known(base, []))
        return outcome

    return loaded
