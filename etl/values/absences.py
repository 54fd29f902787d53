"""Texts that say there is no value: not given, confidential, not applicable; and the words for zero."""

from __future__ import annotations

import csv
import re
from enum import Enum
from functools import cache

from data.paths import REFERENCE
from data.spelling import word_form
from etl.values.signs import folded

ZERO = "zero"
_RUN = re.compile(r"([-.*])\1+")


class Absence(Enum):
    """Why a cell that breaks no rule holds no value; none of them is zero."""

    EMPTY = "empty"
    NOT_GIVEN = "not_given"
    CONFIDENTIAL = "confidential"
    NOT_APPLICABLE = "not_applicable"


def absence(text: str) -> Absence | None:
    """What a text says in place of a value, as ``data/reference/empty_words.csv`` lists it; else None."""
    form = _form(text)
    if not form:
        return Absence.EMPTY
    stands_for = _listed().get(form)
    return Absence(stands_for) if stands_for and stands_for != ZERO else None


def is_zero_word(text: str) -> bool:
    """Whether a text is a word for none, such as ``néant``: the only words that count as zero."""
    return _listed().get(_form(text)) == ZERO


def is_lost(text: str) -> bool:
    """Whether a spreadsheet's mark stands where a value was: ``####``, ``#REF!``, ``#DIV/0!``."""
    return bool(re.fullmatch(r"#{2,}|#[A-Z0-9/]+[!?]|#(?:N/A|N/D)", folded(text).upper()))


@cache
def _listed() -> dict[str, str]:
    with (REFERENCE / "empty_words.csv").open(encoding="utf-8", newline="") as file:
        return {_form(row["word"]): row["stands_for"] for row in csv.DictReader(file)}


def _form(text: str) -> str:
    """Words as lists compare them; signs alone without spaces, a run of one sign as one."""
    signs = folded(text).replace(" ", "").replace("…", ".").replace("ـ", "-")
    return word_form(text) or _RUN.sub(r"\1", signs)
