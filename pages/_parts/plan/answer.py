"""The answer to a planner's question: where new centres reach most people, and how many they reach."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from data import warehouse
from pages._parts.plan import found as keeping
from pages._parts.plan.found import NOTHING, Found, kept
from pages._parts.plan.ground import Ground, ground
from pages._parts.plan.question import concerned, looked_at, problem, room, ways
from pages._parts.plan.refused import refused
from pages._parts.plan.view import PlanView

#: A page waits so long for its first answer; the search for a better one, or for the proof, goes on.
QUICK_SECONDS = 1.0


@dataclass(frozen=True)
class Site:
    """A proposed centre: its commune, and the people nobody reached before who go to it."""

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
        Of them, those near a centre that stands; and near that or a new one, as many as there is room for.
    sites : tuple of Site
        Most people first; empty where there is no answer.
    found : Found
        With its proof.
    """

    view: PlanView
    ground: Ground
    demand: NDArray[np.float64]
    before: NDArray[np.float64]
    after: NDArray[np.float64]
    sites: tuple[Site, ...]
    found: Found

    @property
    def newly(self) -> float:
        """People reached by new centres alone."""
        return float(self.after.sum() - self.before.sum())

    @property
    def unknown(self) -> int:
        """Communes looked at whose people, or centres, are not known."""
        return int((~self.ground.is_known & looked_at(self.view, self.ground)).sum())

    @property
    def cost(self) -> int | None:
        """Dirhams the proposed centres cost; None where nobody said what one costs."""
        return len(self.sites) * int(self.view.price) if self.view.price else None


def answered(view: PlanView) -> Answer:
    """The answer to a question: the one that is kept, or what is found quickly."""
    plain = replace(view, lang="", selected="")
    return _answered(warehouse.build(), plain, kept(plain) or _found(plain))


def _found(view: PlanView) -> Found:
    """What a short search finds; kept for every other reader."""
    here = ground(view.what)
    if refused(replace(view, lang="en"), here):
        return NOTHING
    begun = time.monotonic()
    siting = problem(view, here).solved(QUICK_SECONDS)
    got = keeping.of(siting, 0.0 if siting.status == "optimal" else time.monotonic() - begun)
    keeping.keep(view, got)
    return got


@lru_cache(maxsize=64)
def _answered(_build: str, view: PlanView, found: Found) -> Answer:
    here = ground(view.what)
    demand = concerned(view, here)
    before = standing(view, here, demand)
    after = np.array(found.served) if found.is_answer else before
    return Answer(view, here, demand, before, after, _sites(found, after - before, here), found)


def standing(view: PlanView, here: Ground, demand: NDArray[np.float64]) -> NDArray[np.float64]:
    """People near a centre that stands, by commune."""
    from geo.siting import evaluate  # noqa: PLC0415 - loads scipy; a server starts without it

    return evaluate(demand, ways(view, here), float(view.radius), (), here.existing, room(view, here)).served


def _sites(found: Found, gained: NDArray[np.float64], here: Ground) -> tuple[Site, ...]:
    assignment = np.array(found.assignment)
    sites = [Site(here.codes[at], float(gained[assignment == at].sum())) for at in found.sites]
    return tuple(sorted(sites, key=lambda site: (-site.newly, site.code)))
