"""A class in words: from one break to the next."""

from __future__ import annotations

from math import isinf

from dash import html
from dash.development.base_component import Component

from data import words
from data.indicator import Indicator
from pages._parts import figure_words
from pages._parts.method_words import bound
from pages._parts.view import View


def bounds(view: View, indicator: Indicator, low: float, high: float) -> str | Component:
    """What lies between two breaks: both of them, the open side in words, or the one value there is."""
    if low == high or indicator.unit == "yes_no":
        return figure_words.full(high, indicator, view.lang)
    _ = words.translator(view.lang).gettext
    if isinf(low) or isinf(high):
        said = _("up to {value}") if isinf(low) else _("more than {value}")
        return said.format(value=bound(view, high if isinf(low) else low))
    ends = "–".join(bound(view, edge) for edge in (low, high))
    return html.Span(ends, className="legend-range")
