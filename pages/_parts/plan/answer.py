"""The answer to a planner's question: where new centres reach most people, and how many they reach."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from data import warehouse
from pages._parts.plan.ground import Ground, ground
from pages._parts.plan.view import PlanView

if TYPE_CHECKING:
    from geo.siting import Evaluation, Siting

#: A reader waits so long; then the best answer so far comes with its bound.
SECONDS = 10.0


@dataclass(frozen=True)
class Site:
    """A proposed centre: its commune, and the people nobody reached before who have it nearest."""

    code: str
    newly: float


@dataclass(frozen=True, eq=False)
class Answer:
    """What was found.

    Attributes
    ----------
    view : PlanView
        The question.
    ground : Ground
    demand : ndarray of float, shape (communes,)
        People who count: those of the chosen regions and milieu.
    before, after : ndarray of float, shape (communes,)
        Of them, those within the radius of a centre that stands; and of that or a new one.
    sites : tuple of Site
        Most people first; empty where there is no answer.
    siting : Siting
        With its proof, or the sentence that says why there is none.
    """

    view: PlanView
    ground: Ground
    demand: NDArray[np.float64]
    before: NDArray[np.float64]
    after: NDArray[np.float64]
    sites: tuple[Site, ...]
    siting: Siting

    @property
    def newly(self) -> float:
        """People reached by new centres alone."""
        return float(self.after.sum() - self.before.sum())

    @property
    def unknown(self) -> int:
        """Communes looked at whose people, or centres, are not known."""
        return int((~self.ground.is_known & looked_at(self.view, self.ground)).sum())


def answered(view: PlanView) -> Answer:
    """The answer to a question, worked out once a build."""
    return _answered(warehouse.build(), replace(view, lang="", selected=""))


@lru_cache(maxsize=64)
def _answered(_build: str, view: PlanView) -> Answer:
    from geo.siting import evaluate  # noqa: PLC0415 - loads scipy; a server starts without it

    here = ground(view.what)
    demand = np.where(looked_at(view, here) & here.is_known, here.people, 0.0)
    cost = here.km * float(view.detour)
    siting = _sited(view, here, demand, cost)
    radius, standing = float(view.radius), here.existing
    before = evaluate(demand, cost, radius, (), standing).served
    found = evaluate(demand, cost, radius, siting.sites, standing)
    return Answer(view, here, demand, before, found.served, _sites(siting, found, before, here), siting)


def looked_at(view: PlanView, here: Ground) -> NDArray[np.bool_]:
    """Which communes a question is about."""
    chosen = np.isin(here.regions, view.regions) if view.regions else np.ones(len(here.codes), dtype=bool)
    return chosen & (here.rural if view.milieu == "rural" else True)


def _sited(view: PlanView, here: Ground, demand: NDArray[np.float64], cost: NDArray[np.float64]) -> Siting:
    from geo.siting import maximal_coverage  # noqa: PLC0415 - the same

    position = {code: at for at, code in enumerate(here.codes)}
    barred = np.flatnonzero(~looked_at(view, here))
    forced = [position[code] for code in view.forced]
    excluded = {position[code] for code in view.excluded} | set(barred.tolist())
    regions = [*here.regions, *[""] * len(here.existing)]
    asked = dict.fromkeys(view.regions, 1) if view.each == "yes" else None
    return maximal_coverage(
        demand,
        cost,
        float(view.radius),
        min(int(view.sites), len(here.codes) - len(excluded - set(forced))),
        here.existing,
        quotas=asked,
        time_limit=SECONDS,
        regions=regions,
        excluded=sorted(excluded - set(forced)),
        forced=forced,
    )


def _sites(siting: Siting, found: Evaluation, before: NDArray[np.float64], here: Ground) -> tuple[Site, ...]:
    gained = found.served - before
    sites = [Site(here.codes[at], float(gained[found.assignment == at].sum())) for at in siting.sites]
    return tuple(sorted(sites, key=lambda site: (-site.newly, site.code)))
