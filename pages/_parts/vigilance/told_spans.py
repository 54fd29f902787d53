"""What is told of the signals of the two spans: units, types and outcomes together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from data import warehouse
from data.warehouse import Row
from pages._parts.places import places
from pages._parts.vigilance import facts
from pages._parts.vigilance.view import ALL_TYPES
from pages._parts.vigilance.withheld import Sum, Told, smallest_told, told
from pages._parts.vigilance.withheld_counts import withheld_spans

COUNT = "signal_count"
#: What became of signals.
OUTCOMES = ("oriented", "cared_for", "closed", "unknown")
#: Unit, weeks of the span, type of signal, and the count or an outcome.
Key = tuple[str, int, str, str]
#: Those of which the days to orientation are known, and the others.
WAITS = ("days_known", "days_unknown")
_NAMES = (COUNT, *OUTCOMES, *WAITS)


def told_span(code: str, weeks: int, kind: str = ALL_TYPES, name: str = COUNT) -> Told | None:
    """A count of a span; None where no report came, or none was due."""
    return _every(warehouse.build()).get((code, weeks, kind, name))


def told_days(span: Row) -> tuple[Told | None, Told | None]:
    """Signals of a span of which the days to orientation are known, and all of them."""
    whole = told_span(span["territory_code"], span["weeks"], span["type"])
    if whole is None:
        return None, None
    return told_span(span["territory_code"], span["weeks"], span["type"], WAITS[0]), whole


# Whoever adds up the units of a region, the types, or the outcomes finds the same counts held back.
@lru_cache(maxsize=2)
def _every(_build: str) -> Mapping[Key, Told | None]:
    rows = warehouse.read("vigilance_counted")
    counts = {(row["code"], row["weeks"], row["type"], name): row[name] for row in rows for name in _NAMES}
    held = {
        (code, weeks, kind, name or COUNT): quiet
        for (code, weeks, kind, name), quiet in withheld_spans().items()
    }
    return told(counts, list(_sums(rows)), held=held)


def _sums(rows: Sequence[Row]) -> Iterator[Sum[Key]]:
    inside: defaultdict[Key, list[Key]] = defaultdict(list)
    for row in rows:
        code, weeks, kind = row["code"], row["weeks"], row["type"]
        for parts in (OUTCOMES, WAITS):
            yield Sum((code, weeks, kind, COUNT), [(code, weeks, kind, part) for part in parts])
        for name in _NAMES:
            if kind != ALL_TYPES:
                inside[code, weeks, ALL_TYPES, name].append((code, weeks, kind, name))
    yield from (Sum(whole, parts) for whole, parts in inside.items())
    yield from _territories(rows)


def _territories(rows: Sequence[Row]) -> Iterator[Sum[Key]]:
    """The units that lie in another add up to it."""
    inside: defaultdict[Key, list[Key]] = defaultdict(list)
    there = {row["code"] for row in rows}
    for row in rows:
        around = places()[row["code"]].parent
        if around in there:
            for name in _NAMES:
                one = (row["code"], row["weeks"], row["type"], name)
                inside[around, *one[1:]].append(one)
    yield from (Sum(whole, parts) for whole, parts in inside.items())


def told_past(code: str, span: Row, limits: Row) -> tuple[float, float]:
    """The least and the most a report held in the same weeks of earlier years."""
    years = list(_earlier(code, span, limits))
    if not any(year.held_back for year in years):
        return span["earlier_low"], span["earlier_high"]
    return min(year.low for year in years), max(year.high for year in years)


def _earlier(code: str, span: Row, limits: Row) -> Iterator[Told]:
    """Each earlier year's count a report, where half the weeks were reported on."""
    least, known = smallest_told(), facts.weeks(code, span["type"])
    by_period = {week["period"]: week for week in known}
    last = [week["period"] for week in known][-span["weeks"] :]
    for back in range(1, limits["earlier_years"] + 1):
        there = [by_period.get(f"{int(period[:4]) - back}{period[4:]}") for period in last]
        heard = [week for week in there if week is not None and week["received"]]
        if 2 * len(heard) >= span["weeks"]:
            count = sum(week["signal_count"] for week in heard)
            small = 0 < count < least
            yield (Told(1, least - 1, True) if small else Told(count, count)).over(
                sum(week["received"] for week in heard)
            )
