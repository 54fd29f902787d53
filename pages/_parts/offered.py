"""What a declaration promises, in words: levels with their periods, and milieux."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from data import words
from data.indicator import MILIEUS, Indicator
from data.periods import MONTH, YEAR, expand, kind
from pages._parts import numbers
from pages._parts.territory_words import level, milieu


def levels(indicator: Indicator, lang: str) -> list[str]:
    """Each group of levels that share their periods: ``Regions, Communes: 2014, 2024``."""
    _ = words.translator(lang).gettext
    return [
        _("{levels}: {periods}").format(
            levels=_(", ").join(level(code, lang) for code in codes), periods=periods(shared, lang)
        )
        for shared, codes in _grouped(indicator.periods).items()
    ]


def periods(codes: Sequence[str], lang: str) -> str:
    """Periods in words, an unbroken row of years or months by its ends."""
    _ = words.translator(lang).gettext
    ends = (numbers.period(codes[0], lang), numbers.period(codes[-1], lang))
    if len(codes) > 2 and _unbroken(codes):
        return _("{first} to {last}").format(first=ends[0], last=ends[1])
    return _(", ").join(numbers.period(code, lang) for code in codes)


def milieux(indicator: Indicator, lang: str) -> str:
    """The milieux offered in any period; empty where only all together."""
    _ = words.translator(lang).gettext
    offered = {code for codes in indicator.milieus.values() for code in codes}
    if offered == {"total"}:
        return ""
    return _(", ").join(milieu(code, lang) for code in MILIEUS if code in offered)


def _grouped(promised: Mapping[str, tuple[str, ...]]) -> dict[tuple[str, ...], list[str]]:
    grouped: dict[tuple[str, ...], list[str]] = {}
    for code, listed in promised.items():
        grouped.setdefault(listed, []).append(code)
    return grouped


def _unbroken(codes: Sequence[str]) -> bool:
    if {kind(code) for code in codes} not in ({YEAR}, {MONTH}):
        return False
    return tuple(codes) == expand([f"{codes[0]}..{codes[-1]}"])
