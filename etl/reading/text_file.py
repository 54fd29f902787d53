"""A csv, tsv or other text table as a grid."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

from data.formulas import meant
from etl.reading import delimited_fast
from etl.reading.columns import Column, frame, rewritten
from etl.reading.delimited import parted
from etl.reading.grid import Grid, Note
from etl.reading.limits import MEBIBYTE
from etl.reading.plain_text import Plain, plain
from etl.reading.remarks import SEPARATORS, Remark
from etl.reading.separators import Layout, layout_of
from etl.reading.troubles import Trouble, Unreadable

#: A file smaller than this is parted row after row.
FAST_FROM = MEBIBYTE
_HEAD = 256 * 1024


def read(path: Path, member: str, aside: Path, fast_from: int = FAST_FROM) -> Grid:
    """Read a text table.

    Parameters
    ----------
    path : Path
        The file.
    member : str
        Its name, for the grid.
    aside : Path
        Where it may be written again in UTF-8.
    fast_from : int
        Bytes from which the faster way is tried.

    Raises
    ------
    Unreadable
        If it is no text, or no table that can be held.
    """
    text = plain(path, aside)
    layout = _layout(text)
    columns, uneven = _parted(text, layout, fast_from)
    cells = frame([rewritten(column, [meant(cell) for cell in column.texts]) for column in columns])
    if cells.empty:
        raise Unreadable(Trouble.EMPTY)
    notes = (_written(text, layout), *text.notes, *_told(uneven, layout))
    return Grid(member, "", cells, notes=notes, uneven=tuple(uneven))


def _layout(text: Plain) -> Layout:
    with text.path.open("rb") as file:
        file.seek(text.skip)
        head = file.read(_HEAD)
        cut = bool(file.read(1))
    return layout_of(io.TextIOWrapper(io.BytesIO(head), "utf-8", "ignore", newline="").read(), cut=cut)


def _parted(text: Plain, layout: Layout, fast_from: int) -> tuple[Sequence[Column], list[int]]:
    size = text.path.stat().st_size
    if size >= fast_from and size > text.skip + layout.declared:
        columns = delimited_fast.columns(text, layout)
        if columns is not None:
            return columns, []
    slowly = parted(text, layout)
    return slowly.columns(), slowly.uneven


def _written(text: Plain, layout: Layout) -> Note:
    """How the file is written, always told: a wrong guess shows here first."""
    if layout.width == 1:
        return Note(Remark.ONE_COLUMN.value, {"encoding": text.encoding.shown})
    fields = {"encoding": text.encoding.shown, "separator": SEPARATORS[layout.separator]}
    return Note(Remark.WRITTEN.value, fields)


def _told(uneven: list[int], layout: Layout) -> list[Note]:
    if not uneven:
        return []
    return [Note(Remark.UNEVEN.value, {"count": len(uneven), "row": uneven[0], "width": layout.width})]
