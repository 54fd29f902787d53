"""A column read: a value for each distinct text, and what is wrong with those that have none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
import pandera.pandas as pa

from etl.judging.distinct import Codes, Distinct, pairs
from etl.judging.known import Known
from etl.judging.readers import READERS, Asked, Unread
from etl.reading.grid import Note
from etl.schemas.around import AROUND
from etl.schemas.fields import READINGS
from etl.values.absences import is_zero_word


@dataclass(frozen=True)
class Column:
    """One field of a table, read.

    Attributes
    ----------
    texts : tuple of str
        Distinct cells; where a cell is read by another one's value, a text stands once for each of these.
    within : tuple of str
        That other value for each text, ``""`` where none is needed.
    codes : ndarray of int, shape (rows,)
        Position in `texts`.
    values : Series, shape (texts,)
        Of the schema's type; NA where the cell is empty or cannot be read.
    unread : dict of int to Unread
        Position in `texts` -> why there is no value.
    blank : frozenset of int
        Positions in `texts` of cells that are empty, or say that there is nothing to say.
    notes : tuple of Note
        What was assumed to read the column.
    aliases : mapping of (list, written) to value
        Accepted aliases that were used.
    """

    texts: tuple[str, ...]
    within: tuple[str, ...]
    codes: Codes
    values: pd.Series
    unread: dict[int, Unread]
    blank: frozenset[int] = frozenset()
    notes: tuple[Note, ...] = ()
    aliases: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def rows(self) -> Any:
        """The value of every row; text as a category."""
        if self.values.dtype == "str":
            codes, words = pd.factorize(self.values)
            return pd.Categorical.from_codes(codes[self.codes], pd.Index(words, dtype="str"))
        return self.values.array.take(self.codes)

    def value_codes(self, empty_counts: bool = False) -> Codes:
        """A number for each row, equal where values are; -1 where there is none.

        With `empty_counts` an empty cell is a value like any other: where a key may be left out, leaving it
        out means all.
        """
        found = pd.factorize(self.values)[0].astype(np.int32)
        if empty_counts:
            found[list(self.blank)] = found.max(initial=-1) + 1
        return found[self.codes]

    def where(self, positions: Any) -> Codes:
        """Rows whose text is at one of these positions."""
        mask = np.zeros(len(self.texts), dtype=bool)
        mask[list(positions)] = True
        return np.flatnonzero(mask[self.codes])


class Written(NamedTuple):
    """A table's text columns and their headings; which the spreadsheet holds as numbers, which have dates."""

    cells: pd.DataFrame
    typed: frozenset[str] = frozenset()
    dated: frozenset[str] = frozenset()
    headings: Mapping[str, str] = MappingProxyType({})


def read(schema: pa.DataFrameSchema, written: Written, known: Known) -> dict[str, Column]:
    """Read every declared column.

    Parameters
    ----------
    schema : pandera.DataFrameSchema
        The kind's.
    written : Written
        A text column for each field the file has; one it may leave out is read as empty.
    known : Known
        What cells may refer to.

    Returns
    -------
    dict of str to Column
        In the schema's order.
    """
    columns: dict[str, Column] = {}
    for name, declared in schema.columns.items():
        column = _column(name, declared, written, columns, known)
        columns[name] = _none_is_no_zero(declared, column) if declared.nullable else column
        if name == AROUND:
            # It only helps to find the territory: where it cannot be read, the territory's name has to do.
            columns[name] = replace(columns[name], unread={})
    return columns


def _column(
    name: str, declared: pa.Column, written: Written, columns: Mapping[str, Column], known: Known
) -> Column:
    about = declared.metadata
    own = written.cells.get(name)
    cells = Distinct.empty(len(written.cells)) if own is None else Distinct.of(own)
    outer = _outer(about["reader"], columns, known)
    if outer is None:
        codes, texts, within = cells.codes, cells.texts, (about["level"],) * len(cells.texts)
    else:
        codes, both = pairs(cells.codes, outer.codes)
        texts = tuple(cells.texts[text] for text, _ in both)
        within = tuple(outer.texts[place] for _, place in both)
    counts = tuple(np.bincount(codes, minlength=len(texts)).tolist())
    asked = Asked(
        texts,
        within,
        counts,
        about["choices"] or "",
        known,
        typed=name in written.typed,
        dated=name in written.dated,
        bounds=_bounds(declared),
        heading=written.headings.get(name, ""),
    )
    found = READERS[about["reader"]](asked)
    values = pd.Series(found.values, dtype=READINGS[about["reads"]])
    # What is looked for inside something unknown has no value either, but is not empty.
    within_unknown = outer is not None and about["reader"] != "figure"
    empty = [not text for text in texts] if within_unknown else values.isna().to_numpy()
    blank = frozenset(place for place in np.flatnonzero(empty).tolist() if place not in found.unread)
    return Column(texts, within, codes, values, found.unread, blank, found.notes, found.aliases)


def _none_is_no_zero(declared: pa.Column, column: Column) -> Column:
    """Where a cell may be empty and nothing can be zero, ``néant`` leaves it empty."""
    bounds = _bounds(declared)
    if not bounds or bounds[0] <= 0 <= bounds[1]:
        return column
    places = [place for place, text in enumerate(column.texts) if is_zero_word(text)]
    if not places:
        return column
    values = column.values.copy()
    values.iloc[places] = None
    return replace(column, values=values, blank=column.blank | frozenset(places))


def _bounds(declared: pa.Column) -> tuple[float, float] | None:
    """Between which a column's numbers lie, where a rule says so."""
    stated = (check.statistics or {} for check in declared.checks)
    return next(((one["lowest"], one["highest"]) for one in stated if "lowest" in one), None)


def _outer(reader: str, columns: Mapping[str, Column], known: Known) -> Distinct | None:
    """The value of each row inside which a commune, a territory or an indicator's figure is read."""
    if reader == "commune" and "delegation_code" in columns:
        return _known_values(columns["delegation_code"])
    if reader == "commune" and "cell_id" in columns:
        cell = columns["cell_id"]
        return _known_values(cell, cell.values.map(known.cells))
    if reader == "territory":
        return _level_and_place(columns)
    if reader == "figure" and "indicator" in columns:
        return _known_values(columns["indicator"])
    return None


def _level_and_place(columns: Mapping[str, Column]) -> Distinct | None:
    """What `etl.judging.readers.level_and_place` takes apart."""
    if "level" not in columns:
        return None
    level, place = (_known_values(columns[name]) for name in ("level", AROUND))
    codes, both = pairs(level.codes, place.codes)
    return Distinct(tuple(f"{level.texts[one]} {place.texts[other]}".rstrip() for one, other in both), codes)


def _known_values(column: Column, values: pd.Series | None = None) -> Distinct:
    shown = column.values if values is None else values
    codes, words = pd.factorize(shown.fillna("").astype("str"))
    return Distinct(tuple(str(word) for word in words), codes.astype(np.int32)[column.codes])
