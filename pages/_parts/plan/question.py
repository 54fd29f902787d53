"""A planner's question as a problem of siting: people, ways, limits; who counts first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from pages._parts.codes import COUNTRY
from pages._parts.places import inside
from pages._parts.plan.ground import Ground
from pages._parts.plan.limits import quotas
from pages._parts.plan.view import PlanView

if TYPE_CHECKING:
    from geo.siting import CoverageProblem, Equity

Bools = NDArray[np.bool_]
Floats = NDArray[np.float64]
#: The share of the people concerned who are farthest from a centre that stands: the worst-off.
FARTHEST = 0.1


def looked_at(view: PlanView, here: Ground) -> Bools:
    """Which communes a question is about."""
    chosen = np.isin(here.regions, view.regions) if view.regions else np.ones(len(here.codes), dtype=bool)
    return chosen & (here.rural if view.milieu == "rural" else True)


def concerned(view: PlanView, here: Ground) -> Floats:
    """People who count, by commune: those of the chosen regions and milieu, where they are known."""
    return np.where(looked_at(view, here) & here.is_known, here.people, 0.0)


def ways(view: PlanView, here: Ground) -> Floats:
    """Kilometres from each commune to each place where a centre may stand, and to those that stand."""
    return here.km * float(view.detour)


def candidates(view: PlanView, here: Ground) -> Bools:
    """Communes that may receive a new centre."""
    left_out = np.isin(here.codes, sorted(set(view.excluded) - set(view.forced)))
    return (looked_at(view, here) & ~left_out) | np.isin(here.codes, view.forced)


def room(view: PlanView, here: Ground) -> Floats | None:
    """People each place can serve: new centres as typed, those that stand without limit."""
    if not view.room:
        return None
    places = np.full(here.km.shape[1], float(view.room))
    places[list(here.existing)] = np.inf
    return places


def worst_off(view: PlanView, here: Ground) -> Bools:
    """The communes farthest from a centre that stands, in which a tenth of the people concerned live."""
    people = concerned(view, here)
    standing = here.km[:, list(here.existing)]
    far = standing.min(axis=1) if standing.shape[1] else np.zeros(len(people))
    order = np.argsort(-far, kind="stable")
    before = np.cumsum(people[order]) - people[order]
    members = np.zeros(len(people), dtype=bool)
    members[order[before < FARTHEST * people.sum()]] = True
    return members & (people > 0)


def first_in_line(view: PlanView, here: Ground) -> Bools | None:
    """Whose access counts first or to a least share; None where everyone's counts alike."""
    if view.equity == "alike":
        return None
    return worst_off(view, here) if view.equity == "worst" else here.rural


def least_share(view: PlanView) -> float:
    """The share of rural people that must be near a centre, 0 to 1."""
    share = view.equity.removeprefix("rural")
    return int(share) / 100 if share.isdecimal() else 0.0


def asked_limits(view: PlanView) -> dict[str, tuple[int, int | None]]:
    """At least and at most so many new centres, by region."""
    every = view.regions or inside("region", COUNTRY)
    return dict(quotas(view.limits, every if view.each == "yes" else ()))


def problem(view: PlanView, here: Ground) -> CoverageProblem:
    """The problem to solve; `view.count` must be known and no more than there are candidates."""
    from geo.siting import coverage_problem  # noqa: PLC0415 - loads scipy; a server starts without it

    position = {code: at for at, code in enumerate(here.codes)}
    new = candidates(view, here)
    price = np.full(here.km.shape[1], float(view.price or 0))
    return coverage_problem(
        concerned(view, here),
        ways(view, here),
        float(view.radius),
        min(view.count or 0, int(new.sum())),
        here.existing,
        room(view, here),
        price if view.by_budget else None,
        float(view.budget) if view.by_budget else None,
        quotas=asked_limits(view) or None,
        regions=[*here.regions, *[""] * len(here.existing)],
        excluded=np.flatnonzero(~new).tolist(),
        forced=[position[code] for code in view.forced],
        equity=_equity(view, here),
    )


def _equity(view: PlanView, here: Ground) -> Equity | None:
    from geo.siting import Equity as Term  # noqa: PLC0415 - the same

    members = first_in_line(view, here)
    if members is None:
        return None
    share = least_share(view)
    return Term(members, least_share=share, first=not share)
