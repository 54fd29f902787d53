"""The legend of a way of showing: every colour, hatch and circle, how it was made, its words explained."""

from __future__ import annotations

from collections import Counter

from dash import html
from dash.development.base_component import Component

from data import words
from pages._parts import numbers
from pages._parts.map.modes.facts import APART
from pages._parts.map.modes.finding import Entry, Finding
from pages._parts.map.modes.two_way import TwoWay
from pages._parts.plainly import plainly
from pages._parts.view import View


def entries(found: Finding, view: View, counts: Counter[str]) -> list[Component]:
    """One line an entry with its number of territories; last, those that stand apart."""
    listed = [_entry(one, counts, view.lang) for one in found.entries(view)]
    if counts[APART]:
        listed.append(_entry(Entry(found.apart(view.lang), APART, overlay="apart"), counts, view.lang))
    return listed


def _entry(one: Entry, counts: Counter[str], lang: str) -> Component:
    swatch = html.Span(className=_class(one), style=_style(one))
    said: list[Component] = [swatch, html.Span(one.text, className="legend-bounds")]
    if one.signs:
        count = numbers.number(sum(counts[sign] for sign in one.signs), lang)
        said.append(html.Span(f"({count})", className="legend-count"))
    return html.Li(said)


def _class(one: Entry) -> str:
    if one.size:
        return "swatch-circle"
    return f"swatch swatch-{one.overlay}" if one.overlay else "swatch"


def _style(one: Entry) -> dict[str, str]:
    colour = {"backgroundColor": one.colour} if one.colour else {}
    return {**colour, "--across": f"{one.size}px"} if one.size else colour


def arranged(
    found: Finding, listed: list[Component], non_values: list[Component], lang: str
) -> list[Component]:
    """The entries as they stand: nine classes of two indicators in a square, all others in a row."""
    if not isinstance(found, TwoWay):
        return [html.Ul([*listed, *non_values], className="legend-entries")]
    _ = words.translator(lang).gettext
    (first, second), (upwards, along) = found.axes(lang), found.scales(lang)
    axes = [
        html.P(["↑ ", _("{name}: more upwards").format(name=first), html.Small(f" {upwards}")]),
        html.P(
            [
                "← " if words.direction(lang) == "rtl" else "→ ",
                _("{name}: more this way").format(name=second),
                html.Small(f" {along}"),
            ]
        ),
    ]
    square = html.Ul(listed[:9], className="legend-square")
    others = [html.Ul([*listed[9:], *non_values], className="legend-entries")]
    return [
        html.Div([square, html.Div([*axes, *others], className="legend-axes")], className="legend-two-way")
    ]


def method(found: Finding, view: View) -> Component:
    """How it was made, then the statistical words with their explanations."""
    terms = [plainly(key, view.lang) for key in found.terms]
    spaced = [part for term in terms for part in (" ", term)]
    return html.P([html.Span(found.how(view), className="legend-how"), *spaced], className="legend-method")
