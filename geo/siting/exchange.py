"""A good set of sites found quickly, by exchanging one at a time: no proof, but a limit for the proof."""

from __future__ import annotations

import numpy as np

from geo.access.costs import Floats, Places


def exchanged(
    weight: Floats, ways: Floats, standing: Floats, start: Places, forced: Places
) -> tuple[float, Places]:
    """Improve a choice until no exchange of one site for another lowers the total (Teitz and Bart 1968).

    Parameters
    ----------
    weight : ndarray of float, shape (demand,)
        What one unit of way counts at each point.
    ways : ndarray of float, shape (demand, candidates)
    standing : ndarray of float, shape (demand,)
        The way to the nearest existing site, infinity without any.
    start, forced : ndarray of int
        Positions of the sites to begin with, and of those that stay.

    Returns
    -------
    total : float
        Infinity where somebody reaches no site.
    sites : ndarray of int, ascending
    """
    chosen = sorted(start.tolist())
    best = total(weight, ways, standing, np.array(chosen, dtype=np.int64))
    movable = [site for site in chosen if site not in set(forced.tolist())]
    improved = True
    while improved:
        improved = False
        for site in list(movable):
            rest = [other for other in chosen if other != site]
            base = np.minimum(ways[:, rest].min(axis=1, initial=np.inf), standing)
            totals = weight @ np.minimum(base[:, None], ways)
            other = int(totals.argmin())
            if totals[other] < best * (1 - 1e-12) and other not in chosen:
                chosen, best, improved = sorted([*rest, other]), float(totals[other]), True
                movable[movable.index(site)] = other
    return best, np.array(chosen, dtype=np.int64)


def total(weight: Floats, ways: Floats, standing: Floats, at: Places) -> float:
    """People times way to the nearest site of a choice, given by positions, or to an existing one."""
    return float(weight @ np.minimum(ways[:, at].min(axis=1, initial=np.inf), standing))
