"""The limits of the cross-checks, which ``data/reference/cross_checks.toml`` declares with their reasons."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Literal

from data.paths import REFERENCE

FILE = "cross_checks.toml"


@dataclass(frozen=True)
class Places:
    """People helped over licensed places, from which a warning and an error follow."""

    warning_above: float
    error_above: float


@dataclass(frozen=True)
class Jump:
    """Factor between two years, and the people by which they must differ."""

    factor: float
    minimum: float


@dataclass(frozen=True)
class Outlier:
    """Modified z, points of a series, and distance from the median in the figure's own unit."""

    threshold: float
    fewest: int
    minimum: float


@dataclass(frozen=True)
class Published:
    """Factor from a published figure, and the share (0-1) of its delegations a file must cover."""

    factor: float
    coverage: float


@dataclass(frozen=True)
class Figure:
    """A published indicator and what of the offices' files it is compared with."""

    indicator: str
    counts: Literal["people", "centres"]
    type: str


@dataclass(frozen=True)
class Limits:
    """Everything the file declares."""

    places: Places
    jump: Jump
    outlier: Outlier
    published: Published
    figures: tuple[Figure, ...]


@cache
def limits() -> Limits:
    """Read the declared limits.

    Raises
    ------
    TypeError
        If the file lacks a limit or declares one that nothing uses.
    """
    with (REFERENCE / FILE).open("rb") as file:
        declared = tomllib.load(file)
    return Limits(
        places=Places(**declared.pop("places")),
        jump=Jump(**declared.pop("jump")),
        outlier=Outlier(**declared.pop("outlier")),
        published=Published(**declared.pop("published")),
        figures=tuple(Figure(**each) for each in declared.pop("figures")),
        **declared,
    )
