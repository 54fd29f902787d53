"""One indicator in a whole level, as an index takes it: figures, limits, and why there is none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from data import warehouse
from data.catalogue import catalogue
from pages._parts.composite.chosen import Part, offered

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Column:
    """One indicator in a whole level.

    Attributes
    ----------
    period : str
        The latest that can be compared.
    rows : mapping of str to int
        Where a territory's figures stand in the others.
    value, lower, upper : ndarray of float
        NaN where there is none; limits are the value where nothing is sampled.
    statuses : sequence of str
    simulated : bool
        Whether any figure rests on demonstration files.
    """

    period: str
    rows: dict[str, int]
    value: Floats
    lower: Floats
    upper: Floats
    statuses: list[str]
    simulated: bool


def column(key: str, level: str) -> Column:
    """One indicator at a level, of its latest period that can be compared."""
    return _column(warehouse.build(), key, level)


def references(parts: Sequence[Part], level: str) -> tuple[float, ...]:
    """The country's figure for each indicator, of the period shown; NaN where there is none."""
    return tuple(_of_country(part.key, column(part.key, level).period) for part in parts)


def has_references(parts: Sequence[Part], level: str) -> bool:
    """Whether the country has a figure, and not 0, for every indicator."""
    found = np.array(references(parts, level))
    return bool((np.isfinite(found) & (found != 0)).all())


def _of_country(key: str, period: str) -> float:
    figures = warehouse.read("composite_values", indicator=key, level="country", period=period)[0]["figures"]
    return float("nan") if not figures or figures[0] is None else float(figures[0])


@lru_cache(maxsize=1024)
def _column(_build: str, key: str, level: str) -> Column:
    period = catalogue().indicators[key].usual(offered(level)[key])
    row = warehouse.read("composite_values", indicator=key, level=level, period=period)[0]
    value, lower, upper = (
        np.array([np.nan if one is None else one for one in row[name]], dtype=float)
        for name in ("figures", "lowers", "uppers")
    )
    codes = {code: at for at, code in enumerate(row["codes"])}
    return Column(period, codes, value, lower, upper, row["statuses"], row["simulated"])
