"""Loading files: each whole or not at all, and none stops another."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from data.words import LANGUAGES, translator
from etl import steps
from etl.judging.known import Known
from etl.loading import known, ledger, pipeline, report, run, store
from etl.loading.counting import Counted
from etl.loading.ledger import Entry
from etl.loading.outcome import Outcome, Upload, upload
from etl.loading.pipeline import Understood
from etl.loading.progress import Tell
from etl.reading.archives import base_name
from etl.reading.limits import RECEIVED_BYTES
from etl.reading.opening import open_file
from etl.recognising.reading_words import KnownWords
from etl.schemas.kinds import Kind
from etl.settings import Settings

#: The files that count, and what the rows of others may refer to.
Knowledge = tuple[list[Counted], Known]
#: A file whose load counts already, nothing of it being refused: it changes nothing.
ALREADY = "already"
#: The same of a load whose run ended before it was published: the run that met its file again did it.
CAUGHT_UP = "caught up"
#: What cannot be kept: no file, or one too large.
UNREADABLE = "unreadable"


@dataclass(frozen=True)
class Asked:
    """What is asked of a run.

    Attributes
    ----------
    dry : bool
        Judge only: nothing counts before somebody accepts it.
    publish : bool
        Make the figures anew; for a dry run aside, to tell what would change.
    wanted : Kind or None
        What the files are, when somebody said so.
    who, office : str
        Who loads them, and whose they are.
    """

    dry: bool = False
    publish: bool = True
    wanted: Kind | None = None
    who: str = ""
    office: str = ""


@dataclass(frozen=True)
class Result:
    """What became of one file: its report, and the load it made, if any."""

    path: Path
    status: str
    told: dict[str, Any] = field(default_factory=dict)
    entry: Entry | None = None


@dataclass(frozen=True)
class _Ahead:
    """What reading, judging and publishing will ask for, put together while the first file is read."""

    words: Future[KnownWords]
    knowledge: Future[Knowledge]

    @classmethod
    def begun(cls, settings: Settings, asked: Asked, beside: Executor) -> _Ahead:
        """Begin, in the order in which it is asked for; what fails here fails again then."""
        found = cls(beside.submit(known.words), beside.submit(_known, settings))
        for language in LANGUAGES:
            beside.submit(translator, language)
        if asked.publish:
            beside.submit(steps.prepared)
        return found


def load(settings: Settings, paths: Sequence[Path], asked: Asked, watch: Tell) -> list[Result]:
    """Load files.

    Parameters
    ----------
    settings : Settings
        Where loads and builds are.
    paths : sequence of Path
        Files, and folders of files.
    asked : Asked
        What to do with them.
    watch : callable
        Told of the steps.

    Returns
    -------
    list of Result
        One a file, in order.

    Raises
    ------
    SourceProblem
        If nothing can be written, or the build breaks a rule; what was loaded before counts as before.
    """
    with run.ready(settings, watch) as tell:
        results = _judged(settings, list(files(paths)), asked, tell)
        fresh = [one.entry for one in results if one.entry and one.status in (ledger.TAKEN, ledger.JUDGED)]
        if asked.publish and fresh:
            finish = run.foreseen if asked.dry else run.published
            entries = {entry.name: entry for entry in finish(settings, fresh, tell)}
            results = [_renewed(one, entries) for one in results]
        if asked.publish and (asked.dry or not fresh):
            results = _catch_up(settings, results, asked, tell)
        return results


def _catch_up(settings: Settings, results: list[Result], asked: Asked, tell: Tell) -> list[Result]:
    """Publish what no fresh load does: refusals, and loads whose run ended before it could publish them."""
    before = [one.entry for one in results if one.status == ALREADY and one.entry]
    if before and not asked.dry:
        told = {entry.name: entry for entry in run.caught_up(settings, before, tell)}
        return [_caught_up(one, told) for one in results]
    if any(one.status == ledger.REFUSED for one in results):
        run.refusals_told(settings, tell)
    return results


def _caught_up(result: Result, told: dict[str, Entry]) -> Result:
    """Say of a file that came again that it is published only now, where that is so."""
    renewed = _renewed(result, told)
    return result if renewed is result else replace(renewed, status=CAUGHT_UP)


def files(paths: Iterable[Path]) -> Iterator[Path]:
    """The files named, and those of folders named, hidden ones left out."""
    for path in paths:
        if path.is_dir():
            inside = sorted(Path(folder) / name for folder, _, names in os.walk(path) for name in names)
            hidden = (".", "~")
            yield from (one for one in inside if not one.relative_to(path).parts[0].startswith(hidden)
                        and not one.name.startswith(hidden))  # fmt: skip
        else:
            yield path


def _renewed(result: Result, entries: dict[str, Entry]) -> Result:
    entry = entries.get(result.entry.name) if result.entry else None
    return replace(result, entry=entry, told=entry.report) if entry else result


def _judged(settings: Settings, paths: Sequence[Path], asked: Asked, tell: Tell) -> list[Result]:
    """Judge every file that was not loaded before; keep those that can be kept."""
    results: dict[int, Result] = {}
    opened: dict[int, Understood] = {}
    settled = _settled(settings)
    ahead: _Ahead | None = None
    with ThreadPoolExecutor(max_workers=1) as beside:
        for at, path in enumerate(paths):
            tell("receiving", at, len(paths))
            if not path.is_file() or path.stat().st_size > RECEIVED_BYTES:
                results[at] = _unreadable(path)
                continue
            one = upload(path, office=asked.office, who=asked.who, received_at=datetime.now(UTC))
            if one.sha256 in settled:
                before = settled[one.sha256]
                results[at] = Result(path, ALREADY, before.report if before else {}, before)
                continue
            settled[one.sha256] = None
            ahead = ahead or _Ahead.begun(settings, asked, beside)
            opened[at] = pipeline.understood(one, ahead.words.result, asked.wanted, tell)
        if ahead:
            results |= _kept(settings, opened, ahead.knowledge.result(), asked, tell)
    return [results[at] for at in sorted(results)]


def _settled(settings: Settings) -> dict[str, Entry | None]:
    """Loads that count with every row, by the SHA-256 of their files: loaded again they change nothing."""
    return {
        entry.report["sha256"]: entry
        for entry in ledger.entries(settings.loads)
        if entry.status == ledger.TAKEN
        and not entry.report["rows"]["refused"] + len(entry.report["problems"])
    }


def _unreadable(path: Path) -> Result:
    nothing = Upload(path, base_name(path.name), "", 0, datetime.now(UTC))
    return Result(path, UNREADABLE, report.describe(Outcome(nothing, problems=open_file(path).problems)))


def _known(settings: Settings) -> Knowledge:
    """The files that count, and what rows may refer to."""
    with run.base(settings) as warehouse:
        earlier = run.counted(settings, warehouse)
        return earlier, known.known(warehouse, earlier)


def _kept(
    settings: Settings, opened: dict[int, Understood], knowledge: Knowledge, asked: Asked, tell: Tell
) -> dict[int, Result]:
    earlier, already = knowledge
    outcomes = pipeline.outcomes(list(opened.values()), already, tell)
    results: dict[int, Result] = {}
    for at, outcome in zip(opened, outcomes, strict=True):
        tell("writing", len(results), len(opened))
        entry = keep(settings, outcome, earlier, None if asked.dry else asked.who)
        status = entry.status if entry.name == store.name_of(outcome.upload) else ALREADY
        results[at] = Result(outcome.upload.path, status, entry.report, entry)
    return results


def keep(settings: Settings, outcome: Outcome, earlier: Sequence[Counted], accepted_by: str | None) -> Entry:
    """Write one load; what was judged of the same file and never counted gives way to it."""
    before = [
        one
        for one in ledger.entries(settings.loads)
        if one.report["sha256"] == outcome.upload.sha256 and one.status != ledger.UNDONE
    ]
    same = next((one for one in before if one.status == ledger.TAKEN and _as_before(one, outcome)), None)
    if same is not None:
        return same
    aside = settings.loads / f"{ledger.ASIDE}{os.getpid()}-{store.name_of(outcome.upload)}"
    entry = store.write(settings.loads, aside, outcome, earlier, accepted_by=accepted_by)
    for one in before:
        if one.name != entry.name and one.status != ledger.TAKEN:
            ledger.withdraw(one, accepted_by or "", f"replaced: {entry.name}")
    return entry


def _as_before(entry: Entry, outcome: Outcome) -> bool:
    """Whether judging a file again accepts what it accepted before."""
    return entry.report["rows"]["accepted"] == outcome.accepted and not outcome.whole
