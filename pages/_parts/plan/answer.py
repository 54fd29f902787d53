"""The answer to a planner's question: where new centres reach most people, and how many they reach."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from data import warehouse
from pages._parts.plan import found as keeping
from pages._parts.plan.found import NOTHING, Found, kept
from pages._parts.plan.ground import Ground, ground
from pages._parts.plan.question import concerned, looked_at, problem, shared, standing
from pages._parts.plan.refused import refused
from pages._parts.plan.view import PlanView

#: A page waits so long for its first answer; the search for a better one, or for the proof, goes on.
QUICK_SECONDS = 1.0
#: Less than half a person.
NOBODY = 0.5
Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Site:
    """A proposed centre: its commune, and the people nobody reached before who go to it."""

    code: str
    newly: float


@dataclass(frozen=True)
class Places:
    """Places the norm asks for, those that stand and are near enough, and those new centres add."""

    asked: float
    there: float
    filled: float

    @property
    def missing(self) -> float:
        """Before any new centre opens."""
        return self.asked - self.there


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
        Of them, those whom centres that stand serve; and those whom they or new ones do.
    sites : tuple of Site
        Most people first; empty where there is no answer.
    found : Found
        With its proof.
    """

    view: PlanView
    ground: Ground
    demand: Floats
    before: Floats
    after: Floats
    sites: tuple[Site, ...]
    found: Found

    @property
    def newly(self) -> float:
        """People reached by new centres alone."""
        return float(self.after.sum() - self.before.sum())

    @property
    def places(self) -> Places | None:
        """The same in the places a norm asks for; None where none is held against."""
        if not self.view.asked_for:
            return None
        one = self.view.per_place
        asked, there, filled = self.demand.sum() / one, self.before.sum() / one, self.newly / one
        return Places(float(asked), float(there), float(filled))

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
    before = standing(view, here)
    gained, brought = _gained(view, here, found)
    return Answer(view, here, demand, before, before + gained, _sites(found, brought, here), found)


def _gained(view: PlanView, here: Ground, found: Found) -> tuple[Floats, Sequence[float]]:
    """People new centres serve, by commune and by centre.

    Where places limit them, whom of all near it a centre serves is left open by the search: its places are
    shared out alike, unless fewer would be served then.
    """
    if not found.is_answer:
        return np.zeros(len(here.codes)), ()
    gained, assignment = np.array(found.served), np.array(found.assignment)
    if not found.brought:
        return gained, [float(gained[assignment == at].sum()) for at in found.sites]
    alike, brought = shared(view, here, found.sites)
    if view.equity == "alike" and alike.sum() > gained.sum() - NOBODY:
        return alike, brought.tolist()
    return gained, found.brought


def _sites(found: Found, brought: Sequence[float], here: Ground) -> tuple[Site, ...]:
    sites = [Site(here.codes[at], newly) for at, newly in zip(found.sites, brought, strict=True)]
    return tuple(sorted(sites, key=lambda site: (-site.newly, site.code)))
