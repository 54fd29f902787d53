"""The program of a p-median in few rows: a lower limit on each point's way, drawn only where it matters.

A point's way to its nearest site is at least `d - sum over nearer candidates of (d - way) x opened`, for any
length d. All these limits together describe the p-median; few of them bind. So the program starts with one a
point and gets those that its last answer breaks, until none is (Benders; Duran-Mateluna and others 2023).
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from scipy.sparse import csr_array, hstack, vstack

from geo.access.costs import Floats
from geo.siting.program import Outcome, Program

#: A limit counts as broken when a way is too short by more than this.
BROKEN = 1e-9


@dataclass
class Cuts:
    """The limits drawn so far.

    Attributes
    ----------
    weight : ndarray of float, shape (points,)
        What one unit of way counts at each point; one in sum.
    ways : ndarray of float, shape (points, candidates)
        None longer than the way to the nearest existing site; infinity where unreachable. Their unit should
        be near the mean way, because the solver's tolerance is absolute.
    standing : ndarray of float, shape (points,)
        The way to the nearest existing site, infinity without any.
    least : ndarray of float, shape (candidates,)
        One for candidates that are opened in any case.
    sites : int
        How many are opened.
    """

    weight: Floats
    ways: Floats
    standing: Floats
    least: Floats
    sites: int
    _rows: list[csr_array] = field(default_factory=list)
    _lower: list[Floats] = field(default_factory=list)
    _known: set[tuple[int, float]] = field(default_factory=set)

    def __post_init__(self) -> None:
        points, count = self.ways.shape
        reached = np.isfinite(self.ways)
        longest = self.ways.max(axis=1, where=reached, initial=0.0)
        #: Beyond it nobody has to go, because a site that can be reached is opened in any case.
        self._longest = np.minimum(longest, self.standing)
        self._order = np.argsort(self.ways, axis=1, kind="stable")
        must = reached[np.isinf(self.standing) & ~reached.all(axis=1)]
        self._rows.append(_wide(np.ones((1, count)), points))
        self._lower.append(np.array([float(self.sites)]))
        self._rows.append(_wide(must.astype(float), points))
        self._lower.append(np.ones(len(must)))

    def draw(self, opened: Floats, claimed: Floats) -> int:
        """Draw the limits that an answer breaks, and say how many; none is drawn twice.

        Parameters
        ----------
        opened : ndarray of float, shape (candidates,)
            How far each candidate is opened, 0 to 1.
        claimed : ndarray of float, shape (points,)
            The way that the answer supposes.
        """
        known = np.take_along_axis(opened[None], self._order, axis=1)
        full = np.cumsum(known, axis=1) >= 1 - 1e-9
        first = np.where(full.any(axis=1), full.argmax(axis=1), self.ways.shape[1] - 1)
        at = np.take_along_axis(self._order, first[:, None], axis=1)
        length = np.minimum(np.take_along_axis(self.ways, at, axis=1)[:, 0], self._longest)
        saved = np.maximum(length[:, None] - self.ways, 0.0)
        wanted = np.flatnonzero(length - saved @ opened > claimed + BROKEN).tolist()
        broken = np.array([point for point in wanted if (point, length[point]) not in self._known], dtype=int)
        self._known.update((point, length[point]) for point in wanted)
        if broken.size:
            points = len(self.weight)
            own = csr_array(
                (np.ones(len(broken)), (np.arange(len(broken)), broken)), shape=(len(broken), points)
            )
            self._rows.append(csr_array(hstack([csr_array(saved[broken]), own])))
            self._lower.append(length[broken])
        return len(broken)

    def solved(self, whole: bool, seconds: float) -> Outcome:
        """Solve the program with the limits drawn so far; its bound holds for the whole question.

        Parameters
        ----------
        whole : bool
            Whether candidates are opened in whole or, for a quick bound, also in part.
        seconds : float
        """
        points, count = self.ways.shape
        lower = np.concatenate(self._lower)
        upper = np.full(len(lower), np.inf)
        upper[0] = self.sites
        return Program(
            price=np.concatenate([np.zeros(count), self.weight]),
            least=np.concatenate([self.least, np.zeros(points)]),
            most=np.concatenate([np.ones(count), np.full(points, np.inf)]),
            whole=np.concatenate([np.full(count, whole), np.zeros(points, dtype=bool)]),
            rows=csr_array(vstack(self._rows)),
            lower=lower,
            upper=upper,
        ).solved(seconds)


def _wide(rows: Floats, points: int) -> csr_array:
    """Rows over the candidates, widened by a column of nothing for each point."""
    return csr_array(hstack([csr_array(rows), csr_array((len(rows), points))]))
