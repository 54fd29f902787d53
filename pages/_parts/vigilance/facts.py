"""The facts on cells that the pages show: each asked once a build."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise

from data import warehouse
from data.warehouse import Row
from pages._parts.codes import COUNTRY, lies_in
from pages._parts.vigilance.view import ALL_TYPES

WEEK = timedelta(days=7)


def frame() -> Row | None:
    """The data's today and the declared limits; None where no cell has sent a report."""
    found = warehouse.read("vigilance_frame")
    return found[0] if found else None


def units(region: str = COUNTRY, level: str = "") -> list[Row]:
    """Units of a region, of one level or of both: provinces, then préfectures d'arrondissements."""
    return [
        row
        for row in warehouse.read("vigilance_units")
        if lies_in(row["code"], region) and level in ("", row["level"])
    ]


def unit(code: str) -> Row:
    """One unit.

    Raises
    ------
    LookupError
        If it has no row: no cell was loaded, or it is no province or préfecture d'arrondissements.
    """
    for row in warehouse.read("vigilance_units"):
        if row["code"] == code:
            return row
    raise LookupError(f"{code!r} has no row in cell_state")


def delegations(region: str = COUNTRY) -> list[Row]:
    """Units that have or could have a cell of their own: Casablanca counts by its eight, not twice."""
    return [row for row in units(region) if row["delegations"] == 1]


def by_state(rows: Sequence[Row]) -> Counter[str]:
    """How many units are in each state."""
    return Counter(row["state"] for row in rows)


def weeks(code: str, kind: str = ALL_TYPES) -> list[Row]:
    """Reports and signals of a unit week by week; no count of signals (None) where no report came."""
    counts = noted(code)
    return [
        {**week, "signal_count": count if week["received"] or count else None}
        for week in due(code)
        for count in (counts.get((kind, week["period"]), 0),)
    ]


def due(code: str) -> list[Row]:
    """Reports of a unit that were due and came, week by week."""
    return warehouse.read("vigilance_weeks", unit=code)


def noted(code: str) -> Mapping[tuple[str, str], int]:
    """Signals of a unit by type (or all) and ISO week; weeks without any are not in it."""
    return _noted(warehouse.build(), code)


# A page of a unit asks for the weeks of all types: together they are one question.
@lru_cache(maxsize=128)
def _noted(_build: str, code: str) -> Mapping[tuple[str, str], int]:
    rows = warehouse.read("vigilance_noted", unit=code)
    return {(row["type"], row["period"]): row["signal_count"] for row in rows}


def spans(code: str, span: int) -> dict[str, Row]:
    """What was signalled in a unit over a span of weeks, by type; empty where no report was due."""
    return {row["type"]: row for row in warehouse.read("vigilance_spans", unit=code) if row["weeks"] == span}


def reports(code: str, span: int) -> Row | None:
    """Reports due and received over a span of weeks; None where none was due."""
    found = [row for row in warehouse.read("vigilance_reports", unit=code) if row["weeks"] == span]
    return found[0] if found else None


def monday(period: str) -> date:
    """First day of an ISO week such as ``2025-W52``."""
    return date.fromisocalendar(int(period[:4]), int(period[6:]), 1)


def runs(periods: Sequence[str]) -> list[list[str]]:
    """Weeks that follow each other, together."""
    together: list[list[str]] = [[period] for period in periods[:1]]
    for before, now in pairwise(periods):
        if monday(now) - monday(before) == WEEK:
            together[-1].append(now)
        else:
            together.append([now])
    return together
