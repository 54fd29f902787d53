"""The lines between the polygons of a coverage, each once, and what they part."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import shapely

from geo.projection import Shapes

#: What lies beyond a line that has a polygon on one side only.
NOWHERE = ""


def borders(shapes: Shapes, codes: Sequence[str], kind: Callable[[str, str], str]) -> dict[str, Shapes]:
    """Every edge of a coverage once, sorted by what it parts and joined into lines.

    Drawn as outlines of polygons, each edge between two of them would be drawn twice.

    Parameters
    ----------
    shapes : ndarray of polygons, shape (n,)
        A clean coverage: neighbours share their vertices.
    codes : sequence of str, shape (n,)
        The code of each polygon.
    kind : callable
        From the codes on both sides of an edge, the name of what it parts. The second code is
        `NOWHERE` on the coverage's own outline.

    Returns
    -------
    dict of ndarray, shape (1,)
        One multi-line a kind, in the coordinates received.
    """
    edges, owners = _edges(shapes)
    distinct, which = np.unique(edges, axis=0, return_inverse=True)
    sides: list[list[str]] = [[] for _ in distinct]
    for edge, owner in zip(which.ravel().tolist(), owners.tolist(), strict=True):
        sides[edge].append(codes[owner])
    kinds = np.array([kind(*[*side, NOWHERE][:2]) for side in sides])
    return {name: _joined(distinct[kinds == name]) for name in sorted(set(kinds.tolist()))}


def _edges(shapes: Shapes) -> tuple[np.ndarray, np.ndarray]:
    """Edges as rows x, y, x, y, the smaller end first; and the polygon each belongs to."""
    rings, of_shape = shapely.get_rings(shapes, return_index=True)
    points, of_ring = shapely.get_coordinates(rings, return_index=True)
    follows = of_ring[:-1] == of_ring[1:]
    start, end = points[:-1][follows], points[1:][follows]
    swapped = (start[:, 0] > end[:, 0]) | ((start[:, 0] == end[:, 0]) & (start[:, 1] > end[:, 1]))
    start[swapped], end[swapped] = end[swapped], start[swapped].copy()
    return np.hstack([start, end]), of_shape[of_ring[:-1][follows]]


def _joined(edges: np.ndarray) -> Shapes:
    lines = shapely.line_merge(shapely.multilinestrings(shapely.linestrings(edges.reshape(-1, 2, 2))))
    joined = np.empty(1, dtype=object)
    joined[0] = lines
    return joined
