"""Small counts of signals that a file does not tell: who reads it may know whom they are about."""

from __future__ import annotations

from collections.abc import Mapping

from data.catalogue import catalogue
from pages._parts.vigilance.view import ALL_TYPES

#: The indicator that declares from how many signals on a count is told.
_DECLARED = "all_signals_per_10k"


def smallest_told() -> int:
    """The smallest count that is told; zero is told too, it is about nobody."""
    return catalogue().indicators[_DECLARED].computation.suppress_below or 0


def withheld(counts: Mapping[str, int | None]) -> set[str]:
    """The types of a week, all of them together included, whose counts are withheld.

    Where a single type is, the sum of all would give it away: the next smallest is withheld too, as it is
    among communes.
    """
    noted = {kind: count for kind, count in counts.items() if count}
    small = {kind for kind, count in noted.items() if count < smallest_told()}
    if len(small - {ALL_TYPES}) == 1 and ALL_TYPES not in small:
        others = sorted((count, kind) for kind, count in noted.items() if kind not in {*small, ALL_TYPES})
        small |= {kind for _count, kind in others[:1]}
    return small
