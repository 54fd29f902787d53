"""Small counts of signals, one rule for every surface: who reads an exact one may know whom it is about.

A count of 1 to 4 is said as that range. Where one could still be worked out, because a sum of it and others
is told, a second one is said as the range that this leaves it. Zero is about nobody, and silence is no count:
both stay what they are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import inf
from typing import Generic, NamedTuple, TypeVar

from data.catalogue import catalogue

#: The indicator that declares from how many signals on a count is told.
_DECLARED = "all_signals_per_10k"
#: Where sums say nothing of a count that is held back beside others, or all, it is told in steps this wide.
_STEP = 5
#: So often ranges narrow each other; a reader who goes on finds little more.
_PASSES = 3
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
    counts: Mapping[K, int | None], sums: Iterable[Sum[K]], beside: Mapping[K, Told] | None = None
) -> dict[K, Told | None]:
    """What may be told of each count; None of what is not known.

    Parameters
    ----------
    counts : mapping
        Each count under its name; None where nothing is known.
    sums : iterable of Sum
        Every sum that a reader finds, of counts among these.
    beside : mapping, optional
        Counts that are held back for the sake of others that are not among these.
    """
    known = {name: count for name, count in counts.items() if count}
    case = _Case(known, [_of_known(one, known) for one in sums], smallest_told(), dict(beside or {}))
    case.close()
    ranges = case.ranges()
    return {
        name: None if count is None else ranges.get(name) or Told(count, count)
        for name, count in counts.items()
    }


def _of_known(one: Sum[K], known: Mapping[K, int]) -> Sum[K]:
    return Sum(one.whole, [name for name in one.parts if name in known])


@dataclass
class _Case(Generic[K]):
    """Counts above zero, the sums of them, and what is held back so far: of some already in which range."""

    counts: Mapping[K, int]
    sums: Sequence[Sum[K]]
    least: int
    beside: Mapping[K, Told]
    held: dict[K, Told | None] = field(default_factory=dict)
    of: defaultdict[K, list[Sum[K]]] = field(default_factory=lambda: defaultdict(list))

    def close(self) -> None:
        """Hold back small counts, and others until none can be worked out."""
        small = Told(1, self.least - 1, True)
        self.held.update({name: small for name, count in self.counts.items() if count < self.least})
        self.held.update({name: one for name, one in self.beside.items() if name in self.counts})
        for one in self.sums:
            for part in one.parts:
                self.of[part].append(one)
        waiting = list(self.sums)
        while waiting:
            one = waiting.pop()
            if self._tells(one) and (name := self._hold_another(one)) is not None:
                waiting += [one, *self.of[name]]

    def _tells(self, one: Sum[K]) -> bool:
        """Whether the sum leaves those held back no choice."""
        held = [name for name in one.parts if name in self.held]
        if not held or self._is_held(one):
            return False
        small = sum(self.counts[name] < self.least for name in held)
        others, together = len(held) - small, sum(self.counts[name] for name in held)
        lowest, highest = small + self.least * others, (self.least - 1) * small
        return len(held) == 1 or together == lowest or (not others and together == highest)

    def _is_held(self, one: Sum[K]) -> bool:
        """Whether the sum itself is held back; one that stands elsewhere is where it is small."""
        if one.whole is not None:
            return one.whole in self.held
        return sum(self.counts[name] for name in one.parts) < self.least

    def _hold_another(self, one: Sum[K]) -> K | None:
        """The next smallest; where there is none the sum. Nothing, where that stands elsewhere."""
        free = [name for name in one.parts if name not in self.held]
        if free:
            name = min(free, key=lambda name: (self.counts[name], str(name)))
            self.held[name] = None
            return name
        if one.whole is not None:
            self.held[one.whole] = self._step(one.whole)
        return one.whole

    def ranges(self) -> dict[K, Told]:
        """What is held back, each in the range that the sums and the others leave it."""
        found = {name: one or Told(self.least, inf, True) for name, one in self.held.items()}
        open_ones = [name for name, one in self.held.items() if one is None]
        for _pass in range(_PASSES):
            for name in open_ones:
                for one in self.of[name]:
                    if not self._is_held(one):
                        found[name] = self._left(one, name, found)
        return {name: self._wide(name, one) for name, one in found.items()}

    def _left(self, one: Sum[K], name: K, found: Mapping[K, Told]) -> Told:
        others = [part for part in one.parts if part in found and part != name]
        together = self.counts[name] + sum(self.counts[part] for part in others)
        low = max(found[name].low, together - sum(found[part].high for part in others))
        high = min(found[name].high, together - sum(found[part].low for part in others))
        return Told(low, high, True)

    def _wide(self, name: K, found: Told) -> Told:
        """The range that was found; a step where nothing narrows it, or where it is one count only."""
        return found if found.low < found.high < inf else self._step(name)

    def _step(self, name: K) -> Told:
        """The step a count lies in: its ends say nothing of where."""
        floor = self.counts[name] // _STEP * _STEP
        return Told(floor, floor + _STEP - 1, True)
