"""Cells that read as empty because their formula's result is not in the file: told apart from empty ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from etl.judging.breaches import Breach
from etl.judging.findings import Severity
from etl.recognising.fields import value_field
from etl.recognising.table import Table
from etl.schemas.rules import Rule

#: What stands for the formula, which only the office's spreadsheet shows.
SHOWN = "=…"


def told_apart(table: Table, breaches: Sequence[Breach]) -> list[Breach]:
    """Cells that must be filled, parted into empty ones and formulas without a result."""
    if not table.grid.uncomputed:
        return list(breaches)
    return [part for breach in breaches for part in _parted(table, breach)]


def of_figures(table: Table) -> list[Breach]:
    """Formulas without a result among the figures of a wide table, whose empty cells say nothing."""
    if not table.grid.uncomputed:
        return []
    facts, nowhere = table.origin["row"].to_numpy(), np.empty(0, dtype=np.int64)
    name = value_field(table.kind)
    wide = {one.column: one.heading for one in table.matches if one.field == name and one.how == "wide"}
    found = []
    for column, heading in wide.items():
        numbers = np.intersect1d(_rows(table, column), facts).astype(np.int64)
        if len(numbers):
            key = [f"{heading}/{row}" for row in numbers]
            place, told = (column, heading), Severity.WARNING
            found.append(
                Breach(Rule.UNCOMPUTED, name, nowhere, "", "", SHOWN, key, (), numbers, place, severity=told)
            )
    return found


def _parted(table: Table, breach: Breach) -> list[Breach]:
    column = next((match.column for match in table.matches if match.field == breach.field), -1)
    numbers = table.origin["row"].to_numpy()[breach.rows]
    without = np.isin(numbers, _rows(table, column))
    formulas = Breach(Rule.UNCOMPUTED, breach.field, breach.rows[without], value=SHOWN)
    return [formulas, replace(breach, rows=breach.rows[~without])]


def _rows(table: Table, column: int) -> list[int]:
    """Rows in which a column's formula has no result."""
    return sorted(row for row, place in table.grid.uncomputed if place == column)
