"""Polygons that tile a country: cleaning, dissolving and simplifying them together."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely

from geo.projection import Shapes

#: Slivers between neighbours narrower than this are closed (metres).
GAP_WIDTH_M = 200.0


class BrokenCoverage(ValueError):
    """Polygons that cannot be drawn: some came out empty or invalid."""


def repaired(shapes: Shapes) -> Shapes:
    """The same polygons with invalid rings mended; valid ones are returned untouched."""
    invalid = ~shapely.is_valid(shapes)
    mended = shapes.copy()
    mended[invalid] = shapely.make_valid(shapes[invalid])
    return mended


def cleaned(shapes: Shapes, gap_width: float = GAP_WIDTH_M) -> Shapes:
    """Polygons without overlaps or narrow gaps, in which neighbours share their edges.

    An overlap goes to the smallest of the polygons that claim it: a town drawn on top of the
    commune around it keeps its ground. The default strategy of `shapely.coverage_clean`
    would give it to the commune, and the town would disappear.

    Parameters
    ----------
    shapes : ndarray of polygons, shape (n,)
        In a metric system, repaired.
    gap_width : float
        Greatest width of the gaps to close, in metres.

    Returns
    -------
    ndarray of polygons, shape (n,)
        In the order received.

    Raises
    ------
    BrokenCoverage
        If a polygon came out empty or invalid.
    """
    # The library's own arithmetic meets NaN on degenerate slivers; the result is checked below.
    with np.errstate(invalid="ignore"):
        clean = shapely.coverage_clean(shapes, gap_width=gap_width, merge_strategy="min_area")
    refuse_broken(clean, "cleaning")
    return clean


def dissolved(shapes: Shapes, keys: Sequence[str]) -> tuple[list[str], Shapes]:
    """Polygons of a clean coverage merged by key.

    Parameters
    ----------
    shapes : ndarray of polygons, shape (n,)
        A clean coverage.
    keys : sequence of str, shape (n,)
        What each polygon becomes part of.

    Returns
    -------
    codes : list of str, shape (m,)
        The distinct keys, sorted.
    merged : ndarray of polygons, shape (m,)
        One shape a key, on exactly the vertices of its parts.
    """
    groups = np.asarray(keys)
    codes = sorted(set(keys))
    merged = np.empty(len(codes), dtype=object)
    merged[:] = [shapely.coverage_union_all(shapes[groups == code]) for code in codes]
    return codes, merged


def simplified(shapes: Shapes, tolerance_m: float) -> Shapes:
    """A clean coverage with fewer vertices, its common edges still common.

    Parameters
    ----------
    shapes : ndarray of polygons, shape (n,)
        A clean coverage in a metric system.
    tolerance_m : float
        Side, in metres, of the square whose area is the smallest detail kept.
    """
    simple = shapely.coverage_simplify(shapes, tolerance_m)
    refuse_broken(simple, "simplifying")
    return simple


def rounded(shapes: Shapes, decimals: int = 4, most: int = 6) -> Shapes:
    """Shapes in degrees on a decimal grid, as coarse as keeps every polygon valid.

    Parameters
    ----------
    shapes : ndarray of polygons, shape (n,)
        In degrees. Shared vertices round alike, so common edges stay common.
    decimals, most : int
        Decimals to try first, and to stop at.

    Raises
    ------
    BrokenCoverage
        If even `most` decimals leave an empty or invalid polygon.
    """
    for places in range(decimals, most):
        candidate = shapely.transform(shapes, lambda xy, places=places: np.round(xy, places))
        if not _broken(candidate).any():
            return candidate
    candidate = shapely.transform(shapes, lambda xy: np.round(xy, most))
    refuse_broken(candidate, f"rounding to {most} decimals")
    return candidate


def refuse_broken(shapes: Shapes, after: str) -> None:
    """Raise `BrokenCoverage` when a polygon is empty or invalid, saying which and why."""
    broken = np.flatnonzero(_broken(shapes))
    if broken.size:
        first = int(broken[0])
        reason = "it is empty" if shapely.is_empty(shapes[first]) else shapely.is_valid_reason(shapes[first])
        raise BrokenCoverage(
            f"{broken.size} of {len(shapes)} polygons are empty or invalid after {after}; "
            f"the first is number {first}: {reason}. Expected none."
        )


def _broken(shapes: Shapes) -> np.ndarray:
    return np.asarray(shapely.is_empty(shapes) | ~shapely.is_valid(shapes))
