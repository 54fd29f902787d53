"""What is wrong in an office's file, with everything needed to find and mend it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from data.words import N_
from etl.errors import SourceProblem
from etl.schemas.rules import Rule

NOWHERE = "–"
MESSAGE = N_(
    "{file}, sheet “{sheet}”, row {row}, column “{column}”: “{value}” breaks the rule “{rule}”. "
    "Expected: {expected}{allowed}. Problems in this file: {count}. "
    "Correct the file and run `python -m etl` again; nothing was published."
)
#: What the office wrote keeps its own direction inside a sentence of another, and is never translated.
ISOLATED = "\N{FIRST STRONG ISOLATE}{}\N{POP DIRECTIONAL ISOLATE}"


class Refusal(NamedTuple):
    """One cell, row, heading or file that breaks a rule.

    Attributes
    ----------
    rule : Rule
        The rule broken.
    row : int
        As the office's spreadsheet numbers it; the headings are row 1. 0 when no row is meant.
    column : str
        The heading as the file writes it, empty when no column is meant.
    value : str
        The cell as the file writes it.
    allowed : str
        The words or headings that would do, when they can be listed.
    """

    rule: Rule
    row: int = 0
    column: str = ""
    value: str = ""
    allowed: str = ""


def refused(refusals: Sequence[Refusal], file: str, sheet: str) -> SourceProblem:
    """The first refusal of a file in the order of its rows, and how many there are in all."""
    first = min(refusals, key=lambda refusal: refusal.row)
    words = first.rule.value
    return SourceProblem(
        MESSAGE,
        file=ISOLATED.format(file),
        sheet=ISOLATED.format(sheet or NOWHERE),
        row=first.row or NOWHERE,
        column=_in_one_line(first.column or NOWHERE),
        value=_in_one_line(first.value),
        rule=words.statement,
        expected=words.expected,
        allowed=" " + ISOLATED.format(f"({first.allowed})") if first.allowed else "",
        count=len(refusals),
    )


def _in_one_line(text: str) -> str:
    return ISOLATED.format(" ".join(text.split()))
