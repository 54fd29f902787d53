"""A territory's name inside a sentence: its kind, its article, its preposition."""

from __future__ import annotations

import re

from data import words
from data.words import N_
from pages._parts.places import Place

_WITH_ARTICLE = {
    "country": N_("Morocco"),
    "region": N_("the {name} region"),
    "prefecture": N_("the prefecture of {name}"),
    "province": N_("the province of {name}"),
    "arrondissement_prefecture": N_("the prefecture of arrondissements of {name}"),
    "commune": N_("the commune of {name}"),
}
_WITHOUT_ARTICLE = {
    "country": "{name}",
    "region": N_("{name} region"),
    "prefecture": N_("prefecture of {name}"),
    "province": N_("province of {name}"),
    "arrondissement_prefecture": N_("prefecture of arrondissements of {name}"),
    "commune": N_("commune of {name}"),
}
#: What French puts between a kind and a name is not part of the name: “région de l’Oriental”.
_FRENCH_ARTICLES = {"Oriental": "l’Oriental"}
_BEFORE_VOWEL = re.compile(r"\bde (?=[AEIOUÀÂÉÈÊÎÏÔÛ])", re.IGNORECASE)


def whole(place: Place, lang: str) -> str:
    """What a territory is and is called: ``the province of Figuig``, ``la préfecture d’Oujda-Angad``."""
    return _named(_WITH_ARTICLE, place, lang)


def brief(place: Place, lang: str) -> str:
    """The same without an article, as between brackets: ``province de Figuig``."""
    return _named(_WITHOUT_ARTICLE, place, lang)


def at_start(text: str) -> str:
    """A text as it opens a sentence; what has no capitals stays as it is."""
    return text[:1].upper() + text[1:]


def _named(templates: dict[str, str], place: Place, lang: str) -> str:
    template = words.translator(lang).gettext(templates.get(place.kind) or templates[place.level])
    name = place.name(lang)
    if lang != "fr":
        return template.format(name=name)
    said = template.format(name=_FRENCH_ARTICLES.get(name, name))
    return _BEFORE_VOWEL.sub("d’", said, count=1)
