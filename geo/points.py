"""A point that stands for a territory: for its label, and for distances from it."""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray

from geo.projection import Shapes


def representative_points(shapes: Shapes, tolerance_m: float = 100.0) -> NDArray[np.float64]:
    """The centre of the largest circle that fits in each territory.

    It lies well inside whatever the shape, unlike a centroid, which falls outside a crescent.

    Parameters
    ----------
    shapes : ndarray of polygons, shape (n,)
        In a metric system.
    tolerance_m : float
        How near to the true centre to come, in metres.

    Returns
    -------
    ndarray of float, shape (n, 2)
        Coordinates in the system of `shapes`.
    """
    circles = shapely.maximum_inscribed_circle(_largest_parts(shapes), tolerance=tolerance_m)
    centres = shapely.get_point(circles, 0)
    outside = ~shapely.contains(shapes, centres)
    centres[outside] = shapely.point_on_surface(shapes[outside])
    return np.column_stack([shapely.get_x(centres), shapely.get_y(centres)])


def _largest_parts(shapes: Shapes) -> Shapes:
    """The biggest polygon of each shape."""
    largest = np.empty(len(shapes), dtype=object)
    largest[:] = [max(shapely.get_parts(shape), key=lambda part: part.area) for shape in shapes]
    return largest
