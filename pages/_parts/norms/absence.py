"""A norm of centres held against what there is: in which units there are fewer than it asks for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from data import warehouse
from data.norms import CELL
from pages._parts.gaps.facts import all_gaps
from pages._parts.norms.facts import InForce
from pages._parts.norms.readings import units

LEVELS = ("province", "arrondissement_prefecture")


class Unit(NamedTuple):
    """One unit; None where nobody can say how many there are."""

    code: str
    there: int | None
    simulated: bool


@dataclass(frozen=True)
class Absence:
    """What a norm asks for in each unit, and what is there."""

    asked: float
    reading: str
    units: Sequence[Unit]

    @property
    def below(self) -> Sequence[Unit]:
        """Those known to have fewer than the norm asks for."""
        return [one for one in self.units if one.there is not None and one.there < self.asked]

    @property
    def unknown(self) -> Sequence[Unit]:
        """Those of which nobody can say."""
        return [one for one in self.units if one.there is None]

    @property
    def missing(self) -> int:
        """How many would have to be opened."""
        return sum(int(self.asked) - (one.there or 0) for one in self.below)

    @property
    def simulated(self) -> bool:
        """Whether it rests on demonstration files."""
        return any(one.simulated for one in self.units)


def absence(found: InForce, reading: str) -> Absence | None:
    """What a norm of centres says of the country, read in one way; None for places, or without a value."""
    if found.norm.counts != "centres" or found.value is None:
        return None
    there = _there(found.norm.of)
    nobody = (None, False)
    return Absence(found.value, reading, [Unit(code, *there.get(code, nobody)) for code in units(reading)])


def _there(of: str) -> dict[str, tuple[int | None, bool]]:
    if of == CELL:
        rows = [row for level in LEVELS for row in warehouse.read("gaps_cells", level=level)]
        return {row["code"]: (row["cells"], row["simulated"]) for row in rows}
    return {gap.code: (gap.centres, gap.simulated) for level in LEVELS for gap in all_gaps(of, level)}
