"""Where the figures of a territory are going: the years of each, and what was tested of the last five."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from data import warehouse
from data.indicator import Indicator, IntervalMethod
from data.portrait import entries
from data.warehouse import Row
from pages._parts.places import places
from stats.course import Course

#: Fewer years make no line.
FEWEST = 3
_WITH_INTERVALS = (IntervalMethod.PROPORTION, IntervalMethod.RATE)


@dataclass(frozen=True)
class Line:
    """One figure over its years, up to the latest that is settled.

    Attributes
    ----------
    indicator : Indicator
        What it is.
    years : sequence of mapping
        ``period``, ``value``, ``lower``, ``upper``, ``status``; no value where the status says why.
    course : str
        ``improving`` or ``worsening`` where somebody says which values are good ones, else ``increasing`` or
        ``decreasing``; ``no change``, ``cannot be calculated``.
    slope : float or None
        Change a year, in the indicator's unit; None where nothing was tested.
    simulated : bool
        Whether any demonstration row takes part.
    """

    indicator: Indicator
    years: Sequence[Row]
    course: str
    slope: float | None
    simulated: bool


def traced(indicator: Indicator) -> bool:
    """Whether a figure has intervals every year."""
    return indicator.computation.interval in _WITH_INTERVALS


def lines_of(code: str) -> tuple[Line, ...]:
    """The figures of a portrait that have intervals and years enough, in its order."""
    return _lines(warehouse.build(), code)


@lru_cache(maxsize=64)
def _lines(_build: str, code: str) -> tuple[Line, ...]:
    level = places()[code].level
    wanted = {
        entry.indicator.key: (entry.indicator, entry.period(level))
        for entry in entries()
        if traced(entry.indicator) and entry.period(level)
    }
    rows: dict[str, list[Row]] = {key: [] for key in wanted}
    for row in warehouse.read("lines_of_territory", code=code, indicators="|".join(wanted)):
        if row["period"] <= wanted[row["indicator"]][1]:
            rows[row["indicator"]].append(row)
    tested = {row["indicator"]: row for row in warehouse.read("course_of_territory", code=code)}
    return tuple(
        _line(indicator, rows[key], tested.get(key))
        for key, (indicator, _last) in wanted.items()
        if sum(row["value"] is not None for row in rows[key]) >= FEWEST
    )


def _line(indicator: Indicator, years: Sequence[Row], tested: Row | None) -> Line:
    course = Course(tested["course"]) if tested else Course.UNKNOWN
    return Line(
        indicator,
        years,
        course.judged(indicator.direction),  # type: ignore[arg-type]
        tested["slope"] if tested else None,
        any(row["simulated"] for row in years),
    )
