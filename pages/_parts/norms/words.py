"""What is said of norms: unit, value, where one comes from."""

from __future__ import annotations

import re
from datetime import date

from data import words
from data.norms import CELL, Norm
from data.words import N_
from pages._parts import numbers
from pages._parts.imports.said import isolated
from pages._parts.norms.facts import InForce, in_force

_UNITS = {
    "places": N_("places for each 1,000 people of the target group"),
    "centres": N_("centres in each territory"),
    CELL: N_("social vigilance cells in each territory"),
}
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
#: Decimals a norm may need.
_FINE = 4


def unit(norm: Norm, lang: str) -> str:
    """What a norm counts."""
    return unit_of(CELL if norm.of == CELL else norm.counts, lang)


def unit_of(counts: str, lang: str) -> str:
    """What a norm of ``places``, of ``centres`` or of cells counts."""
    return words.translator(lang).gettext(_UNITS[counts])


def number(value: float, lang: str) -> str:
    """A norm's number with what decimals it has."""
    digits = next(one for one in range(_FINE + 1) if one == _FINE or round(value, one) == value)
    return numbers.number(value, lang, digits)


def value(found: InForce, lang: str) -> str:
    """The value, or that nobody entered one."""
    given = found.value
    return words.translator(lang).gettext("not entered yet") if given is None else number(given, lang)


def since(found: InForce, lang: str) -> str:
    """When it was entered, or when the text is from; empty without a value."""
    if found.entry:
        return numbers.day(found.entry.entered_at.astimezone().date(), lang)
    told = _DAY.fullmatch(found.norm.since)
    return numbers.day(date(*map(int, told.groups())), lang) if told else found.norm.since


def who(found: InForce, lang: str) -> str:
    """Who entered it."""
    return found.entry.who if found.entry else found.norm.entered_by[lang]


def why(found: InForce, lang: str) -> str:
    """For which reason."""
    if found.entry:
        return found.entry.why
    published = words.translator(lang).gettext("It is published: shipped with the product as the text says.")
    return "" if found.value is None else published


def rests_on(found: InForce, lang: str) -> str:
    """The text a norm rests on; without one, who entered it."""
    entered = words.translator(lang).gettext("entered by {who}, without a reference")
    return found.reference or entered.format(who=isolated(who(found, lang)))


def sentence(lang: str) -> str:
    """How many norms have a value."""
    every = in_force().values()
    given = sum(one.value is not None for one in every)
    template = words.translator(lang).gettext(
        "Norms that have a value: {n} of {all}. "
        "The others wait for the institution: no number stands in for them."
    )
    if given == len(every):
        template = words.translator(lang).gettext("Norms that have a value: {n} of {all}.")
    return template.format(n=numbers.number(given, lang), all=numbers.number(len(every), lang))
