"""What is told of the signals of a unit week by week: each type beside all of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import timedelta
from functools import lru_cache
from itertools import product

from data import warehouse
from pages._parts.vigilance import facts
from pages._parts.vigilance.view import ALL_TYPES, signal_types
from pages._parts.vigilance.withheld import Sum, Told, smallest_told, told
from pages._parts.vigilance.withheld_counts import span_name, withheld_periods

#: A type of signal, or all of them, and an ISO week, a month, a year or a span.
Key = tuple[str, str]


def told_weeks(code: str, kind: str = ALL_TYPES) -> dict[str, Told | None]:
    """The weeks in which a report was due, in order; None where none came."""
    every = _every(warehouse.build(), code)
    return {week["period"]: every[kind, week["period"]] for week in facts.weeks(code)}


# The chart, the sentence, the table and the file of a unit ask for it, type by type.
@lru_cache(maxsize=128)
def _every(_build: str, code: str) -> Mapping[Key, Told | None]:
    weeks = facts.weeks(code)
    noted = facts.noted(code)
    kinds = (ALL_TYPES, *signal_types())
    counts = {
        (kind, week["period"]): noted.get((kind, week["period"]), 0 if week["received"] else None)
        for week in weeks
        for kind in kinds
    }
    periods = [week["period"] for week in weeks]
    added = {name: list(parts) for name, parts in _told_together(periods)}
    for (name, parts), kind in product(added.items(), kinds):
        counts[kind, name] = sum(counts[kind, period] or 0 for period in parts)
    held = withheld_periods(code)
    beside = dict.fromkeys(held | _beside(code))
    least = smallest_told()
    elsewhere = {one for one in product(kinds, added) if (counts[one] or 0) >= least} - held
    return told(counts, list(_sums(periods, added, kinds)), beside, elsewhere=elsewhere)


def _beside(code: str) -> set[Key]:
    """Counts held back because the unit's neighbour in the same territory would be told by them.

    The range that the neighbour leaves them is not said: beside a month of the unit it may be too narrow.
    """
    rows = warehouse.read("vigilance_alone", unit=code, least=smallest_told())
    return {(row["type"], row["period"]) for row in rows}


def _sums(periods: list[str], added: Mapping[str, list[str]], kinds: tuple[str, ...]) -> Iterator[Sum[Key]]:
    """The types of a week or of more, all together told; the weeks of what is told of more than one."""
    for period in (*periods, *added):
        yield Sum((ALL_TYPES, period), [(kind, period) for kind in kinds if kind != ALL_TYPES])
    for name, parts in added.items():
        # A month is told beside its year: "2025" begins "2025-03", and no other name.
        months = [month for month in added if month.startswith(f"{name}-")]
        for kind, inside in product(kinds, (parts, months)):
            yield Sum((kind, name), [(kind, period) for period in inside])


def _told_together(periods: list[str]) -> Iterator[tuple[str, list[str]]]:
    """Months, years and the two spans, told on the map and beside, each with its weeks."""
    longer: defaultdict[str, list[str]] = defaultdict(list)
    for period in periods:
        # A week belongs to the month of its Thursday.
        thursday = facts.monday(period) + timedelta(days=3)
        longer[f"{thursday:%Y-%m}"].append(period)
        longer[f"{thursday:%Y}"].append(period)
    yield from longer.items()
    limits = facts.frame()
    if limits is not None:
        for weeks in (limits["short_weeks"], limits["long_weeks"]):
            yield span_name(weeks), periods[-weeks:]
