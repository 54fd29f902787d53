"""Ranked bars: each value with its interval, its rank as a range, and groups that cannot be told apart."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby
from typing import Any, NamedTuple

import numpy as np
from dash.development.base_component import Component

from data import warehouse, words
from data.catalogue import catalogue
from data.indicator import Indicator
from data.warehouse import Row
from pages._parts import figure_words, numbers
from pages._parts.address import territory_url
from pages._parts.compare import words as said
from pages._parts.compare.facts import figures
from pages._parts.compare.view import CompareView
from pages._parts.markup import html, markup, written
from pages._parts.places import places
from pages._parts.plainly import plainly

TABLE = "compare-ranks"
#: Enough for a screen; the seed makes every reader's ranks the same.
DRAWS, SEED = 1000, 0
#: Beyond so many times the highest value an interval is cut off: a few people would flatten all bars.
_WIDEST = 1.5


class Ranked(NamedTuple):
    """A territory's figure with its rank, between which ranks it may lie, and its group."""

    row: Row
    rank: int
    low: int
    high: int
    group: int


def ranked(view: CompareView) -> tuple[Sequence[Ranked], Sequence[Row]]:
    """The territories that have a figure, the highest first; and those without."""
    return _ranked(warehouse.build(), view)


@lru_cache(maxsize=256)
def _ranked(_build: str, view: CompareView) -> tuple[Sequence[Ranked], Sequence[Row]]:
    from stats.ranking import rank_intervals  # noqa: PLC0415 - loads scipy; a server starts without it

    rows = figures(view, view.indicator)
    known = [row for row in rows if row["value"] is not None]
    values = np.array([row["value"] for row in known], dtype=float)
    lower, upper = (
        np.array([row["value"] if row[name] is None else row[name] for row in known], dtype=float)
        for name in ("lower", "upper")
    )
    # Rounded limits may miss their value by a hair.
    found = rank_intervals(values, np.minimum(lower, values), np.maximum(upper, values), DRAWS, SEED)
    every = [Ranked(row, *map(int, ranks)) for row, *ranks in zip(known, *found, strict=True)]
    return sorted(every, key=lambda one: (one.rank, one.row["code"])), [
        row for row in rows if row["value"] is None
    ]


def bars(view: CompareView) -> list[Component]:
    """The table of a view: groups from the highest down, then those without a figure."""
    return [
        written(_written(warehouse.build(), view), id=TABLE, className="compare-scrolled scrolls", tabIndex=0)
    ]


@lru_cache(maxsize=64)
def _written(_build: str, view: CompareView) -> str:
    return markup(_table(view))


def _table(view: CompareView) -> Any:
    lang = view.lang
    _ = words.translator(lang).gettext
    indicator = catalogue().indicators[view.indicator]
    known, unknown = ranked(view)
    scale = _scale(known)
    heads = [
        plainly("rank_range", lang),
        _("Territory"),
        "",
        [_("Value"), " ", plainly("interval", lang)],
        _("Verdict"),
    ]
    top = html.Tr([html.Th(head, scope="col", className=f"c{at}") for at, head in enumerate(heads)])
    bodies = [
        html.Tbody([_group(number, members, lang), *(_bar(one, indicator, view, scale) for one in members)])
        for number, members in (
            (number, list(of)) for number, of in groupby(known, key=lambda one: one.group)
        )
    ]
    return html.Table([html.Thead(top), *bodies, _without(unknown, lang)], className="ranks")


def _group(number: int, members: Sequence[Ranked], lang: str) -> Any:
    _ = words.translator(lang).gettext
    several = _("Group {n}: cannot be told apart ({count})")
    alone = _("Group {n}: one territory")
    text = (several if len(members) > 1 else alone).format(
        n=numbers.number(number, lang), count=numbers.number(len(members), lang)
    )
    return html.Tr(html.Th(text, colSpan=5, scope="rowgroup"), className="ranks-group")


def _scale(known: Sequence[Ranked]) -> tuple[float, float]:
    """From where to where bars are drawn."""
    values = [one.row["value"] for one in known]
    ends = [one.row["upper"] for one in known if one.row["upper"] is not None]
    starts = [one.row["lower"] for one in known if one.row["lower"] is not None]
    beside = [one.row["benchmark"] for one in known[:1] if one.row["benchmark"] is not None]
    most = max(values, default=0)
    high = max([*values, *beside, *(min(end, most * _WIDEST) for end in ends if most > 0), 0])
    low = min([*values, *starts, *beside, 0])
    return low, (high if high > low else low + 1)


def _bar(one: Ranked, indicator: Indicator, view: CompareView, scale: tuple[float, float]) -> Any:
    lang, row = view.lang, one.row
    name = html.A(places()[row["code"]].name(lang), href=territory_url(row["code"], lang))
    figure = [html.B(figure_words.full(row["value"], indicator, lang)), " "]
    if row["lower"] is not None:
        figure.append(html.Small(said.between(row["lower"], row["upper"], lang, indicator.decimals)))
    return html.Tr(
        [
            html.Td(_range(one, lang)),
            html.Th(name, scope="row"),
            html.Td(html.Div(_drawn(row, scale), className="bar-place"), className="bar-cell"),
            html.Td(figure, className="number"),
            html.Td(_verdict(row, lang)),
        ],
    )


def _range(one: Ranked, lang: str) -> str:
    """``3–9``; one number where the rank is sure."""
    low, high = (numbers.number(rank, lang) for rank in (one.low, one.high))
    return low if low == high else f"\u2066{low}–{high}\u2069"


def _drawn(row: Row, scale: tuple[float, float]) -> list[Any]:
    """The bar from zero, the interval on it, and the benchmark."""
    start, end = sorted((0.0, float(row["value"])))
    kind = row["verdict"].replace("no judgement", "unjudged")
    parts = [html.Span(className=f"bar v-{kind}", style=_placed(start, end, scale))]
    if row["lower"] is not None:
        parts.append(html.Span(className="whisker", style=_placed(row["lower"], row["upper"], scale)))
    if row["benchmark"] is not None:
        parts.append(html.Span(className="beside", style=_placed(row["benchmark"], row["benchmark"], scale)))
    return parts


def _placed(start: float, end: float, scale: tuple[float, float]) -> dict[str, str]:
    low, high = scale
    first, last = (min(max((one - low) / (high - low), 0.0), 1.0) * 100 for one in (start, end))
    return {"inset-inline-start": f"{first:.2f}%", "inline-size": f"{last - first:.2f}%"}


def _verdict(row: Row, lang: str) -> list[Any]:
    look = said.look(row["verdict"], row["sureness"])
    sign = html.Span(said.SIGNS[row["verdict"]], className=f"v v-{look}")
    words_ = html.Span(said.verdict(row["verdict"], lang, row["sureness"]), className="said")
    return [sign, " ", words_]


def _without(rows: Sequence[Row], lang: str) -> Any:
    """Territories without a figure, each with its reason."""
    lines = [
        html.Tr(
            [
                html.Td("–"),
                html.Th(
                    html.A(places()[row["code"]].name(lang), href=territory_url(row["code"], lang)),
                    scope="row",
                ),
                html.Td(figure_words.status(row["status"], lang), colSpan=3, className="non-value"),
            ]
        )
        for row in rows
    ]
    return html.Tbody(lines)
