"""Whether a figure without an interval is a complete count: what nobody sampled, asked or modelled."""

from __future__ import annotations

import csv
from functools import cache

from data import origins
from data.indicator import Indicator, IntervalMethod, Kind
from data.paths import REFERENCE

#: Rows that are listed one by one, or taken from such lists.
_LISTED = (
    "establishments",
    "centres",
    "beneficiaries",
    "territories",
    "cells",
    "reports",
    "signals",
)


def counted_whole(one: Indicator, period: str) -> bool:
    """Whether everyone or everything was counted.

    A share or a mean that others publish without its error is none, and neither is a mean of few waits:
    nothing is known of how far chance carries it.

    Parameters
    ----------
    one : Indicator
        The declaration.
    period : str
        The year the figure is of.
    """
    made = one.computation
    if made.interval is not IntervalMethod.NONE:
        return False
    return _counted(made.numerator, period, one.computation.kind is Kind.PUBLISHED)


def _counted(measure: str, period: str, mean: bool) -> bool:
    found = origins.origin(measure, period, "total")
    if found is None:
        return False
    if found.parts:
        return all(_counted(part.measure, period, mean) for part in found.parts)
    if found.rows == "census":
        return all(_asked().get((found.subject, period, field)) == "complete" for field in found.fields)
    return found.rows in _LISTED and not mean


@cache
def _asked() -> dict[tuple[str, str, str], str]:
    with (REFERENCE / "census_fields.csv").open(encoding="utf-8", newline="") as lines:
        return {(row["subject"], row["period"], row["field"]): row["asked"] for row in csv.DictReader(lines)}
