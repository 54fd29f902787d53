"""The Lorenz curve, the concentration curve and the line along deprivation, each with its table."""

from __future__ import annotations

from typing import Any

import numpy as np
from dash import html
from dash.development.base_component import Component

from data import words
from pages._parts import figure_words, numbers
from pages._parts.charts import key
from pages._parts.compare.plot import Axis
from pages._parts.inequality import words as said
from pages._parts.inequality.drawing import Frame, picture
from pages._parts.inequality.facts import Points, Shown
from pages._parts.inequality.tables import fold, table
from pages._parts.markup import html as tags

LORENZ, ALONG, LINE = "inequality-lorenz", "inequality-along", "inequality-line"
MAIN, BESIDE, EQUAL = "#0f7173", "#b35806", "#8b969c"
#: Where a curve is read for its table.
_TENTHS = np.linspace(0.1, 1, 10)


def lorenz(shown: Shown, beside: Shown | None) -> list[Component]:
    """How far what there is lies from equal shares, with who is where on the curve."""
    _ = words.translator(shown.view.lang).gettext
    across = _("Share of the people, those with the lowest figures first (%)")
    return _curve(shown, beside, LORENZ, across)


def concentration(shown: Shown, beside: Shown | None) -> list[Component]:
    """How what there is lies along deprivation."""
    _ = words.translator(shown.view.lang).gettext
    return _curve(shown, beside, ALONG, _("Share of the people, the most deprived first (%)"))


def points(shown: Shown, ident: str) -> Points:
    """The points of one of the two curves."""
    return shown.lorenz() if ident == LORENZ else shown.concentration()


def _curve(shown: Shown, beside: Shown | None, ident: str, across: str) -> list[Component]:
    lang = shown.view.lang
    _ = words.translator(lang).gettext
    found = points(shown, ident)
    frame = Frame(Axis(0, 100, across), Axis(0, 100, _("Share of what there is (%)")), lang)
    way = frame.path(100 * found.curve.people, 100 * found.curve.held)
    corner = f"L{frame.across(0):.1f} {frame.down(0):.1f}Z"
    other = points(beside, ident) if beside else None
    parts: list[Any] = [
        *frame.axes(),
        tags.Path(d=way + corner, className="curve-area"),
        tags.Path(d=frame.path(*[np.array([0.0, 100.0])] * 2), className="curve-equal"),
        *_other(frame, other),
        tags.Path(d=way, className="curve-line"),
        *_marked(frame, found, shown.view.selected),
    ]
    entries = [
        ("line", MAIN, numbers.period(shown.view.period, lang)),
        *([("dash", BESIDE, numbers.period(beside.view.period, lang))] if beside else []),
        ("dash", EQUAL, _("if all had the same")),
    ]
    shows = figure_words.labelled(said.title(shown.view), across, lang)
    tenths = [
        [said.percent(part, lang), *(said.percent(_at(one, part), lang) for one in (found, other) if one)]
        for part in _TENTHS
    ]
    years = [numbers.period(one.view.period, lang) for one in (shown, beside) if one]
    return [
        picture(frame, parts, ident, shows, points=ident),
        key(entries),
        html.P("", className="curve-told", role="status"),
        fold(_("The same as a table"), table(shows, [across, *years], tenths), lang),
    ]


def _other(frame: Frame, other: Points | None) -> list[Any]:
    if other is None:
        return []
    return [
        tags.Path(d=frame.path(100 * other.curve.people, 100 * other.curve.held), className="curve-beside")
    ]


def _marked(frame: Frame, found: Points, selected: str) -> list[Any]:
    return [
        frame.ring(100 * found.people[at], 100 * found.held[at])
        for at, row in enumerate(found.rows)
        if row["code"] == selected
    ]


def _at(found: Points, part: float) -> float:
    return float(np.interp(part, found.curve.people, found.curve.held))


def line(shown: Shown) -> list[Component]:
    """Every territory along deprivation, and the line fitted to them."""
    lang, indicator = shown.view.lang, shown.indicator
    _ = words.translator(lang).gettext
    places, values, start, end = shown.slope()
    unit = figure_words.unit(indicator, lang)
    # The farthest few would press all others to the ground.
    top = max(float(np.quantile(values, 0.98)) * 1.1, start, end) or 1.0
    across = _("Share of the people, the most deprived first (%)")
    frame = Frame(Axis(0, 100, across), Axis(min(0.0, start, end), top, unit, indicator.decimals), lang)
    parts = [
        *frame.axes(),
        frame.cloud(100 * places, values, "curve-cloud"),
        tags.Path(d=frame.path(np.array([0.0, 100.0]), np.array([start, end])), className="curve-line"),
    ]
    means = shown.concentration().means(5)
    names = [
        _("The most deprived fifth"), _("The second fifth"), _("The third fifth"),
        _("The fourth fifth"), _("The least deprived fifth"),
    ]  # fmt: skip
    rows = [[name, figure_words.full(mean, indicator, lang)] for name, mean in zip(names, means, strict=True)]
    shows = figure_words.labelled(said.title(shown.view), said.order(shown.view), lang)
    entries = [("open", MAIN, _("a territory")), ("line", MAIN, _("fitted line"))]
    over = int((values > top).sum())
    return [
        picture(frame, parts, LINE, shows),
        key(entries),
        *([html.P(_beyond(over, lang), className="curve-note")] if over else []),
        fold(_("The same as a table"), table(shows, [_("People"), unit], rows), lang),
    ]


def _beyond(count: int, lang: str) -> str:
    template = words.translator(lang).gettext("At the upper edge, with more than the chart shows: {n}.")
    return template.format(n=numbers.number(count, lang))
