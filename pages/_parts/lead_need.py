"""What is harder in a territory than in most others of its level."""

from __future__ import annotations

from babel.lists import format_list

from data import words
from data.words import N_
from pages._parts import figure_words, numbers
from pages._parts.portrait.figures import Figure, Portrait
from pages._parts.territory_words import counted

#: The part of a level that is called its worst, and how many figures are named.
WORST = 0.2
NAMED = 3

_LOCALES = {**numbers.LOCALES, "en": "en_GB"}
#: Needs in a sentence's words. Others are close to one of these or are judged by nobody.
_NAMES = {
    "poverty_2025_edition": N_("multidimensional poverty"),
    "illiteracy_10_plus": N_("illiteracy"),
    "illiteracy_women_15_plus": N_("illiteracy among women"),
    "out_of_school_6_11": N_("children aged 6 to 11 out of school"),
    "unemployment": N_("unemployment"),
    "basic_dwelling": N_("households in basic or slum dwellings"),
    "without_running_water": N_("households without running water"),
    "without_electricity": N_("households without electricity"),
    "without_sewer": N_("households without a sewer"),
    "paved_road_distance": N_("distance of rural households to a paved road"),
}


def sentence(shown: Portrait, lang: str) -> str:
    """One sentence on the needs in which a territory stands out; for the country, on their course."""
    _ = words.translator(lang).gettext
    known = [one for one in _needs(shown) if one.value is not None]
    if not known:
        return _("The census gives no rate for it.")
    if shown.place.level == "country":
        return _("Nationally: {list}.").format(list=_listed([_course(one, lang) for one in known[:4]], lang))
    everyone = counted(shown.place.level, max(one.rank_count or 0 for one in known), lang)
    worst = _one_a_theme(sorted(filter(_is_among_worst, known), key=_place))[:NAMED]
    if not worst:
        unmarked = _listed([_(_NAMES[one.indicator.key]) for one in known], lang)
        said = _("None of these needs is in the highest fifth of the {all}: {list}.")
        return said.format(all=everyone, list=unmarked)
    said = _listed([_ranked(one, lang) for one in worst], lang)
    return _("In the highest fifth of the {all}: {list}.").format(all=everyone, list=said)


def _needs(shown: Portrait) -> list[Figure]:
    return [one for one in shown.need if one.indicator.key in _NAMES and one.milieu == "total"]


def _place(figure: Figure) -> float:
    return (figure.rank or 0) / (figure.rank_count or 1)


def _is_among_worst(figure: Figure) -> bool:
    """Whether few are as badly off: where a quarter shares the highest value, it marks nobody out."""
    shared = (
        figure.spread is not None
        and figure.value is not None
        and figure.value <= figure.spread.upper_quartile
    )
    return figure.rank is not None and _place(figure) <= WORST and not shared


def _one_a_theme(figures: list[Figure]) -> list[Figure]:
    """The first of each theme: three rates of illiteracy are one need."""
    first: dict[str, Figure] = {}
    for figure in figures:
        first.setdefault(figure.indicator.theme, figure)
    return list(first.values())


def _ranked(figure: Figure, lang: str) -> str:
    _ = words.translator(lang).gettext
    said = _("{name} ({value}, rank {rank})")
    return said.format(
        name=_(_NAMES[figure.indicator.key]),
        value=figure_words.spoken(figure.value or 0, figure.indicator, lang),
        rank=numbers.number(figure.rank or 0, lang),
    )


def _course(figure: Figure, lang: str) -> str:
    _ = words.translator(lang).gettext
    said = _("{name} ({value}, {before} in 2014)") if figure.before is not None else _("{name} ({value})")
    now, before = (
        figure_words.spoken(value or 0, figure.indicator, lang) for value in (figure.value, figure.before)
    )
    return said.format(name=_(_NAMES[figure.indicator.key]), value=now, before=before)


def _listed(items: list[str], lang: str) -> str:
    return format_list(items, locale=_LOCALES[lang])
