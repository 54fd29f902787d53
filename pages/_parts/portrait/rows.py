"""What a portrait reads, once a build: the figures of a territory, and how those of a level lie."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from data import warehouse
from data.portrait import mapped
from data.warehouse import Row

#: A territory's figures by indicator and milieu.
Rows = Mapping[tuple[str, str], Row]
#: How a level lies, by indicator, period and milieu.
Spreads = Mapping[tuple[str, str, str], Row]


class Read(NamedTuple):
    """What a portrait is made of: its territory's figures, the other's, the level's spread, verdicts."""

    ours: Rows
    others: Rows
    spreads: Spreads
    verdicts: Mapping[str, Row]


def figures_of(code: str) -> Rows:
    """The figures of one territory; none of the code that stands for no territory."""
    return _figures(warehouse.build(), code) if code else {}


def verdicts_of(code: str) -> Rows:
    """How a territory stands beside its benchmarks, by indicator and benchmark."""
    return _verdicts(warehouse.build(), code)


def spreads_of(level: str) -> Spreads:
    """How the figures of a level lie; what fewer than half of it has is not in it."""
    return _spreads(warehouse.build(), level)


def mapped_of(level: str) -> Mapping[str, Mapping[str, Row]]:
    """The few figures that small maps show, by territory of a level and indicator."""
    return _mapped(warehouse.build(), level)


@lru_cache(maxsize=256)
def _figures(_build: str, code: str) -> Rows:
    answer = warehouse.read("portrait_figures", code=code)
    return {(row["indicator"], row["milieu"]): row for row in answer}


@lru_cache(maxsize=256)
def _verdicts(_build: str, code: str) -> Rows:
    answer = warehouse.read("verdict_of_territory", code=code)
    return {(row["indicator"], row["benchmark"]): row for row in answer}


@lru_cache(maxsize=8)
def _spreads(_build: str, level: str) -> Spreads:
    answer = warehouse.read("portrait_spreads", level=level)
    return {(row["indicator"], row["period"], row["milieu"]): row for row in answer}


@lru_cache(maxsize=8)
def _mapped(_build: str, level: str) -> Mapping[str, Mapping[str, Row]]:
    keys = "|".join(entry.indicator.key for entry in mapped())
    found: dict[str, dict[str, Row]] = {}
    for row in warehouse.read("portrait_mapped", level=level, indicators=keys):
        found.setdefault(row["code"], {})[row["indicator"]] = row
    return found
