"""Shares of a column, in percent: the unit is proven by the column, or asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Literal

from data.words import N_
from etl.reading.grid import Note
from etl.values.columns import Column, Texts
from etl.values.numbers import decimal_numbers, notes_of, roles, spelt
from etl.values.spelt_numbers import Role, Written
from etl.values.why import Why

Unit = Literal["percent", "fraction"]
_NOTES: dict[Unit, str] = {
    "percent": N_("shares without a sign are read as percents"),
    "fraction": N_("shares without a sign are read as parts of one: 0,7 is 70 %"),
}


def shares(
    column: Texts, unit: Unit | None = None, decided: Mapping[str, Role] | None = None
) -> Column[float]:
    """Shares of a column.

    Parameters
    ----------
    column : Texts
        Its texts, such as ``70 %``, ``70`` or ``0,7``.
    unit : str, optional
        ``percent`` or ``fraction`` where the heading, a column of units or a person says it.
    decided : mapping of str to Role, optional
        What doubtful separators part, where `column` is only a part of a column.

    Returns
    -------
    Column of float
        In percent, 0 to 100. A number of 0 to 1 without a sign is a part of one where the other numbers of
        the column carry the sign; it is asked for where nothing tells. A number above 1 is a percent.
    """
    numbers, rest = spelt(column)
    decided = roles(column, numbers, counts=False) if decided is None else decided
    read = {text: number.value(decided) for text, number in numbers.items() if number.marks <= decided.keys()}
    bare = {text: value for text, value in read.items() if not numbers[text].percent}
    unit = unit or _unit(numbers, bare)
    values = {text: float(value) for text, value in rest.values.items()}
    refused = dict(rest.refused) | dict.fromkeys(numbers.keys() - read.keys(), Why.NUMBER_TWO_WAYS)
    for text, value in read.items():
        percent = value if text not in bare else _percent(value, unit)
        if percent is None:
            refused[text] = Why.SHARE_TWO_WAYS
        else:
            values[text] = float(percent)
    told = (Note(_NOTES[unit]),) if unit and bare else ()
    return Column(values, rest.absent, refused, {}, (*notes_of(decided), *told))


def figures(column: Texts, decided: Mapping[str, Role] | None = None) -> Column[float]:
    """Figures of any unit: shares where one of them carries the sign of percents, decimal numbers else.

    Parameters
    ----------
    column : Texts
        Its texts, such as ``3 988,5`` or ``70 %``.
    decided : mapping of str to Role, optional
        What doubtful separators part, where `column` is only a part of a column.

    Returns
    -------
    Column of float
        Shares in percent, 0 to 100; other figures as they stand.
    """
    numbers, _rest = spelt(column)
    signed = any(number.percent for number in numbers.values())
    return shares(column, decided=decided) if signed else decimal_numbers(column, decided)


def figures_apart(columns: Sequence[Texts]) -> list[Column[float]]:
    """Figures of several indicators in one column: separators are decided together, shares for each alone.

    A sign of percents beside a rate says nothing of an index in the same column.
    """
    counts: Counter[str] = Counter()
    for column in columns:
        counts.update(column.counts)
    whole = Texts(counts, typed=any(column.typed for column in columns))
    decided = roles(whole, spelt(whole)[0], counts=False)
    return [figures(column, decided) for column in columns]


def _unit(numbers: Mapping[str, Written], bare: Mapping[str, Decimal]) -> Unit | None:
    """What numbers without a sign are, as the others tell."""
    small = any(0 < abs(value) <= 1 for value in bare.values())
    large = any(abs(value) > 1 for value in bare.values())
    if large and not small:
        return "percent"
    if small and not large and any(number.percent for number in numbers.values()):
        return "fraction"
    return None


def _percent(value: Decimal, unit: Unit | None) -> Decimal | None:
    if unit == "fraction":
        return value * 100
    return value if unit == "percent" or value == 0 or abs(value) > 1 else None
