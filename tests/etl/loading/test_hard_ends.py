"""A load that is killed, or that finds no room, leaves what serves whole; the next run completes it."""

from __future__ import annotations

import json
import random
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import duckdb
import pytest

from etl import contents
from etl.loading import ledger
from tests.etl.loading.office_files import centres, people
from tests.etl.loading.processes import Processes

A, B = "EMF-08401-001", "EMF-08401-002"
KILLS = 50
TABLES = ("centre", "beneficiary_count")


def serving(data: Path) -> dict:
    """What the published build says of itself, after reading it whole."""
    path = (data / "build" / "current.duckdb").resolve()
    about = json.loads(path.with_suffix(".json").read_text())
    with duckdb.connect(str(path), read_only=True) as warehouse:
        assert contents.digest(contents.of(warehouse)) == about["content"]
    return about


def facts(data: Path) -> list[list[tuple]]:
    with duckdb.connect(str(data / "build" / "current.duckdb"), read_only=True) as warehouse:
        left_out = "COLUMNS(* EXCLUDE (source_key))"
        return [
            warehouse.execute(f"SELECT {left_out} FROM {table} ORDER BY ALL").fetchall() for table in TABLES
        ]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("files")
    return [
        centres(folder / "centres.csv", A, B),
        people(folder / "first.csv", *((A, str(year), str(year - 1900)) for year in range(2015, 2026))),
        people(folder / "second.csv", (A, "2024", "11"), (B, "2024", "12")),
        people(folder / "third.csv", (B, "2025", "13")),
    ]


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[], Processes]]:
    """Installations, each made when it is asked for."""
    made: list[Processes] = []

    def another() -> Processes:
        made.append(Processes(tmp_path_factory.mktemp("product")))
        return made[-1]

    yield another
    for one in made:
        one.close()


def test_a_load_killed_at_any_moment_leaves_the_serving_build_and_is_completed_by_the_next(files, opened):
    """Fifty kills take about half a minute."""
    peace, product = opened(), opened()
    for file in files[:-1]:
        peace.run("load", str(file))
    started = time.monotonic()
    peace.run("load", str(files[-1]))
    seconds = time.monotonic() - started
    dice = random.Random(4)
    product.run("load", str(files[0]))
    known = {serving(product.data)["content"]}
    for attempt in range(KILLS):
        product.kill_after(dice.uniform(0, 1.1) * seconds, "load", str(files[1 + attempt % 3]))
        known.add(serving(product.data)["content"])
        for entry in ledger.entries(product.data / "loads"):
            assert all(entry.folder.accepted(table).is_file() for table in entry.report["tables"])
            assert (entry.folder.received / entry.report["file"]).is_file()
    for file in files:
        product.run("load", str(file))
    product.run()
    assert facts(product.data) == facts(peace.data)
    assert not list((product.data / "loads").glob(".[jr]*"))
    assert not list((product.data / "build").glob(".building*"))
    assert len(known) > 1
    after = serving(product.data)["content"]
    product.run("--force")
    assert serving(product.data)["content"] == after


def test_without_room_on_the_disk_nothing_is_loaded_by_half_and_the_build_stays(files, opened):
    product = opened()
    product.run("load", str(files[0]))
    before = serving(product.data)
    said = product.run("load", str(files[1]), room=2_000, code=1)
    assert "cannot be written" in said
    assert "Traceback" not in said
    assert serving(product.data) == before
    assert len(ledger.entries(product.data / "loads")) == 1
    product.run("load", str(files[1]))
    assert len(facts(product.data)[1]) == 11


def test_a_build_that_finds_no_room_takes_its_load_back(files, opened):
    product = opened()
    product.run("load", str(files[0]))
    before = serving(product.data)
    assert "Traceback" not in product.run("load", str(files[1]), room=300_000, code=1)
    assert serving(product.data) == before
    found = [entry.status for entry in ledger.entries(product.data / "loads")]
    assert found == [ledger.TAKEN, ledger.UNDONE]


def test_two_loads_started_at_once_come_one_after_the_other(files, opened):
    one = opened()
    one.run("load", str(files[0]))
    other = Processes(one.data)
    other.said = one.data / "other.txt"
    for product, file in ((one, files[1]), (other, files[2])):
        product.start("load", str(file))
    assert [one.end(), other.end()] == [0, 0]
    other.close()
    assert len(facts(one.data)[1]) == 12
    serving(one.data)


def test_going_back_serves_an_earlier_build_and_an_unknown_one_is_refused_with_those_there_are(files, opened):
    product = opened()
    product.run("load", str(files[0]))
    first = (product.data / "build" / "current.duckdb").resolve().stem
    product.run("load", str(files[1]))
    assert first in product.run("back", first)
    assert facts(product.data)[1] == []
    assert first in product.run("back", "warehouse-1999", code=1)
    assert first in product.run("loads").replace("\n", "")


def test_exit_codes_tell_refused_rows_from_nothing_loaded(files, opened, tmp_path: Path):
    product = opened()
    product.run("load", str(files[0]))
    some = people(tmp_path / "some.csv", (A, "2024", "douze"), (A, "2025", "12"))
    none = people(tmp_path / "none.csv", ("EMF-00000-009", "2024", "12"))
    product.run("load", str(some), "--no-publish", code=1)
    product.run("load", str(none), code=2)
    product.run("load", str(files[0]), code=0)
