"""The class methods in words: as a choice, under the legend, and in what a reader takes away."""

from __future__ import annotations

from data import words
from data.catalogue import catalogue
from data.words import N_
from pages._parts import breaks, figure_words, numbers
from pages._parts.breaks import MANUAL
from pages._parts.classed import classed
from pages._parts.view import View

NAMES = {
    "quantiles": N_("Quantiles"),
    "jenks": N_("Natural breaks"),
    "equal": N_("Equal steps"),
    "deviation": N_("Deviations"),
    MANUAL: N_("By hand"),
}
_UNDER_LEGEND = {
    "quantiles": N_("classes: as many territories in each"),
    "jenks": N_("classes: natural breaks"),
    "equal": N_("classes: equal steps"),
    "deviation": N_("classes: standard deviations"),
    MANUAL: N_("classes: chosen by hand"),
}


def name(method: str, lang: str) -> str:
    """A method as a choice."""
    return words.translator(lang).gettext(NAMES[method])


def under_legend(method: str, lang: str) -> str:
    """What the legend says of its classes."""
    return words.translator(lang).gettext(_UNDER_LEGEND[method])


def said(view: View) -> str:
    """The method and its breaks, for who reads the figures without the legend."""
    _ = words.translator(view.lang).gettext
    shown = classed(view)
    if shown is None or not shown.inner:
        return name(view.method, view.lang)
    listed = " · ".join(bound(view, one) for one in shown.inner)
    return _("{name}: {value}").format(name=name(view.method, view.lang), value=listed)


def bound(view: View, one: float) -> str:
    """A break as the figures are written; one that the reader chose finer keeps its own digits."""
    indicator = catalogue().indicators[view.indicator]
    if view.method != MANUAL:
        return figure_words.full(one, indicator, view.lang)
    digits = len(breaks.written((one,)).partition(".")[2])
    return numbers.number(one, view.lang, max(digits, indicator.decimals))
