"""How many people, and which: the words a count of people needs in each language."""

from __future__ import annotations

import re

from data import words
from data.catalogue import catalogue
from data.indicator import Indicator
from data.warehouse import Row
from data.words import N_
from pages._parts import numbers

_MILLION = 1_000_000
_BEFORE_VOWEL = re.compile(r"\bde (?=[aeiouyhâàéèêîôû])", re.IGNORECASE)
#: Denominators that mean everybody.
_EVERYBODY = ("population", "population_municipal", "population_compared", "rural_population")


def concerned(row: Row, indicator: Indicator) -> float | None:
    """The people a row's figure is about: its denominator where that is people, else who lives there.

    Signals, places or households below the line are not people, and are never shown under that heading.
    """
    denominator = indicator.computation.denominator
    of_people = denominator is not None and catalogue().measures[denominator].unit == "people"
    return row["denominator"] if of_people and row["denominator"] is not None else row["inhabitants"]


def people(count: float, indicator: Indicator, lang: str) -> str | None:
    """``1.1 million people aged 60 and over``; None where the figure does not rest on people."""
    denominator = indicator.computation.denominator
    if denominator is None or catalogue().measures[denominator].unit == "people":
        return of_group(count, denominator or _EVERYBODY[0], lang)
    measure = catalogue().measures[denominator]
    if measure.unit != "households":
        return None
    return _counted(count, lang, N_("{count} households"), measure.label[lang])


def of_group(count: float, measure: str, lang: str) -> str:
    """A number of people of a group that a measure counts: ``1.1 million people aged 60 and over``."""
    if measure in _EVERYBODY:
        return _counted(count, lang, N_("{count} inhabitants"), "")
    return _counted(count, lang, N_("{count} {noun}"), catalogue().measures[measure].label[lang])


def _counted(count: float, lang: str, template: str, noun: str) -> str:
    translator = words.translator(lang)
    # Millions are nouns: French joins them to what is counted by another word.
    millions = round(count, -4) >= _MILLION
    said = translator.pgettext("millions", template) if millions else translator.gettext(template)
    said = said.format(count=numbers.spoken(float(count), lang), noun=noun)
    return _BEFORE_VOWEL.sub("d’", said) if lang == "fr" else said
