"""Numbers, periods and dates as a Moroccan reader writes them (Babel, Latin digits)."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache
from math import floor, log10

from babel.dates import format_date, format_skeleton
from babel.numbers import format_compact_decimal, format_decimal, get_decimal_symbol, get_group_symbol

from data import words

LOCALES = {"ar": "ar_MA", "fr": "fr_MA", "en": "en"}
_MILLION = 1_000_000
#: Holds a minus before its number in a line that runs from right to left.
_LEFT_TO_RIGHT = "\u200e"
#: Counts below it are said in full: 1,092 establishments are not 1,090.
_SHORT = 10_000
_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])$")
_WEEK = re.compile(r"(\d{4})-W(\d{2})$")
_YEARS = re.compile(r"(\d{4})-(\d{4})$")


@lru_cache(maxsize=65536)
def number(value: float, lang: str, decimals: int = 0) -> str:
    """A number in full, with a fixed count of decimals: ``1 234,5`` in French.

    As Babel writes it, in a tenth of its time: a portrait holds some five hundred of them. Only what
    rounds to nothing has no minus here: Babel writes ``-0``.
    """
    said = f"{Decimal(str(value)):z,.{decimals}f}"
    return _signed(said.translate(_signs(lang)), lang)


def spoken(value: float, lang: str) -> str:
    """A number for a sentence, with three significant figures: ``1.1 million``."""
    if value == int(value) and abs(value) < _SHORT:
        return number(value, lang)
    decimals = 2 - floor(log10(abs(value)))
    rounded = round(value, decimals)
    if abs(rounded) >= _MILLION:
        # Babel writes an exact million with French's plural; one more unit does not show.
        nudged = rounded + 1 if rounded == _MILLION else rounded
        said = format_compact_decimal(nudged, format_type="long", locale=LOCALES[lang], fraction_digits=2)
    else:
        said = format_decimal(rounded, format="#,##0." + "#" * max(decimals, 0), locale=LOCALES[lang])
    return _signed(said, lang)


def _signed(said: str, lang: str) -> str:
    return _LEFT_TO_RIGHT + said if said.startswith("-") and words.direction(lang) == "rtl" else said


@cache
def _signs(lang: str) -> dict[int, str]:
    thousands, decimal = separators(lang)
    return str.maketrans({",": thousands, ".": decimal})


def separators(lang: str) -> tuple[str, str]:
    """The signs between thousands and before decimals, for the browser."""
    return get_group_symbol(LOCALES[lang]), get_decimal_symbol(LOCALES[lang])


def day(value: date, lang: str) -> str:
    """A date in words: ``3 يوليوز 2025``."""
    return format_date(value, "long", locale=LOCALES[lang])


def period(code: str, lang: str) -> str:
    """A period in words: a year, month, ISO week, season (two years in a row), years; one until another."""
    _ = words.translator(lang).gettext
    if match := _MONTH.match(code):
        return format_skeleton("yMMMM", date(int(match[1]), int(match[2]), 1), locale=LOCALES[lang])
    if match := _WEEK.match(code):
        return _("week {week} of {year}").format(week=int(match[2]), year=match[1])
    if match := _YEARS.match(code):
        if int(match[2]) == int(match[1]) + 1:
            return _("season {first}–{last}").format(first=match[1], last=match[2])
        return _joined(match[1], match[2], lang)
    first, between, last = code.partition("/")
    if not between:
        return code
    return _joined(first, last, lang) if last.isdigit() else f"{period(first, lang)} – {period(last, lang)}"


def _joined(first: str, last: str, lang: str) -> str:
    """Two years; a longer dash would turn them around in a line that runs from right to left."""
    return f"{first}{'-' if words.direction(lang) == 'rtl' else '–'}{last}"
