"""From columns to fields: one row a fact, wide tables turned, each row under the office's own number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd

from etl.recognising.headings import Column
from etl.recognising.layout import Layout
from etl.recognising.rows import Sorted
from etl.recognising.table import SumColumn
from etl.recognising.texts import Texts, categorical, constant
from etl.recognising.titles import FromTitle


class Facts(NamedTuple):
    """Rows, where each comes from, and how many cells of a wide table were empty."""

    rows: pd.DataFrame
    origin: pd.DataFrame
    empty: int


def facts(under: Sorted, found: Layout, value: str, titles: Sequence[FromTitle]) -> Facts:
    """One row a fact, a column a field."""
    if found.spread:
        return _turned(under, found, value, titles)
    kept = None if under.facts.all() else under.facts
    numbers = under.numbers if kept is None else under.numbers[kept]
    columns = {name: under.texts[column.position].kept(kept) for name, column in found.fields.items()}
    columns |= {title.field: constant(title.text, len(numbers)) for title in titles}
    origin = {"row": numbers.astype(np.int32), "column": np.full(len(numbers), -1, dtype=np.int16)}
    return Facts(_frame(columns, len(numbers)), _frame(origin, len(numbers)), 0)


def _turned(under: Sorted, found: Layout, value: str, titles: Sequence[FromTitle]) -> Facts:
    """Every filled cell of the wide block becomes a row; an empty one says nothing."""
    width, chosen = len(found.spread), under.facts
    cells, distinct = _joined([under.texts[column.position] for column in found.spread], chosen)
    filled = (
        np.array([bool(text) for text in distinct] or [False])[cells] if cells.size else cells.astype(bool)
    )
    count = int(filled.sum())
    columns = {}
    for name, column in found.fields.items():
        texts = under.texts[column.position]
        columns[name] = categorical(np.repeat(texts.codes[chosen], width)[filled], texts.distinct)
    spread = np.tile(np.arange(width), int(chosen.sum()))[filled]
    for name in found.spread_fields:
        columns[name] = categorical(spread, [_said(column, name) for column in found.spread])
    columns[value] = categorical(cells[filled], distinct)
    columns |= {title.field: constant(title.text, count) for title in titles}
    places = np.array([column.position for column in found.spread], dtype=np.int16)
    origin = {
        "row": np.repeat(under.numbers[chosen], width)[filled].astype(np.int32),
        "column": places[spread],
    }
    return Facts(_frame(columns, count), _frame(origin, count), int(cells.size) - count)


def _joined(columns: Sequence[Texts], chosen: np.ndarray) -> tuple[np.ndarray, list[str]]:
    """Codes of several columns over one list of texts, row after row."""
    places: dict[str, int] = {}
    parts = []
    for column in columns:
        anew = np.array([places.setdefault(text, len(places)) for text in column.distinct], dtype=np.int64)
        parts.append(anew[column.codes[chosen]])
    return np.column_stack(parts).ravel(), list(places)


def sum_columns(under: Sorted, found: Layout, value: str) -> tuple[SumColumn, ...]:
    """Total columns beside their parts, with what they say of each row of facts."""
    chosen = under.facts
    numbers = pd.Index(under.numbers[chosen])
    return tuple(
        SumColumn(
            column.position,
            column.heading,
            value,
            parts,
            pd.Series(under.texts[column.position].kept(chosen), index=numbers),
        )
        for column in found.sums
        if (parts := _parts(column, found))
    )


def _parts(total: Column, found: Layout) -> tuple[int, ...]:
    said = set(total.meaning.values) if total.meaning else set()
    return tuple(
        column.position for column in found.spread if column.meaning and said <= set(column.meaning.values)
    )


def _said(column: Column, name: str) -> str:
    return dict(column.meaning.values)[name] if column.meaning else ""


def _frame(columns: dict, count: int) -> pd.DataFrame:
    return pd.DataFrame(columns, index=pd.RangeIndex(count), copy=False)
