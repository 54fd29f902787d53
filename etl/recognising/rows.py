"""Sorting the rows under a header: facts, blanks, headers again, totals, and remarks at the end."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from etl.recognising.fields import value_field
from etl.recognising.labels import FOOTER_SIGNS, TOTAL_SIGNS, is_footer, total_depth
from etl.recognising.layout import Layout
from etl.recognising.texts import Mask, Texts
from etl.schemas.choices import rows as choice_rows
from etl.schemas.kinds import Kind

FOOTER = re.compile(FOOTER_SIGNS, re.IGNORECASE)
#: No table has more lines of remarks under it.
MOST_REMARKS = 60


@dataclass(frozen=True)
class Sorted:
    """The rows under a header.

    Attributes
    ----------
    texts : list of Texts
        Every column of the grid, rows under the header only.
    numbers : ndarray of int
        The office's row numbers.
    facts, blank, repeated, totals, remarks : ndarray of bool
        What each row is; each is exactly one of these.
    """

    texts: list[Texts]
    numbers: npt.NDArray[np.int64]
    facts: Mask
    blank: Mask
    repeated: Mask
    totals: Mask
    remarks: Mask


def sorted_rows(cells: pd.DataFrame, found: Layout, header: list[list[str]], kind: Kind) -> Sorted:
    """Sort the rows under a header.

    Parameters
    ----------
    cells : DataFrame
        The whole grid.
    found : Layout
        Where the header is and what the columns are.
    header : list of list of str
        Its lines.
    kind : Kind
        What the rows are.
    """
    below = cells.iloc[found.last + 1 :]
    texts = [Texts(below[name]) for name in below.columns]
    blank = np.ones(len(below), dtype=bool)
    for column in texts:
        blank &= column.empty
    repeated = _repeated(texts, header) & ~blank
    totals = _totals(texts, found, kind) & ~blank & ~repeated
    remarks = _remarks(texts, found, kind, blank | repeated | totals)
    facts = ~(blank | repeated | totals | remarks)
    return Sorted(texts, below.index.to_numpy(), facts, blank, repeated, totals, remarks)


def key_positions(found: Layout, kind: Kind) -> list[int]:
    """Columns of fields that every fact has, its figure aside."""
    columns = kind.schema.columns
    return [
        column.position
        for name, column in found.fields.items()
        if columns[name].required and not columns[name].nullable and name != value_field(kind)
    ]


def labelled(texts: Texts) -> Mask | None:
    """Rows that a column marks as totals; None when it marks none."""
    return texts.matching(TOTAL_SIGNS, lambda text: total_depth(text) is not None)


def _repeated(texts: list[Texts], header: list[list[str]]) -> Mask:
    """Rows that are a line of the header again, as printing over several pages leaves them."""
    again = np.zeros(len(texts[0].codes) if texts else 0, dtype=bool)
    for line in header:
        alike: Mask | None = None
        for column, text in zip(texts, line, strict=True):
            same = column.among([text])
            alike = same if alike is None else alike & same
            if not alike.any():
                break
        again |= alike if alike is not None else False
    return again


def _totals(texts: list[Texts], found: Layout, kind: Kind) -> Mask:
    """Rows with a total's label where a key should stand, or with a label and a key missing."""
    keys = key_positions(found, kind)
    rows = np.zeros(len(texts[0].codes) if texts else 0, dtype=bool)
    labels = {
        place: mask
        for place in _label_positions(texts, found, kind)
        if (mask := labelled(texts[place])) is not None
    }
    if not labels:
        return rows
    for mask in labels.values():
        rows |= mask
    lacking = np.zeros(len(rows), dtype=bool)
    for place in keys:
        lacking |= texts[place].empty | labels.get(place, False)
    return rows & lacking if keys else rows


def _label_positions(texts: list[Texts], found: Layout, kind: Kind) -> Iterable[int]:
    """Columns in which a total may be announced: not those of figures, nor where it is a value."""
    figures = {column.position for column in (*found.spread, *found.sums)}
    for name, column in found.fields.items():
        list_name = kind.schema.columns[name].metadata["choices"]
        if (
            name == value_field(kind)
            or (list_name and _has_total(list_name))
            or _only_totals(texts[column.position], list_name)
        ):
            figures.add(column.position)
    return (place for place in range(len(texts)) if place not in figures)


def _has_total(list_name: str) -> bool:
    return any(row["value"] == "total" for row in choice_rows(list_name))


def _only_totals(column: Texts, list_name: str | None) -> bool:
    """A column of sexes or ages that says “Ensemble” throughout: its rows are facts, not sums of others."""
    return bool(list_name) and all(total_depth(text) is not None for text in column.distinct if text)


def _remarks(texts: list[Texts], found: Layout, kind: Kind, other: Mask) -> Mask:
    """The last rows, as long as they read like remarks: sources, notes, place and date, signatures."""
    remarks = np.zeros(len(other), dtype=bool)
    keys = set(key_positions(found, kind))
    value = found.fields.get(value_field(kind))
    figures = {column.position for column in (*found.spread, *found.sums, *([value] if value else []))}
    for row in np.flatnonzero(~other)[: -MOST_REMARKS - 1 : -1].tolist():
        filled = {place: text for place, column in enumerate(texts) if (text := column.at(row).strip())}
        if not _is_remark(filled, keys, figures):
            break
        remarks[row] = True
    return remarks


def _is_remark(filled: dict[int, str], keys: set[int], figures: set[int]) -> bool:
    said = list(filled.values())
    announced = bool(FOOTER.match(said[0]))
    if keys and keys <= filled.keys():
        # A lone key column may hold the remark itself.
        return announced and len(keys) == 1 and not figures & filled.keys()
    return announced or is_footer(said)
