"""The composite index as it is shipped: its indicators, weights, manner, and the words that explain them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from data.paths import ROOT
from data.words import LANGUAGES

FILE = ROOT / "data" / "composite.toml"
NORMALISATIONS = ("min-max", "z", "rank", "reference")
AGGREGATIONS = ("arithmetic", "geometric")
MISSING = ("leave", "median")
FREEDOMS = ("any", "half", "none")
DIRECTIONS = ("more", "less")
#: The handbook's steps, in its order.
STEPS = (
    *("framework", "selection", "missing", "multivariate", "normalisation", "weighting", "robustness"),
    *("details", "links", "presentation"),
)
_NAMES = {
    *("status", "normalisation", "aggregation", "missing", "freedom", "checks", "title", "indicator"),
    "step",
}


@dataclass(frozen=True)
class ShippedPart:
    """One indicator of the index: its key, its weight, and whether more of it makes more of the index."""

    key: str
    weight: float
    rises: bool


@dataclass(frozen=True)
class Step:
    """One step of the handbook, explained in three languages."""

    key: str
    title: Mapping[str, str]
    said: Mapping[str, str]


@dataclass(frozen=True)
class ShippedIndex:
    """What ``data/composite.toml`` declares; the file explains each.

    Attributes
    ----------
    normalisation, aggregation, missing, freedom : str
        One of `NORMALISATIONS`, `AGGREGATIONS`, `MISSING`, `FREEDOMS`.
    redundant, opposed : float
        Correlations from which, and below which, two indicators call for a warning.
    links : tuple of str
        Indicators that are no part of the index, to which it is held.
    title : mapping of str to str
        By language.
    parts : tuple of ShippedPart
    steps : tuple of Step
        As `STEPS` orders them.
    """

    normalisation: str
    aggregation: str
    missing: str
    freedom: str
    redundant: float
    opposed: float
    links: tuple[str, ...]
    title: Mapping[str, str]
    parts: tuple[ShippedPart, ...]
    steps: tuple[Step, ...]


@cache
def shipped_index() -> ShippedIndex:
    """The index of this installation; errors are those of `declared_index`."""
    return declared_index(FILE)


def declared_index(path: Path) -> ShippedIndex:
    """Read the declaration of an index.

    Raises
    ------
    ValueError
        If anything is missing, unknown, twice there or out of bounds. The value is named.
    """
    found = tomllib.loads(path.read_text(encoding="utf-8"))
    if found.keys() != _NAMES:
        raise ValueError(f"{path}: {', '.join(sorted(found.keys() ^ _NAMES))}: expected exactly {_NAMES}")
    for wrong, said in _broken(found):
        if wrong:
            raise ValueError(f"{path}: {said}")
    checks = found["checks"]
    return ShippedIndex(
        **{name: found[name] for name in ("normalisation", "aggregation", "missing", "freedom", "title")},
        redundant=float(checks["redundant"]),
        opposed=float(checks["opposed"]),
        links=tuple(checks["links"]),
        parts=tuple(
            ShippedPart(one["key"], float(one["weight"]), one["direction"] == "more")
            for one in found["indicator"]
        ),
        steps=tuple(Step(one["key"], one["title"], one["said"]) for one in found["step"]),
    )


def _broken(found: Mapping[str, Any]) -> list[tuple[bool, str]]:
    """Each rule of the file: whether it is broken, and what to say then."""
    choices = {
        "normalisation": NORMALISATIONS,
        "aggregation": AGGREGATIONS,
        "missing": MISSING,
        "freedom": FREEDOMS,
    }
    keys = [one["key"] for one in found["indicator"]]
    texts = [found["title"], *(one[part] for one in found["step"] for part in ("title", "said"))]
    return [
        *(
            (found[name] not in allowed, f"{name} is {found[name]!r}: expected {' or '.join(allowed)}")
            for name, allowed in choices.items()
        ),
        (len(set(keys)) != len(keys), f"indicators are {keys}: expected each once"),
        (
            not all(one["weight"] > 0 for one in found["indicator"]),
            f"weights are {[one['weight'] for one in found['indicator']]}: expected each above 0",
        ),
        (
            any(one["direction"] not in DIRECTIONS for one in found["indicator"]),
            f"a direction is neither {' nor '.join(DIRECTIONS)}",
        ),
        (
            tuple(one["key"] for one in found["step"]) != STEPS,
            f"steps are {[one['key'] for one in found['step']]}: expected {', '.join(STEPS)}",
        ),
        (
            any(set(text) != set(LANGUAGES) or not all(text.values()) for text in texts),
            f"title and steps: expected exactly {', '.join(LANGUAGES)} in each",
        ),
        (
            found["aggregation"] == "geometric" and found["normalisation"] not in ("min-max", "rank"),
            "a geometric mean takes min-max or rank",
        ),
    ]
