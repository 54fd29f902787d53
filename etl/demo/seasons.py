"""The year's rhythm of each kind of signal: a factor around 1 for every ISO week."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Weeks = NDArray[np.integer]


def factor(season: str, week: Weeks) -> NDArray[np.float64]:
    """How much more or less of a signal than on average.

    Parameters
    ----------
    season : str
        even, mild_cold, cold, deep_cold or school.
    week : ndarray of int, shape (n,)
        ISO week number, 1 to 53.
    """
    winter = np.clip(np.cos(2 * np.pi * (week - 3) / 52), 0, None)
    if season == "mild_cold":
        return 0.85 + 0.5 * winter
    if season == "cold":
        return 0.2 + 2.6 * winter**1.5
    if season == "deep_cold":
        return 4.2 * winter**3
    if season == "school":
        return _school(week)
    return 1 + 0.08 * np.cos(2 * np.pi * (week - 20) / 52)


def _school(week: Weeks) -> NDArray[np.float64]:
    """Children who do not come back in autumn, some after the winter holidays, none in summer."""
    autumn = 2.9 * np.exp(-(((week - 41) / 4.5) ** 2) / 2)
    after_winter = 0.9 * np.exp(-(((week - 8) / 3) ** 2) / 2)
    in_school = np.where((week >= 28) & (week <= 35), 0.1, 0.4)
    return in_school + autumn + after_winter
