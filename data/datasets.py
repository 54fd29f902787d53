"""What offices send, and which of it an indicator rests on."""

from __future__ import annotations

from functools import cache

from data.catalogue import catalogue
from data.indicator import Indicator
from data.origins import origin

#: What offices send, in the order in which one needs the other.
DATASETS = ("centres", "beneficiaries", "cells", "reports", "signals")
#: What a measure's rows are -> the datasets they are taken from.
_OF_ROWS = {
    "centres": ("centres",),
    "territories": ("centres",),
    "distances": ("centres",),
    "beneficiaries": ("centres", "beneficiaries"),
    "cells": ("cells",),
    "reports": ("cells", "reports"),
    "signals": ("reports", "signals"),
    "watched": ("cells", "reports"),
}


def datasets_of(indicator: Indicator, period: str) -> tuple[str, ...]:
    """The datasets that an indicator's figure of a period rests on, in the order of `DATASETS`.

    Parameters
    ----------
    indicator : Indicator
        What is computed.
    period : str
        Of when.

    Returns
    -------
    tuple of str
        Empty where it rests on the census or on published figures only.
    """
    found: set[str] = set()
    for measure in indicator.computation.measures:
        found.update(_of_measure(measure, period))
    return tuple(name for name in DATASETS if name in found)


@cache
def resting_on_offices(_build: str) -> tuple[str, ...]:
    """Keys of the indicators that rest on files of offices, in the order of the picker."""
    return tuple(key for key, one in catalogue().indicators.items() if datasets_of(one, _last(one)))


def _last(indicator: Indicator) -> str:
    return max(period for periods in indicator.periods.values() for period in periods)


def _of_measure(measure: str, period: str) -> tuple[str, ...]:
    declared = origin(measure, period, "total")
    if declared is None:
        return ()
    if declared.rows:
        return _OF_ROWS.get(declared.rows, ())
    return tuple(name for part in declared.parts for name in _of_measure(part.measure, period))
