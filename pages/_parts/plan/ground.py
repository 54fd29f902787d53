"""What a plan stands on: communes with the people a service is for, its centres, the ways between."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from data import warehouse
from data.dimensions import values
from data.paths import REFERENCE
from pages._parts.gaps.facts import all_gaps
from pages._parts.plan.ways import among, points, to_centres

if TYPE_CHECKING:
    from scipy.sparse import csr_array

Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Ground:
    """The country, for one service.

    Attributes
    ----------
    codes, regions, provinces : tuple of str
        The communes, in code order, and what each lies in.
    people : ndarray of float, shape (communes,)
        Of the target group; 0 where they are not known: see `is_known`.
    is_known, rural : ndarray of bool, shape (communes,)
        Whether their number, and whether the centres there, are known; whether most people are rural.
    centres : tuple of rows
        Open centres, as ``plan_centres`` gives them.
    near : sparse array of float, shape (communes, centres)
        Straight lines as far as `FARTHEST_KM`.
    nearest : ndarray of float, shape (communes,)
        The straight line to the nearest centre, infinity where there is none.
    between : sparse array of float, shape (communes, communes)
        As `near`: a new centre stands at the point of its commune.
    places : ndarray of float, shape (centres,)
        Licensed places of each; 0 where none are on record: see `untold`.
    points : mapping of str to (float, float)
        Longitude and latitude of each commune's point, in degrees.
    simulated : bool
        Whether anything rests on demonstration files.
    """

    codes: tuple[str, ...]
    regions: tuple[str, ...]
    provinces: tuple[str, ...]
    people: Floats
    is_known: NDArray[np.bool_]
    rural: NDArray[np.bool_]
    centres: tuple[warehouse.Row, ...]
    near: csr_array
    nearest: Floats
    between: csr_array
    places: Floats
    points: Mapping[str, tuple[float, float]]
    simulated: bool

    @property
    def untold(self) -> int:
        """Centres whose licensed places are not on record."""
        return sum(row["licensed_places"] is None for row in self.centres)


def ground(what: str) -> Ground:
    """What a plan of a service stands on in the current build."""
    return _ground(warehouse.build(), what)


@lru_cache(maxsize=8)
def _ground(_build: str, what: str) -> Ground:
    places = warehouse.read("plan_places")
    gaps = {gap.code: gap for gap in all_gaps(what, "commune")}
    found = [gaps[row["code"]] for row in places]
    members = next(one.columns["members"] for one in values("service", REFERENCE) if one.suffix == what)
    centres = tuple(warehouse.read("plan_centres", members=members))
    here = points(places)
    near, nearest = to_centres(here, points(centres))
    return Ground(
        codes=tuple(row["code"] for row in places),
        regions=tuple(row["region_code"] for row in places),
        provinces=tuple(row["province_code"] for row in places),
        people=np.array([float(gap.people or 0) for gap in found]),
        is_known=np.array([gap.people is not None and gap.is_known for gap in found]),
        rural=np.array([bool(gap.rural) for gap in found]),
        centres=centres,
        near=near,
        nearest=nearest,
        between=among(here),
        places=np.array([float(row["licensed_places"] or 0) for row in centres]),
        points={row["code"]: (row["longitude"], row["latitude"]) for row in places},
        simulated=any(gap.simulated for gap in found) or any(row["simulated"] for row in centres),
    )
