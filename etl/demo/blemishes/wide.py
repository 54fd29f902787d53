"""Rows of a sheet as lines: one a row, or one for all values of the columns that became headings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import pandas as pd

from etl.demo.blemishes.manner import Manner
from etl.demo.blemishes.spelling import Cell
from etl.recognising.fields import value_field
from etl.schemas.kinds import Kind

#: The columns whose numbers a list's total row adds up, where no column is the list's value.
ADDED_UP = {"centre": "licensed_places"}


@dataclass
class Table:
    """Lines below a header.

    Attributes
    ----------
    keys : tuple of str
        Columns that stay columns.
    wide : tuple of tuple of Cell
        What stands above each column of amounts, from the upper heading to the lower.
    places : tuple of int
        Where the amounts stand.
    width : int
        Columns.
    who : list of str
        The centre or cell of each line.
    lines : list of list of Cell
        Their cells.
    amounts : list of list of int
        The columns that can be summed, as numbers.
    """

    keys: tuple[str, ...]
    wide: tuple[tuple[Cell, ...], ...]
    places: tuple[int, ...]
    width: int
    who: list[str] = field(default_factory=list)
    lines: list[list[Cell]] = field(default_factory=list)
    amounts: list[list[int]] = field(default_factory=list)


def table(rows: pd.DataFrame, cells: pd.DataFrame, kind: Kind, manner: Manner) -> Table:
    """Lay rows out as their manner has them.

    Parameters
    ----------
    rows : DataFrame
        Of one sheet, with values of the product.
    cells : DataFrame
        The same as they are spelt, without the columns that the sheet's name says.
    kind : Kind
        What they are.
    manner : Manner
        Says which columns become headings.
    """
    amount = value_field(kind) or ADDED_UP.get(kind.table, "")
    numbers = rows[amount].fillna(0).astype(int).tolist() if amount else [0] * len(rows)
    who = rows["cell_id" if "cell_id" in rows else "centre_id"].tolist()
    if manner.columns_by:
        return _wide(cells, numbers, who, amount, manner)
    names = [str(name) for name in cells]
    places = (names.index(amount),) if amount in names else ()
    amounts = [numbers] if places else []
    return Table(tuple(names), (), places, len(names), who, cells.to_numpy().tolist(), amounts)


def _wide(
    cells: pd.DataFrame, numbers: Sequence[int], who: Sequence[str], amount: str, manner: Manner
) -> Table:
    keys = [str(name) for name in cells if name not in (*manner.columns_by, amount)]
    above = list(zip(*(cells[name] for name in manner.columns_by), strict=True))
    wide = tuple(sorted(set(above), key=lambda values: tuple(map(str, values))))
    wide = _with_sums(wide, manner.sum_beside) if manner.sum_beside else wide
    found = Table(tuple(keys), wide, tuple(range(len(keys), len(keys) + len(wide))), len(keys) + len(wide))
    by_keys: dict[tuple[Cell, ...], tuple[str, dict[tuple[Cell, ...], tuple[Cell, int]]]] = {}
    kept = list(zip(*(cells[name] for name in keys), strict=True))
    for key, one, values, cell, number in zip(kept, who, above, cells[amount], numbers, strict=True):
        by_keys.setdefault(key, (one, {}))[1][values] = (cell, number)
    found.amounts = [[] for _ in wide]
    for key, (one, held) in by_keys.items():
        told = [_amount(held, values, manner.sum_beside) for values in wide]
        found.who.append(one)
        found.lines.append([*key, *(cell for cell, _ in told)])
        for column, (_, number) in zip(found.amounts, told, strict=True):
            column.append(number)
    return found


def _with_sums(wide: Sequence[tuple[Cell, ...]], label: str) -> tuple[tuple[Cell, ...], ...]:
    """A column of sums after each group of the upper heading; after all where there is one heading only."""
    groups = list(dict.fromkeys(values[:-1] for values in wide))
    return tuple(
        values
        for group in groups
        for values in (*(one for one in wide if one[:-1] == group), (*group, label))
    )


def _amount(
    held: dict[tuple[Cell, ...], tuple[Cell, int]], values: tuple[Cell, ...], label: str
) -> tuple[Cell, int]:
    if values in held or not label or values[-1] != label:
        return held.get(values, (None, 0))
    total = sum(number for other, (_, number) in held.items() if other[:-1] == values[:-1])
    return total, total
