"""A rule that many rows break at once, and the findings made of it: few enough to read, all counted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from etl.judging.distinct import Codes
from etl.judging.findings import Finding, Severity
from etl.recognising.table import Match, Table
from etl.schemas.rules import Rule

#: Findings of one rule that are written out; beyond it they are only counted.
MOST = 10_000
BETWEEN = " · "
FRAME = [*Finding._fields, "member", "sheet"]
#: One text for every row, or one a row.
Texts = str | Sequence[str]


@dataclass(frozen=True)
class Breach:
    """One rule, one field, the rows that break it.

    Attributes
    ----------
    rule : Rule
        The rule.
    field : str
        The schema's column to blame; empty when the row as a whole is.
    rows : ndarray of int
        Positions in the table's rows; empty when `numbers` says where.
    allowed, suggestion, value, key : str or sequence of str
        As in `Finding`, one for all or one a row. No `value` means the cell as written.
    cells : tuple of str
        The fields whose combination the rule is about, when it is more than one.
    numbers : ndarray of int, optional
        Office row numbers, for rows that are no facts, such as totals.
    place : (int, str), optional
        Grid column and heading, where they are not the field's own.
    severity : Severity, optional
        The rule's own when not given.
    """

    rule: Rule
    field: str
    rows: Codes
    allowed: Texts = ""
    suggestion: Texts = ""
    value: Texts | None = None
    key: Texts = ""
    cells: tuple[str, ...] = ()
    numbers: Codes | None = None
    place: tuple[int, str] | None = None
    severity: Severity | None = None

    def weight(self) -> Severity:
        """What follows from it."""
        return self.severity or Severity(self.rule.value.severity)

    def __len__(self) -> int:
        return len(self.rows if self.numbers is None else self.numbers)


def findings(table: Table, breaches: Sequence[Breach], ignored: frozenset[tuple[str, str]]) -> pd.DataFrame:
    """Write breaches out, in the order of the office's rows.

    Parameters
    ----------
    table : Table
        What they are about.
    breaches : sequence of Breach
        All that were found.
    ignored : frozenset of (rule, key)
        Warnings that count as notes.

    Returns
    -------
    DataFrame
        One row a finding, at most `MOST` a rule: the fields of `Finding`, ``member`` and ``sheet``.
    """
    left = dict.fromkeys((breach.rule for breach in breaches), MOST)
    parts = []
    for breach in breaches:
        taken = min(left[breach.rule], len(breach))
        left[breach.rule] -= taken
        if taken:
            parts.append(_written(table, breach, taken, ignored))
    if not parts:
        return pd.DataFrame({name: pd.Series(dtype="object") for name in FRAME})
    whole = pd.concat(parts, ignore_index=True).assign(member=table.grid.member, sheet=table.grid.sheet)
    return whole.sort_values(["row", "column"], kind="stable", ignore_index=True)[FRAME]


def counts(breaches: Sequence[Breach]) -> dict[str, int]:
    """Rule -> how many times it was broken, those not written out included."""
    found: dict[str, int] = {}
    for breach in breaches:
        found[breach.rule.name] = found.get(breach.rule.name, 0) + len(breach)
    return {rule: count for rule, count in found.items() if count}


def _written(table: Table, breach: Breach, taken: int, ignored: frozenset[tuple[str, str]]) -> pd.DataFrame:
    column, heading = breach.place or _place(table, breach.field)
    match = _match(table, breach.field)
    rows = breach.rows[:taken]
    if breach.numbers is None:
        numbers = table.origin["row"].to_numpy()[rows]
        spread = table.origin["column"].to_numpy()[rows]
        wide = match is not None and match.how == "wide"
        columns = np.where(wide & (spread >= 0), spread, column)
    else:
        numbers, columns = breach.numbers[:taken], np.full(taken, column)
    keys = _texts(breach.key, taken)
    return pd.DataFrame(
        {
            "rule": breach.rule.name,
            "severity": [_severity(breach, key, ignored) for key in keys],
            "row": numbers,
            "column": columns,
            "heading": heading,
            "value": _values(table, breach, rows, taken),
            "allowed": _texts(breach.allowed, taken),
            "suggestion": _texts(breach.suggestion, taken),
            "key": keys,
        }
    )


def _severity(breach: Breach, key: str, ignored: frozenset[tuple[str, str]]) -> str:
    aside = breach.weight() is Severity.WARNING and (breach.rule.name, key) in ignored
    return (Severity.NOTE if aside else breach.weight()).value


def _texts(texts: Texts, taken: int) -> list[str]:
    return [texts] * taken if isinstance(texts, str) else list(texts[:taken])


def _values(table: Table, breach: Breach, rows: Codes, taken: int) -> list[str]:
    if breach.value is not None:
        return _texts(breach.value, taken)
    shown = [name for name in breach.cells or (breach.field,) if name in table.rows]
    if breach.numbers is not None or not shown:
        return [""] * taken
    return table.rows[shown].iloc[rows].astype("str").agg(BETWEEN.join, axis=1).tolist()


def _place(table: Table, name: str) -> tuple[int, str]:
    """The grid's column of a field, and its heading; the declared heading where the file has none."""
    match = _match(table, name)
    if match is not None:
        return match.column, match.heading
    declared = table.kind.schema.columns.get(name)
    return -1, declared.metadata["fr"] if declared is not None else ""


def _match(table: Table, name: str) -> Match | None:
    return next((match for match in table.matches if match.field == name), None)
