"""How long an archive's list of files is, known from its last bytes before the list is read."""

from __future__ import annotations

import struct
from pathlib import Path

from etl.reading.limits import LISTED_BYTES, MEMBERS
from etl.reading.troubles import Trouble, Unreadable

_END, _END_SIZE = b"PK\x05\x06", 22
_LOCATOR, _LOCATOR_SIZE = b"PK\x06\x07", 20
_COMMENT = 1 << 16
_LISTED_IN_END = struct.Struct("<10xHL6x")
_WHERE_WIDE_END = struct.Struct("<8xQ4x")
_LISTED_IN_WIDE_END = struct.Struct("<32xQQ8x")


def refuse_crowded(path: Path) -> None:
    """Refuse an archive whose list of files alone would fill memory.

    Raises
    ------
    Unreadable
        If it lists far more files than are read, or has no end.
    """
    count, size = _listed(path)
    if size > LISTED_BYTES:
        raise Unreadable(Trouble.TOO_MANY_MEMBERS, count=count, limit=MEMBERS)


def _listed(path: Path) -> tuple[int, int]:
    """Number of files and bytes of the list; of the wide form wherever there is one."""
    whole = path.stat().st_size
    with path.open("rb") as file:
        start = max(0, whole - _COMMENT - _END_SIZE - _LOCATOR_SIZE)
        file.seek(start)
        tail = file.read()
        at = tail.rfind(_END)
        if at < 0 or at + _END_SIZE > len(tail):
            raise Unreadable(Trouble.DAMAGED)
        count, size = _LISTED_IN_END.unpack_from(tail, at)
        locator = tail[max(0, at - _LOCATOR_SIZE) : at]
        if locator.startswith(_LOCATOR) and len(locator) == _LOCATOR_SIZE:
            file.seek(min(_WHERE_WIDE_END.unpack(locator)[0], whole))
            wide = file.read(_LISTED_IN_WIDE_END.size)
            if len(wide) == _LISTED_IN_WIDE_END.size:
                wide_count, wide_size = _LISTED_IN_WIDE_END.unpack(wide)
                return max(count, wide_count), max(size, wide_size)
    return count, size
