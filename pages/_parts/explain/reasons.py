"""Why there is no value: exactly which of its parts is missing, too little known, nobody, or withheld."""

from __future__ import annotations

from data import words
from data.indicator import Kind
from data.words import N_
from pages._parts import figure_words, numbers
from pages._parts.explain import words as said
from pages._parts.explain.figure import Figure
from pages._parts.explain.figure_sources import holds
from pages._parts.explain.inputs import Input
from pages._parts.quality.reasons import held_back

_SUPPRESSED = N_(
    "Counts of 1 to {most} are withheld, so that nobody can be recognised, and with them others from which "
    "one of these could be worked out. The rows behind are not shown either."
)
_MISSING = N_("“{measure}” is not known here for {period}: no source or file gives it.")
_DOES_NOT_APPLY = N_("“{measure}” does not apply here.")
_NOBODY = N_("“{measure}” is zero here: there is nothing to divide by.")
_EMPTY_MILIEU = N_("Nobody lives in this milieu here.")
_SMALL = N_("The figure it is divided by ({value}) is below {least}: chance would decide.")
_INSUFFICIENT = {
    "centres": N_("Fewer than four fifths of the centres, or of their delegations, say it: “{measure}”."),
    "beneficiaries": N_("Fewer than four fifths of the centres have reported: “{measure}”."),
    "signals": N_("Too few reports or signals came of the cells here: “{measure}”."),
    "": N_("Too little is known of it: “{measure}”."),
}
#: What the formula divides by.
_DIVISORS = {
    Kind.RATIO: ("denominator",),
    Kind.SHORTFALL: ("denominator",),
    Kind.COUNTRY_SHORTFALL: ("denominator", "country_denominator"),
    Kind.BALANCE: ("denominator", "numerator_whole", "denominator_whole"),
    Kind.CHANGE: ("earlier",),
}


def why(figure: Figure) -> list[str]:
    """Sentences that say why there is no value; none where there is one."""
    if figure.row["value"] is not None:
        return []
    status = figure.row["status"]
    if status == "suppressed":
        return [_suppressed(figure)]
    if status == "insufficient" and (counted := _counted(figure)):
        return counted
    return _blamed(figure, status) or _other(figure) or [figure_words.status(status, figure.view.lang)]


def _suppressed(figure: Figure) -> str:
    most = (figure.indicator.computation.suppress_below or 1) - 1
    lang = figure.view.lang
    return words.translator(lang).gettext(_SUPPRESSED).format(most=numbers.number(most, lang))


def _counted(figure: Figure) -> list[str]:
    """How many told of how many asked, where the build says so."""
    if not holds("gate"):
        return []
    view, level = figure.view, figure.place.level
    told = held_back(view.indicator, level, view.period, view.milieu, lang=view.lang, code=figure.place.code)
    return list(told.values())


def _blamed(figure: Figure, status: str) -> list[str]:
    """The inputs that have this very status; more than one may."""
    known = [one for one in figure.inputs.values() if not said.asked_for_interval(one)]
    return [_because(one, status, figure.view.lang) for one in known if one.status == status]


def _because(one: Input, status: str, lang: str) -> str:
    texts = {
        "missing": _MISSING,
        "not_applicable": _DOES_NOT_APPLY,
        "insufficient": _INSUFFICIENT.get(one.origin.rows if one.origin else "", _INSUFFICIENT[""]),
    }
    template = texts[status]
    translate = words.translator(lang).gettext
    return translate(template).format(
        measure=said.measure(one, lang), period=numbers.period(one.period, lang)
    )


def _other(figure: Figure) -> list[str]:
    """Nobody to divide by, nobody in the milieu, or a denominator below what is declared."""
    lang, made = figure.view.lang, figure.indicator.computation
    _ = words.translator(lang).gettext
    divisors = [figure.inputs[role] for role in _DIVISORS.get(made.kind, ()) if role in figure.inputs]
    nobody = [_(_NOBODY).format(measure=said.measure(one, lang)) for one in divisors if one.value == 0]
    if nobody:
        return nobody
    if figure.row["status"] == "not_applicable":
        return [_(_EMPTY_MILIEU)]
    below = next((one.value for one in divisors if one.value is not None), None)
    if made.minimum_denominator and below is not None:
        least = numbers.number(made.minimum_denominator, lang)
        return [_(_SMALL).format(value=said.amount(below, lang), least=least)]
    return []
