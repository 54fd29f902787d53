"""The list of loads: what was received, what was accepted, what was withdrawn. Nothing is ever deleted."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from data.words import N_
from etl.errors import SourceProblem
from etl.loading import disk
from etl.loading.places import LoadFolder

#: How an unfinished load's folder begins.
ASIDE = ".judging-"
#: What another process may take before this one gives up waiting: several large files and a publication.
PATIENCE = 600.0

JUDGED, TAKEN, REFUSED, UNDONE = "judged", "accepted", "refused", "withdrawn"
#: What a build tells of: rows that count, and files of which none does, which the grid of quality shows.
TOLD = (TAKEN, REFUSED)
DAMAGED = N_(
    "Load {name}: its report {report} cannot be read, as it was damaged on the disk. Nothing was changed. "
    "Put the report back from a copy, or move the load's folder out of this one; its rows do not count then."
)
WORDS = {
    JUDGED: N_("waits for a decision"),
    TAKEN: N_("counts in the figures"),
    REFUSED: N_("refused whole"),
    UNDONE: N_("undone"),
}


@dataclass(frozen=True)
class Entry:
    """One load.

    Attributes
    ----------
    folder : LoadFolder
        Where it lies.
    report : dict
        Its report.
    status : str
        ``judged`` (looked at, not accepted), ``accepted``, ``refused`` (nothing in it was accepted) or
        ``withdrawn``: what the files in the folder say, whatever the report does.
    """

    folder: LoadFolder
    report: dict[str, Any]
    status: str

    @property
    def name(self) -> str:
        """The load's name."""
        return self.folder.name


def alone(loads: Path, patience: float = PATIENCE) -> AbstractContextManager[None]:
    """Hold the ledger: one process changes it at a time, others wait."""
    return disk.alone(
        loads, N_("Another load is running in {folder}. Wait until it has ended, then try again."), patience
    )


def tidy(loads: Path) -> None:
    """Remove what killed runs left, and let each report say what its folder says. Call it under the lock."""
    disk.clear(loads, f"{ASIDE}*")
    disk.clear(loads, "*/.*.json.*")
    for entry in entries(loads):
        if entry.report["status"] != entry.status:
            tell(entry)


def entries(loads: Path) -> list[Entry]:
    """Every load, oldest first."""
    return [_entry(folder) for folder in _folders(loads)]


def replaced(known: Iterable[Entry]) -> set[str]:
    """Names of the loads whose place a newer one has taken."""
    counting = (entry.report for entry in known if entry.status == TAKEN)
    return {name for report in counting for name in report.get("supersedes") or []}


def find(loads: Path, name: str) -> Entry:
    """One load by its name, or by what its name alone begins with.

    Raises
    ------
    SourceProblem
        If there is none, or several.
    """
    found = [folder for folder in _folders(loads) if name and folder.name.startswith(name)]
    exact = [folder for folder in found if folder.name == name]
    if len(exact or found) != 1:
        raise SourceProblem(
            N_("There is no one load {name}. Expected one of: {known}. `python -m etl loads` lists them."),
            name=name or "–",
            known=", ".join(folder.name for folder in (found or list(_folders(loads)))[-10:]) or "–",
        )
    return _entry((exact or found)[0])


def accept(entry: Entry, who: str) -> Entry:
    """Let the accepted rows of a judged load count.

    Raises
    ------
    SourceProblem
        If it counts already, was withdrawn or holds nothing that could count.
    """
    if entry.status != JUDGED:
        raise _cannot(entry, JUDGED)
    disk.write_json(entry.folder.taken, signed(who))
    return tell(_entry(entry.folder))


def withdraw(entry: Entry, who: str, because: str = "") -> Entry:
    """Undo a load: its rows count no more, what it superseded counts again.

    Raises
    ------
    SourceProblem
        If it was withdrawn already.
    """
    if entry.status == UNDONE:
        raise _cannot(entry, TAKEN)
    disk.write_json(entry.folder.withdrawn, signed(who) | ({"because": because} if because else {}))
    return tell(_entry(entry.folder))


def restore(entry: Entry, who: str) -> Entry:
    """Undo the undoing; that it had been withdrawn is kept beside it.

    Raises
    ------
    SourceProblem
        If it is not withdrawn.
    """
    if entry.status != UNDONE:
        raise _cannot(entry, UNDONE)
    before = json.loads(entry.folder.withdrawn.read_text(encoding="utf-8"))
    kept = entry.folder.withdrawn.with_name(f"withdrawn-{stamp(datetime.now(UTC))}.json")
    disk.write_json(entry.folder.withdrawn, before | {"restored": signed(who)})
    entry.folder.withdrawn.rename(kept)
    return tell(_entry(entry.folder))


def tell(entry: Entry, **more: Any) -> Entry:
    """Write an entry's status, and what else is to be told, into its report."""
    report = entry.report | {"status": entry.status} | more
    disk.write_json(entry.folder.report, report)
    return replace(entry, report=report)


def stamp(moment: datetime) -> str:
    """A moment as names carry it: they sort in the order of time, down to the microsecond."""
    return f"{moment:%Y%m%dT%H%M%S%fZ}"


def _folders(loads: Path) -> Iterator[LoadFolder]:
    if loads.is_dir():
        for path in sorted(loads.iterdir()):
            folder = LoadFolder(path)
            if not path.name.startswith(".") and folder.report.is_file():
                yield folder


def _entry(folder: LoadFolder) -> Entry:
    try:
        report = json.loads(folder.report.read_text(encoding="utf-8"))
    except ValueError as damaged:
        # Left out in silence, its rows would be missing from the next figures.
        raise SourceProblem(DAMAGED, name=folder.name, report=str(folder.report)) from damaged
    return Entry(folder, report, _status(folder, report))


def _status(folder: LoadFolder, report: dict[str, Any]) -> str:
    if folder.withdrawn.exists():
        return UNDONE
    if not report["rows"]["accepted"]:
        return REFUSED
    return TAKEN if folder.taken.exists() else JUDGED


def signed(who: str) -> dict[str, str]:
    """Who decides, and when."""
    return {"who": who, "when": datetime.now(UTC).isoformat(timespec="seconds")}


def _cannot(entry: Entry, expected: str) -> SourceProblem:
    return SourceProblem(
        N_("Load {name}: {status}. Expected: {expected}. `python -m etl loads` lists them."),
        name=entry.name,
        status=WORDS[entry.status],
        expected=WORDS[expected],
    )
