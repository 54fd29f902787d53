"""One equal-area projection for everything measured in metres."""

from __future__ import annotations

from functools import cache

import numpy as np
import pyproj
import shapely
from numpy.typing import NDArray

Shapes = NDArray[np.object_]

#: Longitude and latitude in degrees, in that order.
DEGREES = "EPSG:4326"

#: Albers equal-area, its two parallels set for Morocco (21° N to 36° N): areas are true,
#: lengths within 1 %, so that one system serves for tolerances in metres and for km².
EQUAL_AREA = "+proj=aea +lat_1=24 +lat_2=34 +lat_0=28.5 +lon_0=-8 +datum=WGS84 +units=m +no_defs"

SQUARE_METRES_PER_KM2 = 1_000_000


@cache
def _transformer() -> pyproj.Transformer:
    return pyproj.Transformer.from_crs(DEGREES, EQUAL_AREA, always_xy=True)


def to_metres(shapes: Shapes) -> Shapes:
    """Shapes from degrees to the equal-area system.

    Parameters
    ----------
    shapes : ndarray of shapely geometries, shape (n,)
        Longitude and latitude in degrees.

    Returns
    -------
    ndarray of shapely geometries, shape (n,)
        The same vertices in metres.
    """
    return shapely.transform(shapes, lambda xy: np.column_stack(_transformer().transform(xy[:, 0], xy[:, 1])))


def to_degrees(shapes: Shapes) -> Shapes:
    """Shapes from the equal-area system back to degrees; the inverse of `to_metres`."""
    return shapely.transform(
        shapes,
        lambda xy: np.column_stack(_transformer().transform(xy[:, 0], xy[:, 1], direction="INVERSE")),
    )


def area_km2(shapes: Shapes) -> NDArray[np.float64]:
    """Areas in km² of shapes given in degrees.

    Parameters
    ----------
    shapes : ndarray of shapely geometries, shape (n,)
        Longitude and latitude in degrees.

    Returns
    -------
    ndarray of float, shape (n,)
        Areas on the WGS 84 ellipsoid, straight edges drawn in the equal-area system.
    """
    return np.asarray(shapely.area(to_metres(shapes)) / SQUARE_METRES_PER_KM2)
