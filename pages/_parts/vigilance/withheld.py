"""Small counts of signals, one rule for every surface: who reads an exact one may know whom it is about.

A count of 1 to 4 is said as that range. Where one could still be worked out, because a sum of it and others
is told, a second one is said as the range that this leaves it: `stats.withholding` says which, here and in
the build. Zero is about nobody, and silence is no count: both stay what they are, but for one zero beside
counts that what is told of a month or a year would leave one signal each: "0–4" is said of all of these.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

import numpy as np

from data.catalogue import catalogue
from pages._parts.vigilance.ranges import ranges
from stats.arguments import Flags
from stats.bounds import Sums
from stats.withholding import Cells

#: The indicator that declares from how many signals on a count is told.
_DECLARED = "all_signals_per_10k"
K = TypeVar("K", bound=Hashable)


class Told(NamedTuple):
    """What is told of a count: both ends are the count itself, or it is held back and lies between them."""

    low: float
    high: float
    held_back: bool = False

    @property
    def middle(self) -> float:
        """Where it is drawn."""
        return (self.low + self.high) / 2

    def over(self, reports: float) -> Told:
        """The same a report."""
        return Told(self.low / reports, self.high / reports, self.held_back)


class Sum(NamedTuple, Generic[K]):
    """Counts of which the sum is told: that of `whole`, or one that stands elsewhere."""

    whole: K | None
    parts: Sequence[K]


def smallest_told() -> int:
    """The smallest count that is told; zero is told too, it is about nobody."""
    return catalogue().indicators[_DECLARED].computation.suppress_below or 1


def told(
    counts: Mapping[K, int | None],
    sums: Iterable[Sum[K]],
    beside: Mapping[K, Told | None] | None = None,
    held: Mapping[K, bool] | None = None,
    elsewhere: Collection[K] = (),
) -> dict[K, Told | None]:
    """What may be told of each count; None of what is not known.

    Parameters
    ----------
    counts : mapping
        Each count under its name; None where nothing is known.
    sums : iterable of Sum
        Every sum that a reader finds, of counts among these.
    beside : mapping, optional
        Counts that are held back for the sake of others that are not among these, some with their range.
    held : mapping, optional
        Counts that the build holds back, and whether not even that one is small is said.
    elsewhere : collection, optional
        Counts that are told elsewhere already.
    """
    known = {name: count for name, count in counts.items() if count}
    beside = {name: one for name, one in (beside or {}).items() if name in known}
    case = _Case(known, list(sums), set(beside), held or {}, set(elsewhere), smallest_told())
    ranges = {**case.ranges(), **{name: one for name, one in beside.items() if one is not None}}
    ranges |= dict.fromkeys(list(case.beside_helpless(counts, ranges)), case.from_zero)
    return {
        name: None if count is None else ranges.get(name) or Told(count, count)
        for name, count in counts.items()
    }


@dataclass
class _Case(Generic[K]):
    """Counts above zero and the sums of them; what is held back, or told, elsewhere."""

    counts: Mapping[K, int]
    sums: Sequence[Sum[K]]
    beside: Collection[K]
    given: Mapping[K, bool]
    elsewhere: Collection[K]
    least: int

    def __post_init__(self) -> None:
        self.names = sorted(self.counts, key=str)
        self.place = {name: at for at, name in enumerate(self.names)}
        self.others: list[int] = []
        self.helpless: set[K] = set()
        wholes: list[int] = []
        parts: list[int] = []
        of: list[int] = []
        for one in self.sums:
            if inside := [self.place[name] for name in one.parts if name in self.place]:
                parts += inside
                of += [len(wholes)] * len(inside)
                wholes.append(self._whole(one, sum(self.counts[self.names[at]] for at in inside)))
        self.added = Sums(*(np.array(numbers, dtype=np.int64) for numbers in (wholes, parts, of)))
        self.cells = self._cells()

    def _whole(self, one: Sum[K], together: int) -> int:
        """The place of a sum; one that stands elsewhere gets a place of its own behind the counts."""
        if one.whole in self.place and self.counts[one.whole] == together:
            return self.place[one.whole]
        self.others.append(together)
        return len(self.names) + len(self.others) - 1

    def _cells(self) -> Cells:
        """The counts, then the sums that stand elsewhere: these are told, but for small ones."""
        unnamed = np.zeros(len(self.others), dtype=bool)
        of_sums = np.array(self.others, dtype=np.int64)

        def among(names: Collection[K]) -> Flags:
            return np.r_[np.array([name in names for name in self.names], dtype=bool), unnamed]

        return Cells(
            count=np.r_[np.array([self.counts[name] for name in self.names], dtype=np.int64), of_sums],
            said=np.r_[np.array([not self.given.get(name) for name in self.names], dtype=bool), unnamed],
            given=among(self.given),
            guarded=among(self.beside),
            fixed=among(self.elsewhere) | np.r_[np.zeros(len(self.names), dtype=bool), of_sums >= self.least],
            least=self.least,
        )

    @property
    def from_zero(self) -> Told:
        """What is said where a sum told elsewhere leaves as many ones as there are counts above zero."""
        return Told(0, self.least - 1, True)

    def beside_helpless(self, counts: Mapping[K, int | None], ranges: Mapping[K, Told]) -> Iterator[K]:
        """One zero of each sum in which counts stand that are only told from zero on: these may be it."""
        told_by: Counter[K] = Counter()
        for one in self.sums:
            if ranges.keys().isdisjoint(one.parts):
                told_by.update(one.parts)
        for one in self.sums:
            if not self.helpless.isdisjoint(one.parts):
                # Of no use is one that another sum tells: nothing else is held back in it.
                zeros = [name for name in one.parts if counts.get(name) == 0]
                yield from sorted(zeros, key=lambda name: (told_by[name], str(name)))[:1]

    def ranges(self) -> dict[K, Told]:
        """What is held back, each in the range that the sums and the others leave it."""
        found = ranges(self.cells, self.added, len(self.names))
        self.helpless = {self.names[at] for at in np.flatnonzero(found.helpless)}
        return {
            self.names[at]: Told(float(found.low[at]), float(found.high[at]), True)
            for at in np.flatnonzero(found.held)
        }
