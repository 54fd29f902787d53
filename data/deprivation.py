"""Which needs order territories from the most to the least deprived, and whose inequality can be measured."""

from __future__ import annotations

import tomllib
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from data.indicator import Indicator
from data.paths import REFERENCE
from data.problems import DeclarationProblem

FILE = "deprivation.toml"
#: Units of figures that do not grow with a territory: inequality of numbers of people would say who is large.
RATES = (
    "pct",
    "per_100",
    "per_1000",
    "per_10000",
    "per_100000",
    "ratio",
    "people_per_household",
    "people_per_room",
    "km",
    "days",
)


@dataclass(frozen=True)
class Deprivation:
    """What ``data/reference/deprivation.toml`` declares; the file explains both.

    Attributes
    ----------
    indicators : tuple of str
        Keys of needs, the preferred order first.
    least_share : float
        Of a level's territories that must be known, above 0 and at most 1.
    """

    indicators: tuple[str, ...]
    least_share: float


def deprivation(known: Collection[str], folder: Path = REFERENCE) -> Deprivation:
    """Read the declared orders.

    Parameters
    ----------
    known : collection of str
        Keys of the indicators there are.
    folder : Path
        Where the declaration lies.

    Raises
    ------
    DeclarationProblem
        If no indicator is named, one is unknown or named twice, or the share is out of bounds.
    """
    path = folder / FILE
    declared = tomllib.loads(path.read_text(encoding="utf-8"))
    keys, share = declared.get("indicators"), declared.get("least_share")
    if not isinstance(keys, list) or not keys or len(set(keys)) < len(keys):
        raise DeclarationProblem(path, "indicators", keys, "keys of needs, each of them once")
    for key in keys:
        if key not in known:
            raise DeclarationProblem(path, "indicators", key, "the key of an indicator in data/indicators")
    if isinstance(share, bool) or not isinstance(share, int | float) or not 0 < share <= 1:
        raise DeclarationProblem(path, "least_share", share, "a number above 0 and at most 1")
    return Deprivation(tuple(keys), float(share))


def is_rate(indicator: Indicator) -> bool:
    """Whether inequality between territories can be measured: whether the figure does not grow with them."""
    return indicator.unit in RATES
