"""The classes of the map of values, for ways of showing that keep them."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from data.indicator import Indicator
from pages._parts import ramps
from pages._parts.bounds import bounds
from pages._parts.classed import Classed
from pages._parts.map.modes.facts import CLASS_SIGNS
from pages._parts.map.modes.finding import Entry
from pages._parts.view import View


def steps(between: Classed) -> np.ndarray:
    """The breaks between classes, zero first where exactly zero is a class of its own."""
    zeros = (0.0,) if between.edges[:2] == (0.0, 0.0) else ()
    return np.array([*zeros, *between.inner], dtype=float)


def classes_between(values: np.ndarray, breaks: np.ndarray) -> np.ndarray:
    """The class of each value, as `stats.classes.classify` counts them; -1 where there is none."""
    return np.where(np.isfinite(values), np.searchsorted(breaks, values, side="left"), -1)


def class_entries(between: Classed, indicator: Indicator, view: View) -> list[Entry]:
    """One line a class, as under the map of values."""
    colours = ramps.colours(ramps.ramp(between.edges, indicator.reference))
    return [
        Entry(bounds(view, indicator, low, high), CLASS_SIGNS[at], colours[at])
        for at, (low, high) in enumerate(pairwise(between.edges))
    ]
