"""Levels, kinds and milieux in words, with the plural each language needs."""

from __future__ import annotations

from data import words
from data.words import N_
from pages._parts import numbers
from pages._parts.places import Place

_LEVELS = {
    "country": N_("Country"),
    "region": N_("Regions"),
    "province": N_("Prefectures and provinces"),
    "arrondissement_prefecture": N_("Prefectures of arrondissements"),
    "commune": N_("Communes"),
}
_KINDS = {
    "country": N_("Country"),
    "region": N_("Region"),
    "prefecture": N_("Prefecture"),
    "province": N_("Province"),
    "arrondissement_prefecture": N_("Prefecture of arrondissements"),
    "commune": N_("Commune"),
}
_MILIEUX = {"total": N_("All"), "urban": N_("Urban"), "rural": N_("Rural")}


def level(code: str, lang: str) -> str:
    """A level as a heading."""
    return words.translator(lang).gettext(_LEVELS[code])


def kind(place: Place, lang: str) -> str:
    """What a territory is."""
    return words.translator(lang).gettext(_KINDS.get(place.kind, _KINDS[place.level]))


def milieu(code: str, lang: str) -> str:
    """All, urban or rural."""
    return words.translator(lang).gettext(_MILIEUX[code])


def counted(code: str, count: int, lang: str) -> str:
    """A number of territories of a level, after a preposition: ``75 provinces``."""
    plural = words.translator(lang).ngettext
    texts = {
        "region": plural("{n} region", "{n} regions", count),
        "province": plural("{n} province", "{n} provinces", count),
        "arrondissement_prefecture": plural(
            "{n} prefecture of arrondissements", "{n} prefectures of arrondissements", count
        ),
        "commune": plural("{n} commune", "{n} communes", count),
    }
    return texts[code].format(n=numbers.number(count, lang))
