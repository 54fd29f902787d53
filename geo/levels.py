"""From a country's finest units to every level above, and each level drawn with fewer vertices."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

import numpy as np

from geo.coverage import dissolved, simplified
from geo.projection import Shapes


class Level(NamedTuple):
    """The territories of one level and their shapes, in the same order (sorted by code)."""

    codes: list[str]
    shapes: Shapes

    def only(self, wanted: Callable[[str], bool]) -> Level:
        """The territories whose code is wanted."""
        kept = [index for index, code in enumerate(self.codes) if wanted(code)]
        return Level([self.codes[index] for index in kept], self.shapes[kept])

    def merged(self, parent_of: Callable[[str], str]) -> Level:
        """The level above: territories merged into their parents, on exactly the same vertices."""
        return Level(*dissolved(self.shapes, [parent_of(code) for code in self.codes]))

    def redrawn(self, change: Callable[[Shapes], Shapes]) -> Level:
        """The same territories with their shapes changed all together."""
        return Level(self.codes, change(self.shapes))

    def simplified(self, tolerance_m: float) -> Level:
        """The same territories with fewer vertices; shapes in metres, tolerance in metres."""
        return self.redrawn(lambda shapes: simplified(shapes, tolerance_m))


def joined(*levels: Level) -> Level:
    """Territories of several levels in one, sorted by code."""
    codes = [code for level in levels for code in level.codes]
    shapes = np.concatenate([level.shapes for level in levels])
    order = sorted(range(len(codes)), key=codes.__getitem__)
    return Level([codes[index] for index in order], shapes[order])


def lifted(pairs: list[tuple[str, str]], parents: Mapping[str, str]) -> list[tuple[str, str]]:
    """Neighbours one level up: two parents touch when a child of one touches a child of the other.

    Parameters
    ----------
    pairs : list of (code, neighbour_code)
        Neighbours of one level, both directions.
    parents : mapping
        The parent of each code.

    Returns
    -------
    list of (code, neighbour_code)
        Sorted and distinct, no parent its own neighbour.
    """
    above = {(parents[code], parents[other]) for code, other in pairs}
    return sorted((code, other) for code, other in above if code != other)
