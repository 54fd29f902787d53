"""A build is compared with the one it replaces before it is published; the comparison stays after."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pandas as pd
import pytest

from etl.lineage import compared
from tests.etl.lineage.test_diff import MORE_CENTRES, build


def aside(folder: Path, change: str = MORE_CENTRES) -> Path:
    """A finished build under the name it has before it is published."""
    return build(folder, "x", change).rename(folder / ".building-7.duckdb")


def test_what_moved_is_known_before_publishing_and_kept_under_both_names_after(tmp_path: Path):
    before, building = build(tmp_path, "1"), aside(tmp_path)
    moves = compared.ahead(before, building)
    assert moves is not None
    assert not (tmp_path / "changes").exists()
    compared.keep(moves, before, building.rename(tmp_path / "warehouse-2.duckdb"))
    (kept,) = (tmp_path / "changes").iterdir()
    assert kept.name == "warehouse-1..warehouse-2.parquet"
    assert pd.read_parquet(kept)["indicator"].to_list() == ["all_centres_per_100k"]


def test_a_comparison_of_a_build_that_is_given_up_goes_with_it(tmp_path: Path):
    moves = compared.ahead(build(tmp_path, "1"), aside(tmp_path))
    assert moves in set(tmp_path.glob(".building-7.duckdb*"))


def test_a_first_build_is_compared_with_nothing(tmp_path: Path):
    building = aside(tmp_path)
    assert compared.ahead(None, building) is None
    compared.keep(None, None, building)
    assert not (tmp_path / "changes").exists()


def test_a_build_of_another_form_is_not_compared_and_does_not_stop_the_next(tmp_path: Path):
    before = build(tmp_path, "1")
    with duckdb.connect(before) as old:
        old.execute("DROP TABLE beneficiary_count")
    assert compared.ahead(before, aside(tmp_path)) is None


def test_only_the_last_comparisons_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(compared, "KEPT", 2)
    before, moves = tmp_path / "warehouse-0.duckdb", tmp_path / ".building-7.duckdb.moves"
    for number in range(1, 5):
        moves.touch()
        published = tmp_path / f"warehouse-{number}.duckdb"
        compared.keep(moves, before, published)
        before = published
    names = sorted(path.name for path in (tmp_path / "changes").iterdir())
    assert names == ["warehouse-2..warehouse-3.parquet", "warehouse-3..warehouse-4.parquet"]


def test_a_build_damaged_on_the_disk_is_not_compared_and_does_not_stop_the_next(tmp_path: Path):
    before = build(tmp_path, "1")
    before.write_bytes(b"garbage")
    assert compared.ahead(before, aside(tmp_path)) is None
