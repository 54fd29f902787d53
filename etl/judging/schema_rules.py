"""The rules of a kind's schema: asked of distinct values where one column is meant, else of all rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
import pandas as pd
import pandera.pandas as pa

from etl.judging.breaches import Breach
from etl.judging.columns import Column
from etl.judging.readers import Unread
from etl.schemas.rules import Rule

#: The rules of columns that hold a year.
YEARS = frozenset({Rule.YEAR.name, Rule.FIGURE_YEAR.name, Rule.REGISTER_YEAR.name})


def unread(name: str, declared: pa.Column, column: Column) -> list[Breach]:
    """Cells of a column that hold something which has no value; a year is asked for as a year."""
    year = next((Rule[check.error] for check in declared.checks if check.error in YEARS), Rule.NUMBER)
    return [
        Breach(
            year if broken.rule is Rule.NUMBER else broken.rule,
            name,
            column.where(places),
            broken.allowed,
            broken.suggestion,
        )
        for broken, places in _alike(column.unread).items()
    ]


def _alike(broken: Mapping[int, Unread]) -> dict[Unread, list[int]]:
    found: dict[Unread, list[int]] = {}
    for place, why in broken.items():
        found.setdefault(why, []).append(place)
    return found


def unfilled(name: str, declared: pa.Column, column: Column) -> list[Breach]:
    """Empty cells of a column that must be filled."""
    if declared.nullable:
        return []
    return [Breach(Rule.FILLED, name, column.where(column.blank))]


def of_column(name: str, declared: pa.Column, column: Column) -> list[Breach]:
    """Rules about one column, asked once a distinct value."""
    filled = column.values.dropna()
    return [
        Breach(Rule[check.error], name, column.where(filled.index[~_holds(check, filled)]))
        for check in declared.checks
        if len(filled)
    ]


def of_row(schema: pa.DataFrameSchema, rows: pd.DataFrame) -> list[Breach]:
    """Rules about several cells of a row."""
    found = []
    for check in schema.checks:
        rule, _, blamed = check.error.partition("@")
        found.append(Breach(Rule[rule], blamed, np.flatnonzero(~_holds(check, rows))))
    return found


def _holds(check: pa.Check, values: pd.Series | pd.DataFrame) -> np.ndarray:
    answer = check(values).check_output
    # Where nothing is compared, or NA, there is nothing to refuse.
    return answer.reindex(values.index, fill_value=True).astype("boolean").fillna(True).to_numpy(dtype=bool)


def without_repeats(breaches: Sequence[Breach], rows: int) -> list[Breach]:
    """Breaches that do not repeat what an earlier one says of the same cell."""
    seen: dict[str, np.ndarray] = {}
    kept = []
    for breach in breaches:
        marked = seen.setdefault(breach.field, np.zeros(rows, dtype=bool))
        fresh = breach.rows[~marked[breach.rows]]
        marked[fresh] = True
        if len(fresh):
            kept.append(replace(breach, rows=fresh))
    return kept
