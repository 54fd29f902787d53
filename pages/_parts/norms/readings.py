"""Of which units a norm "in each territory" speaks: each way of reading it, and the units it means."""

from __future__ import annotations

from data import words
from data.words import N_
from pages._parts import numbers
from pages._parts.codes import COUNTRY
from pages._parts.places import inside, places

_SAID = {
    "provinces": N_("{n} provinces, prefectures left out"),
    "units": N_("{n} prefectures and provinces"),
    "delegations": N_("{n} delegations of the institution"),
}


def units(reading: str) -> tuple[str, ...]:
    """Codes of the units a reading means, in code order."""
    known = places()
    every = inside("province", COUNTRY)
    if reading == "provinces":
        return tuple(code for code in every if known[code].kind == "province")
    if reading == "units":
        return every
    parts = inside("arrondissement_prefecture", COUNTRY)
    divided = {known[code].parent for code in parts}
    return tuple(sorted([*(code for code in every if code not in divided), *parts]))


def said(reading: str, lang: str) -> str:
    """A reading in words, with its number of units."""
    text = words.translator(lang).gettext(_SAID[reading])
    return text.format(n=numbers.number(len(units(reading)), lang))
