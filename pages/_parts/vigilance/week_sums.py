"""Which sums a reader finds among the weeks of a unit: types, months, years, spans, earlier years."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from pages._parts.vigilance import facts
from pages._parts.vigilance.withheld_counts import span_name
from stats.arguments import Flags
from stats.bounds import Sums

Numbers = NDArray[np.int64]


class Span(NamedTuple):
    """So many weeks up to the data's today, and of how many years before the same weeks are told."""

    last_week: str
    weeks: int
    years_back: tuple[int, ...] = ()


class Added(NamedTuple):
    """What weeks add up to, each with its weeks; which of these are months of which year."""

    names: tuple[str, ...]
    weeks: tuple[list[int], ...]
    months: tuple[tuple[int, list[int]], ...]


@lru_cache(maxsize=128)
def added_up(periods: tuple[str, ...], spans: tuple[Span, ...]) -> Added:
    """Months, years and spans, told on the map and beside; places of weeks among the periods."""
    weeks: defaultdict[str, list[int]] = defaultdict(list)
    for at, period in enumerate(periods):
        year_and_month = _month(period)
        weeks[year_and_month].append(at)
        weeks[year_and_month[:4]].append(at)
    place = {period: at for at, period in enumerate(periods)}
    for span in spans:
        for back in (0, *span.years_back):
            there = [place[week] for week in _weeks(span, back) if week in place]
            if there:
                weeks[span_name(span.weeks, back)] = there
    names = list(weeks)
    months = {
        at: [month for month, other in enumerate(names) if other.startswith(f"{name}-")]
        for at, name in enumerate(names)
        # A month is told beside its year.
        if name.isdigit()
    }
    return Added(tuple(names), tuple(weeks.values()), tuple(months.items()))


@lru_cache(maxsize=1024)
def _month(period: str) -> str:
    """The month of a week's Thursday."""
    return str(np.datetime64(facts.monday(period)) + 3)[: len("2025-01")]


def _weeks(span: Span, back: int) -> Iterator[str]:
    """ISO weeks of a span, or the same ones so many years before."""
    last = facts.monday(span.last_week)
    for before in range(span.weeks):
        year, week, _day = (last - before * facts.WEEK).isocalendar()
        yield f"{year - back}-W{week:02}"


@dataclass(frozen=True)
class WeekSums:
    """Sums of counts by type (rows), week and what weeks add up to (columns).

    Attributes
    ----------
    count : ndarray of int, shape (types, columns)
    whole : ndarray of int, shape (m,)
        The place of each sum in the table.
    part, of : ndarray of int, shape (k,)
        The places of what is added, zeros too, and in which of the m sums.
    """

    count: Numbers
    whole: Numbers
    part: Numbers
    of: Numbers

    @cached_property
    def _above_zero(self) -> tuple[Sums, Numbers]:
        counts = self.count.ravel()
        number = np.cumsum(counts > 0) - 1
        is_there = counts[self.part] > 0
        part = self.part[is_there]
        used, of = np.unique(self.of[is_there], return_inverse=True)
        together = np.bincount(of, counts[part], minlength=len(used)).astype(np.int64)
        unequal = counts[self.whole[used]] != together
        behind = np.count_nonzero(counts) + np.cumsum(unequal) - 1
        whole = np.where(unequal, behind, number[self.whole[used]])
        by_sum = np.argsort(of, kind="stable")
        return Sums(whole, number[part][by_sum], of[by_sum]), together[unequal]

    @property
    def among(self) -> Sums:
        """The sums among counts above zero, in the table's order."""
        return self._above_zero[0]

    @property
    def elsewhere(self) -> Numbers:
        """Sums that are none of the counts: they have a place behind these."""
        return self._above_zero[1]

    def zeros_beside(self, helpless: Flags, held: Flags, zero: Flags) -> Flags:
        """One zero of each sum in which counts stand that are only told from zero on: these may be it."""
        chosen = np.zeros(self.count.size, dtype=bool)
        none_held = np.bincount(self.of, held.ravel()[self.part]) == 0
        # Of no use is one that another sum tells: nothing else is held back in it.
        told_by = np.bincount(self.part[none_held[self.of]], minlength=chosen.size)
        for one in np.unique(self.of[helpless.ravel()[self.part]]):
            parts = self.part[self.of == one]
            zeros = parts[zero.ravel()[parts]]
            chosen[zeros[np.argsort(told_by[zeros], kind="stable")[:1]]] = True
        return chosen.reshape(self.count.shape)


def sums_told(count: Numbers, every_type: int, weeks: int, added: Added) -> WeekSums:
    """The types of a week or of more, all together told; the weeks of what is told of more than one."""
    place = np.arange(count.size).reshape(count.shape)
    others = np.delete(np.arange(len(count)), every_type)
    in_time = [
        *enumerate(added.weeks),
        *((year, [weeks + one for one in months]) for year, months in added.months),
    ]
    parts: Sequence[Numbers] = [place[others].T, *(place[:, inside] for _at, inside in in_time)]
    wholes = [place[every_type], *(place[:, weeks + at] for at, _inside in in_time)]
    whole = np.concatenate(wholes)
    sizes = np.concatenate([np.full(len(one), one.shape[1]) for one in parts])
    return WeekSums(
        count, whole, np.concatenate([one.ravel() for one in parts]), np.repeat(np.arange(len(whole)), sizes)
    )
