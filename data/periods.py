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
#: After a period of a declaration: it moves on with the data.
_MOVES = "+"


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


def expand(periods: Iterable[str], until: str = "") -> tuple[str, ...]:
    """List the periods that a declaration names, ranges of years and months spelled out.

    Parameters
    ----------
    periods : iterable of str
        Periods, or ranges such as ``2015..2025`` and ``2020-01..2025-12``, both ends included. A plus after
        a year or month says that it moves on with the data: ``2015..2025+`` grows, ``2023+..2025+`` holds the
        last three years, ``2025+`` is the last one.
    until : str
        The month or year the data have reached; what is earlier than the declared end moves nothing.

    Returns
    -------
    tuple of str
        In the order given.

    Raises
    ------
    ValueError
        If a text is no period, a range has ends of two kinds or runs backwards, or a week or season shall
        move.
    """
    listed = [period for text in periods for period in _expand_one(text, until)]
    if len(set(listed)) < len(listed):
        twice = sorted({period for period in listed if listed.count(period) > 1})
        raise ValueError(f"{', '.join(twice[:5])} named twice: name every period once")
    return tuple(listed)


def _expand_one(text: str, until: str) -> list[str]:
    ends = text.split(_RANGE)
    first, last = ends[0].removesuffix(_MOVES), ends[-1].removesuffix(_MOVES)
    if len(ends) == 1 and text == first:
        kind(first)
        return [first]
    if len(ends) > 2 or kind(first) != kind(last) or kind(first) not in (YEAR, MONTH) or first > last:
        raise ValueError(f"{text!r} is no range: expected two years or two months, the earlier first")
    later = _later(last, until) if ends[-1] != last else 0
    begins = _number(first) + (later if ends[0] != first else 0)
    return [_period(number, kind(first)) for number in range(begins, _number(last) + later + 1)]


def _later(declared: str, until: str) -> int:
    """By how many years or months the data have gone beyond the declared end."""
    reached = until if len(until) == len(declared) else until[:4] if kind(declared) == YEAR else f"{until}-12"
    return max(_number(reached) - _number(declared), 0) if until else 0


def _number(period: str) -> int:
    return int(period) if kind(period) == YEAR else int(period[:4]) * 12 + int(period[5:]) - 1


def _period(number: int, what: str) -> str:
    return str(number) if what == YEAR else f"{number // 12}-{number % 12 + 1:02d}"
