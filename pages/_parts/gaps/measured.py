"""What a URL asks to measure gaps against, mended: never a norm that nobody entered."""

from __future__ import annotations

from dataclasses import dataclass

from data.words import N_
from pages._parts.asked import Asked
from pages._parts.gaps.kinds import kinds
from pages._parts.norms.amount import NoAmount, amount
from pages._parts.norms.facts import norm_of
from pages._parts.norms.words import unit_of

#: Rates of the build, then what is a number of somebody: a norm of places, a trial of one, a norm of centres.
YARDSTICKS = {
    "national": N_("The national rate"),
    "median": N_("The median"),
    "best": N_("The best quarter"),
    "norm": N_("The norm entered"),
    "trial": N_("A trial norm"),
    "each": N_("So many centres in each"),
}
SHOW = ("distance", "places")
#: The level of the units that norms "in each territory" speak of.
EACH_LEVEL = "province"
READINGS = ("provinces", "units")

_NOT_KNOWN = N_("Gaps are not measured against “{asked}”: another yardstick is used.")
_NO_SHOW = N_("The page does not show “{asked}”: the other way is shown.")
_NO_READING = N_("The norm is not read as “{asked}”: it is read as it was entered.")
_NO_NORM = N_("Nobody has entered a norm of this kind yet: the national rate is used, or type a trial norm.")
_NO_TRIAL = N_(
    "A trial norm needs a number of places for 1,000 people: until then the national rate is used."
)
_NO_GROUP = N_("This type of centre has no target group of its own: no missing places can be told.")
_UNITS = N_("A norm “in each territory” is held against prefectures and provinces: those are shown.")


@dataclass(frozen=True)
class Measured:
    """What gaps are measured against, and at which level."""

    show: str
    against: str
    level: str
    trial: str = ""
    reading: str = ""


def measured(asked: Asked, what: str, level: str, lang: str) -> Measured:
    """The yardstick a query asks for, or the nearest that there is; what was changed is noted."""
    against = asked.choose("against", YARDSTICKS, "national", _NOT_KNOWN)
    trial = _trial(asked, against, lang)
    against = _against(asked, against, what, trial)
    if against == "each":
        return Measured("distance", against, _units(asked, level), trial, _reading(asked, what))
    usual = "places" if against != "national" else "distance"
    show = asked.choose("show", SHOW, usual, _NO_SHOW)
    if show == "places" and not kinds()[what].is_service:
        asked.note(_NO_GROUP)
        show = "distance"
    return Measured(show, against, level, trial)


def _against(asked: Asked, against: str, what: str, trial: str) -> str:
    """The same, or the national rate where the other does not exist."""
    if against == "trial" and not trial:
        if not asked.values.get("trial", "").strip():
            asked.note(_NO_TRIAL)
        return "national"
    if against not in ("national", "each") and not kinds()[what].is_service:
        asked.note(_NO_GROUP)
        return "national"
    if against in ("norm", "each"):
        found = norm_of(what, "centres" if against == "each" else "places")
        if found is None or found.value is None:
            asked.note(_NO_NORM)
            return "national"
    return against


def _trial(asked: Asked, against: str, lang: str) -> str:
    """The number on trial, as the address keeps it; a bad one is told, and none is used."""
    typed = asked.values.get("trial", "").strip()
    if not typed:
        return ""
    try:
        value = amount(typed, "places", unit_of("places", lang))
    except NoAmount as none:
        if against == "trial":
            asked.notices.append(none.notice)
        return ""
    return f"{value:.6g}"


def _reading(asked: Asked, what: str) -> str:
    found = norm_of(what, "centres")
    offered = [one for one in found.norm.readings if one in READINGS] if found else []
    usual = found.reading if found else ""
    return asked.choose("reading", offered, usual, _NO_READING)


def _units(asked: Asked, level: str) -> str:
    if level != EACH_LEVEL and "level" in asked.values:
        asked.note(_UNITS)
    return EACH_LEVEL
