"""One build from sources to the published warehouse."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import duckdb

from data.words import N_
from etl import changes, inputs, making, publish
from etl.errors import SourceProblem
from etl.loading import disk
from etl.making import About, Progress, Report
from etl.settings import Settings
from etl.steps import QUALITY, STEPS

#: Tables that tell what came and what did not: a file refused whole changes these alone, and no figure.
_TELLING = frozenset(table for step in STEPS if step.module == QUALITY for table in step.writes)
BUSY = N_("Another build is running in {folder}. Wait until it has ended, then try again.")


class Summary(NamedTuple):
    """What a build holds and where it lies.

    ``fresh`` is False when nothing had changed; ``refused`` counts what is refused of the inbox's real files.
    """

    rows: int
    territories: int
    indicators: int
    content: str
    path: Path
    fresh: bool
    refused: dict[str, int]


def build(settings: Settings, report: Report, patience: float = 0) -> Summary:
    """Build, check and publish the facts, unless the published build already rests on the same inputs.

    Where the published build was made by the same code, only what new files reach is made again: the result
    is that of a build from nothing, which `Settings.force` asks for.

    Parameters
    ----------
    settings : Settings
        What to include and where to write.
    report : callable
        Told of each finished step.
    patience : float
        Seconds to wait for another build to end.

    Raises
    ------
    SourceProblem
        If a source cannot be used or a check fails; the previous build keeps serving.
    """
    with alone(settings.build_dir, patience):
        _write_demo(settings, report)
        inputs_now = inputs.fingerprint(settings)
        before = publish.current(settings.build_dir)
        if before and before["inputs"] == inputs_now and not settings.force and _drawn(before, settings):
            return _summary(before, settings.build_dir, fresh=False)
        with aside(settings.build_dir) as building:
            about = make(building, settings, report) | {"inputs": inputs_now, "demo": settings.with_demo}
            about["changes"] = changes.since(before, publish.name(settings.build_dir), about)
            if before and changes.only(about["changes"], _TELLING):
                about |= {"changes": before.get("changes"), publish.ECHO: True}
                publish.publish(building, about["content"], about)
            else:
                _publish_compared(building, about, settings)
        return _summary(about, settings.build_dir, fresh=True)


def _publish_compared(building: Path, about: About, settings: Settings) -> None:
    from etl.lineage import compared  # noqa: PLC0415 - loads frames; what is up to date needs none

    serving = _serving(settings.build_dir)
    moves = compared.ahead(serving, building, about.get("moved"))
    compared.keep(moves, serving, publish.publish(building, about["content"], about))


def _serving(build_dir: Path) -> Path | None:
    """The file that is published now."""
    pointer = build_dir / publish.POINTER
    return pointer.resolve() if pointer.exists() else None


def make(building: Path, settings: Settings, report: Report) -> About:
    """Make a build's file from the published one where that can be, else from nothing.

    Returns
    -------
    dict
        What it says of itself, with the ``code`` that made it.
    """
    before = publish.current(settings.build_dir)
    code = inputs.code()
    if before and before.get("code") == code and not settings.force and _drawn(before, settings):
        base = (settings.build_dir / publish.POINTER).resolve()
        return making.again(building, base, before, settings, report) | {"code": code}
    return making.anew(building, settings, report) | {"code": code}


@contextmanager
def aside(build_dir: Path) -> Iterator[Path]:
    """A file to build in, removed with all that belongs to it unless it was published.

    Raises
    ------
    SourceProblem
        If the disk is full or the folder cannot be written.
    """
    building = build_dir / f".building-{os.getpid()}.duckdb"
    try:
        with disk.room(build_dir):
            yield building
    except (duckdb.IOException, duckdb.OutOfMemoryException) as failed:
        raise SourceProblem(
            N_("The build stopped: {reason}. Nothing was published; the previous build keeps serving."),
            reason=str(failed),
        ) from failed
    finally:
        disk.clear(build_dir, f"{building.name}*")


@contextmanager
def alone(build_dir: Path, patience: float = 0) -> Iterator[None]:
    """Let one build run at a time; what killed ones left is removed first.

    Raises
    ------
    SourceProblem
        If another one is still running after so many seconds.
    """
    with disk.alone(build_dir, BUSY, patience):
        disk.clear(build_dir, ".building-*")
        yield


def _write_demo(settings: Settings, report: Report) -> None:
    if not settings.with_demo:
        return
    from etl import demo  # noqa: PLC0415 - its generator is only needed when the set is missing or old

    started = time.perf_counter()
    report(Progress(N_("Demonstration files"), demo.write(settings), time.perf_counter() - started))


def _drawn(about: dict[str, Any], settings: Settings) -> bool:
    """Whether the map's files that the build refers to are all there, copies compressed ahead included."""
    files = [f"{name}{ending}" for name in about.get("drawn", ()) for ending in ("", ".gz", ".br")]
    return bool(files) and all((settings.geo_dir / file).is_file() for file in files)


def _summary(about: dict[str, Any], build_dir: Path, *, fresh: bool) -> Summary:
    path = (build_dir / publish.POINTER).resolve()
    counts = (about["rows"], about["territories"], about["indicators"])
    return Summary(*counts, about["content"], path, fresh, about["refused"])
