"""Periods as text: a year, a month, an ISO week or a school season, and ranges of them."""

from __future__ import annotations

import re
from collections.abc import Iterable

YEAR, MONTH, WEEK, SEASON = "year", "month", "week", "season"

_FORMS = {
    YEAR: re.compile(r"\d{4}"),
    MONTH: re.compile(r"\d{4}-(0[1-9]|1[0-2])"),
    WEEK: re.compile(r"\d{4}-W(0[1-9]|[1-4]\d|5[0-3])"),
    SEASON: re.compile(r"(\d{4})-(\d{4})"),
}
_RANGE = ".."


def kind(period: str) -> str:
    """Tell what a period is: ``year``, ``month``, ``week`` or ``season``.

    Parameters
    ----------
    period : str
        Such as ``2024``, ``2024-05``, ``2024-W07`` or ``2024-2025``.

    Raises
    ------
    ValueError
        If it is none of them.
    """
    for name, form in _FORMS.items():
        if form.fullmatch(period) and (name != SEASON or int(period[5:]) == int(period[:4]) + 1):
            return name
    raise ValueError(f"{period!r} is no period: expected 2024, 2024-05, 2024-W07 or 2024-2025")


def expand(periods: Iterable[str]) -> tuple[str, ...]:
    """List the periods that a declaration names, ranges of years and months spelled out.

    Parameters
    ----------
    periods : iterable of str
        Periods, or ranges such as ``2015..2025`` and ``2020-01..2025-12``, both ends included.

    Returns
    -------
    tuple of str
        In the order given.

    Raises
    ------
    ValueError
        If a text is no period, or a range has ends of two kinds or runs backwards.
    """
    listed = [period for text in periods for period in _expand_one(text)]
    if len(set(listed)) < len(listed):
        twice = sorted({period for period in listed if listed.count(period) > 1})
        raise ValueError(f"{', '.join(twice[:5])} named twice: name every period once")
    return tuple(listed)


def _expand_one(text: str) -> list[str]:
    first, _, last = text.partition(_RANGE)
    if not last:
        kind(first)
        return [first]
    if kind(first) != kind(last) or kind(first) not in (YEAR, MONTH) or first > last:
        raise ValueError(f"{text!r} is no range: expected two years or two months, the earlier first")
    if kind(first) == YEAR:
        return [str(year) for year in range(int(first), int(last) + 1)]
    return [f"{number // 12}-{number % 12 + 1:02d}" for number in range(_months(first), _months(last) + 1)]


def _months(period: str) -> int:
    return int(period[:4]) * 12 + int(period[5:]) - 1
