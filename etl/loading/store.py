"""Writing a load: everything aside, then one rename. What is not renamed never was."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa

from data.words import N_
from etl.loading import counting, disk, found, frames, ledger, report
from etl.loading.counting import Counted
from etl.loading.ledger import Entry
from etl.loading.outcome import Outcome, Upload
from etl.loading.places import LoadFolder
from etl.reading.grid import Problem

REPLACED = ".replaced-"
CHANGED = N_(
    "the file was changed while it was being read, so that what was read is not what was kept. Nothing of it "
    "counts: wait until nobody writes into it any more, then send it again"
)


def name_of(upload: Upload) -> str:
    """A load's name: when it was received, and the beginning of its file's SHA-256."""
    return f"{ledger.stamp(upload.received_at)}-{upload.sha256[:12]}"


def write(
    loads: Path,
    aside: Path,
    outcome: Outcome,
    earlier: Sequence[Counted],
    *,
    accepted_by: str | None = None,
) -> Entry:
    """Write one load whole.

    Parameters
    ----------
    loads : Path
        The folder of all loads; call this under its lock.
    aside : Path
        A folder of this run, inside the same one; it becomes the load.
    outcome : Outcome
        What became of the file.
    earlier : sequence of Counted
        Files that count: the report tells which of them this one supersedes.
    accepted_by : str, optional
        Who accepts it at once; else it is only judged.

    Returns
    -------
    Entry
        The load.

    Raises
    ------
    OSError
        If the disk is full or the folder cannot be written; nothing of the load is there then.
    """
    folder = LoadFolder(aside)
    try:
        folder.received.mkdir(parents=True, exist_ok=True)
        folder.returned.mkdir()
        with ThreadPoolExecutor(max_workers=2) as beside:
            copied = beside.submit(_copy, outcome.upload.path, folder.received / outcome.upload.name)
            given = beside.submit(_give_back, outcome, folder.returned)
            told = {"id": name_of(outcome.upload), "progress": None} | keep(folder, outcome)
            told["supersedes"] = counting.superseded(folder, earlier)
            given.result()
            told["sha256"] = copied.result()
        if told["sha256"] != outcome.upload.sha256 and outcome.accepted:
            shutil.rmtree(aside)
            return write(loads, aside, _changed(outcome), earlier, accepted_by=accepted_by)
        status = ledger.JUDGED if outcome.accepted else ledger.REFUSED
        if accepted_by is not None and outcome.accepted:
            disk.write_json(folder.taken, ledger.signed(accepted_by))
            status = ledger.TAKEN
        disk.write_json(folder.report, told | {"status": status})
        disk.settle(aside)
        put(aside, loads / name_of(outcome.upload))
    except BaseException:
        shutil.rmtree(aside, ignore_errors=True)
        raise
    return ledger.find(loads, name_of(outcome.upload))


def put(aside: Path, place: Path) -> None:
    """Give a finished folder its name; a judged load that is judged anew gives way to it."""
    if place.exists():
        before = place.with_name(REPLACED + place.name)
        place.rename(before)
        aside.rename(place)
        shutil.rmtree(before)
    else:
        aside.rename(place)


def heal(loads: Path) -> None:
    """Put back what gave way to a load that never came; call it under the lock."""
    for before in loads.glob(f"{REPLACED}*"):
        place = before.with_name(before.name.removeprefix(REPLACED))
        if place.exists():
            shutil.rmtree(before)
        else:
            before.rename(place)


def keep(folder: LoadFolder, outcome: Outcome) -> dict[str, Any]:
    """Write accepted rows, findings and refused rows into a folder; the report that goes with them."""
    accepted = frames.accepted(outcome.judged, outcome.upload.name)
    with ThreadPoolExecutor(max_workers=1) as beside:
        held = beside.submit(_written, folder, accepted)
        frames.write_frame(folder.findings, found.findings(outcome.judged))
        frames.write_frame(folder.refused, refused(outcome))
        return report.describe(outcome) | {"tables": held.result()}


def _written(folder: LoadFolder, accepted: Mapping[str, pa.Table]) -> dict[str, dict[str, Any]]:
    """Write the accepted rows; how many there are of each table, and the SHA-256 of what was written."""
    held = {}
    for table, rows in sorted(accepted.items()):
        path = folder.accepted(table)
        frames.write(path, rows)
        with path.open("rb") as file:
            held[table] = {"rows": len(rows), "digest": hashlib.file_digest(file, "sha256").hexdigest()}
    return held


def _copy(received: Path, place: Path) -> str:
    """Keep the file as received, have it on the disk, which takes longest, and look at what is kept."""
    shutil.copyfile(received, place)
    with place.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    disk.settle_one(place)
    return digest


def _changed(outcome: Outcome) -> Outcome:
    """A file that somebody wrote into while it was read: no row of it can be found again, so none counts."""
    return Outcome(outcome.upload, problems=(Problem(outcome.upload.name, "", CHANGED),))


def _give_back(outcome: Outcome, folder: Path) -> None:
    from etl.returning.give_back import give_back  # noqa: PLC0415 - loads a writer of workbooks, beside the rest

    give_back(outcome.upload.path, outcome.judged, folder)


def refused(outcome: Outcome) -> pd.DataFrame:
    """Refused rows as written, each with the table it was meant for and where it stands."""
    parts = [
        one.refused.assign(
            kind=one.table.kind.table, member=one.table.grid.member, sheet=one.table.grid.sheet
        )
        for one in outcome.judged
        if len(one.refused)
    ]
    return pd.concat(parts, ignore_index=True) if parts else pd.DataFrame({"source_row": []})
