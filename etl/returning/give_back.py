"""Everything that goes back to an office for one file it sent."""

from __future__ import annotations

import zipfile
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from data.words import LANGUAGES
from etl.judging.findings import Judged
from etl.returning.findings_file import findings_csv
from etl.returning.returned_workbook import returned_workbook

#: A member of an archive that is bigger is not opened again: its rows are written anew.
LARGEST_MEMBER = 64 * 1024 * 1024
#: How a workbook begins that can be marked as it is.
ZIPPED = b"PK"


def give_back(received: Path, judged: Sequence[Judged], folder: Path) -> list[Path]:
    """Write findings in every language and each file's own workbook, marked.

    Parameters
    ----------
    received : Path
        The file as received.
    judged : sequence of Judged
        Its tables; nothing is written where nothing was found.
    folder : Path
        Where to; made if it is not there.

    Returns
    -------
    list of Path
        ``findings.<language>.csv``, and one ``<name>.xlsx`` a file (several for an archive).
    """
    told = [one.findings for one in judged if len(one.findings)]
    if not told:
        return []
    folder.mkdir(parents=True, exist_ok=True)
    findings = pd.concat(told, ignore_index=True)
    written = []
    for language in LANGUAGES:
        written.append(folder / f"findings.{language}.csv")
        written[-1].write_bytes(findings_csv(findings, language))
    by_member: dict[str, list[Judged]] = defaultdict(list)
    for one in judged:
        by_member[one.table.grid.member].append(one)
    for member, tables in by_member.items():
        if not any(len(one.findings) for one in tables):
            continue
        name = _free_name(Path(member).stem, {path.name for path in written})
        written.append(folder / name)
        written[-1].write_bytes(returned_workbook(_bytes_of(received, member), tables))
    return written


def _bytes_of(received: Path, member: str) -> bytes:
    """A workbook itself, or an member of an archive; nothing for a text file, what is too big or lies deeper.

    A text file is written anew from its cells, whatever its size.
    """
    inner = member.removeprefix(f"{received.name}/")
    if inner == member:
        with received.open("rb") as file:
            head = file.read(len(ZIPPED))
            return head + file.read() if head == ZIPPED else b""
    with zipfile.ZipFile(received) as archive:
        names = [info for info in archive.infolist() if info.filename == inner]
        if not names or names[0].file_size > LARGEST_MEMBER:
            return b""
        return archive.read(names[0])


def _free_name(stem: str, taken: set[str]) -> str:
    names = (f"{stem}{suffix}.xlsx" for suffix in ("", *(f"-{number}" for number in range(2, 1000))))
    return next(name for name in names if name not in taken)
