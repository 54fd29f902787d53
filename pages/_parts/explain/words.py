"""A figure's explanation in words: the formula with its numbers, the interval, the rank."""

from __future__ import annotations

from data import words
from data.catalogue import catalogue
from data.indicator import IntervalMethod, Kind
from data.words import N_
from pages._parts import figure_words, formula, numbers, territory_words
from pages._parts.explain.figure import Figure
from pages._parts.explain.inputs import ASKED, SAMPLED_PERIOD, Input
from pages._parts.family import Family
from pages._parts.places import places

_FILLED = {
    Kind.COMPLEMENT: "100 − {numerator}",
    Kind.RATIO: "{numerator} ÷ {denominator}",
    Kind.BALANCE: "({numerator} ÷ {numerator_whole}) ÷ ({denominator} ÷ {denominator_whole})",
    Kind.CHANGE: "100 × ({numerator} − {earlier}) ÷ {earlier}",
    Kind.SHORTFALL: "{denominator} − {numerator}",
    Kind.COUNTRY_SHORTFALL: "{denominator} × {country_numerator} ÷ {country_denominator} − {numerator}",
}
#: How a measure follows from its parts, in their order.
_MADE_OF = {
    "same": "{0}",
    "share": "{0} × {1} ÷ 100",
    "rest": "100 − {rest}",
    "under_18": "{0} + {1} × 3 ÷ 5",
}
_ROLES = {
    "numerator": N_("Numerator"),
    "earlier": N_("Earlier value"),
    "denominator": N_("Denominator"),
    "numerator_whole": N_("Whole of the numerator"),
    "denominator_whole": N_("Whole of the denominator"),
    "country_numerator": N_("Numerator of the country"),
    "country_denominator": N_("Denominator of the country"),
    "asked": N_("Those the long form was for"),
}
_PUBLISHED_ROLES = {"numerator": N_("Figure as published"), "denominator": N_("Those it is about")}
_WITHOUT_INTERVAL = {
    "value": N_("None: there is no value."),
    "nature": N_("None: it is counted or published as a whole, not estimated from a sample."),
    "2014": N_("None: how the census of 2014 drew its sample is not documented."),
    "everyone": N_("None: every household was asked here, which has fewer than 2,000 of them."),
    "whole": N_("None: more is counted above the line than below it, so it is no proportion."),
}
#: Decimals that a number below the whole needs to be recognised.
_FINE = 2


def single(figure: Figure) -> Family:
    """The indicator alone, for texts that know families."""
    return Family(figure.indicator.key, (figure.indicator,))


def amount(value: float, lang: str, unit: str = "") -> str:
    """A number as it stands: whole, or with what decimals it has, up to two."""
    decimals = next(digits for digits in range(_FINE + 1) if digits == _FINE or round(value, digits) == value)
    said = numbers.number(round(float(value), decimals), lang, decimals)
    return words.translator(lang).gettext("{n}%").format(n=said) if unit == "pct" else said


def value(figure: Figure) -> str:
    """The value with its unit, or the words of why there is none."""
    lang, given = figure.view.lang, figure.row["value"]
    if given is None:
        return figure_words.status(figure.row["status"], lang)
    _ = words.translator(lang).gettext
    said = figure_words.full(given, figure.indicator, lang)
    if figure.indicator.unit == "pct":
        return _("{n}%").format(n=said)
    if figure.indicator.unit in ("yes_no", "ratio"):
        return said
    return f"{said} {figure_words.unit(figure.indicator, lang)}"


def measure(one: Input, lang: str) -> str:
    """What an input is, in words."""
    return catalogue().measures[one.measure].label[lang]


def input_said(one: Input, lang: str) -> str:
    """What an input is, and where."""
    return f"{measure(one, lang)} – {places()[one.code].name(lang)}"


def input_value(one: Input, lang: str) -> str:
    """The value of an input, or why there is none."""
    if one.value is None:
        return figure_words.status(one.status, lang)
    return amount(one.value, lang, catalogue().measures[one.measure].unit)


def measure_filled(one: Input, lang: str) -> str:
    """How a measure follows from its parts, with their numbers; empty where it is published or counted."""
    values = [amount(part.value, lang) for part in one.parts if part.value is not None]
    if one.value is None or one.origin is None or not one.parts or len(values) < len(one.parts):
        return ""
    written = _MADE_OF[one.origin.formula].format(*values, rest=" − ".join(values))
    return f"{written} = {amount(one.value, lang)}"


def role(one: Input, figure: Figure) -> str:
    """What an input does in the formula."""
    published = figure.indicator.computation.kind in (Kind.PUBLISHED, Kind.COMPLEMENT)
    names = {**_ROLES, **_PUBLISHED_ROLES} if published else _ROLES
    translate = words.translator(figure.view.lang).gettext
    name = names[one.role]
    return translate(name)


def formula_said(figure: Figure) -> str:
    """The formula as it is declared."""
    return formula.formula(single(figure), figure.view.lang)


def filled(figure: Figure) -> str:
    """The formula with its numbers: ``98 276 ÷ 302 387 × 100 = 32,5``; empty where one is not known.

    A value that no formula works out has none: ``39,1 = 39,1`` says nothing.
    """
    made, lang = figure.indicator.computation, figure.view.lang
    if figure.recomputed is None or made.kind not in _FILLED:
        return ""
    known = {role: amount(one.value, lang) for role, one in figure.inputs.items() if one.value is not None}
    said = _FILLED[made.kind].format(**known)
    if made.kind is Kind.RATIO and made.per != 1:
        said = f"{said} × {numbers.number(made.per, lang)}"
    return f"{said} = {figure_words.full(figure.recomputed, figure.indicator, lang)}"


def interval(figure: Figure) -> str:
    """The interval's ends; empty where there is none."""
    if figure.row["lower"] is None:
        return ""
    lang = figure.view.lang
    _ = words.translator(lang).gettext
    about = figure.indicator.computation.interval is IntervalMethod.CENSUS_SAMPLE
    template = _("between about {lower} and {upper}") if about else _("between {lower} and {upper}")
    ends = {end: figure_words.full(figure.row[end], figure.indicator, lang) for end in ("lower", "upper")}
    return template.format(**ends)


def interval_method(figure: Figure) -> str:
    """What the interval is made of, or why there is none."""
    if figure.row["lower"] is not None:
        return formula.interval(single(figure), figure.view.lang)
    said = _WITHOUT_INTERVAL[_why_no_interval(figure)]
    translate = words.translator(figure.view.lang).gettext
    return translate(said)


def _why_no_interval(figure: Figure) -> str:
    method = figure.indicator.computation.interval
    if figure.row["value"] is None:
        return "value"
    if method is IntervalMethod.NONE:
        return "nature"
    if method is IntervalMethod.CENSUS_SAMPLE:
        return "everyone" if figure.view.period == SAMPLED_PERIOD else "2014"
    return "whole"


def rank(figure: Figure) -> str:
    """The rank among the territories of the level, the highest first; empty where there is none."""
    if not figure.row["rank"] or figure.place.level == "country":
        return ""
    _ = words.translator(figure.view.lang).gettext
    lang = figure.view.lang
    return _("rank {rank} of {count}, the highest value first").format(
        rank=numbers.number(figure.row["rank"], lang), count=numbers.number(figure.row["rank_count"], lang)
    )


def where_and_when(figure: Figure) -> str:
    """Territory, period and milieu."""
    lang = figure.view.lang
    parts = [figure.place.name(lang), numbers.period(figure.view.period, lang)]
    if figure.view.milieu != "total":
        parts.append(territory_words.milieu(figure.view.milieu, lang))
    return " · ".join(parts)


def asked_for_interval(one: Input) -> bool:
    """Whether an input serves the interval alone."""
    return one.role == ASKED
