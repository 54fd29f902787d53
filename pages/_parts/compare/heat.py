"""The heat map: indicators down, territories across; colour, sign and arrow in every cell.

The server writes heads and, for each row, a character a territory; ``assets/shell/88_compare_heat.js`` makes
the cells of them, so that eleven thousand cells travel in a few kilobytes.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby
from typing import Any

from dash import html as dash_html
from dash.development.base_component import Component

from data import warehouse, words
from data.catalogue import catalogue
from data.warehouse import Row
from pages._parts import numbers
from pages._parts.address import territory_url
from pages._parts.attributes import aria, data
from pages._parts.compare import words as said
from pages._parts.compare.facts import matrix
from pages._parts.compare.view import CompareView
from pages._parts.markup import html, markup, written
from pages._parts.places import places

TABLE, DETAIL = "compare-heat", "compare-detail"


def heat_map(view: CompareView) -> list[Component]:
    """The table of a view, its legend, and the line that tells of the cell the reader is on."""
    rows = matrix(view)
    if not rows:
        return []
    _ = words.translator(view.lang).gettext
    hint = _("Point at a cell, or walk with the arrows: its figures are told here.")
    return [
        legend(rows, view.lang),
        written(
            _written(warehouse.build(), view), id=TABLE, className="compare-scrolled scrolls", tabIndex=-1
        ),
        dash_html.P(
            hint, id=DETAIL, className="compare-detail", role="status", **data(hint=hint, untaken="yes")
        ),
    ]


def legend(rows: Sequence[Row], lang: str) -> Component:
    """Each verdict in colour, sign and words, with its number of figures; then the arrows."""
    _ = words.translator(lang).gettext
    tally = Counter("".join(row["verdicts"] for row in rows))
    items = [
        dash_html.Li(
            [swatch(letter), said.verdict(word, lang, sure), f" ({numbers.number(tally[letter], lang)})"]
        )
        for letter, (word, sure) in said.LETTERS.items()
        if tally[letter]
    ]
    arrows = _("↗ ↘ the value itself rises or falls over five years; no arrow: no change, or not known")
    return dash_html.Ul([*items, dash_html.Li(arrows)], className="compare-legend")


def swatch(letter: str) -> Component:
    """Colour and sign of a verdict."""
    word = said.LETTERS[letter][0]
    return dash_html.Span(
        said.SIGNS[word], className=f"v v-{said.look(*said.LETTERS[letter])}", **aria(hidden="true")
    )


@lru_cache(maxsize=64)
def _written(_build: str, view: CompareView) -> str:
    return markup(_table(view, matrix(view)))


def order(view: CompareView, rows: Sequence[Row]) -> list[int]:
    """Places of the territories, in the order of their codes, in which they are shown."""
    count = len(rows[0]["codes"])
    if view.order == "region":
        return list(range(count))
    worse = [sum(row["verdicts"][at] in "Wwx" for row in rows) for at in range(count)]
    better = [sum(row["verdicts"][at] in "Bby" for row in rows) for at in range(count)]
    return sorted(range(count), key=lambda at: (-worse[at], better[at], at))


def _table(view: CompareView, rows: Sequence[Row]) -> Any:
    at = order(view, rows)
    codes = [rows[0]["codes"][one] for one in at]
    looks = {letter: [said.look(word, sure), said.SIGNS[word], said.verdict(word, view.lang, sure)]
             for letter, (word, sure) in said.LETTERS.items()}  # fmt: skip
    asked = {"level": view.level, "within": view.within, "benchmark": view.benchmark, "lang": view.lang}
    known = {
        "looks": looks,
        "arrows": said.ARROWS,
        "codes": codes,
        "asked": asked,
        "build": warehouse.build(),
    }
    bodies = [
        html.Tbody([_heading(key, len(codes), view.lang), *(_line(row, at, view.lang) for row in together)])
        for key, together in groupby(rows, key=_together)
    ]
    return html.Table(
        [html.Thead(_heads(view, codes)), *bodies],
        className="heat",
        role="grid",
        **data(heat=json.dumps(known, ensure_ascii=False, separators=(",", ":"))),
        **aria(label=words.translator(view.lang).gettext("Heat map")),
    )


def _heads(view: CompareView, codes: Sequence[str]) -> list[Any]:
    corner = html.Th(words.translator(view.lang).gettext("Indicator"), scope="col", className="sticks")
    names = html.Tr([corner, *(_territory(code, view.lang) for code in codes)])
    if view.order != "region" or view.level == "region":
        return [names]
    around = [
        (code, len(list(inside))) for code, inside in groupby(codes, key=lambda code: places()[code].parent)
    ]
    heads = [
        html.Th(html.Span(places()[code].name(view.lang)), colSpan=count, scope="colgroup",
                title=places()[code].name(view.lang))
        for code, count in around
    ]  # fmt: skip
    return [html.Tr([html.Td(className="sticks"), *heads], className="heat-around"), names]


def _territory(code: str, lang: str) -> Any:
    link = html.A(places()[code].name(lang), href=territory_url(code, lang), tabIndex=-1)
    return html.Th(link, scope="col", className="heat-name")


def _together(row: Row) -> str:
    """The theme a row stands under; figures nobody judges stand together."""
    indicator = catalogue().indicators[row["indicator"]]
    return "" if indicator.direction == "none" else indicator.theme


def _heading(theme: str, count: int, lang: str) -> Any:
    _ = words.translator(lang).gettext
    unjudged = _("Not judged: nobody says which direction is the good one")
    said_ = catalogue().themes[theme].label[lang] if theme else unjudged
    head = html.Th(html.Span(said_, className="sticks"), colSpan=count + 1)
    return html.Tr(head, className="heat-theme")


def _line(row: Row, at: Sequence[int], lang: str) -> Any:
    indicator = catalogue().indicators[row["indicator"]]
    verdicts, courses = ("".join(row[part][one] for one in at) for part in ("verdicts", "courses"))
    mark = html.Small("◪" if row["simulated"] else "", **aria(hidden="true"))
    head = [
        indicator.label[lang],
        " ",
        html.Small(numbers.period(row["period"], lang)),
        mark if row["simulated"] else None,
    ]
    return html.Tr(
        html.Th(head, scope="row", className="sticks"), **data(key=indicator.key, v=verdicts, c=courses)
    )
