"""The catalogue follows the build that is served: loaded indicators come and go with it."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from data import warehouse
from data.catalogue import catalogue, declared

TABLE = """
    CREATE TABLE loaded_indicator AS
    SELECT
        'loaded_ipm' AS indicator, 'IPM' AS label, 'الفقر' AS label_ar, 'IPM' AS label_fr, 'MPI' AS label_en,
        'pct' AS unit, 1 AS decimals, 'HCP' AS source,
        'province' AS level, unnest(['2014', '2024']) AS period, 'total' AS milieu, ['load'] AS source_keys
"""


@pytest.fixture
def serve(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    current = tmp_path / "current.duckdb"
    monkeypatch.setattr(warehouse, "CURRENT", current)
    monkeypatch.setattr(warehouse, "_connections", {})

    def publish(name: str, table: str = "") -> None:
        with duckdb.connect(str(tmp_path / f"{name}.duckdb")) as build:
            build.execute(table or "CREATE TABLE territory (code VARCHAR)")
        current.unlink(missing_ok=True)
        current.symlink_to(f"{name}.duckdb")

    return publish


def test_without_a_build_the_catalogue_is_what_is_declared(serve):
    assert catalogue() is declared()


def test_an_indicator_of_the_served_build_is_in_the_catalogue_and_leaves_with_it(serve):
    serve("loaded-first", TABLE)
    one = catalogue().find("loaded_ipm")
    assert one is not None
    assert one.label == {"ar": "الفقر", "fr": "IPM", "en": "MPI"}
    assert one.promises() == [("province", "2014", "total"), ("province", "2024", "total")]
    assert catalogue() is catalogue()
    serve("loaded-second")
    assert catalogue().find("loaded_ipm") is None


def test_a_build_from_before_indicators_were_loaded_serves_the_declared_ones(serve):
    serve("loaded-before")
    assert set(catalogue().indicators) == set(declared().indicators)
