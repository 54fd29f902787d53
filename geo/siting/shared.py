"""Who is served by sites that stand, when each has only so much room: shared out among those near."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike
from scipy.sparse import csr_array

from geo.access.costs import AnyCost, Floats, amounts, checked_cost, length, within

#: What is not needed is offered again so often at the most; hardly anything is left each time.
ROUNDS = 200
#: Less than this share of the people is nobody any more.
NOBODY = 1e-9


def shared_out(demand: ArrayLike, cost: AnyCost, radius: float, capacity: ArrayLike) -> tuple[Floats, Floats]:
    """Share the room of standing sites among the people near them.

    Every site offers its room to all who live within the radius and are not served yet, to each point in
    proportion to its people; what a point does not need is offered again.

    Parameters
    ----------
    demand : array_like, shape (demand,)
        People of each demand point.
    cost : array_like or scipy sparse, shape (demand, supply)
        Infinity or a missing entry where a site is unreachable.
    radius : float
        The greatest cost at which a site serves a point, itself included.
    capacity : array_like, shape (supply,)
        People each site can serve; infinity where nothing limits it.

    Returns
    -------
    served : ndarray of float, shape (demand,)
        People served at each point. Nobody is left unserved within the radius of a site that has room.
    by_column : ndarray of float, shape (supply,)
        People each site serves.

    Raises
    ------
    ValueError
        If shapes do not match, a value is negative or NaN, or the radius means nothing.
    """
    matrix = checked_cost(cost)
    people = amounts(demand, "demand", matrix.shape[0])
    room = amounts(capacity, "capacity", matrix.shape[1], endless=True).copy()
    links = within(matrix, length(radius, "radius"))
    near = csr_array((np.ones(len(links.indices)), links.indices, links.indptr), shape=links.shape)
    served, by_column = np.zeros(len(people)), np.zeros(len(room))
    for _ in range(ROUNDS):
        left = people - served
        given, taken = _round(left, near, room)
        served += given
        by_column += taken
        room -= taken
        if given.sum() <= NOBODY * people.sum():
            break
    return np.minimum(served, people), by_column


def _round(left: Floats, near: csr_array, room: Floats) -> tuple[Floats, Floats]:
    """What each point is given and each site gives, when every site offers what it has once."""
    asked = near.T @ left
    part = np.divide(room, asked, out=np.zeros_like(room), where=asked > 0)
    offered = np.minimum(part, 1.0)
    sums = near @ offered
    # A point that is offered more than it needs takes from each site in proportion.
    scale = np.divide(1.0, sums, out=np.ones_like(sums), where=sums > 1)
    return left * np.minimum(sums, 1.0), offered * (near.T @ (left * scale))
