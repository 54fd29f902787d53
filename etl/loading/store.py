"""Writing a load: everything aside, then one rename. What is not renamed never was."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pandas as pd

from etl.loading import counting, disk, found, frames, ledger, report
from etl.loading.counting import Counted
from etl.loading.ledger import Entry
from etl.loading.outcome import Outcome, Upload
from etl.loading.places import LoadFolder
from etl.returning.give_back import give_back

REPLACED = ".replaced-"


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
        with ThreadPoolExecutor(max_workers=1) as beside:
            given = beside.submit(give_back, outcome.upload.path, outcome.judged, folder.returned)
            shutil.copyfile(outcome.upload.path, folder.received / outcome.upload.name)
            told = {"id": name_of(outcome.upload), "progress": None} | keep(folder, outcome)
            told["supersedes"] = counting.superseded(folder, earlier)
            given.result()
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
        digests = beside.submit(counting.digests, accepted)
        for table, rows in accepted.items():
            frames.write(folder.accepted(table), rows)
        frames.write_frame(folder.findings, found.findings(outcome.judged))
        frames.write_frame(folder.refused, refused(outcome))
        return report.describe(outcome) | {"tables": digests.result()}


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
