"""Columns of text as codes and their distinct texts: what a grid is made of, whatever it was read from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd

from etl.reading.limits import CELL_CHARACTERS, COLUMNS
from etl.reading.troubles import Trouble, Unreadable


class Column(NamedTuple):
    """One column.

    Attributes
    ----------
    codes : ndarray of int
        A row each: the position of its text.
    texts : sequence of str
        Distinct texts, as first met.
    """

    codes: np.ndarray
    texts: Sequence[str]


def frame(columns: Iterable[Column]) -> pd.DataFrame:
    """Columns as a grid's frame: empty text first, blank ends left out, rows numbered from 1.

    Raises
    ------
    Unreadable
        If a cell is longer than a cell may be, or there are more columns than are read.
    """
    canonical = [_canonical(column) for column in columns]
    filled = [_last_filled(column) for column in canonical]
    height = max(filled, default=0)
    width = max((place for place, last in enumerate(filled, start=1) if last), default=0)
    if width > COLUMNS:
        raise Unreadable(Trouble.TOO_MANY_COLUMNS, count=width, limit=COLUMNS)
    cells = {
        place: pd.Categorical.from_codes(
            column.codes[:height], categories=pd.Index(list(column.texts), dtype="str"), validate=False
        )
        for place, column in enumerate(canonical[:width])
    }
    return pd.DataFrame(cells, index=pd.RangeIndex(1, height + 1), copy=False)


def rewritten(column: Column, texts: Sequence[str]) -> Column:
    """A column whose distinct texts are replaced one for one; equal ones become one, empty comes first."""
    places = {"": 0}
    lookup = np.fromiter((places.setdefault(text, len(places)) for text in texts), "int32", len(texts))
    codes = lookup[column.codes] if len(texts) else column.codes
    return Column(_narrow(codes, len(places)), list(places))


def _canonical(column: Column) -> Column:
    """Blank texts are empty ones; the empty text is there and is the first."""
    longest = max(map(len, column.texts), default=0)
    if longest > CELL_CHARACTERS:
        code = next(code for code, text in enumerate(column.texts) if len(text) == longest)
        row = int(np.argmax(column.codes == code)) + 1
        raise Unreadable(Trouble.LONG_CELL, row=row, limit=CELL_CHARACTERS)
    return rewritten(column, ["" if not text or text.isspace() else text for text in column.texts])


def _last_filled(column: Column) -> int:
    """How many rows there are up to the last one that holds something."""
    if len(column.codes) and column.codes[-1]:
        return len(column.codes)
    filled = np.flatnonzero(column.codes)
    return int(filled[-1]) + 1 if len(filled) else 0


def _narrow(codes: np.ndarray, count: int) -> np.ndarray:
    """Codes in as few bytes as their number allows."""
    return codes.astype("int8" if count < 128 else "int16" if count < 32768 else "int32", copy=False)
