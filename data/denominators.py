"""Other denominators a figure could have: which, instead of what, and what the difference is."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from data.entries import Entries
from data.indicator import Indicator
from data.indicator import Kind as Formula
from data.paths import REFERENCE
from data.problems import DeclarationProblem
from data.words import LANGUAGES

FILE = "denominators.toml"
KINDS = ("population", "census", "target")


@dataclass(frozen=True)
class Denominator:
    """One denominator that may stand in the place of others; the file explains each entry.

    Attributes
    ----------
    key, kind : str
        Its name; one of `KINDS`.
    replaces : tuple of str
        Measures in whose place it stands.
    measure, period, share : str or None
        What is divided by instead; None where that stays as it is.
    left_out : tuple of str
        Families of indicators it says nothing of.
    label, why : mapping of str to str
        By language.
    """

    key: str
    kind: str
    replaces: tuple[str, ...]
    measure: str | None
    period: str | None
    share: str | None
    left_out: tuple[str, ...]
    label: Mapping[str, str]
    why: Mapping[str, str]

    def suits(self, one: Indicator) -> bool:
        """Whether an indicator's figures can be divided by it."""
        made = one.computation
        if made.kind is not Formula.RATIO or made.denominator not in self.replaces:
            return False
        return one.family not in self.left_out and (
            self.period is None or made.denominator_period is not None
        )


def denominators(measures: Collection[str], file: Path = REFERENCE / FILE) -> tuple[Denominator, ...]:
    """Read the declared denominators, in the order of the file.

    Parameters
    ----------
    measures : collection of str
        Names that exist.
    file : Path
        Where they are declared.

    Raises
    ------
    DeclarationProblem
        If an entry is missing, wrong or left over, a measure is unknown, a key comes twice, or nothing would
        be divided by anything else.
    """
    return _read(file, frozenset(measures))


@cache
def _read(file: Path, measures: frozenset[str]) -> tuple[Denominator, ...]:
    try:
        declared = tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as broken:
        raise DeclarationProblem(file, "the file", str(broken), "TOML in UTF-8") from broken
    tables = declared.pop("denominator", [])
    if declared:
        raise DeclarationProblem(file, min(declared), declared[min(declared)], "nothing but [[denominator]]")
    read = [_denominator(file, number, table, measures) for number, table in enumerate(tables, start=1)]
    keys = [one.key for one in read]
    for key in keys:
        if keys.count(key) > 1:
            raise DeclarationProblem(file, "key", key, "a key that no other denominator has")
    return tuple(read)


def _denominator(file: Path, number: int, table: Mapping[str, Any], measures: frozenset[str]) -> Denominator:
    entries = Entries(file, table, f"denominator {number}", FILE)
    made = Denominator(
        key=entries.text("key"),
        kind=entries.choice("kind", KINDS),
        replaces=entries.choices("replaces", sorted(measures)),
        measure=_measure(entries, "measure", measures),
        period=entries.optional_text("period"),
        share=_measure(entries, "share", measures),
        left_out=entries.texts("except", default=()),
        label=_texts(entries, "label"),
        why=_texts(entries, "why"),
    )
    if made.measure in (*made.replaces, None) and made.period is None:
        raise entries.problem("measure", made.measure, "another measure than it replaces, or a period")
    entries.finish()
    return made


def _measure(entries: Entries, key: str, measures: frozenset[str]) -> str | None:
    name = entries.optional_text(key)
    if name is not None and name not in measures:
        raise entries.problem(key, name, "a measure of data/reference/measures.csv")
    return name


def _texts(entries: Entries, key: str) -> Mapping[str, str]:
    texts = entries.table(key)
    read = {lang: texts.text(lang) for lang in LANGUAGES}
    texts.finish()
    return read
