"""The rows behind a measure: of offices' files, of the census, of printed figures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from data import warehouse
from data.origins import Origin
from data.warehouse import Row
from pages._parts.explain.figure import Figure
from pages._parts.explain.inputs import Input
from pages._parts.places import places

#: Rows shown of each file.
SAMPLE = 6
#: More rows than any file may hold.
ALL = 10_000_000
#: Counts of signals below it are withheld row by row.
LEAST = 5
_NO_ROWS = ("", "boundaries", "distances")
#: Signals of which the days to orientation are known: how many is told nowhere, as it is often a few.
_UNTOLD = ("signals", "days")
_FILES = (
    *("centres", "beneficiaries", "cells", "reports", "signals"),
    *("nearest_centre", "open_cells", "weeks", "signal_weeks"),
)
#: Those about signals: what a row counts may be withheld.
_SIGNALS = ("signals", "signal_weeks")


@dataclass(frozen=True)
class Evidence:
    """What was counted for one number.

    `kind` says what the rows are, such as one of `data.origins.ROWS`; `groups` are of one source each:
    source_key, row_count, total, rows (a sample of them or all).
    """

    kind: str
    groups: tuple[Row, ...]

    @property
    def from_files(self) -> bool:
        """Whether they are rows of offices' files, with a number there."""
        return self.kind in _FILES

    @property
    def of_signals(self) -> bool:
        """Whether a row without a count has one that is withheld."""
        return self.kind in _SIGNALS

    @property
    def is_merged(self) -> bool:
        """Whether rows of several files are told together only."""
        return self.of_signals and any(group["source_key"] is None for group in self.groups)

    @property
    def is_listed(self) -> bool:
        """Whether any row may be told one by one."""
        return any(group["rows"] for group in self.groups)

    @property
    def row_count(self) -> int:
        """How many rows there are."""
        return sum(group["row_count"] for group in self.groups)

    @property
    def total(self) -> float:
        """What they add up to."""
        return float(sum(group["total"] or 0 for group in self.groups))

    @property
    def small_rows(self) -> bool:
        """Whether counts are withheld row by row."""
        return any(0 < group.get("smallest", LEAST) < LEAST for group in self.groups)


@dataclass(frozen=True)
class Rows:
    """Which rows stand behind a number: ``explain_rows_<kind>`` finds them, asked with `asked`."""

    kind: str
    asked: tuple[tuple[str, Any], ...]

    def sample(self) -> Evidence:
        """Some rows of each file."""
        return self._read(SAMPLE, warehouse.read)

    def whole(self) -> Evidence:
        """All of them, for a file that somebody takes away: they are not kept in memory."""
        return self._read(ALL, warehouse.read_once)

    def _read(self, at_most: int, read: Callable[..., list[Row]]) -> Evidence:
        asked = {**dict(self.asked), "at_most": at_most}
        return Evidence(self.kind, tuple(read(f"explain_rows_{self.kind}", **asked)))


def leaves(figure: Figure) -> list[tuple[str, Input]]:
    """The inputs that rows stand behind, each with a name of its own: ``numerator``, ``denominator.0``."""
    return [leaf for role, one in figure.inputs.items() for leaf in _leaves(role, one)]


def evidence(one: Input) -> Evidence:
    """A sample of the rows behind an input; none of what is withheld, or not known."""
    found = rows_of(one)
    return found.sample() if found else Evidence(_kind(one), ())


def whole_evidence(one: Input) -> Evidence:
    """All the rows behind an input."""
    found = rows_of(one)
    return found.whole() if found else Evidence(_kind(one), ())


def rows_of(one: Input) -> Rows | None:
    """Which rows stand behind an input; None where it is withheld, not known, or measured on a map."""
    if one.value is None or one.origin is None or one.origin.rows in _NO_ROWS:
        return None
    if (one.origin.rows, one.origin.keeps) == _UNTOLD:
        return None
    known = _known(one, one.origin)
    names = (*_EVERY, *_PARAMETERS[one.origin.rows])
    return Rows(one.origin.rows, tuple((name, known[name]) for name in names))


def _kind(one: Input) -> str:
    return one.origin.rows if one.origin else ""


def _leaves(name: str, one: Input) -> list[tuple[str, Input]]:
    if one.parts:
        parts = enumerate(one.parts)
        return [leaf for at, part in parts for leaf in _leaves(f"{name}.{at}", part)]
    return [(name, one)]


_EVERY = ("territory", "level")
#: What each question about rows is asked with, beside `_EVERY`.
_PARAMETERS = {
    "census": ("period", "milieu", "subject", "sex", "fields"),
    "establishments": ("fields",),
    "published": ("period", "fields"),
    "centres": ("period", "members", "keeps", "part"),
    "beneficiaries": ("period", "members", "keeps", "part"),
    "territories": ("period", "members", "keeps"),
    "cells": ("period",),
    "reports": ("period", "keeps"),
    "signals": ("period", "keeps", "value", "least"),
    "watched": ("period", "field"),
}


def _known(one: Input, found: Origin) -> dict[str, Any]:
    fields = "|".join(found.fields)
    return {
        "territory": one.code,
        "level": places()[one.code].level,
        "period": one.period,
        "milieu": one.milieu,
        "subject": found.subject,
        "sex": found.sex,
        "fields": fields,
        "field": fields,
        "members": "|".join(found.members),
        "keeps": found.keeps,
        "value": found.value or fields,
        "least": LEAST,
        # Indicators count centres of whole territories; only the gaps ask for those of a milieu.
        "part": "",
    }
