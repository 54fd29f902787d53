"""What a comparison is of: its figures, how many territories, which year."""

from __future__ import annotations

from data import words
from data.catalogue import catalogue
from pages._parts import numbers, territory_words
from pages._parts.codes import COUNTRY
from pages._parts.compare import facts, themes
from pages._parts.compare.view import OF_MANY, CompareView
from pages._parts.places import places


def label(view: CompareView) -> str:
    """What is compared: an indicator, or a set of them."""
    if view.indicator:
        return catalogue().indicators[view.indicator].label[view.lang]
    return themes.label(view.theme, view.lang)


def placed(view: CompareView, count: int) -> str:
    """So many territories, and where they lie unless it is the whole country."""
    counted = territory_words.counted(view.level, count, view.lang)
    return counted if view.within == COUNTRY else f"{counted} ({places()[view.within].name(view.lang)})"


def dated(view: CompareView, key: str) -> str:
    """An indicator with the year its verdicts speak of; several years stand beside each figure instead."""
    name = catalogue().indicators[key].label[view.lang]
    periods = [] if view.part in OF_MANY else [row["period"] for row in facts.figures(view, key)[:1]]
    if not periods:
        return name
    template = words.translator(view.lang).gettext("{name} ({period})")
    return template.format(name=name, period=numbers.period(periods[0], view.lang))
