"""A norm's number as somebody typed it, in any of the country's ways of writing one; or why it is none."""

from __future__ import annotations

import re

from data.words import N_
from pages._parts.notices import Notice

#: More places than people, or more centres than a territory could hold, is a slip of the unit.
MOST = {"places": 1000.0, "centres": 100.0}
#: Less than a place for a million people is one too.
LEAST = {"places": 0.001, "centres": 1.0}
#: Arabic-Indic digits and signs, and the minus of typesetters.
_PLAIN = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫٬−", "01234567890123456789.,-")
_SPACES = re.compile(r"[\s\u200e\u200f]+")
_NUMBER = re.compile(r"(-?)(\d+)(?:[.,](\d+))?")
#: ``1.250`` is a thousand to one reader and a little over one to another.
_AMBIGUOUS = re.compile(r"-?[1-9]\d{0,2}[.,]\d{3}")
_SHOWN = 40

_EMPTY = N_("Please give a value: nothing is entered without a number.")
_NO_NUMBER = N_("“{typed}” is not a number. Write the number alone, such as 4 or 4.5: its unit is {unit}.")
_BOTH_WAYS = N_(
    "“{typed}” can be read as more than a thousand or as a little more than its first digits: "
    "please write it without a sign between thousands, and no zeros at its end."
)
_NOT_ABOVE = N_("“{typed}” is not above zero: a norm asks for something. To lift one, take it back instead.")
_PLACES_MOST = N_("“{typed}” would be more places than people: the unit is {unit}. Please check it.")
_PLACES_LEAST = N_(
    "“{typed}” would be less than a place for a million people: the unit is {unit}. Please check it."
)
_WHOLE = N_("“{typed}” is no whole number from 1 to 100: the unit is {unit}. Please check it.")


class NoAmount(ValueError):
    """What was typed is no value of a norm, with the sentence that says why."""

    def __init__(self, template: str, **fields: str) -> None:
        super().__init__(template)
        self.notice = Notice(template, fields)


def amount(typed: str, counts: str, unit: str) -> float:
    """The number that was typed.

    Raises
    ------
    NoAmount
        If it is empty, no number, can be read in two ways, is not above zero, or absurd in its unit.
    """
    written = _SPACES.sub("", typed.translate(_PLAIN))
    shown = typed.strip()[:_SHOWN]
    if not written:
        raise NoAmount(_EMPTY)
    found = _NUMBER.fullmatch(written)
    if found is None:
        raise NoAmount(_NO_NUMBER, typed=shown, unit=unit)
    if _AMBIGUOUS.fullmatch(written):
        raise NoAmount(_BOTH_WAYS, typed=shown)
    value = float(f"{found[1]}{found[2]}.{found[3] or '0'}")
    if value <= 0:
        raise NoAmount(_NOT_ABOVE, typed=shown)
    if template := _absurd(value, counts):
        raise NoAmount(template, typed=shown, unit=unit)
    return value


def _absurd(value: float, counts: str) -> str:
    """Why nobody can mean so many, or nothing."""
    fits = LEAST[counts] <= value <= MOST[counts]
    if counts == "centres":
        return "" if fits and value == int(value) else _WHOLE
    if fits:
        return ""
    return _PLACES_MOST if value > MOST[counts] else _PLACES_LEAST
