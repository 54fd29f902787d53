"""How an indicator is computed, in words: the formula it declares, its interval, what is held back."""

from __future__ import annotations

from data import words
from data.indicator import Computation, IntervalMethod, Kind
from data.words import N_
from pages._parts import numbers
from pages._parts.family import GAP, Family
from pages._parts.territory_words import level

_FORMULAS = {
    Kind.PUBLISHED: N_("{numerator}, as published"),
    Kind.COMPLEMENT: N_("100 − {numerator}, as published"),
    Kind.COUNT: N_("{numerator}, counted"),
    Kind.RATIO: N_("{numerator} ÷ {denominator}"),
    Kind.BALANCE: N_("({numerator} ÷ {numerator_whole}) ÷ ({denominator} ÷ {denominator_whole})"),
    Kind.CHANGE: N_("100 × ({numerator} − the same {before}) ÷ the same {before}"),
    Kind.SHORTFALL: N_("{denominator} − {numerator}, never below zero"),
    Kind.COUNTRY_SHORTFALL: N_("{denominator} × the country’s rate − {numerator}, never below zero"),
}
_INTERVALS = {
    IntervalMethod.NONE: N_("none"),
    IntervalMethod.CENSUS_SAMPLE: N_(
        "approximate, 95%: Wilson on a fifth of the people asked (long form of 2024); "
        "none in communes below 2,000 households, where everyone was asked"
    ),
    IntervalMethod.PROPORTION: N_("95%: Wilson"),
    IntervalMethod.RATE: N_("95%: exact below ten events, Byar from ten"),
}
_ROLES = ("numerator", "denominator", "numerator_whole", "denominator_whole")


def formula(family: Family, lang: str) -> str:
    """``beneficiaries ÷ women aged 15 and over × 100``, in the reader's language."""
    _ = words.translator(lang).gettext
    computation = family.first.computation
    measures = {role: _measure(family, role, lang) for role in _ROLES}
    said = _(_FORMULAS[computation.kind]).format(before=_before(computation, lang), **measures)
    if computation.kind is Kind.RATIO and computation.per != 1:
        return f"{said} × {numbers.number(computation.per, lang)}"
    return said


def denominator(family: Family, lang: str) -> str:
    """Whom or what the value is about, and of which year; empty where there is none."""
    _ = words.translator(lang).gettext
    computation = family.first.computation
    if not computation.denominator:
        return ""
    said = _measure(family, "denominator", lang)
    if not computation.denominator_period:
        return said
    return _("{denominator}, of {year} for every year").format(
        denominator=said, year=computation.denominator_period
    )


def interval(family: Family, lang: str) -> str:
    """What the interval beside the value is made of."""
    return words.translator(lang).gettext(_INTERVALS[family.first.computation.interval])


def held_back(family: Family, lang: str) -> list[str]:
    """Why a territory may be left without a figure, beside there being none."""
    _ = words.translator(lang).gettext
    computation, said = family.first.computation, []
    if computation.suppress_below:
        levels = _(", ").join(level(code, lang) for code in computation.suppress_levels)
        below = numbers.number(computation.suppress_below, lang)
        said.append(_("Fewer than {n} are withheld at the level: {levels}.").format(n=below, levels=levels))
    if computation.minimum_denominator:
        least = numbers.number(computation.minimum_denominator, lang)
        said.append(_("No figure where the denominator is below {n}.").format(n=least))
    return said


def _measure(family: Family, role: str, lang: str) -> str:
    said = family.measure(role, lang)
    return words.translator(lang).gettext("each in the list below") if said == GAP else said


def _before(computation: Computation, lang: str) -> str:
    translator = words.translator(lang)
    if computation.since:
        return translator.gettext("of {year}").format(year=computation.since)
    years = computation.years_back or 0
    return translator.ngettext("{n} year before", "{n} years before", years).format(n=years)
