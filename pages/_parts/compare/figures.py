"""The figures of one indicator beside a benchmark, and where they are going."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from data import warehouse
from data.catalogue import catalogue
from data.warehouse import Row
from pages._parts.compare.entered import beside
from pages._parts.compare.view import CompareView

_RISING = {"increasing": "higher", "decreasing": "lower"}
#: A benchmark that every figure has.
_ANY = "median"


def figures(view: CompareView, indicator: str, benchmark: str = "") -> Sequence[Row]:
    """One indicator's figures, in code order."""
    against = benchmark or view.benchmark
    norm = dict(view.norms).get(indicator) if against == "norm" else None
    if norm is not None:
        return _beside(warehouse.build(), indicator, view.level, view.within, norm)
    return _read(indicator, view.level, view.within, against)


def going(course: str | None, direction: str) -> str:
    """Where a figure is going for who reads its direction: worse, better, level, up, down or unknown."""
    if course in _RISING:
        if direction == "none":
            return "up" if course == "increasing" else "down"
        return "better" if _RISING[course] == direction else "worse"
    return "level" if course == "no change" else "unknown"


@lru_cache(maxsize=64)
def _beside(_build: str, indicator: str, level: str, within: str, norm: float) -> list[Row]:
    rows = [{**row, "simulated": row["own_simulated"]} for row in _read(indicator, level, within, _ANY)]
    return beside(rows, norm, catalogue().indicators[indicator])


def _read(indicator: str, level: str, within: str, benchmark: str) -> list[Row]:
    return warehouse.read(
        "compare_figures", indicator=indicator, level=level, benchmark=benchmark, within=within
    )
