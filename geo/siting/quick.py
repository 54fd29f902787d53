"""A set of sites and a bound found at once: what there is to show when time is up before the search is."""

from __future__ import annotations

import numpy as np
from scipy.sparse import csr_array

from geo.access.costs import Floats, Places
from geo.siting.choice import Choice
from geo.siting.reach import Reach

SLACK = 1e-9


def one_by_one(reach: Reach, choice: Choice, each: Floats) -> Places | None:
    """Open the site that brings most beside those already open, until there are enough.

    A site with limited capacity serves everybody near it to the same share.

    Parameters
    ----------
    reach : Reach
    choice : Choice
        The rules: the set keeps all of them.
    each : ndarray of float, shape (demand,)
        What covering one person of each demand point brings.

    Returns
    -------
    ndarray of int or None
        Columns; None where this way leads to no allowed set.
    """
    rows, at = reach.pairs(choice.free)
    near = csr_array((np.ones(len(rows)), (at, rows)), shape=(len(choice.free), len(reach.people)))
    rules, lower, upper = choice.rows()
    wide, opened = rules.toarray(), choice.least()
    room = np.full(len(choice.free), np.inf) if reach.capacity is None else reach.capacity[choice.free]
    left = np.where(reach.covered_already(), 0.0, reach.people)
    for site in np.flatnonzero(opened):
        left *= 1 - _part(near, left, room)[site] * near[[site]].toarray()[0]
    while opened.sum() < choice.sites:
        sums = wide @ opened
        allowed = (wide <= (upper - sums + SLACK)[:, None]).all(axis=0) & (opened == 0)
        unmet = sums[1:] < lower[1:] - SLACK
        asked = allowed & (wide[1:][unmet] > 0).any(axis=0)
        allowed = asked if asked.any() else allowed
        if not allowed.any():
            break
        part = _part(near, left, room)
        best = np.where(allowed, (near @ (each * left)) * part, -1.0).argmax()
        left *= 1 - part[best] * near[[best]].toarray()[0]
        opened[best] = 1.0
    kept = (wide @ opened >= lower - SLACK).all() and (wide @ opened <= upper + SLACK).all()
    return choice.free[opened > 0] if kept else None


def _part(near: csr_array, left: Floats, room: Floats) -> Floats:
    """The share of those near each site that it has room for."""
    people = near @ left
    return np.minimum(np.divide(room, people, out=np.ones_like(people), where=people > 0), 1.0)


def ceiling(reach: Reach, choice: Choice, each: Floats) -> float:
    """What no set of sites exceeds: everyone in reach, and the most that so many sites bring one by one."""
    worth = each * reach.people
    everyone = reach.covered_already()
    standing = float(worth[everyone].sum())
    if reach.capacity is not None:
        standing = float(_alone(reach, reach.existing, worth, each).sum())
    everyone[reach.pairs(choice.free)[0]] = True
    best = np.sort(_alone(reach, choice.free, worth, each))[::-1][: choice.sites]
    return min(float(worth[everyone].sum()), standing + float(best.sum()))


def _alone(reach: Reach, columns: Places, worth: Floats, each: Floats) -> Floats:
    """What each column would bring if it were the only one; at most what it has room for."""
    rows, at = reach.pairs(columns)
    brought = np.bincount(at, worth[rows], minlength=len(columns)).astype(np.float64)
    if reach.capacity is None:
        return brought
    return np.minimum(brought, reach.capacity[columns] * each.max(initial=0.0))
