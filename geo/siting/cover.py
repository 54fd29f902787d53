"""Set cover: the fewest new sites with which every demand point lies within the radius of one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import numpy as np
from scipy.sparse import csr_array, vstack

from geo.access.costs import AnyCost, Places, checked_cost, length, within
from geo.siting.answer import Siting, no_answer, relative_gap, share
from geo.siting.arguments import Deadline, among, candidates, columns, positions
from geo.siting.dominance import undominated
from geo.siting.program import Outcome, Program
from geo.siting.reach import Reach
from geo.siting.served import covered_by


def set_cover(
    cost: AnyCost,
    radius: float,
    existing: Iterable[int] = (),
    *,
    excluded: Iterable[int] = (),
    forced: Iterable[int] = (),
    time_limit: float | None = None,
) -> Siting:
    """Find the fewest new sites that, with the existing ones, cover every demand point.

    Parameters
    ----------
    cost : array_like or scipy sparse, shape (demand, supply)
        Infinity or a missing entry where unreachable.
    radius : float
        The greatest cost at which a site covers a point, itself included.
    existing : iterable of int
        Columns of sites that stay and count.
    excluded, forced : iterable of int
        Columns that must not, or must, be among the new sites.
    time_limit : float, optional
        Seconds.

    Returns
    -------
    Siting
        `objective` is the number of new sites; as nobody says how many people live where, `covered_demand`
        counts points. "infeasible" where some point lies within the radius of no column at all.

    Raises
    ------
    ValueError
        If `cost` is no matrix of costs, a column does not exist, or the radius or time limit means nothing.
    """
    matrix = checked_cost(cost)
    points, count = matrix.shape
    standing = columns(existing, "existing", count)
    free = candidates(matrix, standing, columns(excluded, "excluded", count))
    wanted = among(columns(forced, "forced", count), standing, free)
    reach = Reach(np.ones(points), within(matrix, length(radius, "radius")), standing, None)
    return _answer(reach, free, *fewest(reach, free, wanted, Deadline(time_limit)))


def _answer(reach: Reach, free: Places, outcome: Outcome, uncovered: int) -> Siting:
    points = len(reach.people)
    if uncovered:
        lost = f"{uncovered} of {points} demand points are within the radius of"
        return no_answer(points, "infeasible", f"{lost} no existing site and no candidate.")
    # Sites are whole: a bound of 3.2 sites says that 4 are needed.
    bound = max(0.0, float(np.ceil(outcome.bound - 1e-6)))
    if outcome.values is None:
        return no_answer(points, "time limit", "No answer was found in the time given: allow more.", bound)
    chosen = free[outcome.values > 0.5]
    served, assignment = covered_by(reach, chosen)
    needed, covered = float(len(chosen)), float(served.sum())
    bound = needed if outcome.status == "optimal" else bound
    return Siting(
        tuple(chosen.tolist()),
        needed,
        covered,
        share(covered, points),
        assignment,
        bound,
        relative_gap(needed, bound),
        "optimal" if bound >= needed else "time limit",
        "" if points else "There are no demand points: nothing needs to be covered.",
        served,
    )


def fewest(reach: Reach, free: Places, forced: Places, deadline: Deadline) -> tuple[Outcome, int]:
    """Solve the program, unless there are points nothing can cover: the second number counts those."""
    rows, at = reach.pairs(free)
    open_question = ~reach.covered_already() & (reach.people > 0)
    asked, row = np.unique(rows[open_question[rows]], return_inverse=True)
    lost = int(open_question.sum()) - len(asked)
    if lost:
        return Outcome("infeasible", None, np.nan), lost
    near = csr_array((np.ones(len(row)), (row, at[open_question[rows]])), shape=(len(asked), len(free)))
    opened = np.zeros(len(free))
    opened[positions(forced, free)] = 1.0
    left = csr_array(near[near @ opened == 0])
    points, sites = undominated(left)
    found = whole_numbers(cover_program(csr_array(left[points][:, sites]))).solved(deadline.left())
    if found.values is None:
        return found, 0
    opened[sites[found.values > 0.5]] = 1.0
    return replace(found, values=opened, bound=found.bound + len(forced)), 0


def whole_numbers(program: Program) -> Program:
    """The same program with every variable a whole number."""
    return replace(program, whole=np.ones_like(program.whole))


def cover_program(near: csr_array, most_sites: float = np.inf) -> Program:
    """Write down: open fewest, each row one of its columns; not in whole numbers yet.

    Parameters
    ----------
    near : csr_array, shape (points, candidates)
        One where a candidate covers a point.
    most_sites : float
        More must not be opened.
    """
    asked, count = near.shape
    return Program(
        price=np.ones(count),
        least=np.zeros(count),
        most=np.ones(count),
        whole=np.zeros(count, dtype=bool),
        rows=csr_array(vstack([near, csr_array(np.ones((1, count)))])),
        lower=np.append(np.ones(asked), -np.inf),
        upper=np.append(np.full(asked, np.inf), most_sites),
    )
