"""Archives and the insides of workbooks: looked at before anything is unpacked, and again while unpacking."""

from __future__ import annotations

import re
import stat
import struct
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from etl.reading.limits import (
    INFLATED_BYTES,
    INFLATED_FREELY,
    INFLATION_RATIO,
    MEBIBYTE,
    MEMBERS,
)
from etl.reading.troubles import Trouble, Unreadable

#: What a broken or forged archive makes the standard library raise.
BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    KeyError,
    OSError,
    RuntimeError,
    NotImplementedError,
    ValueError,
    EOFError,
)
#: What systems put into archives beside the files.
_LITTER = re.compile(r"(^|/)(__MACOSX/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~\$|\.~lock\.)")
_LONGEST_NAME = 120
#: Other ways of packing may claim gigabytes for a dictionary of their own.
_PLAIN = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})


class Member(NamedTuple):
    """A file inside an archive.

    Attributes
    ----------
    name : str
        Its base name, told apart from others of the same name: ``centres (2).xlsx``.
    entry : zipfile.ZipInfo
        Where the archive keeps it.
    """

    name: str
    entry: zipfile.ZipInfo


def members(archive: zipfile.ZipFile, size: int) -> list[Member]:
    """The files of an archive, once its declared sizes are found bearable.

    Raises
    ------
    Unreadable
        If it holds too many files, or would swell too much.
    """
    refuse_swelling(archive, size)
    files = [one for one in archive.infolist() if not one.is_dir() and not _LITTER.search(one.filename)]
    if len(files) > MEMBERS:
        raise Unreadable(Trouble.TOO_MANY_MEMBERS, count=len(files), limit=MEMBERS)
    taken: set[str] = set()
    return [Member(untaken(base_name(_name(one)), taken), one) for one in files]


def refuse_swelling(archive: zipfile.ZipFile, size: int) -> None:
    """Refuse an archive whose declared sizes are those of a bomb.

    Raises
    ------
    Unreadable
        If its contents would be larger than is read, or too many times its own size.
    """
    refuse_size(sum(one.file_size for one in archive.infolist()), size)


def refuse_size(inflated: int, size: int) -> None:
    """Refuse so many unpacked bytes out of a file of that size.

    Raises
    ------
    Unreadable
        If they are more than is read, or too many times the file's size.
    """
    if inflated > INFLATED_BYTES or inflated > max(INFLATED_FREELY, size * INFLATION_RATIO):
        limit = INFLATED_BYTES // MEBIBYTE
        raise Unreadable(Trouble.SWELLS, size=inflated // MEBIBYTE, limit=limit, ratio=INFLATION_RATIO)


def refuse_entry(entry: zipfile.ZipInfo) -> None:
    """Refuse a member that is locked, or a link to somewhere else.

    Raises
    ------
    Unreadable
        If it is.
    """
    if stat.S_ISLNK(entry.external_attr >> 16):
        raise Unreadable(Trouble.ARCHIVED_LINK)
    if entry.flag_bits & 1:
        raise Unreadable(Trouble.LOCKED)


def blocks(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    """A member's bytes some at a time, never more of them than it declares.

    Raises
    ------
    Unreadable
        If it is damaged, or forged.
    """
    if entry.compress_type not in _PLAIN:
        raise Unreadable(Trouble.DAMAGED)
    try:
        with archive.open(entry) as content:
            while block := content.read(MEBIBYTE):
                yield block
    except BROKEN as broken:
        raise Unreadable(Trouble.DAMAGED) from broken


def unpacked(archive: zipfile.ZipFile, member: Member, path: Path) -> Path:
    """Write a member under a path of ours.

    Raises
    ------
    Unreadable
        If it is locked, a link, or damaged.
    """
    refuse_entry(member.entry)
    with path.open("wb") as file:
        for block in blocks(archive, member.entry):
            file.write(block)
    return path


def base_name(name: str) -> str:
    """A name without folders, drives, ``..`` or signs that cannot be seen, in UTF-8 or of an old Windows."""
    last = re.split(r"[/\\]", _decoded(name))[-1]
    seen = "".join(sign for sign in last if unicodedata.category(sign)[0] != "C" and sign != ":")
    return seen.strip(" .")[-_LONGEST_NAME:] or "_"


def _decoded(name: str) -> str:
    """A name of the disk that is no UTF-8, as the Windows that wrote it meant it."""
    try:
        written = name.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return name
    try:
        return written.decode("utf-8")
    except UnicodeDecodeError:
        return written.decode("cp1252", "replace")


def _name(entry: zipfile.ZipInfo) -> str:
    """A member's name; without the mark of UTF-8 it is often in it all the same, or in MS-DOS's French."""
    if entry.flag_bits & 0x800 or entry.filename.isascii():
        return entry.filename
    try:
        written = entry.filename.encode("cp437")
    except UnicodeEncodeError:
        return entry.filename
    try:
        return written.decode("utf-8")
    except UnicodeDecodeError:
        return written.decode("cp850")


def untaken(name: str, taken: set[str]) -> str:
    """The name, or the name with the next number; it counts as taken from then on."""
    stem, dot, ending = name.rpartition(".")
    free, number = name, 1
    while free.casefold() in taken:
        number += 1
        free = f"{stem} ({number}){dot}{ending}" if stem else f"{name} ({number})"
    taken.add(free.casefold())
    return free
