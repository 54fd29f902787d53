"""Classes of values between breaks that a reader chose."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise


def classify(values: Sequence[float], breaks: Sequence[float]) -> list[int]:
    """Find the class of each value.

    The rule of the maps' own classes: a class holds what lies above its lower break up to its upper one
    included, so a value that equals a break belongs to the class below it.

    Parameters
    ----------
    values : sequence of float, shape (n,)
        In the unit of the breaks.
    breaks : sequence of float, shape (k,)
        Strictly ascending; the outer classes are open.

    Returns
    -------
    list of int, shape (n,)
        From 0 to k.

    Raises
    ------
    ValueError
        If the breaks do not ascend.
    """
    if any(low >= high for low, high in pairwise(breaks)):
        raise ValueError(f"breaks {list(breaks)} do not ascend: give each one once, the least first")
    return [bisect_left(breaks, value) for value in values]
