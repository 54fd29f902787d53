"""A figure and its unit in words; what stands where there is no figure."""

from __future__ import annotations

from data import words
from data.indicator import Indicator
from data.words import N_
from pages._parts import numbers

VALUES = ("published", "computed", "estimated")
#: Each kind of non-value has words of its own: none of them is zero.
NON_VALUES = ("missing", "suppressed", "insufficient", "not_applicable")

_STATUSES = {
    "published": N_("published"),
    "computed": N_("computed"),
    "estimated": N_("estimated"),
    "missing": N_("no figure"),
    "suppressed": N_("withheld to protect counts below 5"),
    "insufficient": N_("too few to say"),
    "not_applicable": N_("does not apply"),
}
_UNITS = {
    "people": N_("people"),
    "households": N_("households"),
    "centres": N_("centres"),
    "places": N_("places"),
    "communes": N_("communes"),
    "provinces": N_("provinces"),
    "signals": N_("signals"),
    "pct": N_("%"),
    "per_100": N_("per 100"),
    "per_1000": N_("per 1,000"),
    "per_10000": N_("per 10,000"),
    "per_100000": N_("per 100,000"),
    "people_per_km2": N_("people per km²"),
    "people_per_household": N_("people per household"),
    "people_per_room": N_("people per room"),
    "km": N_("km"),
    "days": N_("days"),
    "ratio": N_("ratio"),
    "yes_no": N_("yes or no"),
}
_SHORT = {"pct": N_("{n}%"), "km": N_("{n} km"), "days": N_("{n} days")}


def status(code: str, lang: str) -> str:
    """How a figure came about, or why there is none."""
    return words.translator(lang).gettext(_STATUSES[code])


def labelled(label: str, value: str, lang: str) -> str:
    """A label and what it stands for, with the colon as the language sets it."""
    return words.translator(lang).gettext("{label}: {value}").format(label=label, value=value)


def unit(indicator: Indicator, lang: str) -> str:
    """The unit, as under a title."""
    return words.translator(lang).gettext(_UNITS[indicator.unit])


def spoken(value: float, indicator: Indicator, lang: str) -> str:
    """A value for a sentence: three significant figures, with a unit where the name has none."""
    said = numbers.spoken(float(value), lang)
    short = _SHORT.get(indicator.unit)
    return words.translator(lang).gettext(short).format(n=said) if short else said


def full(value: float, indicator: Indicator, lang: str) -> str:
    """A value as tables and legends show it."""
    _ = words.translator(lang).gettext
    if indicator.unit == "yes_no":
        return _("yes") if value else _("no")
    return numbers.number(float(value), lang, indicator.decimals)
