"""A run that changes loads: alone, tidy, telling how far it is, and publishing what came of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import duckdb

from data.words import N_
from etl import build as building
from etl import making, publish
from etl.errors import SourceProblem
from etl.extract import sources, territories
from etl.loading import counting, disk, effects, inbox, ledger, mended, progress, store
from etl.loading.counting import Counted
from etl.loading.ledger import Entry
from etl.loading.progress import Tell
from etl.settings import Settings
from etl.steps import STEPS

UNREADABLE_BUILD = N_(
    "The published build {build} cannot be read, as it was damaged on the disk. Nothing was loaded. Go back "
    "to another build (`python -m etl back BUILD`; `python -m etl loads` lists them), or make all figures "
    "anew with `python -m etl --force`, then load again."
)
#: What may stop a publication: the load it was for must not stop the next ones.
FAILURES = (SourceProblem, duckdb.Error, OSError, MemoryError)


@contextmanager
def ready(settings: Settings, watch: Tell) -> Iterator[Tell]:
    """Hold the ledger for a run, clear what killed runs left, and tell how far it is.

    Raises
    ------
    SourceProblem
        If another run goes on for too long, or the disk is full.
    """
    with disk.room(settings.loads), ledger.alone(settings.loads):
        store.heal(settings.loads)
        ledger.tidy(settings.loads)
        with progress.told(settings.loads, watch) as tell:
            yield tell
        mended.settle(ledger.entries(settings.loads))


@contextmanager
def base(settings: Settings) -> Iterator[duckdb.DuckDBPyConnection]:
    """A warehouse that knows the territories: the published build, or one made of them alone."""
    pointer = settings.build_dir / publish.POINTER
    if pointer.exists():
        with _readable(pointer) as warehouse:
            yield warehouse
        return
    with duckdb.connect() as warehouse:
        for step in (sources, territories):
            step.load(warehouse, settings)
        yield warehouse


def _readable(pointer: Path) -> duckdb.DuckDBPyConnection:
    try:
        return duckdb.connect(str(pointer), read_only=True)
    except duckdb.IOException as damaged:
        raise SourceProblem(UNREADABLE_BUILD, build=pointer.resolve().stem) from damaged


def counted(settings: Settings, warehouse: duckdb.DuckDBPyConnection) -> list[Counted]:
    """Every file whose rows count: the inbox's and the accepted loads."""
    settings.build_dir.mkdir(parents=True, exist_ok=True)
    return [*inbox.counted(warehouse, settings), *counting.of_loads(settings.loads)]


def publish_now(settings: Settings, tell: Tell) -> building.Summary:
    """Make the figures anew and publish them."""
    summary = building.build(settings, _steps(tell), ledger.PATIENCE)
    tell("publishing", 1, 1)
    return summary


def refusals_told(settings: Settings, tell: Tell) -> None:
    """Let the grid of quality show files refused whole: they change no figure, but are told of at once.

    Nothing is made where nothing was published yet, nor where the published build tells of them already.
    """
    if current(settings) is not None:
        publish_now(settings, tell)


def published(settings: Settings, entries: Sequence[Entry], tell: Tell) -> list[Entry]:
    """Publish loads that were just accepted, and write into each what changed.

    Raises
    ------
    SourceProblem
        If the build cannot be made with them: they are withdrawn then, with the reason.
    """
    before = current(settings)
    try:
        publish_now(settings, tell)
    except FAILURES as problem:
        because = problem.text(settings.lang) if isinstance(problem, SourceProblem) else str(problem)
        for entry in entries:
            ledger.withdraw(entry, "python -m etl", because)
        raise
    now = current(settings)
    changes = _effects(settings, before, now, entries) if before and now else None
    return [ledger.tell(entry, changes=changes, build=now.stem if now else "") for entry in entries]


def caught_up(settings: Settings, entries: Sequence[Entry], tell: Tell) -> list[Entry]:
    """Publish what an ended run left unpublished; those of these loads that no build told of before."""
    before = current(settings)
    publish_now(settings, tell)
    now = current(settings)
    if now is None or now == before:
        return []
    late = [entry for entry in entries if not entry.report.get("build")]
    changes = _effects(settings, before, now, late) if before else None
    return [ledger.tell(entry, changes=changes, build=now.stem) for entry in late]


def _effects(settings: Settings, before: Path, now: Path, entries: Iterable[Entry]) -> dict[str, Any]:
    return effects.effects(before, now, _touched(settings, before), _offices(entries))


def _offices(entries: Iterable[Entry]) -> set[str]:
    """Whose files these are."""
    return {entry.report["office"] for entry in entries}


def _touched(settings: Settings, before: Path) -> Collection[str] | None:
    """The indicators that the published build changed, where it was made in a copy of the one before."""
    about = publish.current(settings.build_dir) or {}
    replaced = (about.get("changes") or {}).get("build")
    return about["moved"]["indicators"] if replaced == before.stem and "moved" in about else None


def foreseen(settings: Settings, entries: Sequence[Entry], tell: Tell) -> list[Entry]:
    """Write into loads that wait for a decision what they would change, without changing anything.

    Raises
    ------
    SourceProblem
        If the build could not be made with them.
    """
    if current(settings) is None:
        return list(entries)
    trial = replace(settings, trial=frozenset(entry.name for entry in entries), force=False)
    with building.alone(settings.build_dir, ledger.PATIENCE), building.aside(settings.build_dir) as path:
        before = (settings.build_dir / publish.POINTER).resolve()
        about = building.make(path, trial, _steps(tell))
        tell("changes", 0, 0)
        touched = about["moved"]["indicators"] if "moved" in about else None
        changes = effects.effects(before, path, touched, _offices(entries))
    return [ledger.tell(entry, changes=changes) for entry in entries]


def _steps(tell: Tell) -> Any:
    """Tells each finished step of a build."""
    tell("building", 0, len(STEPS))
    done = 0

    def count(_step: making.Progress) -> None:
        nonlocal done
        done += 1
        tell("building", min(done, len(STEPS)), len(STEPS))

    return count


def current(settings: Settings) -> Path | None:
    """The file of the published build; None where there is none."""
    pointer = settings.build_dir / publish.POINTER
    return pointer.resolve() if pointer.exists() else None
