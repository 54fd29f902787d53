"""Small maps as SVG paths: Web Mercator, whole units, neighbours on the same vertices."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray

from geo.projection import Shapes

Whole = NDArray[np.int64]


class Frame(NamedTuple):
    """Where a picture lies on the Mercator plane, and how large it is.

    Attributes
    ----------
    west, north : float
        Its upper left corner: longitude, and latitude stretched as Mercator does, both in degrees.
    scale : float
        Units a degree of longitude.
    width, height : int
        In units.
    """

    west: float
    north: float
    scale: float
    width: int
    height: int

    @classmethod
    def around(cls, shapes: Shapes, long_side: int) -> Frame:
        """The frame that just holds shapes on the Mercator plane.

        Parameters
        ----------
        shapes : ndarray of geometries
            As `mercator` returns them.
        long_side : int
            Width or height in units, whichever is the larger.
        """
        west, south, east, north = shapely.total_bounds(shapes).tolist()
        scale = long_side / max(east - west, north - south)
        return cls(west, north, scale, round((east - west) * scale), round((north - south) * scale))

    def pixel(self, picture: int) -> float:
        """One pixel of a picture whose long side has `picture` pixels, in degrees."""
        return max(self.width, self.height) / self.scale / picture

    def units(self, shape: shapely.Geometry) -> Whole:
        """Coordinates of a ring or a line in whole units, downwards from the upper left corner."""
        xy = shapely.get_coordinates(shape)
        placed = np.column_stack([xy[:, 0] - self.west, self.north - xy[:, 1]]) * self.scale
        return np.rint(placed).astype(np.int64)


def mercator(shapes: Shapes) -> Shapes:
    """Shapes from longitude and latitude to the Mercator plane, in degrees of longitude."""
    return shapely.transform(
        shapes, lambda xy: np.column_stack([xy[:, 0], np.degrees(np.arcsinh(np.tan(np.radians(xy[:, 1]))))])
    )


def outline(shape: shapely.Geometry, frame: Frame) -> str:
    """The SVG path of a territory: never empty, for the smallest is drawn one unit large.

    Parameters
    ----------
    shape : Polygon or MultiPolygon
        On the Mercator plane.
    frame : Frame
        The picture it is drawn in. Vertices shared with neighbours round alike.
    """
    rings = (frame.units(ring) for part in shapely.get_parts(shape) for ring in _rings(part))
    drawn = "".join(_path(ring[:-1], closed=True) for ring in rings if _twice_area(ring))
    return drawn or _speck(shape, frame)


def lines(shapes: Shapes, frame: Frame) -> str:
    """The SVG path of the borders of polygons of a coverage, each border drawn once.

    A hole has no border of its own: what fills it draws it, and a lake is no border.
    """
    borders = shapely.line_merge(shapely.union_all(shapely.get_exterior_ring(shapely.get_parts(shapes))))
    drawn = (_path(frame.units(line), closed=False) for line in shapely.get_parts(borders))
    return "".join(drawn)


def _rings(polygon: shapely.Polygon) -> Iterable[shapely.LinearRing]:
    return (polygon.exterior, *polygon.interiors)


def _twice_area(ring: Whole) -> int:
    x, y = ring[:, 0], ring[:, 1]
    return abs(int(np.sum(x[:-1] * y[1:] - x[1:] * y[:-1])))


def _speck(shape: shapely.Geometry, frame: Frame) -> str:
    x, y = frame.units(shapely.centroid(shape))[0].tolist()
    return f"M{x} {y}h1v1h-1z"


def _path(vertices: Whole, *, closed: bool) -> str:
    """From vertex to vertex, each as the step from the one before; vertices that fell together once."""
    steps = np.diff(vertices, axis=0)
    steps = steps[steps.any(axis=1)]
    if not len(steps):
        return ""
    x, y = vertices[0].tolist()
    return f"M{x} {y}l{_spaced(steps)}{'z' if closed else ''}"


def _spaced(steps: Whole) -> str:
    """Numbers in a row; a minus parts them too."""
    return "".join(str(n) if n < 0 else f" {n}" for n in steps.ravel().tolist()).lstrip()
