"""A column's distinct texts, what was read from them, and the way back to its rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

import numpy as np
import pandas as pd

from etl.reading.grid import Note
from etl.values.absences import Absence
from etl.values.why import Why

Value = TypeVar("Value")


@dataclass(frozen=True)
class Texts:
    """What stands in a column.

    Attributes
    ----------
    counts : mapping of str to int
        Each distinct text and the rows that hold it.
    typed : bool
        Whether the spreadsheet itself says that cells are numbers or dates: these were spelt by the
        reader, so they prove nothing about how the office writes the others.
    dated : bool
        Whether some of them are dates of the spreadsheet, which the reader writes day first.
    """

    counts: Mapping[str, int]
    typed: bool = False
    dated: bool = False


@dataclass(frozen=True)
class Column(Generic[Value]):
    """What was read; every distinct text is in exactly one of `values`, `absent` and `refused`.

    Attributes
    ----------
    values : mapping of str to value
        Texts that give one.
    absent : mapping of str to Absence
        Texts that say there is none.
    refused : mapping of str to Why
        Texts that cannot be read, or in two ways.
    suggested : mapping of str to str
        For some of the refused: what was probably meant, ready to be written into the cell.
    notes : tuple of Note
        How the column was read, where it had to be decided.
    """

    values: Mapping[str, Value]
    absent: Mapping[str, Absence] = field(default_factory=dict)
    refused: Mapping[str, Why] = field(default_factory=dict)
    suggested: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()


def texts(cells: pd.Series, typed: bool = False) -> Texts:
    """The distinct texts of a ``category`` column that stand in at least one row."""
    counts = np.bincount(cells.cat.codes.to_numpy() + 1, minlength=len(cells.cat.categories) + 1)[1:]
    return Texts(
        {
            text: int(count)
            for text, count in zip(cells.cat.categories, counts.tolist(), strict=True)
            if count
        },
        typed,
    )


def spread(cells: pd.Series, by_text: Mapping[str, Any], dtype: str) -> pd.Series:
    """Give every row of a ``category`` column what its text stands for.

    Parameters
    ----------
    cells : Series
        Of dtype ``category``.
    by_text : mapping
        Text -> value; a text that is not there gives NA.
    dtype : str
        A pandas type that knows NA: ``Int64``, ``Float64``, ``str``, ``boolean``, ``datetime64[s]``,
        ``category``.
    """
    found = [by_text.get(text) for text in cells.cat.categories]
    meant = pd.Series([None if value is None else value for value in found], dtype=dtype)
    taken = pd.api.extensions.take(meant.array, cells.cat.codes.to_numpy(), allow_fill=True)
    return pd.Series(taken, index=cells.index, name=cells.name)
