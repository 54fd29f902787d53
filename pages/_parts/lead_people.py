"""How many people live in a territory, where, and whether they become more."""

from __future__ import annotations

from data import words
from pages._parts import figure_words
from pages._parts.people import people
from pages._parts.places import places
from pages._parts.portrait.figures import Figure, Portrait
from pages._parts.territory_names import at_start, brief, whole

#: A change below it, in percent of ten years, is none to speak of.
HARDLY = 0.5


def sentence(shown: Portrait, lang: str) -> str:
    """One sentence on the people, from the censuses."""
    _ = words.translator(lang).gettext
    population = shown.figure("population")
    if population is None or population.value is None:
        return at_start(_("there is no figure of how many people live in {place}.")).format(
            place=_place(shown, lang)
        )
    count = people(population.value, population.indicator, lang)
    first = at_start(_milieu(shown, lang).format(place=_place(shown, lang), people=count))
    second = _change(shown.figure("population_change"), lang)
    said = _("{first}; {second}").format(first=first, second=second) if second else first
    return f"{said}."


def _place(shown: Portrait, lang: str) -> str:
    """The territory; a smaller one with what it lies in, for names return."""
    named = whole(shown.place, lang)
    if shown.place.level not in ("commune", "arrondissement_prefecture"):
        return named
    return f"{named} ({brief(places()[shown.place.parent], lang)})"


def _milieu(shown: Portrait, lang: str) -> str:
    """How many, and which part of them lives in the countryside."""
    _ = words.translator(lang).gettext
    rural = shown.figure("rural_share")
    if rural is None or rural.value is None:
        return _("{place} has {people}")
    if rural.value in (0, 100):
        return (
            _("{place} has {people}, all in towns")
            if not rural.value
            else _("{place} has {people}, all rural")
        )
    share = figure_words.spoken(rural.value, rural.indicator, lang)
    if share == figure_words.spoken(100, rural.indicator, lang):
        return _("{place} has {people}, nearly all rural")
    return _("{place} has {people}, {share} of them rural").replace("{share}", share)


def _change(change: Figure | None, lang: str) -> str:
    _ = words.translator(lang).gettext
    if change is None or change.status == "insufficient":
        return ""
    if change.value is None:
        return _("how many they were in 2014 was not published")
    if abs(change.value) < HARDLY:
        return _("their number has hardly changed since 2014")
    rising = _("their number has grown by {pct} since 2014")
    falling = _("their number has fallen by {pct} since 2014")
    pct = figure_words.spoken(round(abs(change.value), 1), change.indicator, lang)
    return (rising if change.value > 0 else falling).format(pct=pct)
