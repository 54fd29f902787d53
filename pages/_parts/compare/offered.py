"""What can be compared at a level: indicators, other denominators, trends."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from data import warehouse
from data.catalogue import catalogue
from data.indicator import IntervalMethod
from pages._parts.compare.themes import ALL, members

#: Whose counts chance alone carries within a funnel.
_COUNTED = (IntervalMethod.PROPORTION, IntervalMethod.RATE)


def comparable(part: str, level: str, theme: str = ALL, denominator: str = "") -> tuple[str, ...]:
    """Keys of the indicators that a part can show at a level, in the order of the catalogue."""
    return _comparable(warehouse.build(), part, level, theme, denominator)


@lru_cache(maxsize=512)
def _comparable(_build: str, part: str, level: str, theme: str, denominator: str) -> tuple[str, ...]:
    if part == "flip":
        told = {key for key, there in divisible(level) if there == denominator}
    else:
        told = {row["indicator"] for row in warehouse.read("compare_offered") if row["level"] == level}
    known = catalogue().indicators
    keys: Iterable[str] = (key for key in members(theme) if key in told)
    if part == "worse":
        keys = (key for key in keys if known[key].direction != "none")
    if part == "funnel":
        keys = (key for key in keys if known[key].computation.interval in _COUNTED)
    return tuple(keys)


def divisible(level: str) -> tuple[tuple[str, str], ...]:
    """Every indicator of a level with each other denominator that it can be divided by."""
    rows = warehouse.read("flip_offered")
    return tuple((row["indicator"], row["denominator"]) for row in rows if row["level"] == level)


def traced(level: str) -> bool:
    """Whether any figure of a level has years enough for a trend."""
    return any(row["level"] == level for row in warehouse.read("compare_traced"))
