"""What a process of its own searches for, and tells as it goes: it can be ended at any moment.

Started by `searching`; it knows the problem, and neither facts nor readers.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any

from geo.siting import CoverageProblem, Siting, coverage_curve, needs, next_best
from pages._parts.plan import found

#: Tells something: a kind, then what it is.
Tell = Callable[..., None]
#: The curve ends with so many centres.
MOST_SITES = 30
#: Sets that come next.
NEXT = 3


def work(pipe: Connection, problem: CoverageProblem, around: bool, seconds: float, each: float) -> None:
    """Search for the answer and, if asked, for what lies around it.

    Tells ``("answer", Found)``; then ``("step", name, done, total)`` before each further search and
    ``("around", dict)`` at the end.
    """

    def tell(*said: Any) -> None:
        pipe.send(said)

    begun = time.monotonic()
    best = problem.solved(seconds)
    tell("answer", found.of(best, time.monotonic() - begun))
    if around and best.served is not None:
        tell("around", _around(problem, best, each, tell))
    pipe.close()


def _around(problem: CoverageProblem, best: Siting, each: float, tell: Tell) -> dict[str, Any]:
    curve, total = [], min(MOST_SITES, len(problem.choice.free))
    tell("step", "curve", 0, total)
    for sites, one in enumerate(coverage_curve(problem.unpriced(), MOST_SITES, each)):
        curve.append(_told(one))
        tell("step", "curve", sites, total)
    others = []
    for one in next_best(problem, best, NEXT, each):
        others.append(_told(one))
        tell("step", "next", len(others), NEXT)
    needed = []
    for need in needs(problem, best, time_limit=each):
        needed.append([need.site, need.lost, need.certain, need.always])
        tell("step", "needs", len(needed), len(best.sites))
    return {"best": _told(best), "curve": curve, "next": others, "needs": needed}


def _told(one: Siting) -> dict[str, Any]:
    """A point of the curve, or another set: its columns, the people near, how sure."""
    return {
        "sites": list(one.sites),
        "people": None if one.served is None else one.covered_demand,
        "objective": one.objective,
        "bound": one.bound,
        "status": one.status,
    }
