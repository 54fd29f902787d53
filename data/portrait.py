"""Which figures a portrait gives, in which section and order: ``data/reference/portrait.csv``."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import lru_cache

from data import warehouse
from data.catalogue import Catalogue, catalogue
from data.indicator import Indicator
from data.paths import REFERENCE

#: In the order a reader meets them.
SECTIONS = ("people", "need", "supply", "reach", "gaps", "vigilance")

_CENSUS_BEFORE = "2014"


@dataclass(frozen=True)
class Entry:
    """One figure of the portrait.

    Attributes
    ----------
    section : str
        One of `SECTIONS`.
    indicator : Indicator
        What is told.
    milieus : tuple of str
        ``total`` first; urban and rural where the census tells them apart.
    judged : str
        When a verdict is honest: ``interval`` where sampling or chance has an interval, ``complete`` where
        everything was counted, empty where no verdict is given.
    mapped : int or None
        Place among the small maps of a territory's parts, for those few that are mapped.
    """

    section: str
    indicator: Indicator
    milieus: tuple[str, ...]
    judged: str
    mapped: int | None

    def period(self, level: str) -> str | None:
        """The usual whole year at a level; None where the indicator is not promised there."""
        years = [period for period in self.indicator.periods.get(level, ()) if period.isdigit()]
        return self.indicator.usual(sorted(years)) if years else None

    def before(self, level: str) -> str | None:
        """The earlier census, where the same figure exists in both."""
        periods = self.indicator.periods.get(level, ())
        return _CENSUS_BEFORE if {_CENSUS_BEFORE, "2024"} <= set(periods) else None


def entries() -> tuple[Entry, ...]:
    """Every figure of the portrait in the current build, section by section."""
    return _of_build(_build())


def entries_of(known: Catalogue) -> tuple[Entry, ...]:
    """Every figure of the portrait, section by section.

    Parameters
    ----------
    known : Catalogue
        The indicators.

    Raises
    ------
    ValueError
        If portrait.csv names a declaration that is not there.
    """
    with (REFERENCE / "portrait.csv").open(encoding="utf-8", newline="") as lines:
        rows = sorted(csv.DictReader(lines), key=_place)
    return tuple(
        Entry(
            row["section"],
            indicator,
            tuple(row["milieus"].split("|")),
            row["judged"],
            int(row["mapped"] or 0) or None,
        )
        for row in rows
        for indicator in _family(row["family"], known)
    )


@lru_cache(maxsize=2)
def _of_build(_build: str) -> tuple[Entry, ...]:
    return entries_of(catalogue())


def _build() -> str:
    try:
        return warehouse.build()
    except warehouse.NoWarehouse:
        return ""


def _place(row: dict[str, str]) -> tuple[int, int]:
    return SECTIONS.index(row["section"]), int(row["position"])


def _family(name: str, known: Catalogue) -> list[Indicator]:
    """The indicators of a declaration: one, or one a value of its dimension."""
    members = [one for one in known.indicators.values() if one.family == name]
    if not members:
        raise ValueError(f"portrait.csv names {name!r}: expected the stem of a file in data/indicators")
    return sorted(members, key=lambda one: one.position)


def mapped() -> tuple[Entry, ...]:
    """The figures that small maps and lists of territories show, in their order."""
    shown = [entry for entry in entries() if entry.mapped]
    return tuple(sorted(shown, key=lambda entry: entry.mapped or 0))
