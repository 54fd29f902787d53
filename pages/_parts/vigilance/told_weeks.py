"""What is told of the signals of a unit week by week: each type beside all of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import timedelta
from functools import lru_cache

from data import warehouse
from data.warehouse import Row
from pages._parts.vigilance import facts
from pages._parts.vigilance.view import ALL_TYPES, signal_types
from pages._parts.vigilance.withheld import Sum, Told, smallest_told, told

#: A type of signal, or all of them, and an ISO week.
Key = tuple[str, str]


def told_weeks(code: str, kind: str = ALL_TYPES) -> dict[str, Told | None]:
    """The weeks in which a report was due, in order; None where none came."""
    every = _every(warehouse.build(), code)
    return {week["period"]: every[kind, week["period"]] for week in facts.weeks(code)}


# The chart, the sentence, the table and the file of a unit ask for it, type by type.
@lru_cache(maxsize=128)
def _every(_build: str, code: str) -> Mapping[Key, Told | None]:
    weeks = facts.weeks(code)
    noted = {(row["type"], row["period"]): row["signal_count"] for row in _noted(code)}
    kinds = (ALL_TYPES, *signal_types())
    counts = {
        (kind, week["period"]): noted.get((kind, week["period"]), 0 if week["received"] else None)
        for week in weeks
        for kind in kinds
    }
    return told(counts, list(_sums([week["period"] for week in weeks], kinds)), _beside(code))


def _noted(code: str) -> list[Row]:
    return warehouse.read("vigilance_noted", unit=code)


def _beside(code: str) -> dict[Key, Told]:
    """Counts held back because the unit's neighbour in the same territory would be told by them."""
    least = smallest_told()
    return {
        (row["type"], row["period"]): Told(max(least, row["together"] - least + 1), row["together"] - 1, True)
        for row in warehouse.read("vigilance_alone", unit=code, least=least)
    }


def _sums(periods: list[str], kinds: tuple[str, ...]) -> Iterator[Sum[Key]]:
    """The types of a week, all together told; the weeks of a month and of the two spans, told elsewhere."""
    for period in periods:
        yield Sum((ALL_TYPES, period), [(kind, period) for kind in kinds if kind != ALL_TYPES])
    for together in _told_together(periods):
        for kind in kinds:
            yield Sum(None, [(kind, period) for period in together])


def _told_together(periods: list[str]) -> Iterator[list[str]]:
    months: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
    for period in periods:
        # A week belongs to the month of its Thursday.
        thursday = facts.monday(period) + timedelta(days=3)
        months[thursday.year, thursday.month].append(period)
    yield from months.values()
    limits = facts.frame()
    if limits is not None:
        short, long = limits["short_weeks"], limits["long_weeks"]
        yield periods[-short:]
        yield periods[-long:-short]
