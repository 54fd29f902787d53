"""Totals that the file itself writes, in rows or columns, against the rows and columns they sum."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from etl.judging.breaches import Breach
from etl.judging.case import Case
from etl.judging.readers import READERS, Asked
from etl.recognising.table import SumColumn, Total
from etl.schemas.rules import Rule

#: Half a unit of the last digit that published decimals usually have, for each number that was rounded.
ROUNDING = 0.05
NUMBERS = ("whole", "decimal")


def totals_agree(case: Case) -> list[Breach]:
    """Total rows and total columns are the sums of what they stand for."""
    return [*_rows(case), *(breach for sums in case.table.sums for breach in _column(case, sums))]


@dataclass(frozen=True)
class Sums:
    """A field's values in the order of the office's rows, summed up so far."""

    rows: np.ndarray
    sums: np.ndarray
    unknown: np.ndarray

    def over(self, numbers: Sequence[int]) -> tuple[float, int]:
        """Sum and count of the values on these rows; NaN where one of them is not known."""
        spans = [numbers] if isinstance(numbers, range) else [range(row, row + 1) for row in numbers]
        total, count, unknown = 0.0, 0, 0
        for span in spans:
            first, last = np.searchsorted(self.rows, [span.start, span.stop])
            total += self.sums[last] - self.sums[first]
            unknown += self.unknown[last] - self.unknown[first]
            count += int(last - first)
        return (np.nan if unknown else total), count


def _rows(case: Case) -> list[Breach]:
    by_field: dict[str, list[Total]] = defaultdict(list)
    for total in case.table.totals:
        for name in total.values if total.rows else ():
            by_field[name].append(total)
    return [_of_field(case, name, totals) for name, totals in by_field.items() if _counts(case, name)]


def _of_field(case: Case, name: str, totals: Sequence[Total]) -> Breach:
    field, _, spread = name.partition("@")
    sums = _summed(case, field, int(spread) if spread else None)
    written = _numbers(case, field, [total.values[name] for total in totals])
    found = [sums.over(total.rows) for total in totals]
    off = [
        place
        for place, (sum_, count) in enumerate(found)
        if count and _differ(written[place], sum_, 0 if _reads(case, field) == "whole" else count)
    ]
    return Breach(
        Rule.TOTAL_AGREES,
        field,
        np.empty(0, dtype=np.int64),
        allowed=[f"{found[place][0]:.12g}" for place in off],
        suggestion=[f"{found[place][0]:.12g}" for place in off],
        value=[totals[place].values[name] for place in off],
        key=[f"{totals[place].label}/{totals[place].row}/{name}" for place in off],
        numbers=np.array([totals[place].row for place in off], dtype=np.int64),
        place=(int(spread), _heading(case, field)) if spread else None,
    )


def _column(case: Case, column: SumColumn) -> list[Breach]:
    """A total column: each row's against the parts beside it."""
    if not _counts(case, column.field):
        return []
    texts = column.written.astype("str")
    written = _numbers(case, column.field, texts.tolist())
    facts = case.table.origin["column"].isin(column.parts).to_numpy()
    values = pd.Series(_values(case, column.field)[facts], case.table.origin["row"].to_numpy()[facts])
    by_row = values.groupby(level=0)
    sums, counts = (each.reindex(texts.index) for each in (by_row.sum(skipna=False), by_row.size()))
    slack = np.zeros(len(texts)) if _reads(case, column.field) == "whole" else counts.to_numpy() * ROUNDING
    off = np.flatnonzero(np.abs(written - sums.to_numpy()) > slack + 1e-6)
    shown = [f"{number:.12g}" for number in sums.to_numpy()[off]]
    return [
        Breach(
            Rule.TOTAL_AGREES,
            column.field,
            np.empty(0, dtype=np.int64),
            allowed=shown,
            suggestion=shown,
            value=texts.iloc[off].tolist(),
            key=[f"{column.heading}/{row}" for row in texts.index[off]],
            numbers=texts.index.to_numpy()[off],
            place=(column.column, column.heading),
        )
    ]


def _summed(case: Case, field: str, spread: int | None) -> Sums:
    origin = case.table.origin
    mine = np.ones(len(origin), bool) if spread is None else origin["column"].eq(spread).to_numpy()
    rows, values = origin["row"].to_numpy()[mine], _values(case, field)[mine]
    order = np.argsort(rows, kind="stable")
    gone = np.isnan(values[order])
    sums = np.concatenate([[0.0], np.cumsum(np.where(gone, 0.0, values[order]))])
    return Sums(rows[order], sums, np.concatenate([[0], np.cumsum(gone)]))


def _values(case: Case, field: str) -> np.ndarray:
    return case.rows[field].to_numpy(dtype="float64", na_value=np.nan)


def _numbers(case: Case, field: str, texts: Sequence[str]) -> np.ndarray:
    """Totals as numbers, read as the column's own cells are; NaN where one cannot be read."""
    column = case.columns[field]
    both = [*column.texts, *texts]
    known = dict.fromkeys(both, 1)
    asked = Asked(tuple(known), ("",) * len(known), tuple(known.values()), "", case.known)
    read = dict(zip(known, READERS[_reader(case, field)](asked).values, strict=True))
    return np.array([read[text] for text in texts], dtype="float64")


def _differ(written: float, sum_: float, rounded: int) -> bool:
    return bool(abs(written - sum_) > ROUNDING * rounded + 1e-6)


def _reader(case: Case, field: str) -> str:
    return case.table.kind.schema.columns[field].metadata["reader"]


def _reads(case: Case, field: str) -> str:
    return case.table.kind.schema.columns[field].metadata["reads"]


def _counts(case: Case, name: str) -> bool:
    """Whether a field holds numbers, other than a year."""
    field = name.partition("@")[0]
    return field in case.columns and field != "period" and _reads(case, field) in NUMBERS


def _heading(case: Case, field: str) -> str:
    return next((match.heading for match in case.table.matches if match.field == field), "")
