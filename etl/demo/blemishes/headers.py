"""Headings of one or two lines, merged as offices merge them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

from etl.demo.blemishes.manner import Manner
from etl.demo.blemishes.spelling import Cell
from etl.demo.files import BETWEEN_LANGUAGES
from etl.recognising.fields import value_field
from etl.schemas.kinds import Kind


@dataclass
class Header:
    """The lines of a header, and its merged ranges: first row, first column, last row, last column."""

    lines: list[list[Cell]]
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)

    @property
    def width(self) -> int:
        """Columns."""
        return len(self.lines[0])


def header(keys: Sequence[str], wide: Sequence[tuple[Cell, ...]], kind: Kind, manner: Manner) -> Header:
    """The header of a table.

    Parameters
    ----------
    keys : sequence of str
        Columns of the schema.
    wide : sequence of tuple of Cell
        What stands above each column of amounts.
    kind : Kind
        What the table holds.
    manner : Manner
        Its languages and lines.
    """
    if not wide and manner.header_lines == 1:
        return Header([[_named(kind, key, manner.language) for key in keys]])
    if not wide:
        return Header([[_named(kind, key, language) for key in keys] for language in ("fr", "ar")])
    names: list[Cell] = [_named(kind, key, manner.language) for key in keys]
    if len(wide[0]) == 1 and manner.header_lines == 1:
        return Header([[*names, *(values[0] for values in wide)]])
    return _of_two_lines(names, wide, _named(kind, value_field(kind) or "", manner.language))


def _of_two_lines(names: list[Cell], wide: Sequence[tuple[Cell, ...]], caption: str) -> Header:
    """The upper headings over the lower ones, each written once over its group."""
    upper = [values[0] if len(values) > 1 else caption for values in wide]
    first: list[Cell] = [*names]
    found = Header([first, [*[None] * len(names), *(values[-1] for values in wide)]])
    found.merged = [(0, place, 1, place) for place in range(len(names))]
    for text, group in groupby(upper):
        count = len(list(group))
        if count > 1:
            found.merged.append((0, len(first), 0, len(first) + count - 1))
        first += [text, *[None] * (count - 1)]
    return found


def _named(kind: Kind, key: str, language: str) -> str:
    about = kind.schema.columns[key].metadata
    both = f"{about['fr']}{BETWEEN_LANGUAGES}{about['ar']}"
    return both if language == "both" else about[language]
