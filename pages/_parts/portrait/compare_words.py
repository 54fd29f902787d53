"""What a portrait is set against, in words."""

from __future__ import annotations

from data import words
from data.words import N_
from pages._parts.places import places
from pages._parts.portrait.compare import Comparison
from pages._parts.portrait.figures import Portrait
from pages._parts.territory_names import brief

_MEDIANS = {
    "region": N_("Median of the regions"),
    "province": N_("Median of the prefectures and provinces"),
    "arrondissement_prefecture": N_("Median of the prefectures of arrondissements"),
    "commune": N_("Median of the communes"),
}
_SPREADS = {
    "region": N_("Place among the regions"),
    "province": N_("Place among the prefectures and provinces"),
    "arrondissement_prefecture": N_("Place among the prefectures of arrondissements"),
    "commune": N_("Place among the communes"),
}


def compared_with(comparison: Comparison, lang: str) -> str:
    """The name of what is compared with."""
    if comparison.way == "median":
        return words.translator(lang).gettext(_MEDIANS[comparison.level])
    if comparison.way == "likes":
        return likes(comparison.likened, lang)
    if comparison.way == "norm":
        return norm(lang)
    return places()[comparison.code].name(lang)


def heading(told: Portrait, lang: str) -> str:
    """What is compared with, over a column; a namesake with what it is, as in Figuig."""
    if told.comparison.way == "median":
        return words.translator(lang).gettext("Median")
    if told.comparison.way == "likes":
        return words.translator(lang).gettext("Likes")
    if told.comparison.way == "norm":
        return words.translator(lang).gettext("The norm")
    other = places()[told.comparison.code]
    return brief(other, lang) if other.name(lang) == told.place.name(lang) else other.name(lang)


def likes(likened: str, lang: str) -> str:
    """The mean of the likes, as a choice."""
    _ = words.translator(lang).gettext
    return _("Mean of its likes by chosen variables") if likened else _("Mean of its ten likes")


def norm(lang: str) -> str:
    """The declared values, as a choice."""
    return words.translator(lang).gettext("The norm, where one is declared")


def median(level: str, lang: str) -> str:
    """The median of a level, as a choice."""
    return words.translator(lang).gettext(_MEDIANS[level])


def spread_of(comparison: Comparison, lang: str) -> str:
    """What the bars show."""
    return words.translator(lang).gettext(_SPREADS[comparison.level])
