"""Whose access counts more, first, or to a certain share at least."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from geo.access.costs import Floats


@dataclass(frozen=True, eq=False)
class Equity:
    """What is asked for some of the people: those of rural communes, or of the worst-off tenth.

    Attributes
    ----------
    members : array_like of bool, shape (demand,)
        The demand points it is about.
    weight : float
        How much one of their people counts in what is maximised, where any other counts one.
    least_share : float
        The share (0-1) of their people that must be covered.
    first : bool
        Whether as many of their people as possible are covered before anyone else is considered.
    """

    members: ArrayLike
    weight: float = 1.0
    least_share: float = 0.0
    first: bool = False

    def checked(self, points: int) -> Checked:
        """The same, with members as an array.

        Raises
        ------
        ValueError
            If members are not one truth value a demand point, the weight is negative or the share none.
        """
        members = np.asarray(self.members)
        if members.shape != (points,) or members.dtype != np.bool_:
            raise ValueError(
                f"members of the equity term have shape {members.shape} and type {members.dtype}: "
                f"expected {points} truth values, one a demand point"
            )
        if not 0 <= self.weight < np.inf:
            raise ValueError(f"weight of the equity term is {self.weight}: expected zero or more")
        if not 0 <= self.least_share <= 1:
            raise ValueError(f"least_share of the equity term is {self.least_share}: expected 0 to 1")
        return Checked(members, float(self.weight), float(self.least_share), self.first)


@dataclass(frozen=True, eq=False)
class Checked:
    """An equity term whose members are known to be one truth value a demand point."""

    members: NDArray[np.bool_]
    weight: float = 1.0
    least_share: float = 0.0
    first: bool = False

    def weighed(self, people: Floats) -> Floats:
        """What covering each demand point brings."""
        return np.where(self.members, people * self.weight, people)


def nobody_special(points: int) -> Checked:
    """No equity term: everyone counts one."""
    return Checked(np.zeros(points, dtype=bool))
