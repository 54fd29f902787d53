"""Text that somebody read in the wrong encoding before it was saved: found by its words, and put right."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from etl.reading.columns import Column, frame, rewritten
from etl.reading.grid import Grid, Note, Opened
from etl.reading.remarks import Remark
from etl.reading.scripts import likeness


class Mistake(NamedTuple):
    """An encoding taken for another.

    Attributes
    ----------
    wrong, right : str
        Python's names of the encoding that was assumed, and of the one the text was written in.
    wrong_shown, right_shown : str
        What people call them.
    """

    wrong: str
    right: str
    wrong_shown: str
    right_shown: str


MISTAKES = (
    Mistake("cp1252", "cp1256", "Windows-1252", "Windows-1256"),
    Mistake("cp1252", "utf-8", "Windows-1252", "UTF-8"),
    Mistake("cp1256", "utf-8", "Windows-1256", "UTF-8"),
    Mistake("cp1256", "cp1252", "Windows-1256", "Windows-1252"),
)
_SAMPLE = 5_000


def mistake_in(texts: Iterable[str]) -> Mistake | None:
    """The mistake that explains a file's texts better than they explain themselves."""
    sample = list(islice((text for text in texts if not text.isascii()), _SAMPLE))
    as_is = sum(map(likeness, sample))
    best, most = None, max(as_is, 0)
    for mistake in MISTAKES:
        score = sum(likeness(mended(text, mistake)) for text in sample)
        if score > most:
            best, most = mistake, score
    return best


def mended(text: str, mistake: Mistake) -> str:
    """A text put right, or as it is where that makes no better words of it."""
    if text.isascii():
        return text
    try:
        put_right = _bytes(text, mistake.wrong).decode(mistake.right)
    except UnicodeError:
        return text
    return put_right if likeness(put_right) > likeness(text) else text


def mend(opened: Opened) -> Opened:
    """Every grid with the mistake of its own texts put right, and a note where one was."""
    return Opened(tuple(_mended(grid) for grid in opened.grids), opened.problems)


def _mended(grid: Grid) -> Grid:
    columns = [
        Column(cells.cat.codes.to_numpy(), cells.cat.categories.tolist()) for _, cells in grid.cells.items()
    ]
    mistake = mistake_in(text for column in columns for text in column.texts)
    if mistake is None:
        return grid
    put_right = [rewritten(column, [mended(text, mistake) for text in column.texts]) for column in columns]
    changed = {
        before: after
        for column in columns
        for before in column.texts
        if (after := mended(before, mistake)) != before
    }
    return replace(grid, cells=frame(put_right), notes=(*grid.notes, _told(changed, mistake)))


def _told(changed: dict[str, str], mistake: Mistake) -> Note:
    """What was mended, with an example."""
    before, after = next(iter(changed.items()), ("", ""))
    return Note(
        Remark.MENDED.value,
        {
            "right": mistake.right_shown,
            "wrong": mistake.wrong_shown,
            "before": before,
            "after": after,
            "count": len(changed),
        },
    )


def _bytes(text: str, codec: str) -> bytes:
    """The bytes a text was read from; what the encoding leaves undefined was kept as a control sign."""
    try:
        return text.encode(codec)
    except UnicodeEncodeError:
        return b"".join(
            bytes([ord(sign)]) if "\x80" <= sign <= "\x9f" else sign.encode(codec) for sign in text
        )
