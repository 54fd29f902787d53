"""What lies around an answer: other numbers of centres, sets that come next, sites nothing replaces."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from pages._parts.plan import found
from pages._parts.plan.answer import Answer
from pages._parts.plan.view import PlanView


@dataclass(frozen=True)
class Point:
    """With so many new centres: people near one, and the most there could be; None without an answer."""

    centres: int
    people: float | None
    most: float | None
    proven: bool


@dataclass(frozen=True)
class Other:
    """A set that comes next: its communes beside those of the best, those it gives up, people lost."""

    instead: tuple[str, ...]
    given_up: tuple[str, ...]
    lost: float
    proven: bool


@dataclass(frozen=True)
class Need:
    """A site of the best set: people lost without it, and whether every good answer has it.

    None is lost where nothing at all is possible without it; a good answer loses at most a hundredth.
    """

    code: str
    lost: float | None
    always: bool


@dataclass(frozen=True)
class Around:
    """All of it."""

    curve: tuple[Point, ...]
    others: tuple[Other, ...]
    needs: tuple[Need, ...]


def keep_around(view: PlanView, content: dict[str, Any]) -> None:
    """Keep what a search found around an answer."""
    found.write_kept(found.place(_plain(view), "around"), content)


def around(answer: Answer) -> Around | None:
    """What was found around an answer; None where nobody asked for it yet."""
    content = found.read_kept(found.place(answer.view, "around"))
    if content is None:
        return None
    codes = answer.ground.codes
    best = content["best"]
    named = [tuple(codes[at] for at in one["sites"]) for one in content["next"]]
    own = tuple(codes[at] for at in best["sites"])
    standing = float(answer.before.sum())
    return Around(
        tuple(_point(number, one, standing) for number, one in enumerate(content["curve"])),
        tuple(
            Other(
                tuple(code for code in sites if code not in own),
                tuple(code for code in own if code not in sites),
                best["people"] - one["people"],
                one["status"] == "optimal",
            )
            for sites, one in zip(named, content["next"], strict=True)
        ),
        tuple(_need(codes, *one) for one in content["needs"]),
    )


def _point(number: int, one: dict[str, Any], standing: float) -> Point:
    if one["people"] is None:
        return Point(number, None, None, one["status"] == "infeasible")
    proven, people = one["status"] == "optimal", one["people"] + standing
    most = people if proven else people + one["bound"] - one["objective"]
    return Point(number, people, most, proven)


def _need(codes: tuple[str, ...], site: int, lost: float, _certain: bool, always: bool) -> Need:
    return Need(codes[site], None if lost == float("inf") else max(lost, 0.0), always)


def _plain(view: PlanView) -> PlanView:
    return replace(view, lang="", selected="")
