"""Places, people reached and occupancy of a service in the territories of a level, as the build has them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from data import warehouse
from pages._parts.gaps.kinds import kinds

#: Target groups that the long form of the census estimates, and the indicator whose interval is theirs.
SAMPLED = {
    "persons_with_disability": "disability_prevalence",
    "illiterate_women_15_plus": "illiteracy_women_15_plus",
}


class Supply(NamedTuple):
    """What a territory has of a service; None where its status says why."""

    places: float | None = None
    places_status: str = "missing"
    rate: float | None = None
    unreached: float | None = None
    unreached_status: str = "missing"
    enrolled: float | None = None
    room: float | None = None
    occupancy: float | None = None
    occupancy_status: str = "missing"
    low: float | None = None
    high: float | None = None

    @property
    def over(self) -> int | None:
        """People enrolled beyond the licensed places of the centres that tell both."""
        if self.enrolled is None or self.room is None:
            return None
        return max(0, round(self.enrolled - self.room))


def supplies(what: str, level: str) -> Mapping[str, Supply]:
    """Code -> what there is; nothing for a type of centre without a target group of its own."""
    return _supplies(warehouse.build(), what, level) if kinds()[what].is_service else {}


@lru_cache(maxsize=40)
def _supplies(_build: str, what: str, level: str) -> Mapping[str, Supply]:
    sampled = SAMPLED.get(kinds()[what].target, "")
    (columns,) = warehouse.read("gaps_supply", type=what, level=level, sampled=sampled)
    rows = zip(*(columns[name] or () for name in Supply._fields), strict=True)
    return dict(zip(columns["code"] or (), map(Supply._make, rows), strict=True))
