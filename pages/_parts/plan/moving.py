"""What is lost when one new centre is moved to another commune: worked out at once, without a search."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from data import warehouse, words
from pages._parts import numbers
from pages._parts.places import places
from pages._parts.plan.answer import Answer, answered
from pages._parts.plan.enough import say
from pages._parts.plan.question import looked_at, room, wanting, ways
from pages._parts.plan.refused import refused
from pages._parts.plan.view import PlanView
from pages._parts.plan.ways import kilometres

#: Of so many proposed centres nearest to a commune it is told what moving them there loses.
NEAREST = 3


@dataclass(frozen=True)
class Move:
    """A new centre moved: from where, to where, and the people no longer near (below zero: more)."""

    origin: str
    target: str
    lost: int


def moved(view: PlanView, origin: str, target: str) -> Move | None:
    """What a move loses; None where it is none: the target has a centre already, or is not asked about."""
    plain = replace(view, lang="", selected="")
    answer = answered(plain)
    codes = answer.ground.codes
    sites = {site.code for site in answer.sites}
    if origin not in sites or target in sites or target not in codes:
        return None
    if not looked_at(plain, answer.ground)[codes.index(target)]:
        return None
    newly = _newly(warehouse.build(), plain, frozenset(sites - {origin} | {target}))
    return Move(origin, target, round(answer.newly - newly))


def moves_to(view: PlanView, answer: Answer, target: str) -> list[Move]:
    """Moves of the nearest proposed centres to a commune, the one that loses least first."""
    here = answer.ground
    away = kilometres((here.points[target],), tuple(here.points[site.code] for site in answer.sites))
    near = [answer.sites[at] for at in np.argsort(away[0], kind="stable")[:NEAREST]]
    found = [moved(view, site.code, target) for site in near]
    kept = [one for one in found if one and not refused(after(view, answer, one), here)]
    return sorted(kept, key=lambda one: (one.lost, one.origin))


def after(view: PlanView, answer: Answer, move: Move) -> PlanView:
    """The question with the moved set put in by hand."""
    sites = {site.code for site in answer.sites} - {move.origin} | {move.target}
    excluded = tuple(code for code in view.excluded if code not in sites)
    return replace(view, forced=tuple(sorted(sites)), excluded=excluded, selected=move.target)


def said(view: PlanView, move: Move) -> str:
    """``120 people fewer``, or more."""
    names = {"origin": places()[move.origin].name(view.lang), "target": places()[move.target].name(view.lang)}
    if move.lost == 0:
        return say(view, "moved", **names)
    template = _served(view.lang, move.lost) if view.counts_places else _near(view.lang, move.lost)
    return template.format(n=numbers.number(abs(move.lost), view.lang), **names)


def _near(lang: str, lost: int) -> str:
    plural = words.translator(lang).ngettext
    if lost > 0:
        return plural(
            "From {origin} to {target}: {n} person fewer is near.",
            "From {origin} to {target}: {n} people fewer are near.",
            lost,
        )
    return plural(
        "From {origin} to {target}: {n} person more is near.",
        "From {origin} to {target}: {n} people more are near.",
        -lost,
    )


def _served(lang: str, lost: int) -> str:
    plural = words.translator(lang).ngettext
    if lost > 0:
        return plural(
            "From {origin} to {target}: {n} person fewer is served.",
            "From {origin} to {target}: {n} people fewer are served.",
            lost,
        )
    return plural(
        "From {origin} to {target}: {n} person more is served.",
        "From {origin} to {target}: {n} people more are served.",
        -lost,
    )


@lru_cache(maxsize=512)
def _newly(_build: str, view: PlanView, sites: frozenset[str]) -> float:
    from geo.siting import evaluate  # noqa: PLC0415 - loads scipy; a server starts without it

    answer = answered(view)
    here = answer.ground
    # Only places that are open: the whole table of ways takes a hundred times as long to look through.
    new = [here.codes.index(code) for code in sorted(sites)]
    space = room(view, here)
    found = evaluate(
        wanting(view, here),
        ways(view, here, new),
        float(view.radius),
        range(len(new)),
        capacity=None if space is None else space[new],
    )
    return found.newly_covered
