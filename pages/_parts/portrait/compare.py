"""What a territory is set against, and when the difference may be judged."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from data.portrait import Entry
from pages._parts.places import Place

#: Ways to compare that are no territory's code.
WAYS = ("parent", "country", "median")

BETTER, WORSE, SIMILAR, UNJUDGED = "better", "worse", "similar", "unjudged"


@dataclass(frozen=True)
class Comparison:
    """What a portrait is set against.

    Attributes
    ----------
    way : str
        ``parent``, ``country``, ``median`` or ``other``.
    code : str
        The territory compared with; empty for the median.
    level : str
        The level whose spread is told: the territory's own; for the country its provinces.
    """

    way: str
    code: str
    level: str


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


def comparison(place: Place, asked: str, known: Mapping[str, Place]) -> Comparison:
    """What is meant by ``parent``, ``country``, ``median`` or a code; what cannot be becomes the median."""
    level = "province" if place.level == "country" else place.level
    codes = {"parent": place.parent, "country": "MA", "median": ""}
    code = codes.get(asked, asked)
    if code not in known or code == place.code:
        return Comparison("median", "", level)
    return Comparison(asked if asked in WAYS else "other", code, level)


def verdict(entry: Entry, ours: Reading, theirs: Reading) -> str:
    """Whether ours is better or worse, as far as that can honestly be said.

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
