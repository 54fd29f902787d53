"""How far the figures of offices have come, for declarations whose periods move on with them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from data import warehouse

#: The group of indicators that rest on what cells tell; the others rest on what centres tell of a year.
_VIGILANCE = "vigilance"


class Reached(NamedTuple):
    """How far what is told of a subject has come; empty where nothing is told.

    Attributes
    ----------
    latest : str
        The last year or month of which anything is told.
    settled : str
        The last year of which enough is told to compare territories.
    """

    latest: str = ""
    settled: str = ""


class Told(NamedTuple):
    """How far centres and cells have told."""

    offices: Reached = Reached()
    vigilance: Reached = Reached()

    def of(self, group: str) -> Reached:
        """What indicators of a group rest on."""
        return self.vigilance if group == _VIGILANCE else self.offices


#: Where no office has told anything.
NOTHING = Told()


def served() -> Told:
    """What the current build says; nothing where there is none, or one from before this was asked."""
    try:
        known = warehouse.read("reached_known")[0]["known"]
    except warehouse.NoWarehouse:
        return NOTHING
    return read(warehouse.read("reached")) if known else NOTHING


def read(rows: Iterable[Mapping[str, Any]]) -> Told:
    """From the rows of the question ``reached``."""
    return Told(**{str(row["about"]): Reached(row["latest"] or "", row["settled"] or "") for row in rows})
