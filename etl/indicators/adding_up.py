"""What a reader can add up: territories to the one around, months to a year, types and outcomes to all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from stats.bounds import Sums
from stats.withholding import Cells

Whole = NDArray[np.int64]

#: The type under which every signal is counted.
ALL = "all"
#: Signals of which the days to orientation are known, and the others: they too are all of them.
WAITS = ("days_known", "days_unknown")
_MONTH = len("2025-01")
#: More weeks than any span has, and more years.
_SPANS = 1000


class Keys:
    """A number for each count, from which that of the count it adds up to follows.

    Parameters
    ----------
    columns : mapping of str to ndarray, shape (n,)
        ``place``, ``around`` (masked where there is none), ``below``, ``type``, ``outcome``, ``weeks``,
        ``years_back``.
    period : ndarray of str, shape (n,)
        Years, months, and nothing for spans of weeks.
    """

    def __init__(self, columns: Mapping[str, NDArray[Any]], period: NDArray[Any]) -> None:
        self.type, types = pd.factorize(columns["type"])
        self.outcome, self._outcomes = pd.factorize(columns["outcome"])
        self.time, self.times = _when(period, columns["weeks"], columns["years_back"])
        self.place, self.below = columns["place"].astype(np.int64), columns["below"].astype(np.int64)
        self.around = np.ma.filled(np.ma.asarray(columns["around"]), -1).astype(np.int64)
        self._sizes = len(types), len(self._outcomes), len(self.times)
        self.every_type = int(np.flatnonzero(types == ALL)[0]) if ALL in types else -1
        self.every_outcome = self.outcome_of("")
        self.is_month = np.array([len(one) == _MONTH for one in self.times], dtype=bool)[self.time]
        self.year = np.array([self.at(one[:4]) for one in self.times], dtype=np.int64)[self.time]

    def of(self, **other: Whole | int) -> Whole:
        """The number of each count, or of one that differs in `other`.

        Parameters
        ----------
        **other : ndarray of int or int
            ``place``, ``type``, ``outcome`` or ``time`` in place of the count's own.

        Returns
        -------
        ndarray of int, shape (n,)
        """
        types, outcomes, times = self._sizes
        place, kind, outcome, time = (
            other.get(name, getattr(self, name)) for name in ("place", "type", "outcome", "time")
        )
        number: Whole = ((np.asarray(place) * types + kind) * outcomes + outcome) * times + time
        return number

    def outcome_of(self, name: str) -> int:
        """The number of what became of signals; -1 where none is counted so.

        Parameters
        ----------
        name : str
            Nothing for all of them.
        """
        found = np.flatnonzero(self._outcomes == name)
        return int(found[0]) if found.size else -1

    def at(self, when: str) -> int:
        """The number of a period or span; -1 where nothing is counted of it.

        Parameters
        ----------
        when : str
            A year, a month, or weeks as text.
        """
        return self.times.index(when) if when in self.times else -1


def _when(period: NDArray[Any], weeks: Whole, years_back: Whole) -> tuple[Whole, list[str]]:
    """A number for each period, span, or span of an earlier year, and their names."""
    at, periods = pd.factorize(period)
    number, all_three = pd.factorize((at * _SPANS + weeks) * _SPANS + years_back)
    names = [(periods[one // _SPANS**2], one // _SPANS % _SPANS, one % _SPANS) for one in all_three]
    return number, [f"{name}{span or ''}{f' -{back}' if back else ''}" for name, span, back in names]


def sums_of(keys: Keys, cells: Cells, years: Mapping[int, str]) -> tuple[Cells, Sums]:
    """Every sum among counts; what does not add up to what is told gets a sum of its own, behind the others.

    Parameters
    ----------
    keys : Keys
        Which counts they are.
    cells : Cells
        The counts.
    years : mapping of int to str
        Weeks of a span -> the year that it is.

    Returns
    -------
    cells : Cells
        The counts, and those sums that are none of them; these are told, but for small ones.
    sums : Sums
        Which adds up to which.
    """
    own = keys.of()
    order = np.argsort(own)
    part, above, named = (np.concatenate(columns) for columns in zip(*_adding(keys, years), strict=True))
    found = order[np.minimum(np.searchsorted(own, above, sorter=order), len(own) - 1)]
    is_there = own[found] == above
    part, found, named = part[is_there], found[is_there], named[is_there]
    _, first, of = np.unique(named, return_index=True, return_inverse=True)
    together = np.bincount(of, cells.count[part]).astype(np.int64)
    whole, several = found[first], np.bincount(of) > 1
    unequal = cells.count[whole] != together
    whole = np.where(unequal, len(own) + np.cumsum(unequal) - 1, whole)
    by_sum = np.argsort(of, kind="stable")
    sums = Sums(whole, part[by_sum], of[by_sum])
    # One count alone that is not what it adds up to is no sum.
    return _with(cells, together[unequal]), sums.only(~unequal | several)


def _adding(keys: Keys, years: Mapping[int, str]) -> Iterator[tuple[Whole, Whole, Whole]]:
    """Each way to add: which counts are added, the number of what each is added to, and of the sum."""
    for at, (inside, above) in enumerate(_ways(keys, years)):
        part = np.flatnonzero(inside)
        # Communes of a prefecture and its prefectures of arrondissements are not added to each other.
        kind = keys.below[part] if at == 0 else 0
        yield part, above[part], (above[part] * _LEVELS + kind) * _WAYS + at


_LEVELS, _WAYS = 8, 8


def _ways(keys: Keys, years: Mapping[int, str]) -> Iterator[tuple[NDArray[np.bool_], Whole]]:
    yield keys.around >= 0, keys.of(place=keys.around)
    yield keys.is_month & (keys.year >= 0), keys.of(time=keys.year)
    yield keys.type != keys.every_type, keys.of(type=keys.every_type)
    waits = np.isin(keys.outcome, [keys.outcome_of(name) for name in WAITS])
    yield (keys.outcome != keys.every_outcome) & ~waits, keys.of(outcome=keys.every_outcome)
    yield waits, keys.of(outcome=keys.every_outcome)
    for weeks, year in years.items():
        span, of_year = keys.at(str(weeks)), keys.at(year)
        if span >= 0 and of_year >= 0:
            yield keys.time == of_year, keys.of(time=span)


def _with(cells: Cells, others: Whole) -> Cells:
    """The counts, and sums that are told elsewhere; small ones are not told there either."""
    small, size = others < cells.least, len(others)
    return Cells(
        count=np.r_[cells.count, others],
        said=np.r_[cells.said, np.zeros(size, dtype=bool)],
        given=np.r_[cells.given, np.zeros(size, dtype=bool)],
        guarded=np.r_[cells.guarded, np.zeros(size, dtype=bool)],
        fixed=np.r_[cells.fixed, ~small],
        least=cells.least,
    )
