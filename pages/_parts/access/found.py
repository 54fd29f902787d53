"""What a view shows: its communes, the people within so many kilometres, the worst tenth."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from pages._parts.access.ground import EVERYBODY, Flags, Floats, Ground, ground
from pages._parts.access.reach import Reach, crowding, reach
from pages._parts.access.view import AccessView
from pages._parts.codes import COUNTRY
from pages._parts.gaps.held import no_list

#: Kilometres by which people are counted.
LIMITS = (5.0, 10.0, 20.0, 50.0)


@dataclass(frozen=True)
class Within:
    """People of a territory by the way to the nearest centre.

    Attributes
    ----------
    code : str
        The territory.
    milieu : str
        Whose numbers these are.
    people : float
        All who are known of.
    near : tuple of float
        Those within each of `LIMITS`.
    unknown : int
        Communes left out: their people or their centres are not known.
    """

    code: str
    milieu: str
    people: float
    near: tuple[float, ...]
    unknown: int


@dataclass(frozen=True, eq=False)
class Found:
    """A view and what it shows."""

    view: AccessView
    ground: Ground
    reach: Reach

    @cached_property
    def inside(self) -> Flags:
        """Communes of the area."""
        within = self.view.within
        if within == COUNTRY:
            return np.ones(len(self.ground.codes), dtype=bool)
        return np.array([code.startswith(f"{within}.") for code in self.ground.codes])

    @cached_property
    def looked_at(self) -> Flags:
        """Communes of the area and of the milieu."""
        return self.inside & (self.ground.rural if self.view.milieu == "rural" else True)

    @cached_property
    def known(self) -> Flags:
        """Those of them where somebody of the target group lives, of whom it is known how they reach what."""
        people = np.nan_to_num(self.ground.people[EVERYBODY]) > 0
        return self.looked_at & self.ground.known & people

    @cached_property
    def measured(self) -> Floats:
        """What is shown of each commune; NaN where it cannot be told."""
        if self.view.show == "nearest":
            return self.reach.km
        if self.view.show == "places":
            return self.reach.score
        return crowding(self.view)

    @cached_property
    def order(self) -> NDArray[np.int64]:
        """Communes that can be told of, the worst first; of equal ones the farthest from any centre first."""
        rows = np.flatnonzero(self.known & ~np.isnan(self.measured))
        badness = -self.measured[rows] if self.view.show == "places" else self.measured[rows]
        return rows[np.lexsort((rows, -self.reach.km[rows], -badness))]

    @property
    def worst(self) -> NDArray[np.int64]:
        """The worst tenth of them, rounded up."""
        return self.order[: -(-len(self.order) // 10)]

    @property
    def is_open(self) -> bool:
        """Whether any centre is open."""
        return bool(self.ground.centres)

    @property
    def is_told(self) -> bool:
        """Whether any centre has licensed places on record."""
        return bool((self.ground.places > 0).any())

    @cached_property
    def without_list(self) -> Mapping[str, str]:
        """Commune -> why nothing is known of its centres; nothing is asked where all are known."""
        if "insufficient" not in self.ground.status:
            return {}
        return no_list(self.view.what, "commune", self.view.lang)

    @property
    def unknown(self) -> int:
        """Communes looked at of which nothing can be said."""
        lost = [
            self.ground.status[at] in ("missing", "insufficient") for at in np.flatnonzero(self.looked_at)
        ]
        return sum(lost)

    def people(self, rows: NDArray[np.int64] | Flags, milieu: str = EVERYBODY) -> float:
        """How many of the target group live in some communes."""
        return float(np.nansum(self.ground.people[milieu][rows]))

    def beyond(self, km: float) -> NDArray[np.int64]:
        """Communes whose nearest centre is farther."""
        return np.flatnonzero(self.known & (self.reach.km > km))


def found(view: AccessView) -> Found:
    """What a view shows."""
    return Found(view, ground(view.what), reach(view))


def within(shown: Found, rows: Flags, milieu: str, code: str) -> Within:
    """People of some communes by the way to the nearest centre."""
    (row,) = by_territory(shown, rows, milieu, [code] * len(rows))
    return row


def by_territory(shown: Found, rows: Flags, milieu: str, of: Sequence[str]) -> list[Within]:
    """The same for each territory; `of` says in which each commune of the country lies.

    A commune whose people of a milieu are not known counts neither way.
    """
    people = shown.ground.people[milieu]
    told = rows & shown.ground.known & ~np.isnan(people)
    lost = rows & ~told & np.array([status != "not_applicable" for status in shown.ground.status])
    codes, place = np.unique(np.array(of)[rows], return_inverse=True)
    count = len(codes)
    at = np.full(len(rows), -1)
    at[rows] = place
    near = [
        np.bincount(at[reached], people[reached], count)
        for reached in (told, *(told & (shown.reach.km <= limit) for limit in LIMITS))
    ]
    unknown = np.bincount(at[lost], minlength=count)
    return [
        Within(
            str(code),
            milieu,
            float(near[0][row]),
            tuple(float(one[row]) for one in near[1:]),
            int(unknown[row]),
        )
        for row, code in enumerate(codes)
    ]
