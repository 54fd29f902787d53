"""The arithmetic of a figure, done again from the numbers that its explanation shows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal

from data.indicator import Computation, Kind

Numbers = Mapping[str, float]


def figure(made: Computation, shown: Numbers) -> float | None:
    """The value of a figure from its inputs by role; None where one of them is not known."""
    try:
        return _FIGURES[made.kind](made, shown)
    except (KeyError, ZeroDivisionError):
        return None


def measure(formula: str, parts: Sequence[float]) -> float:
    """A measure that is made of others, in the order of its formula."""
    return _MEASURES[formula](parts)


def _shortfall(_made: Computation, shown: Numbers) -> float:
    return max(shown["denominator"] - shown["numerator"], 0)


def _country_shortfall(_made: Computation, shown: Numbers) -> float:
    rate = shown["country_numerator"] / shown["country_denominator"]
    return max(_whole(rate * shown["denominator"] - shown["numerator"]), 0)


def _balance(_made: Computation, shown: Numbers) -> float:
    above = shown["numerator"] / shown["numerator_whole"]
    return above / (shown["denominator"] / shown["denominator_whole"])


def _change(_made: Computation, shown: Numbers) -> float:
    return 100 * (shown["numerator"] - shown["earlier"]) / shown["earlier"]


_FIGURES: dict[Kind, Callable[[Computation, Numbers], float]] = {
    Kind.PUBLISHED: lambda _, shown: shown["numerator"],
    Kind.COUNT: lambda _, shown: shown["numerator"],
    Kind.COMPLEMENT: lambda _, shown: _rest([shown["numerator"]]),
    Kind.RATIO: lambda made, shown: shown["numerator"] * made.per / shown["denominator"],
    Kind.BALANCE: _balance,
    Kind.CHANGE: _change,
    Kind.SHORTFALL: _shortfall,
    Kind.COUNTRY_SHORTFALL: _country_shortfall,
}


def _rest(parts: Sequence[float]) -> float:
    """What is left of a hundred: exact in decimals, as shares are published."""
    return float(100 - sum(Decimal(str(part)) for part in parts))


def _share(parts: Sequence[float]) -> float:
    base, share = (Decimal(str(part)) for part in parts)
    return _whole(base * share / 100)


def _whole(value: Decimal | float) -> float:
    """To the nearest whole person, half of one upwards."""
    return float(Decimal(value).quantize(Decimal(1), ROUND_HALF_UP))


_MEASURES: dict[str, Callable[[Sequence[float]], float]] = {
    "same": lambda parts: parts[0],
    "rest": _rest,
    "share": _share,
    "under_18": lambda parts: _whole(parts[0] + parts[1] * 3 / 5),
}
