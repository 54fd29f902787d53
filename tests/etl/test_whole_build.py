"""The command ``python -m etl`` as an administrator meets it: whole, repeatable, and hard to break."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import duckdb
import pytest

from data.paths import ROOT


def etl(data: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "etl", *arguments],
        cwd=ROOT,
        env={**os.environ, "YAQAZA_DATA": str(data)},
        capture_output=True,
        text=True,
        check=False,
    )


def about(data: Path) -> dict:
    return json.loads((data / "build" / "current.duckdb").resolve().with_suffix(".json").read_text())


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    data = tmp_path_factory.mktemp("data")
    done = etl(data, "--force", "--threads", "2")
    assert done.returncode == 0, done.stderr
    return data


def test_the_build_ends_with_a_summary_of_what_it_holds_and_where_it_lies(built: Path):
    done = etl(built)
    assert "Nothing changed" in done.stdout
    assert "territories" in done.stdout
    assert str((built / "build" / "current.duckdb").resolve()) in done.stdout


def test_two_forced_builds_hold_the_same_whatever_the_number_of_threads(built: Path):
    with_two = about(built)["content"]
    done = etl(built, "--force", "--threads", "1")
    assert done.returncode == 0, done.stderr
    assert about(built)["content"] == with_two


def test_a_build_killed_half_way_leaves_the_previous_one_serving(built: Path):
    before = (built / "build" / "current.duckdb").resolve()
    dice = random.Random(7)
    for _ in range(3):
        process = subprocess.Popen(
            [sys.executable, "-m", "etl", "--force"],
            cwd=ROOT,
            env={**os.environ, "YAQAZA_DATA": str(built)},
            stdout=subprocess.DEVNULL,
        )
        time.sleep(dice.uniform(2, 12))
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert (built / "build" / "current.duckdb").resolve() == before
        with duckdb.connect(str(before), read_only=True) as warehouse:
            assert warehouse.execute("SELECT count(*) FROM territory").fetchone()[0] > 1500


def test_without_the_demonstration_set_nothing_simulated_is_published(tmp_path: Path):
    done = etl(tmp_path, "--no-demo")
    assert done.returncode == 0, done.stderr
    with duckdb.connect(str(tmp_path / "build" / "current.duckdb"), read_only=True) as warehouse:
        assert warehouse.execute("SELECT count(*) FROM indicator_value WHERE simulated").fetchone() == (0,)
        assert warehouse.execute("SELECT count(*) FROM centre").fetchone() == (0,)
        assert (
            warehouse.execute(
                "SELECT count(*) FROM indicator_value WHERE indicator = 'population'"
            ).fetchone()[0]
            > 1500
        )


def test_an_unknown_language_is_refused_with_those_there_are(tmp_path: Path):
    done = etl(tmp_path, "--lang", "de")
    assert done.returncode == 2
    assert "ar, fr, en" in done.stderr
