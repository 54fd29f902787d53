"""Theil's index split between regions and within them, and what each region adds to it."""

from __future__ import annotations

from typing import Any

import numpy as np
from dash import html as dash_html
from dash.development.base_component import Component

from data import words
from pages._parts import numbers
from pages._parts.inequality import words as said
from pages._parts.inequality.facts import Shown
from pages._parts.inequality.tables import table
from pages._parts.markup import html, markup, written
from pages._parts.places import places

SPLIT = "inequality-split"


def split(shown: Shown) -> list[Component]:
    """A bar of the two parts, then the regions, those that add most first."""
    lang = shown.view.lang
    _ = words.translator(lang).gettext
    parts = shown.parts()
    added = parts.between + parts.within
    order = sorted(range(len(added)), key=lambda at: (-added[at], parts.group[at]))
    rows = [
        [
            places()[parts.group[at]].name(lang),
            said.percent(parts.people[at], lang),
            said.percent(parts.held[at], lang),
            *(numbers.number(float(one[at]), lang, 4) for one in (parts.between, parts.within, added)),
            _signed(float(added[at]), float(np.abs(added).max())),
        ]
        for at in order
    ]
    headings = [
        _("Region"), _("People"), _("What there is"), said.measure("theil_between", lang),
        said.measure("theil_within", lang), _("Together"), "",
    ]  # fmt: skip
    caption = _("What each region adds to the Theil index")
    return [dash_html.Div([_bar(shown), table(caption, headings, rows)], id=SPLIT)]


def sentence(shown: Shown) -> str:
    """How much of inequality lies between regions, and which adds most within itself."""
    lang = shown.view.lang
    _ = words.translator(lang).gettext
    between, _within = _shares(shown)
    parts = shown.parts()
    most = places()[parts.group[int(parts.within.argmax())]].name(lang)
    template = _(
        "{share} of inequality lies between regions, the rest within them; {region} adds most within itself."
    )
    return template.format(share=said.percent(between, lang), region=most)


def _shares(shown: Shown) -> tuple[float, float]:
    whole = shown.measures["theil"]["value"] or 1.0
    between = min(shown.measures["theil_between"]["value"] / whole, 1.0)
    return between, 1 - between


def _signed(value: float, most: float) -> Any:
    """A bar to one side of a middle line: the numbers beside it say the same."""
    long = 50 * abs(value) / most if most else 0.0
    start = 50 - long if value < 0 else 50.0
    bar = html.I(style={"insetInlineStart": f"{start:.1f}%", "inlineSize": f"{long:.1f}%"})
    return html.Span(bar, className="signed less" if value < 0 else "signed", **{"aria-hidden": "true"})


def _bar(shown: Shown) -> Component:
    lang = shown.view.lang
    pieces = []
    for name, share in zip(("theil_between", "theil_within"), _shares(shown), strict=True):
        row = shown.measures[name]
        told = f"{said.measure(name, lang)} {said.percent(share, lang)}"
        piece = html.Span(className=f"split-{name}", style={"inlineSize": f"{100 * share:.1f}%"})
        pieces.append(
            (
                piece,
                html.Li(
                    [
                        html.Span(className=f"split-key split-{name}"),
                        told,
                        " · ",
                        said.with_limits(row, shown.view),
                    ]
                ),
            )
        )
    bar = html.Div([piece for piece, _entry in pieces], className="split-bar", **{"aria-hidden": "true"})
    entries = html.Ul([entry for _piece, entry in pieces], className="split-keys")
    return dash_html.Div(written(markup([bar, entries])), className="split")
