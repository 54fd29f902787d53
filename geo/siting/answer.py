"""The answer to a siting question: the sites, what they bring, and how sure it is that nothing beats them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Status = Literal["optimal", "time limit", "infeasible"]
#: Numbers closer than this share of each other are the same: the solver's own arithmetic is no finer.
SAME = 1e-9


@dataclass(frozen=True, eq=False)
class Siting:
    """An answer, with its proof.

    Attributes
    ----------
    sites : tuple of int
        Columns of the new sites, ascending; existing ones are not among them.
    objective : float
        What was maximised or minimised: people covered (weighted where an equity term weighs them), sites
        needed, people times cost, or the greatest cost. NaN without an answer.
    covered_demand : float
        People reached by new and existing sites together; in a set cover, which has no people, points.
    share_covered : float
        The same as a share (0-1) of all people; NaN where nobody lives.
    assignment : ndarray of int, shape (demand,)
        The column each demand point goes to: the cheapest that covers it or, where capacity limits, the
        one that serves most of its people. -1 where there is none.
    bound : float
        No answer can have a better objective than this.
    gap : float
        Distance between objective and bound as a share of the objective: zero when proven optimal.
    status : "optimal", "time limit" or "infeasible"
        "optimal" only when proven; "time limit" when the answer, if there is one, may be beaten.
    note : str
        A sentence where there is something to say: why there is no answer, or why it is a trivial one.
    served : ndarray of float, shape (demand,), or None
        People of each demand point who are covered; None without an answer.
    by_column : ndarray of float, shape (supply,), or None
        People each open column serves where capacity limits; None where it does not.
    """

    sites: tuple[int, ...]
    objective: float
    covered_demand: float
    share_covered: float
    assignment: NDArray[np.int64]
    bound: float
    gap: float
    status: Status
    note: str = ""
    served: NDArray[np.float64] | None = None
    by_column: NDArray[np.float64] | None = None


def no_answer(points: int, status: Status, note: str, bound: float = np.nan) -> Siting:
    """An answer without sites: none exists, or none was found in time."""
    nowhere = np.full(points, -1)
    return Siting((), np.nan, np.nan, np.nan, nowhere, bound, np.nan, status, note)


def share(part: float, whole: float) -> float:
    """A part of the people as a share of all of them: no number where nobody lives."""
    return part / whole if whole > 0 else np.nan


def relative_gap(objective: float, bound: float) -> float:
    """How far the bound is from the objective, as a share of the objective."""
    distance = abs(bound - objective)
    if distance <= SAME * max(abs(objective), abs(bound)):
        return 0.0
    return distance / abs(objective) if objective else np.inf


def trivial(people: float, covered: float) -> str:
    """Why an answer brings nothing; empty where it brings something."""
    if not people:
        return "Nobody lives at the demand points: no choice covers anyone."
    return "" if covered else "Nobody lives within the radius of the sites that may be opened."
