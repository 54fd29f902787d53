"""How many people, and which: the words a count of people needs in each language."""

from __future__ import annotations

import re

from data import words
from data.catalogue import catalogue
from data.indicator import Indicator
from pages._parts import numbers

_MILLION = 1_000_000
_BEFORE_VOWEL = re.compile(r"\bde (?=[aeiouyhâàéèêîôû])", re.IGNORECASE)


def people(count: float, indicator: Indicator, lang: str) -> str | None:
    """``1.1 million people aged 60 and over``; None where the figure does not rest on people."""
    noun = _noun(indicator, lang)
    if noun is None:
        return None
    translator = words.translator(lang)
    # Millions are nouns: French and Arabic join them to what is counted.
    template = (
        translator.pgettext("millions", "{count} {noun}")
        if round(count, -4) >= _MILLION
        else translator.gettext("{count} {noun}")
    )
    said = template.format(count=numbers.spoken(float(count), lang), noun=noun)
    return _BEFORE_VOWEL.sub("d’", said) if lang == "fr" else said


def _noun(indicator: Indicator, lang: str) -> str | None:
    """Whom the figure is about; inhabitants where nobody in particular is."""
    measures = catalogue().measures
    denominator = measures.get(indicator.computation.denominator or "")
    if denominator is None:
        return words.translator(lang).gettext("inhabitants")
    return denominator.label[lang] if denominator.unit in ("people", "households") else None
