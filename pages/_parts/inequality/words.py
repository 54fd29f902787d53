"""What the page says: the sentence it opens with, its measures in numbers, and why there is none."""

from __future__ import annotations

from data import words
from data.catalogue import catalogue
from data.warehouse import Row
from data.words import N_
from pages._parts import figure_words, numbers, territory_words
from pages._parts.inequality import facts
from pages._parts.inequality.facts import Shown
from pages._parts.inequality.view import NONE, InequalityView

MEASURES = {
    "gini": N_("Gini coefficient"),
    "theil": N_("Theil index"),
    "theil_between": N_("Between regions"),
    "theil_within": N_("Within regions"),
    "concentration": N_("Concentration index"),
    "sii": N_("Slope index of inequality"),
    "rii": N_("Relative index of inequality"),
}
_REASONS = {
    "few": N_(
        "Fewer than half of the territories have a figure: no inequality is measured between so few, "
        "and the missing ones are not taken for zero."
    ),
    "withheld": N_(
        "In a fifth of the territories or more the figure is withheld to protect small counts: "
        "without them inequality cannot be measured."
    ),
    "negative": N_(
        "Some figures are below zero: they are no shares of a whole, and inequality cannot be measured."
    ),
    "nothing": N_("The figure is zero in every territory that has one: there is nothing to share out."),
    "unordered": N_("Too few of these territories have a place along deprivation."),
    "no_line": N_("One end of the fitted line is not above zero: the ratio of its ends would mean nothing."),
}
#: What a figure adds up to, by the unit of what is counted; each figure's share of the people makes it so.
_HALVES = {
    "places": N_("half of the places"),
    "centres": N_("half of the centres"),
    "signals": N_("half of the signals"),
    "people": N_("half of the people counted"),
    "households": N_("half of the households counted"),
}
#: Units of figures that add up to people or things when each counts as often as there are people.
_ADDS_UP = ("pct", "per_100", "per_1000", "per_10000", "per_100000")


def reason(status: str, lang: str) -> str:
    """Why there is no value."""
    return words.translator(lang).gettext(_REASONS[status])


def measure(name: str, lang: str) -> str:
    """What a measure is called."""
    return words.translator(lang).gettext(MEASURES[name])


def number(name: str, value: float, view: InequalityView) -> str:
    """A measure's value."""
    if name == "sii":
        indicator = catalogue().indicators[view.indicator]
        return numbers.number(value, view.lang, max(indicator.decimals, 1))
    return numbers.number(value, view.lang, 2 if name == "rii" else 3)


def with_limits(row: Row, view: InequalityView) -> str:
    """A value with its limits; or why there is none."""
    _ = words.translator(view.lang).gettext
    if row["value"] is None:
        return reason(row["status"], view.lang)
    value = number(row["measure"], row["value"], view)
    if row["lower"] is None:
        return value
    low, high = (number(row["measure"], row[name], view) for name in ("lower", "upper"))
    return _("{value} ({low} to {high})").format(value=value, low=low, high=high)


def percent(share: float, lang: str) -> str:
    """A share of people, 0 to 1."""
    said = numbers.number(100 * share, lang, 0 if share >= 0.0995 else 1)
    return words.translator(lang).gettext("{n}%").format(n=said)


def people(shown: Shown) -> str:
    """Whose figures they are: the words for what each territory counts by."""
    weight = shown.measures["gini"]["weight"]
    return catalogue().measures[weight].label[shown.view.lang]


def title(view: InequalityView) -> str:
    """Indicator, level and period."""
    label = catalogue().indicators[view.indicator].label[view.lang]
    parts = (label, territory_words.level(view.level, view.lang), numbers.period(view.period, view.lang))
    return " · ".join(parts)


def sentence(shown: Shown) -> str:
    """What matters: where half of everything is, and what the most deprived fifth has."""
    lang = shown.view.lang
    _ = words.translator(lang).gettext
    parts = (shown.indicator.label[lang], numbers.period(shown.view.period, lang))
    label = _("{label} in {period}").format(label=parts[0], period=parts[1])
    if shown.problem:
        said = reason(shown.problem, lang)
    else:
        said = " ".join(part for part in (_half(shown), _fifths(shown)) if part)
    return _("{label}: {value}").format(label=label, value=said)


def _half(shown: Shown) -> str:
    lang = shown.view.lang
    _ = words.translator(lang).gettext
    if shown.indicator.unit not in _ADDS_UP:
        return ""
    known = catalogue().measures
    counted = known[shown.indicator.computation.numerator].unit
    weight = known[shown.measures["gini"]["weight"]].unit
    # A published share of households counts households.
    what = _(_HALVES.get(counted if counted in _HALVES else weight, N_("half of the total")))
    template = N_("{half} are in territories where {share} of the people concerned live ({people}).")
    if weight != "people":
        template = N_("{half} are in territories that have {share} of the whole ({people}).")
    share = percent(facts.half(shown.lorenz()), lang)
    return _(template).format(half=what, share=share, people=people(shown))


def _fifths(shown: Shown) -> str:
    lang = shown.view.lang
    _ = words.translator(lang).gettext
    if not shown.ordered:
        return ""
    first, *_others, last = shown.concentration().means(5)
    spoken = [figure_words.spoken(rounded(one, shown), shown.indicator, lang) for one in (first, last)]
    template = _("Where the most deprived fifth live the figure is {first}, where the least deprived {last}.")
    return template.format(first=spoken[0], last=spoken[1])


def rounded(value: float, shown: Shown) -> float:
    """A figure with the digits its indicator shows, one at least."""
    return round(value, max(shown.indicator.decimals, 1))


def order(view: InequalityView) -> str:
    """What orders the territories."""
    return catalogue().indicators[view.order].label[view.lang] if view.order else ""


def compared(shown: Shown, beside: Shown) -> str:
    """Two years' Gini coefficients, and whether they can be told apart."""
    lang = shown.view.lang
    _ = words.translator(lang).gettext
    now, then = (one.measures["gini"] for one in (shown, beside))
    if now["value"] is None or then["value"] is None:
        without = shown if now["value"] is None else beside
        return _("{label}: {value}").format(
            label=numbers.period(without.view.period, lang), value=reason(without.problem, lang)
        )
    told = _("Gini coefficient in {then_period}: {then}; in {now_period}: {now}.").format(
        then_period=numbers.period(beside.view.period, lang),
        then=with_limits(then, shown.view),
        now_period=numbers.period(shown.view.period, lang),
        now=with_limits(now, shown.view),
    )
    return f"{told} {_(_difference(now, then))}"


def _difference(now: Row, then: Row) -> str:
    if now["lower"] is None or then["lower"] is None:
        return N_(
            "One of the two rests on a complete count and has no limits: the difference is told as it is."
        )
    if now["lower"] > then["upper"]:
        return N_("Inequality has grown, by more than chance explains.")
    if now["upper"] < then["lower"]:
        return N_("Inequality has fallen, by more than chance explains.")
    return N_("The limits overlap: chance alone may explain the difference.")


def has_beside(view: InequalityView) -> bool:
    """Whether a second year is asked for."""
    return view.beside != NONE


def left_out(shown: Shown) -> str:
    """How many territories count, and how many do not."""
    lang = shown.view.lang
    _ = words.translator(lang).gettext
    row = shown.measures["gini"]
    known = territory_words.counted(shown.view.level, row["territories"], lang)
    if not row["left_out"]:
        return _("All territories of the level have a figure: {count}.").format(count=known)
    unknown = territory_words.counted(shown.view.level, row["left_out"], lang)
    return _(
        "With a figure: {known}; without, and left out: {unknown}. A missing figure is not zero."
    ).format(known=known, unknown=unknown)
