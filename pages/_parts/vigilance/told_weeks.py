"""What is told of the signals of a unit week by week: each type beside all of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from data import warehouse
from pages._parts.vigilance import facts
from pages._parts.vigilance.ranges import ranges
from pages._parts.vigilance.told_spans import told_span, told_years
from pages._parts.vigilance.view import ALL_TYPES, signal_types
from pages._parts.vigilance.week_sums import Added, Span, added_up, sums_told
from pages._parts.vigilance.withheld import Told, smallest_told
from pages._parts.vigilance.withheld_counts import span_name, withheld_periods
from stats.arguments import Flags, Floats
from stats.bounds import Bounds
from stats.withholding import Cells

Counts = NDArray[np.int64]


@dataclass(frozen=True)
class _Table:
    """Types by weeks, what these add up to behind them, and what is told: shape (types, weeks and more)."""

    count: Counts
    held: Flags
    low: Floats
    high: Floats

    def told(self, kind: int, week: int) -> Told:
        if not self.held[kind, week]:
            return Told(int(self.count[kind, week]), int(self.count[kind, week]))
        return Told(float(self.low[kind, week]), float(self.high[kind, week]), True)


def told_weeks(code: str, kind: str = ALL_TYPES) -> dict[str, Told | None]:
    """The weeks in which a report was due, in order; None where none came."""
    table, at = _every(warehouse.build(), code), _kinds().index(kind)
    return {
        week["period"]: table.told(at, place) if week["received"] or table.count[at, place] else None
        for place, week in enumerate(facts.due(code))
    }


def _kinds() -> tuple[str, ...]:
    return (ALL_TYPES, *signal_types())


# The chart, the table and the file of a unit ask for it, type by type.
@lru_cache(maxsize=128)
def _every(_build: str, code: str) -> _Table:
    weeks, kinds = facts.due(code), _kinds()
    periods = tuple(week["period"] for week in weeks)
    added = added_up(periods, _spans(code))
    count = _counted(code, periods, kinds, added)
    sums = sums_told(count, kinds.index(ALL_TYPES), len(periods), added)
    names = (*periods, *added.names)
    cells = _cells(count, len(periods), sums.elsewhere, _withheld(code, kinds, names))
    found = ranges(cells, sums.among, int(np.count_nonzero(count)))
    held, low, high, helpless = (_spread(one, count > 0) for one in found)
    if helpless.any():
        received = np.array([week["received"] > 0 for week in weeks] + [False] * len(added.names))
        beside = sums.zeros_beside(helpless, held, (count == 0) & received)
        held, high = held | beside, np.where(beside, smallest_told() - 1.0, high)
    return _Table(count, held, low, high)


def _spread(values: NDArray[Any], there: Flags) -> NDArray[Any]:
    """Back to the table's shape; nothing elsewhere."""
    spread = np.zeros(there.shape, dtype=values.dtype)
    spread[there] = values
    return spread


def _spans(code: str) -> tuple[Span, ...]:
    """The two spans; of the short one the same weeks of earlier years are told too."""
    limits = facts.frame()
    if limits is None:
        return ()
    years = tuple(told_years(code))
    return Span(limits["last_week"], limits["short_weeks"], years), Span(
        limits["last_week"], limits["long_weeks"]
    )


def _counted(code: str, periods: Sequence[str], kinds: Sequence[str], added: Added) -> Counts:
    """Signals by type (rows), by week and what weeks add up to (columns)."""
    count = np.zeros((len(kinds), len(periods) + len(added.names)), dtype=np.int64)
    row, column = ({name: at for at, name in enumerate(names)} for names in (kinds, periods))
    for (kind, period), noted in facts.noted(code).items():
        if kind in row and period in column:
            count[row[kind], column[period]] = noted
    for at, parts in enumerate(added.weeks):
        count[:, len(periods) + at] = count[:, parts].sum(axis=1)
    return count


def _withheld(code: str, kinds: Sequence[str], names: Sequence[str]) -> tuple[Flags, Bounds]:
    """What the build withholds, and the ranges in which readers are told spans, and weeks of wider areas.

    Each of shape (types, weeks and what they add up to).
    """
    held = np.zeros((len(kinds), len(names)), dtype=bool)
    low, high = np.ones(held.shape), np.full(held.shape, np.inf)
    row, column = ({name: at for at, name in enumerate(all_of)} for all_of in (kinds, names))
    for (kind, name), ends in withheld_periods(code).items():
        if kind in row and name in column:
            at = row[kind], column[name]
            held[at] = True
            low[at], high[at] = ends or (1, np.inf)
    for kind, name, one in _told_spans(code, kinds):
        if one is not None and one.held_back and name in column:
            at = row[kind], column[name]
            held[at], low[at], high[at] = True, max(one.low, 1), one.high
    return held, Bounds(low, high)


def _told_spans(code: str, kinds: Sequence[str]) -> Iterator[tuple[str, str, Told | None]]:
    limits = facts.frame()
    if limits is None:
        return
    for kind in kinds:
        for weeks in (limits["short_weeks"], limits["long_weeks"]):
            yield kind, span_name(weeks), told_span(code, weeks, kind)
        for back, one in told_years(code, kind).items():
            yield kind, span_name(limits["short_weeks"], back), one


def _cells(count: Counts, weeks: int, elsewhere: Counts, told_of: tuple[Flags, Bounds]) -> Cells:
    """The counts above zero, then the sums that are none of them: these are told, but for small ones."""
    there, least, more = count > 0, smallest_told(), len(elsewhere)
    withheld, stated = told_of
    is_stated = np.isfinite(stated.high)
    is_week = np.arange(count.shape[1]) < weeks
    low, high = (
        np.r_[one[there], np.full(more, other)] for one, other in ((stated.low, 1.0), (stated.high, np.inf))
    )
    none = np.zeros(more, dtype=bool)
    return Cells(
        count=np.r_[count[there], elsewhere],
        # Of a range it is known whether it is small; nothing else is said of it.
        said=np.r_[~is_stated[there], none],
        given=np.zeros(len(low), dtype=bool),
        guarded=np.r_[withheld[there], none],
        fixed=np.r_[(~is_week & (count >= least) & ~withheld)[there], elsewhere >= least],
        least=least,
        known=Bounds(low, high),
    )
