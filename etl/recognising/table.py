"""A grid understood: which kind it is, which column is which field, and one row a fact."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from etl.reading.grid import Grid, Note
from etl.schemas.kinds import Kind

How = Literal["exact", "alias", "close", "title", "wide"]


@dataclass(frozen=True)
class Match:
    """How a field was found.

    Attributes
    ----------
    field : str
        The schema's column.
    column : int
        Its position in the grid; -1 when it was read from a title or a sheet's name.
    heading : str
        As the file writes it.
    how : str
        ``exact`` heading, ``alias`` of it, ``close`` (offered, not taken before a person accepts),
        ``title`` (from a title or sheet name), ``wide`` (spread over several columns).
    score : float
        0 to 100; 100 unless close.
    """

    field: str
    column: int
    heading: str
    how: How
    score: float = 100.0


@dataclass(frozen=True)
class Total:
    """A total or sub-total row: never counted, used as a check.

    Attributes
    ----------
    row : int
        The office's row number.
    label : str
        What marks it, such as ``Total province``.
    rows : sequence of int
        Numbers of the rows it sums: a ``range`` when they stand together (rows left out between them are in
        no table, so they add nothing). Empty when nothing is to be summed: rates, or no row above it.
    values : dict of str to str
        Field -> the total as written. In a wide table the field is followed by the grid column it stands in:
        ``beneficiary_count@4``.
    """

    row: int
    label: str
    rows: Sequence[int]
    values: dict[str, str]


@dataclass(frozen=True)
class SumColumn:
    """A total column beside its parts: never counted, used as a check of each row.

    The facts it sums are those whose ``origin.row`` is the row and whose ``origin.column`` is one of `parts`.

    Attributes
    ----------
    column : int
        Its position in the grid.
    heading : str
        As the file writes it.
    field : str
        The field whose values it sums.
    parts : tuple of int
        The grid columns it sums.
    written : Series
        The totals as written (``category`` text), under the office's row number.
    """

    column: int
    heading: str
    field: str
    parts: tuple[int, ...]
    written: pd.Series


@dataclass(frozen=True)
class Table:
    """One kind's rows out of a grid.

    Attributes
    ----------
    grid : Grid
        Where they come from.
    kind : Kind
        What they are.
    header : tuple of int
        First and last header row, as the office numbers them.
    matches : tuple of Match
        How each field was found; ``close`` ones are only offered and have no column in `rows`.
    rows : DataFrame
        A ``category`` text column a field, ``""`` where empty; RangeIndex.
    origin : DataFrame
        Same index: ``row`` (the office's number), and ``column``: the grid column of the value where a wide
        table was made long, else -1.
    totals : tuple of Total
        Rows left out because they sum others.
    blank : int
        Rows left out because they are empty.
    notes : tuple of Note
        What was assumed.
    sums : tuple of SumColumn
        Total columns beside their parts, of a wide table.
    """

    grid: Grid
    kind: Kind
    header: tuple[int, int]
    matches: tuple[Match, ...]
    rows: pd.DataFrame
    origin: pd.DataFrame
    totals: tuple[Total, ...] = ()
    blank: int = 0
    notes: tuple[Note, ...] = ()
    sums: tuple[SumColumn, ...] = ()
