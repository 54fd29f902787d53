"""What a territory is set against, and when the difference may be judged."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from data.portrait import Entry
from pages._parts.places import Place
from pages._parts.portrait.likes import likes_of
from pages._parts.portrait.rows import verdicts_of

#: Ways to compare that are no territory's code.
WAYS = ("likes", "parent", "region", "country", "median", "norm")

BETTER, WORSE, SIMILAR, UNJUDGED = "better", "worse", "similar", "unjudged"
HIGHER, LOWER = "higher", "lower"
#: How sure a verdict is, in the words of the build.
AT_95, COMPLETE = "95", "complete count"


@dataclass(frozen=True)
class Comparison:
    """What a portrait is set against.

    Attributes
    ----------
    way : str
        ``likes``, ``parent``, ``region``, ``country``, ``median``, ``norm`` or ``other``.
    code : str
        The territory compared with; empty for the likes, the median and the norm.
    level : str
        The level whose spread is told: the territory's own; for the country its provinces.
    likened : str
        By which variables likes are found; empty for the declared ones.
    """

    way: str
    code: str
    level: str
    likened: str = ""

    def benchmark(self, place: Place) -> str:
        """Its name among the verdicts of the build; empty where the build holds none of it."""
        if self.way == "parent":
            return {"province": "region", "region": "country"}.get(place.level, "")
        return "" if self.way == "other" or self.likened else self.way


@dataclass(frozen=True)
class Reading:
    """A value with the limits it may move within."""

    value: float | None
    lower: float | None
    upper: float | None

    def limits(self) -> tuple[float, float]:
        """The interval, or the value itself where everything was counted."""
        value = self.value if self.value is not None else float("nan")
        return (
            self.lower if self.lower is not None else value,
            self.upper if self.upper is not None else value,
        )


def usual(place: Place) -> str:
    """What a territory is compared with unless somebody asks: its likes, or what lies above it."""
    return "likes" if likes_of(place.code) else "parent"


def has_norms(code: str) -> bool:
    """Whether a value is declared that any figure of a territory can be held to."""
    return any(benchmark == "norm" for _indicator, benchmark in verdicts_of(code))


def comparison(place: Place, asked: str, known: Mapping[str, Place], likened: str = "") -> Comparison:
    """What is meant by a way or a code, or by nothing, the usual way; what cannot be becomes the median."""
    level = "province" if place.level == "country" else place.level
    way = asked or usual(place)
    if way == "likes" and likes_of(place.code, likened):
        return Comparison("likes", "", level, likened)
    if way == "norm" and has_norms(place.code):
        return Comparison("norm", "", level)
    region = place.code.partition(".")[0] if place.level not in ("province", "region") else ""
    codes = {"parent": place.parent, "region": region, "country": "MA", "median": ""}
    code = codes.get(way, way)
    if code not in known or code == place.code:
        return Comparison("median", "", level)
    return Comparison(way if way in WAYS else "other", code, level)


def verdict(entry: Entry, ours: Reading, theirs: Reading) -> str:
    """Whether ours is better or worse than a territory's, as far as that can honestly be said.

    Intervals that touch are called similar. Without an interval on our side, everything was counted and a
    difference that shows is a difference.
    """
    direction = entry.indicator.direction
    if not entry.judged or direction == "none" or ours.value is None or theirs.value is None:
        return UNJUDGED
    (low, high), (their_low, their_high) = ours.limits(), theirs.limits()
    decimals = entry.indicator.decimals
    if round(ours.value, decimals) == round(theirs.value, decimals) or (
        low <= their_high and their_low <= high
    ):
        return SIMILAR
    return BETTER if (low > their_high) == (direction == "higher") else WORSE


def sureness(said: str, ours: Reading) -> str:
    """How sure `verdict` is: it knows intervals of 95 % only."""
    if said not in (BETTER, WORSE):
        return ""
    return AT_95 if ours.lower is not None else COMPLETE
