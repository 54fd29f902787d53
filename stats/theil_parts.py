"""What each group adds to Theil's index: how far it stands from its share, and how unequal it is itself."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import special

from stats.arguments import Floats
from stats.labels import numbered
from stats.ridits import weighed


class TheilParts(NamedTuple):
    """One element a group, in the order of their labels; the sums are those of `stats.inequality.theil`."""

    group: NDArray[np.object_]
    people: Floats
    held: Floats
    between: Floats
    within: Floats


def theil_parts(value: ArrayLike, weight: ArrayLike, group: ArrayLike) -> TheilParts:
    """Split Theil's index T into what each group adds to it.

    Parameters
    ----------
    value, weight : array_like, shape (n,)
        As for `stats.inequality.theil`.
    group : array_like of str, shape (n,)
        The region of each value.

    Returns
    -------
    TheilParts
        Shares of people and of what they hold; ``between``, ``held ln(held / people)``, is negative for a
        group that holds less than its share; ``within`` is its own index times its share. All sums are 0
        where every value is 0. Rows with a NaN are left out, and groups of which none is left.

    Raises
    ------
    ValueError
        If the shapes differ, or a number is negative or infinite. The values are named.

    References
    ----------
    Theil H. (1967). *Economics and Information Theory*. North-Holland, chapter 4.
    """
    codes, labels = numbered(group)
    values, groups, shares = weighed(value, weight, group=np.where(codes < 0, np.nan, codes))
    left, own = np.unique(groups.astype(int), return_inverse=True)
    people = _sums(own, shares)
    if not values.size or not values.any():
        nothing = np.zeros(left.size)
        return TheilParts(labels[left], people, people, nothing, nothing)
    share = shares * values / (shares @ values)
    held = _sums(own, share)
    within = _sums(own, special.rel_entr(share, (held / people)[own] * shares))
    return TheilParts(labels[left], people, held, special.rel_entr(held, people), np.maximum(within, 0.0))


def _sums(own: NDArray[np.intp], numbers: Floats) -> Floats:
    return np.bincount(own, numbers).astype(float)
