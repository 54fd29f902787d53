"""The legend: each class with its colour and its number of territories, each non-value in its own words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from dash import html
from dash.development.base_component import Component

from data import warehouse
from data.catalogue import catalogue
from data.indicator import Indicator
from pages._parts import breaks, figure_words, ids, numbers, ramps
from pages._parts.attributes import data
from pages._parts.bounds import bounds
from pages._parts.classed import classed
from pages._parts.codes import COUNTRY, lies_in
from pages._parts.map.modes import legend as mode_legend
from pages._parts.map.modes.find import finding
from pages._parts.map.modes.finding import Finding
from pages._parts.map.modes.names import keeps_classes, name
from pages._parts.method_words import under_legend
from pages._parts.quality.reasons import rule
from pages._parts.territory_words import level, milieu
from pages._parts.view import View

#: The characters of `map_class.classes` that stand for no value.
_NON_VALUE_SIGNS = {"m": "missing", "s": "suppressed", "i": "insufficient", "n": "not_applicable"}


def legend(view: View) -> list[Component]:
    """What the legend holds for a view."""
    found = finding(view)
    if found is not None:
        return _of_finding(view, found)
    shown = classed(view)
    if shown is None:
        return []
    indicator = catalogue().indicators[view.indicator]
    counts = _counts(view, shown.signs)
    entries = [*_classes(view, indicator, shown.edges, counts), *_non_values(view, counts)]
    # From here the browser takes the breaks that a reader starts from when choosing them by hand.
    inner = {} if indicator.unit == "yes_no" else data(breaks=breaks.starting(shown.inner))
    return [
        html.P(subtitle(view), className="legend-title"),
        html.Ul(entries, className="legend-entries", **inner),
    ]


def _of_finding(view: View, found: Finding) -> list[Component]:
    """The legend of another way of showing than the values."""
    counts = _counts(view, found.drawn().signs)
    listed = mode_legend.entries(found, view, counts)
    return [
        html.P(subtitle(view), className="legend-title"),
        *mode_legend.arranged(found, listed, _non_values(view, counts), view.lang),
        mode_legend.method(found, view),
    ]


def subtitle(view: View) -> str:
    """Way of showing, unit, territories, period, milieu and class method in one line."""
    unit = figure_words.unit(catalogue().indicators[view.indicator], view.lang)
    parts = [unit, level(view.level, view.lang), numbers.period(view.period, view.lang)]
    if view.milieu != "total":
        parts.append(milieu(view.milieu, view.lang))
    parts = [name(view.show, view.lang), *parts] if finding(view) is not None else parts
    classes = [under_legend(view.method, view.lang)] if keeps_classes(view) else []
    return " · ".join([*parts, *classes])


def _counts(view: View, classes: str) -> Counter[str]:
    """Territories per class among those that are shown."""
    if view.within == COUNTRY:
        return Counter(classes)
    codes = [row["code"] for row in warehouse.read("codes_of_level", level=view.level)]
    return Counter(sign for code, sign in zip(codes, classes, strict=True) if lies_in(code, view.within))


def _classes(
    view: View, indicator: Indicator, edges: Sequence[float], counts: Counter[str]
) -> list[Component]:
    colours = ramps.colours(ramps.ramp(edges, indicator.reference))
    return [
        _entry(bounds(view, indicator, low, high), counts[str(position)], view.lang, colours[position])
        for position, (low, high) in enumerate(pairwise(edges))
    ]


def _non_values(view: View, counts: Counter[str]) -> list[Component]:
    return [
        _entry(
            figure_words.status(status, view.lang),
            counts[sign],
            view.lang,
            pattern=status,
            why=_why(status, view),
        )
        for sign, status in _NON_VALUE_SIGNS.items()
        if counts[sign]
    ]


def _why(status: str, view: View) -> str:
    """The rule by which figures are held back."""
    return rule(view.lang)[0] if status == "insufficient" else ""


def _entry(
    text: str | Component, count: int, lang: str, colour: str = "", *, pattern: str = "", why: str = ""
) -> Component:
    swatch = html.Span(
        className=f"swatch swatch-{pattern}" if pattern else "swatch",
        style={"backgroundColor": colour} if colour else {},
    )
    said = html.Span(f"({numbers.number(count, lang)})", className="legend-count")
    return html.Li([swatch, html.Span(text, className="legend-bounds"), said], title=why or None)


def region(view: View) -> Component:
    """The legend in its place."""
    return html.Div(legend(view), id=ids.LEGEND, className="legend")
