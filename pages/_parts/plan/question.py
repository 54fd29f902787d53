"""A planner's question as a problem of siting: people, ways, limits; who counts first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from pages._parts.codes import COUNTRY
from pages._parts.places import inside
from pages._parts.plan.ground import Ground
from pages._parts.plan.limits import quotas
from pages._parts.plan.view import PlanView

if TYPE_CHECKING:
    from scipy.sparse import csr_array

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


def ways(view: PlanView, here: Ground, columns: list[int] | None = None) -> csr_array:
    """Kilometres from each commune to those around it, or to some, with what is assumed about roads."""
    km = here.between if columns is None else here.between[:, columns]
    return km * float(view.detour)


def nearest(view: PlanView, here: Ground) -> Floats:
    """Kilometres from each commune to the nearest centre that stands."""
    return here.nearest * float(view.detour)


def candidates(view: PlanView, here: Ground) -> Bools:
    """Communes that may receive a new centre."""
    left_out = np.isin(here.codes, sorted(set(view.excluded) - set(view.forced)))
    return (looked_at(view, here) & ~left_out) | np.isin(here.codes, view.forced)


def room(view: PlanView, here: Ground) -> Floats | None:
    """People a new centre can serve, by commune; None where nothing limits it."""
    return np.full(len(here.codes), float(view.room) * view.per_place) if view.room else None


def standing(view: PlanView, here: Ground) -> Floats:
    """People who count, by commune, whom centres that stand serve: all near one, or as many as have a place.

    Places are shared out among everybody of the target group near them, whoever the question is about.
    """
    from geo.siting import shared_out  # noqa: PLC0415 - loads scipy; a server starts without it

    people, km = concerned(view, here), float(view.radius)
    if not view.counts_places:
        return np.where(nearest(view, here) <= km, people, 0.0)
    cost = here.near * float(view.detour)
    everybody = np.where(here.is_known, here.people, 0.0)
    return np.where(people > 0, shared_out(everybody, cost, km, here.places * view.per_place)[0], 0.0)


def shared(view: PlanView, here: Ground, sites: Sequence[int]) -> tuple[Floats, Floats]:
    """Whom new centres serve when each shares its places out among all near it: by commune, by centre."""
    from geo.siting import shared_out  # noqa: PLC0415 - loads scipy; a server starts without it

    space, columns = room(view, here), list(sites)
    limits = np.full(len(columns), np.inf) if space is None else space[columns]
    return shared_out(wanting(view, here), ways(view, here, columns), float(view.radius), limits)


def wanting(view: PlanView, here: Ground) -> Floats:
    """People who count, by commune, whom no centre that stands serves."""
    return np.maximum(concerned(view, here) - standing(view, here), 0.0)


def worst_off(view: PlanView, here: Ground) -> Bools:
    """The communes farthest from a centre that stands, in which a tenth of the people concerned live."""
    people = concerned(view, here)
    order = np.argsort(-here.nearest, kind="stable")
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
    """The problem to solve: new centres for those whom no centre that stands serves.

    `view.count` must be known and no more than there are candidates.
    """
    from geo.siting import coverage_problem  # noqa: PLC0415 - loads scipy; a server starts without it

    position = {code: at for at, code in enumerate(here.codes)}
    new = candidates(view, here)
    count = len(here.codes)
    price = np.full(count, float(view.price or 0))
    return coverage_problem(
        wanting(view, here),
        ways(view, here),
        float(view.radius),
        min(view.count or 0, int(new.sum())),
        (),
        room(view, here),
        price if view.by_budget else None,
        float(view.budget) if view.by_budget else None,
        quotas=asked_limits(view) or None,
        regions=here.regions,
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
    return Term(members, least_share=_still(share, view, here, members), first=not share)


def _still(share: float, view: PlanView, here: Ground, members: Bools) -> float:
    """The share of those not served yet that makes so large a share of all of them."""
    people, left = (float(one[members].sum()) for one in (concerned(view, here), wanting(view, here)))
    return max(0.0, 1 - (1 - share) * people / left) if left else 0.0
