"""What is told of the signals of the two spans: units, types, outcomes and earlier years together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from data import warehouse
from data.warehouse import Row
from pages._parts.places import places
from pages._parts.vigilance.view import ALL_TYPES
from pages._parts.vigilance.withheld import Sum, Told, told
from pages._parts.vigilance.withheld_counts import earlier_name, is_said, withheld_spans

COUNT = "signal_count"
#: What became of signals.
OUTCOMES = ("oriented", "cared_for", "closed", "unknown")
#: Those of which the days to orientation are known, and the others.
WAITS = ("days_known", "days_unknown")
_NAMES = (COUNT, *OUTCOMES, *WAITS)
#: Unit, weeks of the span, type of signal, and the count, an outcome, or how many years before.
Key = tuple[str, int, str, str]


def told_span(code: str, weeks: int, kind: str = ALL_TYPES, name: str = COUNT) -> Told | None:
    """A count of a span; None where no report came, or none was due."""
    return _every(warehouse.build()).get((code, weeks, kind, name))


def told_days(span: Row) -> tuple[Told | None, Told | None]:
    """Signals of a span of which the days to orientation are known, and all of them."""
    whole = told_span(span["territory_code"], span["weeks"], span["type"])
    if whole is None:
        return None, None
    return told_span(span["territory_code"], span["weeks"], span["type"], WAITS[0]), whole


def told_years(code: str, kind: str = ALL_TYPES) -> dict[int, Told]:
    """Signals in the same weeks of each earlier year of which half these weeks were reported on."""
    told_of = _every(warehouse.build())
    keys = {
        row["years_back"]: (code, row["weeks"], kind, earlier_name(row["years_back"]))
        for row in _earlier(warehouse.build()).get((code, kind), ())
    }
    return {back: one for back, key in keys.items() if (one := told_of[key]) is not None}


def told_past(code: str, span: Row) -> Told | None:
    """The least and the most a report held in the same weeks of earlier years, of the short span.

    Held back where the count of one of these years is; None where none is told.
    """
    counts = told_years(code, span["type"])
    rows = _earlier(warehouse.build()).get((code, span["type"]), ())
    years = [counts[row["years_back"]].over(row["reports"]) for row in rows if row["years_back"] in counts]
    if not years:
        return None
    held_back = any(year.held_back for year in years)
    return Told(min(year.low for year in years), max(year.high for year in years), held_back)


# Whoever adds up the units of a region, the types, or the outcomes finds the same counts held back.
@lru_cache(maxsize=2)
def _every(build: str) -> Mapping[Key, Told | None]:
    counts: dict[Key, int | None] = {
        (row["code"], row["weeks"], row["type"], name): row[name]
        for row in warehouse.read("vigilance_counted")
        for name in _NAMES
    }
    for (code, kind), years in _earlier(build).items():
        for row in years:
            counts[code, row["weeks"], kind, earlier_name(row["years_back"])] = row[COUNT]
    held = {
        (code, weeks, kind, name or COUNT): quiet
        for (code, weeks, kind, name), quiet in withheld_spans().items()
    }
    return told(counts, list(_sums(counts)), held=held)


@lru_cache(maxsize=2)
def _earlier(_build: str) -> Mapping[tuple[str, str], Sequence[Row]]:
    """The same weeks of earlier years by unit and type; of a build that withholds none of them, none."""
    found: defaultdict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in warehouse.read("vigilance_earlier") if is_said() else ():
        found[row["code"], row["type"]].append(row)
    return found


def _sums(counts: Mapping[Key, int | None]) -> Iterator[Sum[Key]]:
    """Outcomes, and those who waited, add up to all; types to every type; units to the one around them."""
    inside: defaultdict[tuple[str, Key], list[Key]] = defaultdict(list)
    around = {code: place.parent for code, place in places().items()}
    for key in counts:
        code, weeks, kind, name = key
        if name in OUTCOMES:
            inside["outcomes", (code, weeks, kind, COUNT)].append(key)
        elif name in WAITS:
            inside["waits", (code, weeks, kind, COUNT)].append(key)
        if kind != ALL_TYPES:
            inside["types", (code, weeks, ALL_TYPES, name)].append(key)
        if around[code]:
            inside["units", (around[code], weeks, kind, name)].append(key)
    return (Sum(whole, parts) for (_way, whole), parts in inside.items() if whole in counts)
