"""What the measures of a view say, how they were made, and what must be known to read them."""

from __future__ import annotations

from data import words
from data.warehouse import Row
from pages._parts import figure_words, numbers
from pages._parts.inequality import words as said
from pages._parts.inequality.facts import Shown
from pages._parts.inequality.words import rounded


def reading(shown: Shown, name: str) -> str:
    """What a measure says of these territories."""
    _ = words.translator(shown.view.lang).gettext
    if name == "gini":
        return _one_sided(shown) or _("0: all have the same. 1: one has everything.")
    if shown.measures[name]["value"] is None:
        return ""
    value = shown.measures[name]["value"]
    if name == "sii":
        return _line_ends(shown)
    if _holds_zero(shown.measures[name]):
        return _("No gradient that chance could not make: the limits hold zero.")
    if value < 0:
        return _("The curve lies above the diagonal: more of it is among the most deprived.")
    return _("The curve lies below the diagonal: more of it is among the least deprived.")


def _one_sided(shown: Shown) -> str:
    row = shown.measures["gini"]
    if row["lower"] is None or not row["lower"] < row["upper"] == row["value"]:
        return ""
    return words.translator(shown.view.lang).gettext(
        "Part of this comes from small counts, by chance: without it inequality would be lower."
    )


def _holds_zero(row: Row) -> bool:
    return row["lower"] is not None and row["lower"] <= 0 <= row["upper"]


def _line_ends(shown: Shown) -> str:
    lang = shown.view.lang
    _places, _values, start, end = shown.slope()
    ends = [figure_words.spoken(rounded(one, shown), shown.indicator, lang) for one in (start, end)]
    template = words.translator(lang).gettext(
        "On the fitted line: {first} for the most deprived, {last} for the least deprived."
    )
    return template.format(first=ends[0], last=ends[1])


def method(shown: Shown) -> str:
    """How it is measured, in a sentence."""
    _ = words.translator(shown.view.lang).gettext
    told = _("Each territory counts by its people: {people}.").format(people=said.people(shown))
    if not shown.ordered:
        return told
    need = next(row["need_period"] for row in shown.placed)
    ordered = _("Order, the most deprived first: {need} ({period}).").format(
        need=said.order(shown.view), period=numbers.period(need, shown.view.lang)
    )
    return f"{told} {ordered}"


def caveats(shown: Shown) -> list[str]:
    """What must be known to read the measures."""
    _ = words.translator(shown.view.lang).gettext
    limits = shown.measures["gini"]["lower"] is not None
    told = [
        _("Inequality between territories says nothing of inequality between people inside one."),
        _(
            "Limits of 95%: every figure is drawn 40 times, spread evenly over its own interval, from a "
            "fixed seed, and what each adds to the uncertainty is summed: as sure as a thousand plain draws "
            "(two hundred for the parts of Theil and the relative index). A figure of zero stays zero."
        )
        if limits
        else _("Complete counts have no interval, and the measures of them none."),
    ]
    if shown.indicator.unit == "pct":
        told.append(_("A share and its opposite, such as with and without water, are not equally unequal."))
    return told
