"""From a view to what its way of showing finds; worked out once a build and kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from data import warehouse
from pages._parts.known import known, usual_second
from pages._parts.map.modes import circles, gathered, smoothing, spots, sure, two_way
from pages._parts.map.modes.facts import Facts, facts
from pages._parts.map.modes.finding import Finding
from pages._parts.view import (
    BESIDE,
    CIRCLES,
    GATHERED,
    SHOWS,
    SMOOTHED,
    SMOOTHED_NEAR,
    SPOTS,
    SURE,
    View,
)

Why = Callable[[Facts, View], str]
Find = Callable[[Facts, View], Finding | None]

_WAYS: dict[str, tuple[Why, Find]] = {
    SMOOTHED: (lambda facts, _view: smoothing.why_not(facts), smoothing.find),
    SMOOTHED_NEAR: (lambda facts, _view: smoothing.why_not(facts), smoothing.find),
    SPOTS: (lambda facts, _view: spots.why_not(facts), spots.find),
    GATHERED: (lambda facts, _view: spots.why_not(facts), gathered.find),
    BESIDE: (two_way.why_not, two_way.find),
    SURE: (lambda facts, _view: sure.why_not(facts), sure.find),
    CIRCLES: (lambda facts, _view: circles.why_not(facts), circles.find),
}
#: What decides nothing of what is found: one looks into a part of it.
_APART = {
    "lang": "fr",
    "within": "MA",
    "selected": "",
    "centres": "",
    "regime": "",
    "jisr": "",
    "project": "",
}


def finding(view: View) -> Finding | None:
    """What a view shows instead of its values; None where it shows them, or cannot show anything else."""
    if not view.show:
        return None
    found, _why = _found(warehouse.build(), replace(view, **_APART))
    return found


def why_not(view: View) -> str:
    """Why a view's way of showing is not possible, to be translated; empty where it is."""
    if not view.show:
        return ""
    _shown, why = _found(warehouse.build(), replace(view, **_APART))
    return why


def possible(view: View) -> list[str]:
    """The ways of showing that the figures of a view allow."""
    second = view.second or usual_second(known(), view.indicator, view.level)
    there = facts(view)
    return [show for show in SHOWS if not _WAYS[show][0](there, replace(view, show=show, second=second))]


@lru_cache(maxsize=128)
def _found(_build: str, view: View) -> tuple[Finding | None, str]:
    why_not_, find = _WAYS[view.show]
    there = facts(view)
    why = why_not_(there, view)
    return (None, why) if why else (find(there, view), "")
