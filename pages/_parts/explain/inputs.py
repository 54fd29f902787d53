"""The measures a figure is made of, each with its own value, status and sources, down to what was counted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from data import warehouse
from data.indicator import Computation, Indicator, IntervalMethod, Kind
from data.origins import Origin, origin
from data.periods import YEAR, kind
from data.warehouse import Row
from pages._parts.codes import COUNTRY

#: Roles of the formula, in the order a reader meets them.
NUMERATOR, EARLIER, DENOMINATOR = "numerator", "earlier", "denominator"
NUMERATOR_WHOLE, DENOMINATOR_WHOLE = "numerator_whole", "denominator_whole"
COUNTRY_NUMERATOR, COUNTRY_DENOMINATOR = "country_numerator", "country_denominator"
ASKED = "asked"
#: The census whose long form is known to have been a sample.
SAMPLED_PERIOD = "2024"
_Key = tuple[str, str, str, str]


@dataclass(frozen=True)
class Input:
    """One measure in one role.

    `value` is None where `status` says why, and where it is withheld. `origin` says what it is counted from;
    `parts` are the measures it is made of, where it is made of others.
    """

    role: str
    measure: str
    code: str
    period: str
    milieu: str
    value: float | None
    status: str
    source_keys: tuple[str, ...]
    simulated: bool
    origin: Origin | None
    parts: tuple[Input, ...] = ()

    def withheld(self) -> Input:
        """The same, without anything a small count could be read from."""
        return replace(self, value=None, status="suppressed", parts=())


def inputs(indicator: Indicator, code: str, period: str, milieu: str) -> dict[str, Input]:
    """What a figure is made of, by role, in the order of `_wanted`."""
    wanted = list(_wanted(indicator.computation, code, period, milieu))
    names = {name for _, key in wanted for name in _names(key)}
    rows = warehouse.read("explain_measures", measures="|".join(sorted(names)), territory=code)
    given = {(row["measure"], row["code"], row["period"], row["milieu"]): row for row in rows}
    return {role: _input(role, key, given) for role, key in wanted}


def measured(measure: str, code: str, period: str, milieu: str = "total") -> Input:
    """One measure of a territory, with what it is made of."""
    key = (measure, code, period, milieu)
    names = "|".join(sorted(set(_names(key))))
    rows = warehouse.read("explain_measures", measures=names, territory=code)
    given = {(row["measure"], row["code"], row["period"], row["milieu"]): row for row in rows}
    return _input(NUMERATOR, key, given)


def earlier_period(computation: Computation, period: str) -> str:
    """The period a change starts from; empty where there is none."""
    if computation.years_back and kind(period) == YEAR:
        return str(int(period) - computation.years_back)
    return computation.since or ""


def _wanted(made: Computation, code: str, period: str, milieu: str) -> Iterator[tuple[str, _Key]]:
    below = made.denominator_period or period
    yield NUMERATOR, (made.numerator, code, period, milieu)
    if made.kind is Kind.CHANGE:
        yield EARLIER, (made.numerator, code, earlier_period(made, period), milieu)
    if made.numerator_whole:
        yield NUMERATOR_WHOLE, (made.numerator_whole, code, period, milieu)
    if made.denominator:
        yield DENOMINATOR, (made.denominator, code, below, milieu)
    if made.denominator_whole:
        yield DENOMINATOR_WHOLE, (made.denominator_whole, code, below, milieu)
    if made.kind is Kind.COUNTRY_SHORTFALL and made.denominator:
        yield COUNTRY_NUMERATOR, (made.numerator, COUNTRY, period, milieu)
        yield COUNTRY_DENOMINATOR, (made.denominator, COUNTRY, below, milieu)
    if _sampled(made, period) and made.sample_base not in (None, made.denominator):
        yield ASKED, (str(made.sample_base), code, period, milieu)


def _sampled(made: Computation, period: str) -> bool:
    return made.interval is IntervalMethod.CENSUS_SAMPLE and period == SAMPLED_PERIOD


def _names(key: _Key) -> Iterator[str]:
    """A measure and everything it is made of."""
    measure, code, period, milieu = key
    yield measure
    found = origin(measure, period, milieu)
    for part in found.parts if found else ():
        yield from _names((part.measure, code, period, part.milieu or milieu))


def _input(role: str, key: _Key, given: dict[_Key, Row]) -> Input:
    measure, code, period, milieu = key
    found, row = origin(measure, period, milieu), given.get(key)
    parts = [(part.measure, code, period, part.milieu or milieu) for part in found.parts] if found else []
    return Input(
        *(role, measure, code, period, milieu),
        value=row["value"] if row else None,
        status=row["status"] if row else "missing",
        source_keys=tuple(row["source_keys"]) if row else (),
        simulated=bool(row and row["simulated"]),
        origin=found,
        parts=tuple(_input(role, part, given) for part in parts),
    )
