"""How each commune reaches the centres of a service: the nearest, the places shared, travel and crowding."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from data import warehouse
from pages._parts.access.ground import EVERYBODY, Flags, Floats, Ground, ground
from pages._parts.access.view import AccessView

PER = 1000


@dataclass(frozen=True, eq=False)
class Reach:
    """What was measured, one value a commune.

    Attributes
    ----------
    nearest : ndarray of int
        Which centre; -1 where none is open anywhere.
    km : ndarray of float
        The way to it, with what is assumed about roads; infinity without any.
    around : ndarray of int
        Centres within the radius.
    score : ndarray of float
        Places per 1,000 people who share them; NaN where only centres without licensed places on record are
        within the radius, so that nothing can be said.
    is_floor : ndarray of bool
        Whether such a centre is within the radius beside others: the score is at least so much.
    """

    nearest: NDArray[np.int64]
    km: Floats
    around: NDArray[np.int64]
    score: Floats
    is_floor: Flags


def reach(view: AccessView) -> Reach:
    """What each commune of the country reaches, worked out once a build."""
    return _reach(warehouse.build(), _assumed(view), float(view.radius), view.decay)


def crowding(view: AccessView) -> Floats:
    """What reaching and sharing a place costs, 1 being a place as crowded as the mean, next door."""
    return _crowding(warehouse.build(), _assumed(view), float(view.radius))


def ways(view: AccessView) -> Floats:
    """Kilometres from each commune to each centre, with what is assumed about roads."""
    return _ways(warehouse.build(), _assumed(view))


class Assumed(NamedTuple):
    """Of which service, and what is assumed about roads."""

    what: str
    detour: float
    penalty: float
    speed: float


def _assumed(view: AccessView) -> Assumed:
    return Assumed(view.what, float(view.detour), float(view.penalty), float(view.speed))


@lru_cache(maxsize=8)
def _ways(_build: str, roads: Assumed) -> Floats:
    here = ground(roads.what)
    # Nobody knows how far the road is in a few communes: nothing is added there, and the page says so.
    assumed = here.km * roads.detour + roads.penalty * np.nan_to_num(here.road_km)[:, None]
    if here.minutes is None:
        return assumed
    # A way that was timed needs no assumption but the speed that makes kilometres of its minutes.
    return np.where(np.isnan(here.minutes), assumed, here.minutes / 60 * roads.speed)


@lru_cache(maxsize=128)
def _reach(build: str, roads: Assumed, radius: float, decay: str) -> Reach:
    from geo.access import nearest, two_step_floating_catchment  # noqa: PLC0415 - loads scipy

    here, cost = ground(roads.what), _ways(build, roads)
    index, km = nearest(cost)
    near, told = cost <= radius, ~np.isnan(here.places)
    access = two_step_floating_catchment(_sharing(here), here.places[told], cost[:, told], radius, decay)
    untold = near[:, ~told].any(axis=1)
    score = np.where(untold & ~near[:, told].any(axis=1), np.nan, PER * access)
    return Reach(index, km, near.sum(axis=1), score, untold & ~np.isnan(score))


@lru_cache(maxsize=128)
def _crowding(build: str, roads: Assumed, tau: float) -> Floats:
    from geo.access import raam  # noqa: PLC0415 - loads scipy

    here, cost = ground(roads.what), _ways(build, roads)
    return raam(_sharing(here), np.nan_to_num(here.places), cost, tau)


def _sharing(here: Ground) -> Floats:
    """Everybody of the target group who is known of, town and country: all share the same places."""
    return np.nan_to_num(here.people[EVERYBODY])
