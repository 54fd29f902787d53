"""What a reader must know of the indicators together: who repeats whom, who opposes whom, who decides."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

import numpy as np

from data.shipped_index import shipped_index
from pages._parts.composite.chosen import offered
from pages._parts.composite.columns import Floats, column
from pages._parts.composite.index import Index

#: Of fewer territories a correlation says nothing.
_FEWEST = 5


@dataclass(frozen=True)
class Pair:
    """Two indicators of an index, each in its direction, and how they go together."""

    first: str
    second: str
    correlation: float


def correlations(found: Index) -> Floats:
    """Pearson correlations of the indicators, each in its direction; NaN where they cannot be had."""
    signs = np.array([1.0 if part.rises else -1.0 for part in found.view.parts])
    return correlation(found.figures.value[found.known] * signs)


def repeating(found: Index) -> list[Pair]:
    """Pairs that say nearly the same: together they weigh double."""
    return [pair for pair in _pairs(found) if pair.correlation >= shipped_index().redundant]


def opposing(found: Index) -> list[Pair]:
    """Pairs that work against each other: the one cancels the other out."""
    return [pair for pair in _pairs(found) if pair.correlation <= shipped_index().opposed]


def deciding(found: Index) -> Floats:
    """How far each indicator decides: the square of its correlation with the score."""
    together = np.column_stack([found.score, found.figures.value])[found.known]
    return correlation(together)[0, 1:] ** 2


def linked(found: Index) -> list[tuple[str, float, int]]:
    """Indicators that are no part of the index: key, correlation with it, and of how many territories."""
    own = {part.key for part in found.view.parts}
    keys = [key for key in shipped_index().links if key in offered(found.view.level) and key not in own]
    return [(key, *_with_score(found, key)) for key in keys]


def _with_score(found: Index, key: str) -> tuple[float, int]:
    other = column(key, found.view.level)
    value = np.append(other.value, np.nan)[[other.rows.get(code, -1) for code in found.figures.codes]]
    both = found.known & ~np.isnan(value)
    return float(correlation(np.column_stack([found.score, value])[both])[0, 1]), int(both.sum())


def correlation(columns: Floats) -> Floats:
    """Pearson correlations of columns over rows that know both; NaN of too few or of what never varies."""
    count = columns.shape[1]
    found = np.full((count, count), np.nan)
    for first, second in combinations(range(count), 2):
        both = columns[~np.isnan(columns[:, [first, second]]).any(axis=1)][:, [first, second]]
        if len(both) >= _FEWEST and (np.ptp(both, axis=0) > 0).all():
            x, y = both.T - both.mean(axis=0)[:, None]
            found[first, second] = found[second, first] = x @ y / np.sqrt(x @ x * (y @ y))
    return found


def _pairs(found: Index) -> list[Pair]:
    keys = [part.key for part in found.view.parts]
    weighing = [at for at, part in enumerate(found.view.parts) if part.weight]
    known = correlations(found)
    return [
        Pair(keys[first], keys[second], float(known[first, second]))
        for first, second in combinations(weighing, 2)
        if not np.isnan(known[first, second])
    ]
