"""What goes into an index: each indicator with its direction and weight, and the list to add one from."""

from __future__ import annotations

from typing import Any

import dash_mantine_components as dmc
from dash.development.base_component import Component

from data import words
from data.catalogue import catalogue
from data.indicator import Indicator
from pages._parts import numbers
from pages._parts.attributes import aria, data
from pages._parts.choice import Option, by_words, option
from pages._parts.composite.chosen import HEAVIEST, MOST, Part, offered, shipped, usually_rises, written
from pages._parts.composite.colours import colour
from pages._parts.composite.columns import column
from pages._parts.composite.index import weights
from pages._parts.composite.view import CompositeView
from pages._parts.composite.words import DIRECTIONS, label, percent
from pages._parts.markup import html, markup
from pages._parts.markup import written as put

#: The indicators, the place of the list, the list.
PANEL, SLOT, ADD = "composite-panel", "composite-slot", "composite-add"


def panel(view: CompositeView) -> Component:
    """The indicators chosen; ``assets/shell/84_composite.js`` writes what is changed into the address."""
    _ = words.translator(view.lang).gettext
    shares = weights(view)
    rows = [_row(part, at, shares[at], view) for at, part in enumerate(view.parts)]
    usual = written(shipped(view.level))
    back = html.Button(
        _("Back to the shipped index"), type="button", className="plain-button", **data(shipped=usual)
    )
    equal = html.Button(_("Equal weights"), type="button", className="plain-button", **data(equal="yes"))
    return put(
        markup(
            [
                html.Ol(rows, className="composite-parts"),
                html.P([equal, " ", back], className="composite-tools"),
            ]
        )
    )


def add(view: CompositeView) -> Component:
    """The list of every indicator that has figures at the level, by theme."""
    _ = words.translator(view.lang).gettext
    most = _("An index has {asked} indicators at the most: the first ones are kept.").format(asked=MOST)
    return dmc.Select(
        id=ADD,
        label=_("Add an indicator"),
        data=options(view),
        value=None,
        placeholder=_("Search by word"),
        description=most if len(view.parts) >= MOST else None,
        disabled=len(view.parts) >= MOST,
        size="sm",
        className="control composite-add",
        **by_words(view.lang),
    )


def skeleton() -> list[Component]:
    """The ids of what is chosen here, and the kinds of their components."""
    return [dmc.Select(id=ADD)]


def options(view: CompositeView) -> list[Option]:
    """Indicators by group and theme, but for those chosen."""
    known, taken = catalogue(), {part.key for part in view.parts}
    grouped: dict[str, list[Option]] = {}
    for key in offered(view.level):
        indicator = known.indicators[key]
        if key not in taken:
            grouped.setdefault(_heading(indicator, view.lang), []).append(
                option(key, indicator.label[view.lang])
            )
    return [{"group": heading, "items": items} for heading, items in grouped.items()]


def _heading(indicator: Indicator, lang: str) -> str:
    known = catalogue()
    return f"{known.groups[indicator.group].label[lang]} · {known.themes[indicator.theme].label[lang]}"


def _row(part: Part, at: int, share: float, view: CompositeView) -> Any:
    _ = words.translator(view.lang).gettext
    name, told = label(part.key, view.lang), column(part.key, view.level)
    simulated = html.Span(_("demonstration"), className="demonstration") if told.simulated else ""
    return html.Li(
        [
            html.Span(className="composite-key", style={"background": colour(at)}, **aria(hidden="true")),
            html.Span(
                [
                    html.Span(name, className="composite-label"),
                    " ",
                    html.Span(numbers.period(told.period, view.lang), className="composite-period"),
                    simulated,
                ],
                className="composite-what",
            ),
            _direction(part, name, view.lang),
            *_weight(part, name, view.lang),
            html.Output(
                percent(share, view.lang), className="composite-share", title=_("Share of all weights")
            ),
            html.Button(
                "×",
                type="button",
                className="composite-remove",
                title=_("Leave out"),
                **aria(label=_("Leave out {name}").format(name=name)),
            ),
        ],
        **data(key=part.key, usual="more" if usually_rises(part.key) else "less"),
    )


def _direction(part: Part, name: str, lang: str) -> Any:
    _ = words.translator(lang).gettext
    said = {"more": _(DIRECTIONS[True]), "less": _(DIRECTIONS[False])}
    chosen = "more" if part.rises else "less"
    choices = [html.Option(text, value=value, selected=value == chosen) for value, text in said.items()]
    named = aria(label=_("More of {name}").format(name=name))
    return html.Select(choices, className="composite-direction", **named)


def _weight(part: Part, name: str, lang: str) -> list[Any]:
    """A slider and a field for the same weight."""
    _ = words.translator(lang).gettext
    given = f"{part.weight:g}"
    most = f"{HEAVIEST:g}"
    said = _("Weight of {name}").format(name=name)
    exact = _("Weight of {name}, as a number").format(name=name)
    return [
        html.Input(type="range", min="0", max=most, step="0.5", value=given, **aria(label=said)),
        html.Input(
            type="number",
            min="0",
            max=most,
            step="any",
            value=given,
            inputmode="decimal",
            **aria(label=exact),
        ),
    ]
