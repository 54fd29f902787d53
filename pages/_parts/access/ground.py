"""What access stands on: communes with the people a service is for, its centres, the ways between."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from data import warehouse
from data.dimensions import values
from data.paths import REFERENCE
from pages._parts.gaps.facts import all_gaps
from pages._parts.gaps.kinds import kinds

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
#: Whose numbers are told: everybody's, those of the countryside, those of towns.
EVERYBODY, MILIEUX = "total", ("total", "rural", "urban")
#: A group that is told for the countryside only.
RURAL_ONLY = "rural_10_19"


@dataclass(frozen=True, eq=False)
class Ground:
    """The country, for one service or type of centre.

    Attributes
    ----------
    codes, regions, provinces : tuple of str
        The communes, in code order, and what each lies in.
    status : tuple of str
        Of each commune: ``computed`` where its centres and its people are known, or why they are not.
    people : mapping of str to ndarray, shape (communes,)
        Of the target group, by milieu; NaN where they are not known.
    rural : ndarray of bool
        Whether most people are rural.
    road_km : ndarray of float, shape (communes,)
        Mean way to a paved road; NaN where it is not known, 0 where it does not apply.
    centres : tuple of rows
        Open centres, as ``plan_centres`` gives them.
    places : ndarray of float, shape (centres,)
        Licensed ones; NaN where a centre has none on record.
    km : ndarray of float, shape (communes, centres)
        Straight lines from the communes' points.
    minutes : ndarray of float, shape (communes, centres), or None
        Loaded ways by road; NaN where a pair has none, None where none was loaded.
    simulated : bool
        Whether anything rests on demonstration files.
    """

    codes: tuple[str, ...]
    regions: tuple[str, ...]
    provinces: tuple[str, ...]
    status: tuple[str, ...]
    people: Mapping[str, Floats]
    rural: Flags
    road_km: Floats
    centres: tuple[warehouse.Row, ...]
    places: Floats
    km: Floats
    minutes: Floats | None
    simulated: bool

    @property
    def known(self) -> Flags:
        """Whether a commune's centres are known, and its people."""
        return np.array([status == "computed" for status in self.status])


def ground(what: str) -> Ground:
    """What access to a service stands on in the current build."""
    return _ground(warehouse.build(), what)


@lru_cache(maxsize=8)
def _ground(_build: str, what: str) -> Ground:
    from geo.distances import between_km  # noqa: PLC0415 - loads scipy; a server starts without it

    target = kinds()[what].target
    parts = "population_municipal" if target == "population" else target
    rows = warehouse.read("access_places", target=target, parts=parts)
    gaps = {gap.code: gap for gap in all_gaps(what, "commune")}
    found = [gaps[row["code"]] for row in rows]
    centres = tuple(warehouse.read("plan_centres", members=_members(what)))
    times = _times(centres)
    return Ground(
        codes=tuple(row["code"] for row in rows),
        regions=tuple(row["region_code"] for row in rows),
        provinces=tuple(row["province_code"] for row in rows),
        status=tuple(
            "missing" if gap.status == "computed" and gap.people is None else gap.status for gap in found
        ),
        people={
            EVERYBODY: _numbers(gap.people for gap in found),
            "rural": _numbers(row["rural"] for row in rows),
            "urban": _numbers(0 if target == RURAL_ONLY else row["urban"] for row in rows),
        },
        rural=np.array([bool(gap.rural) for gap in found]),
        road_km=_numbers(0 if row["road_status"] == "not_applicable" else row["road_km"] for row in rows),
        centres=centres,
        places=_numbers(row["licensed_places"] for row in centres),
        km=between_km(_points(rows), _points(centres)),
        minutes=_minutes([row["code"] for row in rows], centres, times),
        simulated=any(gap.simulated for gap in found)
        or any(row["simulated"] for row in centres)
        or times["simulated"],
    )


def _times(centres: tuple[warehouse.Row, ...]) -> warehouse.Row:
    """The loaded ways to where the centres stand."""
    targets = sorted({row["commune_code"] for row in centres})
    (times,) = warehouse.read_once("access_times", targets="|".join(targets))
    return times


def _minutes(codes: list[str], centres: tuple[warehouse.Row, ...], times: warehouse.Row) -> Floats | None:
    """The loaded ways, each to every centre of the commune it leads to."""
    if not times["minutes"]:
        return None
    column = {code: at for at, code in enumerate(dict.fromkeys(row["commune_code"] for row in centres))}
    place = {code: at for at, code in enumerate(codes)}
    known = np.full((len(codes), len(column)), np.nan)
    ends = [[at[code] for code in times[name]] for at, name in ((place, "from_code"), (column, "to_code"))]
    known[tuple(ends)] = times["minutes"]
    return known[:, [column[row["commune_code"]] for row in centres]]


def _members(what: str) -> str:
    """The types of centre that make up a service; a type is its own."""
    services = {one.suffix: one.columns["members"] for one in values("service", REFERENCE)}
    types = {one.suffix: one.value for one in values("centre_type", REFERENCE)}
    return {**types, **services}[what]


def _numbers(given: Iterable[float | None]) -> Floats:
    """NaN where nothing is known."""
    return np.array([np.nan if one is None else float(one) for one in given], dtype=float)


def _points(rows: list[warehouse.Row] | tuple[warehouse.Row, ...]) -> Floats:
    """Longitude and latitude in degrees, one row each."""
    return np.array([(row["longitude"], row["latitude"]) for row in rows], dtype=float).reshape(-1, 2)
