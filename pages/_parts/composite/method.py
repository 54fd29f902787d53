"""How an index is made, along the handbook's steps, with what was computed for this one under each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from data import warehouse, words
from data.catalogue import catalogue
from data.shipped_index import Step, shipped_index
from pages._parts import figure_words, numbers
from pages._parts.attributes import aria
from pages._parts.composite.checks import correlations, deciding, linked
from pages._parts.composite.index import Index, weights
from pages._parts.composite.view import CompositeView
from pages._parts.composite.words import DIRECTIONS, label, method, percent, place_name
from pages._parts.markup import html
from pages._parts.source_line import named

HANDBOOK = (
    "OECD, European Commission Joint Research Centre (2008): Handbook on Constructing Composite Indicators"
)


def made(found: Index) -> Any:
    """The steps, each in words, some with a table of this very index."""
    lang = found.view.lang
    _ = words.translator(lang).gettext
    shown: dict[str, Callable[[Index], Any]] = {
        "selection": ingredients,
        "multivariate": together,
        "weighting": lambda one: html.P(method(one)),
        "links": beside,
    }
    own = (
        ""
        if found.view.is_shipped
        else html.P(
            _("These steps explain the shipped index; the tables are of the index as you have changed it."),
            className="notice",
        )
    )
    steps = [_step(step, found, shown.get(step.key)) for step in shipped_index().steps]
    return [
        own,
        html.Ol(steps, className="composite-steps"),
        html.P(html.Bdi(HANDBOOK), className="subtitle"),
    ]


def _step(step: Step, found: Index, shown: Callable[[Index], Any] | None) -> Any:
    lang = found.view.lang
    return html.Li([html.H3(step.title[lang]), html.P(step.said[lang]), shown(found) if shown else ""])


def ingredients(found: Index) -> Any:
    """Each indicator: period, direction, weight, of how many it is known, and how far it decides."""
    lang, shares, decided = found.view.lang, weights(found.view), deciding(found)
    _ = words.translator(lang).gettext
    heads = (_("Indicator"), _("Period"), _("Direction"), _("Weight"), _("Known"), _("Decides (r²)"))
    known = (~np.isnan(found.figures.value)).sum(axis=0) - found.figures.estimated.sum(axis=0)
    rows = [
        html.Tr(
            [
                html.Th(label(part.key, lang), scope="row"),
                html.Td(numbers.period(found.figures.columns[at].period, lang)),
                html.Td(_(DIRECTIONS[part.rises])),
                html.Td(percent(shares[at], lang), className="number"),
                html.Td(_of(int(known[at]), len(found.known), lang), className="number"),
                html.Td(_coefficient(decided[at], lang), className="number"),
            ]
        )
        for at, part in enumerate(found.view.parts)
    ]
    return _table(heads, rows)


def together(found: Index) -> Any:
    """The correlations, each indicator in its direction."""
    lang, known = found.view.lang, correlations(found)
    _ = words.translator(lang).gettext
    keys = [part.key for part in found.view.parts]
    numbered = [numbers.number(at + 1, lang) for at in range(len(keys))]
    rows = [
        html.Tr(
            [
                html.Th(f"{numbered[row]}. {label(key, lang)}", scope="row"),
                *(
                    html.Td(
                        _coefficient(known[row, column], lang) if column < row else "", className="number"
                    )
                    for column in range(len(keys))
                ),
            ]
        )
        for row, key in enumerate(keys)
    ]
    return _table((_("Correlation"), *numbered), rows)


def beside(found: Index) -> Any:
    """The index held to what is no part of it."""
    lang = found.view.lang
    _ = words.translator(lang).gettext
    rows = [
        html.Tr(
            [
                html.Th(label(key, lang), scope="row"),
                html.Td(_coefficient(value, lang), className="number"),
                html.Td(_of(count, len(found.known), lang), className="number"),
            ]
        )
        for key, value, count in linked(found)
    ]
    return _table((_("Indicator"), _("Correlation"), _("Territories")), rows) if rows else ""


def figures_table(found: Index, rows: list[int]) -> Any:
    """The figures themselves, and what each adds: the chart in numbers."""
    lang = found.view.lang
    _ = words.translator(lang).gettext
    known = catalogue().indicators
    body = [
        html.Tr(
            [
                html.Th(place_name(found, row), scope="row"),
                *(
                    html.Td(
                        [
                            figure_words.full(found.figures.value[row, at], known[part.key], lang),
                            " ",
                            html.Small(f"({_added(found, row, at)})"),
                        ],
                        className="number",
                    )
                    for at, part in enumerate(found.view.parts)
                    if part.weight
                ),
            ]
        )
        for row in rows
    ]
    heads = (_("Territory"), *(label(part.key, lang) for part in found.view.parts if part.weight))
    return _table(heads, body)


def _added(found: Index, row: int, at: int) -> str:
    return numbers.number(round(float(found.contribution[row, at]), 2), found.view.lang, 2)


def sources(view: CompositeView, periods: list[str]) -> list[str]:
    """Each source that an index rests on, in words, once."""
    found: dict[str, str] = {}
    for part, period in zip(view.parts, periods, strict=True):
        for row in warehouse.read("composite_sources", indicator=part.key, level=view.level, period=period):
            found.setdefault(row["source_key"], named(row, view.lang))
    return list(found.values())


def _coefficient(value: float, lang: str) -> str:
    return "–" if np.isnan(value) else numbers.number(round(float(value), 2), lang, 2)


def _of(count: int, all_of_them: int, lang: str) -> str:
    return (
        words.translator(lang)
        .gettext("{n} of {all}")
        .format(n=numbers.number(count, lang), all=numbers.number(all_of_them, lang))
    )


def _table(heads: tuple[str, ...], rows: list[Any]) -> Any:
    head = html.Thead(html.Tr([html.Th(one, scope="col") for one in heads]))
    return html.Div(
        html.Table([head, html.Tbody(rows)], className="composite-numbers"),
        className="composite-scrolled",
        tabIndex="0",
        role="group",
        **aria(label=heads[0]),
    )
