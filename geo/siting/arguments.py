"""What a siting question is asked with, checked: columns, numbers of sites, groups of columns."""

from __future__ import annotations

import time
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from geo.access.costs import Cost, Places


class Deadline:
    """The seconds that are left of a time limit; without a limit there is no end.

    The one clock in this room: a limit that holds for several steps cannot be kept without it.
    """

    def __init__(self, seconds: float | None) -> None:
        if seconds is not None and not seconds > 0:
            raise ValueError(f"time_limit is {seconds}: expected seconds above zero, or None for no limit")
        self._end = np.inf if seconds is None else time.monotonic() + seconds

    def left(self) -> float:
        """Seconds, infinity without a limit, zero when time is up."""
        return max(0.0, self._end - time.monotonic())

    def passed(self) -> bool:
        """Whether time is up."""
        return self.left() <= 0


def columns(values: Iterable[int], name: str, count: int) -> Places:
    """Distinct column numbers, ascending.

    Raises
    ------
    ValueError
        If one of them is no whole number from 0 to `count` - 1.
    """
    given = np.asarray(list(values))
    if not given.size:
        return np.empty(0, dtype=np.int64)
    if given.ndim != 1 or not np.issubdtype(given.dtype, np.integer):
        raise ValueError(f"{name} is {given.tolist()[:5]} …: expected column numbers, such as (0, 4)")
    wrong = given[(given < 0) | (given >= count)]
    if wrong.size:
        raise ValueError(f"{name} names column {wrong[0]}: cost has columns 0 to {count - 1}")
    return np.unique(given).astype(np.int64)


def number(value: object, name: str) -> int:
    """A count of sites: a whole number, zero or more."""
    if isinstance(value, bool) or not isinstance(value, int | np.integer) or value < 0:
        raise ValueError(f"{name} is {value!r}: expected a whole number, zero or more")
    return int(value)


def candidates(cost: Cost, existing: Places, excluded: Places) -> Places:
    """The columns where a new site may come: neither existing nor excluded."""
    free = np.ones(cost.shape[1], dtype=bool)
    free[existing] = free[excluded] = False
    return np.flatnonzero(free)


def among(forced: Places, existing: Places, free: Places) -> Places:
    """The forced columns that do not exist yet.

    Raises
    ------
    ValueError
        If one of them is excluded.
    """
    wanted = np.setdiff1d(forced, existing)
    clash = np.setdiff1d(wanted, free)
    if clash.size:
        raise ValueError(f"column {clash[0]} is forced and excluded: it can be one of them only")
    return wanted


def enough(sites: int, free: Places) -> None:
    """Refuse to look for more sites than there are candidates."""
    if sites > len(free):
        raise ValueError(
            f"sites is {sites}, but candidates (columns that are neither existing nor excluded) number "
            f"{len(free)}: ask for fewer sites"
        )


def positions(chosen: Places, among: Places) -> NDArray[np.int64]:
    """Where each chosen column stands among some ascending ones; those that are not there are left out."""
    return np.flatnonzero(np.isin(among, chosen))
