"""How sure a colour on the map is: whether an interval could have given it another one."""

from __future__ import annotations

from enum import IntEnum

import numpy as np
from numpy.typing import ArrayLike, NDArray

from stats.arguments import columns, finite, refuse


class Certainty(IntEnum):
    """What an interval says of the class its value is in."""

    UNKNOWN = -1
    SURE = 0
    NEXT_CLASS_POSSIBLE = 1
    UNSURE = 2


def certainty_classes(lower: ArrayLike, upper: ArrayLike, breaks: ArrayLike) -> NDArray[np.int64]:
    """Count how many of a map's classes each interval reaches into.

    Parameters
    ----------
    lower, upper : array_like, shape (n,)
        Limits of each value's interval, NaN where there is none.
    breaks : array_like, shape (k,)
        What parts the classes, ascending, without the outer edges: as `stats.classes.classify` takes them,
        a value that equals a break belongs to the class below it. A break may repeat (an empty class).

    Returns
    -------
    ndarray of int, shape (n,)
        A `Certainty`: `SURE` where the whole interval lies in one class, `NEXT_CLASS_POSSIBLE` where it lies
        in two, `UNSURE` in more, `UNKNOWN` where a limit is missing.

    Raises
    ------
    ValueError
        If the shapes differ, a limit is infinite, a lower limit is above its upper one, or the breaks descend
        or lack a value.

    Examples
    --------
    >>> certainty_classes([1, 8, 2, None], [9, 12, 35, 5], [10, 20, 30]).tolist()
    [0, 1, 2, -1]
    """
    low, high = columns(lower=lower, upper=upper)
    refuse(low > high, "a lower limit may not be above its upper one", lower=low, upper=high)
    parts = finite("break", breaks)
    if parts.ndim != 1 or not (np.diff(parts) >= 0).all() or np.isnan(parts).any():
        raise ValueError(f"breaks {parts.tolist()} do not ascend: give them in one row, the least first")
    # A class nobody can be in, between two equal breaks, is none that an interval reaches into.
    distinct = np.unique(parts)
    reached = np.searchsorted(distinct, high, side="left") - np.searchsorted(distinct, low, side="left")
    known = np.isfinite(low) & np.isfinite(high)
    return np.where(known, np.minimum(reached, Certainty.UNSURE), Certainty.UNKNOWN)
