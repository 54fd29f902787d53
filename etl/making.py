"""Making a build's file: from nothing, or in a copy of the last one by the steps that a change reaches."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import duckdb

from data.words import N_
from etl import beside, contents, publish
from etl.ahead import Ahead
from etl.changed import Changed
from etl.settings import Settings
from etl.step import Step
from etl.steps import STEPS

#: What DuckDB may hold in memory; beyond it, it spills beside the build.
MEMORY = "800MB"

About = dict[str, Any]

_REFUSED = "SELECT file, refused_count FROM inbox_file WHERE refused_count > 0 ORDER BY file"


class Progress(NamedTuple):
    """What a step tells once it is done: title, rows, seconds."""

    title: str
    rows: int
    seconds: float


Report = Callable[[Progress], None]


def anew(building: Path, settings: Settings, report: Report) -> About:
    """Make a build from nothing.

    Parameters
    ----------
    building : Path
        The file to make.
    settings : Settings
        What to include.
    report : callable
        Told of each finished step.

    Returns
    -------
    dict
        What the build says of itself.
    """
    with _begun(settings) as begun, _open(building, settings) as warehouse:

        def made(step: Step, own: duckdb.DuckDBPyConnection) -> Progress:
            return _timed(step, lambda: step.load(own, settings, begun.get(step.module)))

        _each(warehouse, made, report)
        return _checked(warehouse, report) | _summed(contents.of(warehouse))


def _each(warehouse: duckdb.DuckDBPyConnection, work: beside.Work[Progress | None], report: Report) -> None:
    """Run every step: in turn as long as each rests on the one before, then beside each other."""

    def tell(done: Progress | None) -> None:
        if done:
            report(done)

    for step in STEPS:
        if not step.beside:
            tell(work(step, warehouse))
    beside.run(warehouse, [step for step in STEPS if step.beside], work, tell)


@contextmanager
def _begun(settings: Settings) -> Iterator[dict[str, Ahead]]:
    """What steps can work out before others have run, begun at once, by module."""
    begun = {step.module: Ahead(step.prepare, settings) for step in STEPS if step.prepare}
    try:
        yield begun
    finally:
        for one in begun.values():
            one.end()


def again(building: Path, base: Path, before: About, settings: Settings, report: Report) -> About:
    """Make a build in a copy of an earlier one of the same code: only what a change reaches is made again.

    Parameters
    ----------
    building : Path
        The file to make.
    base : Path
        The earlier build.
    before : dict
        What it says of itself.
    settings, report
        As for `anew`.

    Returns
    -------
    dict
        What the build says of itself: the same as if it had been made from nothing.
    """
    shutil.copyfile(base, building)
    held: dict[str, contents.Content] = dict(before["tables"])
    changed = Changed()
    with _open(building, settings) as warehouse:

        def made(step: Step, own: duckdb.DuckDBPyConnection) -> Progress | None:
            mine = replace(changed, same=set())
            if not step.reached_by(mine):
                return None
            done = _timed(step, lambda: step.update(own, settings, mine))
            seen = contents.of(own, set(step.writes) - mine.same)
            changed.tables.update(table for table in seen if seen[table] != before["tables"].get(table))
            held.update(seen)
            return done

        _each(warehouse, made, report)
        return _checked(warehouse, report, changed.tables) | _summed(held) | _moved(changed)


def _moved(changed: Changed) -> About:
    """What differs from the build that was copied, for whoever compares the two; empty where no step said."""
    told = (("measure_value", changed.measures), ("indicator_value", changed.indicators))
    if any(table in changed.tables and not names for table, names in told):
        return {}
    return {
        "moved": {
            "tables": sorted(changed.tables),
            "measures": sorted(changed.measures),
            "indicators": sorted(changed.indicators),
        }
    }


@contextmanager
def _open(building: Path, settings: Settings) -> Iterator[duckdb.DuckDBPyConnection]:
    """A build in the making: written down once it is whole, without a log, for a part of it is of no use."""
    config: dict[str, str | bool | int | float | list[str]] = {
        "threads": settings.threads,
        "memory_limit": MEMORY,
        "temp_directory": f"{building}.tmp",
        "checkpoint_threshold": "1TB",
    }
    with duckdb.connect(config=config) as warehouse:
        place = str(building).replace("'", "''")
        warehouse.execute(f"ATTACH '{place}' AS building (RECOVERY_MODE no_wal_writes); USE building")
        yield warehouse
        warehouse.execute("USE memory; DETACH building")


def _timed(step: Step, work: Callable[[], int]) -> Progress:
    started = time.perf_counter()
    return Progress(step.title, work(), time.perf_counter() - started)


def _checked(
    warehouse: duckdb.DuckDBPyConnection, report: Report, changed: Collection[str] | None = None
) -> About:
    started = time.perf_counter()
    report(Progress(N_("Checks"), publish.check(warehouse, changed), time.perf_counter() - started))
    return _described(warehouse) | {
        "sources": contents.sources(warehouse),
        "refused": dict(warehouse.execute(_REFUSED).fetchall()),
    }


def _summed(tables: dict[str, contents.Content]) -> About:
    return {
        "content": contents.digest(tables),
        "rows": sum(table["rows"] for table in tables.values()),
        "tables": dict(sorted(tables.items())),
    }


def _described(warehouse: duckdb.DuckDBPyConnection) -> About:
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
