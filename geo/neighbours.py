"""Which territories touch."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely

from geo.projection import Shapes


def queen_neighbours(shapes: Shapes, codes: Sequence[str]) -> list[tuple[str, str]]:
    """Pairs of territories that share at least one point (queen contiguity).

    In a clean coverage polygons that touch have a vertex in common, so comparing vertices
    is exact and needs no geometry.

    Parameters
    ----------
    shapes : ndarray of polygons, shape (n,)
        A clean coverage.
    codes : sequence of str, shape (n,)
        The territory of each polygon.

    Returns
    -------
    list of (code, neighbour_code)
        Sorted, each pair in both directions, no territory its own neighbour.

    Raises
    ------
    ValueError
        If codes and shapes do not have the same length.
    """
    if len(shapes) != len(codes):
        raise ValueError(f"{len(codes)} codes were given for {len(shapes)} shapes: expected one each")
    owners_by_vertex = _owners_by_vertex(shapes)
    pairs = {
        (codes[a], codes[b])
        for owners in owners_by_vertex
        for a in owners
        for b in owners
        if codes[a] != codes[b]
    }
    return sorted(pairs)


def _owners_by_vertex(shapes: Shapes) -> set[tuple[int, ...]]:
    """The distinct sets of polygons that meet in one vertex, where more than one does."""
    xy, owner = shapely.get_coordinates(shapes, return_index=True)
    if not len(xy):
        return set()
    # Complex numbers sort and compare as one value per vertex.
    _, place = np.unique(xy[:, 0] + 1j * xy[:, 1], return_inverse=True)
    incidence = np.unique(np.column_stack([place, owner]), axis=0)
    starts = np.flatnonzero(np.diff(incidence[:, 0], prepend=-1))
    groups = np.split(incidence[:, 1], starts[1:])
    return {tuple(int(i) for i in group) for group in groups if len(group) > 1}
