"""Typed cells of a spreadsheet as text that cannot be misread."""

from __future__ import annotations

import math
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

YES, NO = "Oui", "Non"
#: Digits that a spreadsheet keeps of a number.
_DIGITS = 15


def text_of(cell: Any) -> str:
    """A cell as text: ``15/09/2016``, ``3988``, ``3.9880``, ``Oui``; a text as it was typed.

    A date's time of day is left out: offices' dates are days, and systems add midnights of their own.
    """
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return YES if cell else NO
    if isinstance(cell, int | float):
        return number(cell)
    if isinstance(cell, datetime | date):
        return f"{cell.day:02}/{cell.month:02}/{cell.year:04}"
    if isinstance(cell, time):
        return cell.isoformat("minutes")
    return _hours(cell) if isinstance(cell, timedelta) else str(cell)


def number(value: float) -> str:
    """A number with a decimal point, in the digits a spreadsheet keeps, and never exactly three decimals.

    Three decimals after a point are what a thousand looks like in Morocco: 3.988 is written ``3.9880``.
    """
    if not math.isfinite(value):
        return str(value)
    if value == int(value) and abs(value) < 10**_DIGITS:
        return str(int(value))
    written = f"{Decimal(f'{value:.{_DIGITS}g}'):f}"
    whole, _, decimals = written.partition(".")
    return f"{whole}.{decimals}0" if len(decimals) == 3 else written


def percentage(value: float) -> str:
    """A share shown as a percentage: 0.7 is ``70 %``."""
    return f"{number(float(f'{value * 100:.{_DIGITS}g}'))} %"


def _hours(duration: timedelta) -> str:
    minutes = round(duration.total_seconds() / 60)
    return f"{minutes // 60}:{minutes % 60:02}"
