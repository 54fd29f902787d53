"""What else people write above a column: the reviewed table of headings' aliases."""

from __future__ import annotations

import csv
from functools import cache
from typing import NamedTuple

from data.paths import REFERENCE
from etl.recognising.forms import Words, form

TOTAL, IGNORED = "*total", "*ignored"


class Alias(NamedTuple):
    """One line of ``heading_aliases.csv``.

    Attributes
    ----------
    table : str
        The kind's table it is kept to; empty for every kind that has the field.
    field : str
        The schema's column, or ``*total`` and ``*ignored``.
    value : str
        The value of a list that the heading stands for, as in ``sex=female``; empty for a heading.
    level : str
        The territorial level that the heading names, as in ``territory_code@commune``; often empty.
    text : str
        As people write it.
    """

    table: str
    field: str
    value: str
    level: str
    text: str

    @property
    def form(self) -> Words:
        """Its form for comparison."""
        return form(self.text)


@cache
def aliases() -> tuple[Alias, ...]:
    """Every alias, in the order of the table."""
    with (REFERENCE / "heading_aliases.csv").open(encoding="utf-8", newline="") as lines:
        return tuple(_alias(row["field"], row["alias"]) for row in csv.DictReader(lines))


@cache
def marked(mark: str) -> frozenset[Words]:
    """Forms of the words with one mark: totals, or little words to be passed over."""
    return frozenset(alias.form for alias in aliases() if alias.field == mark)


def _alias(where: str, text: str) -> Alias:
    named, _, level = where.partition("@")
    named, _, value = named.partition("=")
    table, _, field = named.rpartition(".")
    return Alias(table, field, value, level, text)
