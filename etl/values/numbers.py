"""Numbers of a column, each in the one way the column allows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal

from data.words import N_
from etl.reading.grid import Note
from etl.values.absences import Absence, absence, is_lost, is_zero_word
from etl.values.columns import Column, Texts
from etl.values.signs import folded
from etl.values.spelt_numbers import GREATEST, Proof, Role, Written, written
from etl.values.why import Why

_PARENTHESES = re.compile(r"\(.*\)")
_MACHINE = re.compile(r"-?\d+\.\d+")
_ROLES: tuple[Role, Role] = ("decimals", "thousands")
_OTHER = {".": ",", ",": "."}
_NOTES: dict[Role, str] = {
    "decimals": N_("“{mark}” is read as the sign of decimals"),
    "thousands": N_("“{mark}” is read as the separator of thousands"),
}


def whole_numbers(column: Texts) -> Column[int]:
    """Numbers of a column that counts things.

    Parameters
    ----------
    column : Texts
        Its texts. ``3.988`` among other whole numbers means 3988; alone it is asked for.

    Returns
    -------
    Column of int
        What is not whole is refused.
    """
    read = _read(column, counts=True)
    broken = {text: Why.NUMBER_NOT_WHOLE for text, number in read.values.items() if number % 1}
    values = {text: int(number) for text, number in read.values.items() if text not in broken}
    return Column(values, read.absent, {**read.refused, **broken}, read.suggested, read.notes)


def decimal_numbers(
    column: Texts,
    decided: Mapping[str, Role] | None = None,
    bounds: tuple[float, float] | None = None,
) -> Column[float]:
    """Numbers of a column that measures; ``3.988`` is decided by the other numbers or asked for.

    Parameters
    ----------
    column : Texts
        Its texts.
    decided : mapping of str to Role, optional
        As `roles` gives it for the whole column, where `column` is only a part of it.
    bounds : tuple of float, optional
        Between which every number lies: of two readings the one that keeps within them is meant.
    """
    if bounds:
        decided = _within(column, bounds)
    read = _read(column, counts=False, decided=decided)
    values = {text: float(number) for text, number in read.values.items()}
    return Column(values, read.absent, read.refused, read.suggested, read.notes)


def spelt(column: Texts) -> tuple[dict[str, Written], Column[Decimal]]:
    """Spellings of the numbers of a column, and the rest of it: words for none, absences, refusals."""
    numbers: dict[str, Written] = {}
    values: dict[str, Decimal] = {}
    absent: dict[str, Absence] = {}
    refused: dict[str, Why] = {}
    for text in column.counts:
        if is_lost(text):
            refused[text] = Why.LOST
        elif found := absence(text):
            absent[text] = found
        elif is_zero_word(text):
            values[text] = Decimal(0)
        elif number := written(text):
            numbers[text] = number
        else:
            refused[text] = Why.PARENTHESES if _PARENTHESES.fullmatch(folded(text)) else Why.NUMBER
    return numbers, Column(values, absent, refused)


def roles(column: Texts, numbers: Mapping[str, Written], counts: bool) -> dict[str, Role]:
    """What each doubtful separator parts in this column, where its other numbers tell.

    Parameters
    ----------
    column : Texts
        What stands in the column.
    numbers : mapping of str to Written
        The spellings of its numbers.
    counts : bool
        Whether only whole numbers belong there.
    """
    proofs = {proof for text, number in numbers.items() for proof in _proofs(column, text, number)}
    marks = {mark for number in numbers.values() for mark in number.marks}
    decided = {mark: _role(mark, proofs) for mark in marks}
    settled = any(not number.marks and number.value({}) % 1 == 0 for number in numbers.values())
    if counts and settled and not proofs and len(marks) == 1:
        decided = dict.fromkeys(marks, "thousands")
    return {mark: role for mark, role in decided.items() if role}


def _within(column: Texts, bounds: tuple[float, float]) -> Mapping[str, Role]:
    """The roles that the column's numbers show, and beside them those that its bounds leave."""
    numbers, _rest = spelt(column)
    decided = roles(column, numbers, counts=False)
    for mark in {mark for number in numbers.values() for mark in number.marks} - decided.keys():
        marked = [number for number in numbers.values() if number.marks == {mark}]
        fits: list[Role] = [
            role
            for role in _ROLES
            if all(bounds[0] <= number.value({mark: role}) <= bounds[1] for number in marked)
        ]
        decided |= {mark: fits[0]} if len(fits) == 1 and marked else {}
    return decided


def _proofs(column: Texts, text: str, number: Written) -> Iterable[Proof]:
    """What a spelling proves; the reader's own spelling of a typed cell proves nothing."""
    return () if column.typed and _MACHINE.fullmatch(text) else number.proofs


def _role(mark: str, proofs: set[Proof]) -> Role | None:
    """The one role that fits everything proven: a column has one sign of decimals."""
    other = _OTHER[mark]
    fits: set[Role] = {"decimals", "thousands"}
    if (mark, "thousands") in proofs or (other, "decimals") in proofs:
        fits.discard("decimals")
    if (mark, "decimals") in proofs or (other, "thousands") in proofs:
        fits.discard("thousands")
    return fits.pop() if len(fits) == 1 else None


def _read(column: Texts, counts: bool, decided: Mapping[str, Role] | None = None) -> Column[Decimal]:
    numbers, rest = spelt(column)
    decided = roles(column, numbers, counts) if decided is None else decided
    values, refused, suggested = dict(rest.values), dict(rest.refused), {}
    for text, number in numbers.items():
        known = number.marks <= decided.keys()
        if number.percent or (known and abs(number.value(decided)) >= GREATEST):
            refused[text] = Why.NUMBER
        elif known:
            values[text] = number.value(decided)
        else:
            refused[text] = Why.NUMBER_TWO_WAYS
            if counts:
                suggested[text] = str(number.value(dict.fromkeys(number.marks, "thousands")))
    return Column(values, rest.absent, refused, suggested, notes_of(decided))


def notes_of(decided: Mapping[str, Role]) -> tuple[Note, ...]:
    """How doubtful separators were read, for whoever looks at the preview."""
    return tuple(Note(_NOTES[role], {"mark": mark}) for mark, role in sorted(decided.items()))
