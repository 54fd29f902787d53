"""Which verdicts would be others over another denominator: counted, and one by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from data import warehouse
from data.catalogue import catalogue
from data.denominators import Denominator, denominators
from data.indicator import Indicator
from data.warehouse import Row
from pages._parts.codes import COUNTRY, lies_in
from pages._parts.compare.offered import comparable
from pages._parts.compare.view import CompareView
from pages._parts.places import inside

#: Verdicts that judge: what another denominator turns into a different one of them has flipped.
JUDGED = ("better", "worse", "higher", "lower", "similar")
#: The two ends of a judgement; of a mere difference.
_GOOD_OR_BAD, _MORE_OR_LESS = {"better", "worse"}, {"higher", "lower"}


@dataclass(frozen=True)
class Flipped:
    """What another denominator changes in a view.

    Attributes
    ----------
    view : CompareView
        What was asked.
    other : Denominator or None
        What is divided by instead; None where no figure of the level can be.
    judged : int
        Verdicts that are told over both denominators.
    flips, one_sided : sequence of Row
        Those that differ, turned round first, then by how many people they concern; those that only one of
        both denominators allows.
    simulated : bool
        Whether any of these figures rests on demonstration files.
    """

    view: CompareView
    other: Denominator | None
    judged: int
    flips: Sequence[Row]
    one_sided: Sequence[Row]
    simulated: bool

    @property
    def every(self) -> Sequence[Row]:
        """All that is not as it was, flips first."""
        return [*self.flips, *self.one_sided]

    @property
    def shown(self) -> Sequence[Row]:
        """As many lines as were asked for."""
        return self.every[: int(self.view.first)] if self.view.first != "0" else self.every

    @property
    def turns(self) -> Sequence[tuple[tuple[str, str], int]]:
        """From which verdict to which, and how often; the most frequent first."""
        tally = Counter((row["usual_verdict"], row["verdict"]) for row in self.flips)
        return sorted(tally.items(), key=lambda one: (-one[1], one[0]))

    @property
    def territories(self) -> int:
        """How many territories have a verdict that flips."""
        return len({row["code"] for row in self.flips})


def other_of(key: str) -> Denominator | None:
    """A declared denominator by its key."""
    return next((one for one in denominators(catalogue().measures) if one.key == key), None)


def usual_period(row: Row) -> str:
    """The census that a figure's declared denominator is of."""
    return _indicator(row).computation.denominator_period or str(row["period"])


def other_period(row: Row, other: Denominator) -> str:
    """The census that the other denominator is of."""
    return other.period or usual_period(row)


def flipped(view: CompareView) -> Flipped:
    """What another denominator changes in a view."""
    return _flipped(warehouse.build(), view)


@lru_cache(maxsize=256)
def _flipped(_build: str, view: CompareView) -> Flipped:
    known = set(comparable("flip", view.level, view.theme, view.denominator))
    keys = {view.indicator} if view.indicator else known
    asked = {"denominator": view.denominator, "level": view.level, "benchmark": view.benchmark}
    marks = [row for row in warehouse.read("flip_marks", **asked) if row["indicator"] in keys]
    rows = _listed(_build, view.denominator, view.level, view.benchmark)
    here = [row for row in rows if row["indicator"] in keys and lies_in(row["code"], view.within)]
    both = [row for row in here if row["usual_verdict"] in JUDGED and row["verdict"] in JUDGED]
    return Flipped(
        view,
        other_of(view.denominator),
        sum(_count(row["marks"], view, "=x") for row in marks),
        sorted(both, key=_order),
        sorted((row for row in here if row not in both), key=_order),
        any(row["simulated"] for row in marks),
    )


@lru_cache(maxsize=16)
def _listed(_build: str, denominator: str, level: str, benchmark: str) -> Sequence[Row]:
    return warehouse.read(
        "flip_rows", denominator=denominator, level=level, benchmark=benchmark, within=COUNTRY
    )


def _count(marks: str, view: CompareView, letters: str) -> int:
    if view.within == COUNTRY:
        return sum(map(marks.count, letters))
    return sum(marks[at] in letters for at in _places_of(warehouse.build(), view.level, view.within))


@lru_cache(maxsize=128)
def _places_of(_build: str, level: str, within: str) -> Sequence[int]:
    return [at for at, code in enumerate(inside(level, COUNTRY)) if lies_in(code, within)]


def _order(row: Row) -> tuple[int, float, str, str]:
    turn = {row["usual_verdict"], row["verdict"]}
    weights = (turn == _GOOD_OR_BAD, bool(turn & _GOOD_OR_BAD), turn == _MORE_OR_LESS, True)
    return (weights.index(True), -(row["usual_base"] or row["base"] or 0), row["code"], row["indicator"])


def _indicator(row: Mapping[str, object]) -> Indicator:
    return catalogue().indicators[str(row["indicator"])]
