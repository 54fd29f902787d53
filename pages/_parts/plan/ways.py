"""Straight lines between points, as far as a plan ever looks: a tenth of all pairs, and of the memory."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from data.warehouse import Row
from pages._parts.plan.view import RADII

if TYPE_CHECKING:
    from scipy.sparse import csr_array

Floats = NDArray[np.float64]
Points = tuple[tuple[float, float], ...]
#: Roads are never shorter than the straight line: nobody farther is near, whatever is asked.
FARTHEST_KM = float(RADII[-1])
#: So many places are measured at once: all of them would take more memory than a server has left.
AT_ONCE = 128


def points(rows: list[Row] | tuple[Row, ...]) -> Points:
    """Longitude and latitude of rows, in degrees."""
    return tuple((row["longitude"], row["latitude"]) for row in rows)


def to_centres(places: Points, centres: Points) -> tuple[csr_array, Floats]:
    """Kilometres from each place to the centres around it; and to the nearest, infinity without any."""
    from scipy.sparse import csr_array, vstack  # noqa: PLC0415 - a server starts without it

    near, nearest = [], []
    for begin in range(0, len(places), AT_ONCE):
        km = kilometres(places[begin : begin + AT_ONCE], centres)
        rows, columns = np.nonzero(km <= FARTHEST_KM)
        near.append(csr_array((km[rows, columns], (rows, columns)), shape=km.shape))
        nearest.append(km.min(axis=1, initial=np.inf))
    return csr_array(vstack(near)), np.concatenate(nearest)


@lru_cache(maxsize=1)
def among(places: Points) -> csr_array:
    """Kilometres from each place to those around it, itself included: the same for every service."""
    return to_centres(places, places)[0]


def kilometres(origins: Points, targets: Points) -> Floats:
    """Kilometres from each to each, however far."""
    from geo.distances import between_km  # noqa: PLC0415 - loads scipy; a server starts without it

    return between_km(_table(origins), _table(targets))


def _table(given: Points) -> Floats:
    return np.array(given, dtype=float).reshape(-1, 2)
