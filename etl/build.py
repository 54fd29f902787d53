"""One build from sources to the published warehouse."""

from __future__ import annotations

import fcntl
import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import duckdb

from data.words import N_
from etl import changes, contents, inputs, publish
from etl.errors import SourceProblem
from etl.settings import Settings
from etl.steps import STEPS

#: What DuckDB may hold in memory; beyond it, it spills beside the build.
MEMORY = "600MB"


class Progress(NamedTuple):
    """What a step tells once it is done: title, rows, seconds."""

    title: str
    rows: int
    seconds: float


class Summary(NamedTuple):
    """What a build holds and where it lies; ``fresh`` is False when nothing had changed."""

    rows: int
    territories: int
    indicators: int
    content: str
    path: Path
    fresh: bool


def build(settings: Settings, report: Callable[[Progress], None]) -> Summary:
    """Build, check and publish the facts, unless the published build already rests on the same inputs.

    Parameters
    ----------
    settings : Settings
        What to include and where to write.
    report : callable
        Told of each finished step.

    Raises
    ------
    SourceProblem
        If a source cannot be used or a check fails; the previous build keeps serving.
    """
    settings.build_dir.mkdir(parents=True, exist_ok=True)
    with _alone(settings.build_dir):
        _write_demo(settings, report)
        inputs_now = inputs.fingerprint(settings)
        before = publish.current(settings.build_dir)
        if before and before["inputs"] == inputs_now and not settings.force and _drawn(before, settings):
            return _summary(before, settings.build_dir, fresh=False)
        about = _build_aside(settings, report, inputs_now)
        return _summary(about, settings.build_dir, fresh=True)


def _write_demo(settings: Settings, report: Callable[[Progress], None]) -> None:
    if not settings.with_demo:
        return
    from etl import demo  # noqa: PLC0415 - its generator is only needed when the set is missing or old

    started = time.perf_counter()
    report(Progress(N_("Demonstration files"), demo.write(settings), time.perf_counter() - started))


def _build_aside(settings: Settings, report: Callable[[Progress], None], inputs_now: str) -> dict[str, Any]:
    building = settings.build_dir / f".building-{os.getpid()}.duckdb"
    try:
        about = _fill(building, settings, report) | {"inputs": inputs_now, "demo": settings.with_demo}
        about["changes"] = changes.since(
            publish.current(settings.build_dir), publish.name(settings.build_dir), about
        )
        publish.publish(building, about["content"], about)
    finally:
        _clear(building.parent, f"{building.name}*")
    return about


def _fill(building: Path, settings: Settings, report: Callable[[Progress], None]) -> dict[str, Any]:
    with duckdb.connect(
        str(building), config={"threads": settings.threads, "memory_limit": MEMORY}
    ) as warehouse:
        for step in STEPS:
            started = time.perf_counter()
            report(Progress(step.title, step.load(warehouse, settings), time.perf_counter() - started))
        started = time.perf_counter()
        report(Progress(N_("Checks"), publish.check(warehouse), time.perf_counter() - started))
        tables = contents.of(warehouse)
        return _described(warehouse) | {
            "content": contents.digest(tables),
            "rows": sum(table["rows"] for table in tables.values()),
            "tables": tables,
            "sources": contents.sources(warehouse),
        }


def _described(warehouse: duckdb.DuckDBPyConnection) -> dict[str, Any]:
    """How much the build holds, counted, and the map's files it refers to."""
    return {
        "territories": len(warehouse.table("territory")),
        "indicators": len(warehouse.table("indicator_value").unique("indicator")),
        "drawn": sorted(
            path.removeprefix("geo/")
            for (path,) in warehouse.sql(
                "SELECT path FROM map_layer UNION ALL SELECT path FROM sketch"
            ).fetchall()
        ),
    }


def _drawn(about: dict[str, Any], settings: Settings) -> bool:
    """Whether the map's files that the build refers to are all there, copies compressed ahead included."""
    files = [f"{name}{ending}" for name in about.get("drawn", ()) for ending in ("", ".gz", ".br")]
    return bool(files) and all((settings.geo_dir / file).is_file() for file in files)


def _summary(about: dict[str, Any], build_dir: Path, *, fresh: bool) -> Summary:
    path = (build_dir / publish.POINTER).resolve()
    return Summary(about["rows"], about["territories"], about["indicators"], about["content"], path, fresh)


@contextmanager
def _alone(build_dir: Path) -> Iterator[None]:
    """Let one build run at a time; the lock falls when the process ends, however it ends."""
    with (build_dir / ".lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as busy:
            raise SourceProblem(
                N_("Another build is running in {folder}. Wait until it has ended, then try again."),
                folder=str(build_dir),
            ) from busy
        _clear(build_dir, ".building-*")
        yield


def _clear(folder: Path, pattern: str) -> None:
    """Remove what an unfinished build left: its file, DuckDB's log of it, the folder it spilled to."""
    for leftover in folder.glob(pattern):
        if leftover.is_dir():
            shutil.rmtree(leftover)
        else:
            leftover.unlink()
