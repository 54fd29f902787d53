"""Opening whatever an office sends: tables of cells, and a sentence for each thing that is none."""

from __future__ import annotations

import logging
import stat
import tempfile
import zipfile
from pathlib import Path

from data.words import N_
from etl.reading import text_file, workbooks
from etl.reading.archives import BROKEN, Member, base_name, members, unpacked
from etl.reading.formats import Format, format_of
from etl.reading.grid import Grid, Opened, Problem
from etl.reading.limits import MEBIBYTE, RECEIVED_BYTES
from etl.reading.mending import mend
from etl.reading.troubles import Trouble, Unreadable

_LOG = logging.getLogger(__name__)
#: What may stand under a name instead of a file.
_NO_FILES = (
    (stat.S_ISDIR, N_("a folder")),
    (stat.S_ISLNK, N_("a link to another file")),
    (stat.S_ISFIFO, N_("a pipe")),
    (stat.S_ISSOCK, N_("a socket")),
    (stat.S_ISCHR, N_("a device")),
    (stat.S_ISBLK, N_("a device")),
)


def open_file(path: Path) -> Opened:
    """Open a file as received; what it is is settled by its content, whatever its name says.

    Parameters
    ----------
    path : Path
        An xlsx, xlsm, xlsb, xls or ods workbook, a csv or other text table, or a zip of these.

    Returns
    -------
    Opened
        A grid for each table, a problem for each file or sheet that could not be read. Nothing is raised
        for what a file holds, and memory and time are bounded whatever it holds.
    """
    name = base_name(path.name)
    try:
        _refuse_what_is_no_file(path)
    except Unreadable as broken:
        return _problem(name, broken)
    with tempfile.TemporaryDirectory(prefix="reading-") as aside:
        return _opened(path, name, Path(aside))


def _refuse_what_is_no_file(path: Path) -> None:
    try:
        status = path.lstat()
    except (FileNotFoundError, ValueError) as absent:
        raise Unreadable(Trouble.ABSENT) from absent
    except OSError as forbidden:
        raise Unreadable(Trouble.FORBIDDEN, reason=forbidden.strerror) from forbidden
    for is_one, found in _NO_FILES:
        if is_one(status.st_mode):
            raise Unreadable(Trouble.NOT_A_FILE, found=found)
    if status.st_size > RECEIVED_BYTES:
        size, limit = status.st_size // MEBIBYTE, RECEIVED_BYTES // MEBIBYTE
        raise Unreadable(Trouble.TOO_LARGE, size=size, limit=limit)


def _opened(path: Path, member: str, aside: Path, *, inside: bool = False) -> Opened:
    """Open a file, or a file out of an archive; every way in which it may fail ends in a sentence."""
    try:
        found = format_of(path)
        if found is Format.ARCHIVE:
            if inside:
                raise Unreadable(Trouble.NESTED)
            return _archive(path, member, aside)
        if found is Format.TEXT:
            return mend(Opened((text_file.read(path, member, aside / "text"),)))
        return mend(workbooks.read(path, member))
    except Unreadable as broken:
        return _problem(member, broken)
    except OSError as forbidden:
        return _problem(member, Unreadable(Trouble.FORBIDDEN, reason=forbidden.strerror or str(forbidden)))
    except Exception as unforeseen:  # noqa: BLE001 - one office's file must not stop the others'
        _LOG.exception("%s could not be read", member)
        return _problem(member, Unreadable(Trouble.UNFORESEEN, reason=type(unforeseen).__name__))


def _archive(path: Path, name: str, aside: Path) -> Opened:
    """The files of an archive, one after the other."""
    grids: list[Grid] = []
    problems: list[Problem] = []
    try:
        with zipfile.ZipFile(path) as archive:
            listed = members(archive, path.stat().st_size)
            for one in listed:
                opened = _member(archive, one, f"{name}/{one.name}", aside)
                grids.extend(opened.grids)
                problems.extend(opened.problems)
    except BROKEN as broken:
        raise Unreadable(Trouble.DAMAGED) from broken
    if not listed:
        raise Unreadable(Trouble.EMPTY)
    return Opened(tuple(grids), tuple(problems))


def _member(archive: zipfile.ZipFile, member: Member, name: str, aside: Path) -> Opened:
    """One file out of an archive, under a name of ours while it is read."""
    copy = aside / "member"
    try:
        unpacked(archive, member, copy)
    except Unreadable as broken:
        return _problem(name, broken)
    opened = _opened(copy, name, aside, inside=True)
    copy.unlink()
    return opened


def _problem(member: str, broken: Unreadable) -> Opened:
    return Opened(problems=(Problem(member, "", broken.trouble.value, broken.fields),))
