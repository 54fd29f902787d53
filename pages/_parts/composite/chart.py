"""The index as a table with bars: what each indicator adds, the score, and between which ranks it lies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

import numpy as np

from data import words
from pages._parts import numbers
from pages._parts.address import territory_url
from pages._parts.attributes import aria, data
from pages._parts.composite.colours import colour
from pages._parts.composite.index import Index, weights
from pages._parts.composite.words import label, percent, place_name, ranks, score
from pages._parts.markup import html

#: So many of the highest are drawn until all are asked for.
SOME = 30
#: A segment narrower than this, in hundredths of the track, is not drawn.
_THIN = 0.05


def rows_shown(found: Index) -> Sequence[int]:
    """Rows that the chart draws, from the highest down."""
    return found.order if found.view.show == "all" else found.order[:SOME]


def chart(found: Index) -> Any:
    """Key, then the table: a body for each group that cannot be told apart."""
    _ = words.translator(found.view.lang).gettext
    heads = (
        _("Rank"),
        _("Territory"),
        _("What each indicator adds"),
        _("Index"),
        _("Ranks in 95% of the draws"),
    )
    bars = _Bars(found)
    bodies = [
        html.Tbody([_group_head(found, int(group), len(heads)), *(bars.row(row) for row in rows)])
        for group, rows in _grouped(found)
    ]
    return [
        key(found),
        html.Table(
            [html.Thead(html.Tr([html.Th(head, scope="col") for head in heads])), *bodies],
            className="composite-chart",
        ),
    ]


def key(found: Index) -> Any:
    """Which colour is which indicator, with its share of the weights."""
    lang, shares = found.view.lang, weights(found.view)
    _ = words.translator(lang).gettext
    items = [
        html.Li(
            [
                html.Span(className="composite-key", style={"background": colour(at)}),
                html.Span(f"{label(part.key, lang)} ({percent(shares[at], lang)})"),
            ]
        )
        for at, part in enumerate(found.view.parts)
        if part.weight
    ]
    if found.estimated.any():
        items.append(html.Li([html.Span(className="composite-key is-estimated"), _("estimated: the median")]))
    return html.Ul(items, className="composite-legend")


def _grouped(found: Index) -> Iterator[tuple[float, list[int]]]:
    for group, rows in groupby(rows_shown(found), lambda row: float(found.group[row])):
        yield group, list(rows)


def _group_head(found: Index, group: int, columns: int) -> Any:
    lang = found.view.lang
    _ = words.translator(lang).gettext
    count = int((found.group == group).sum())
    template = (
        _("Group {n}: {count} that cannot be told apart")
        if count > 1
        else _("Group {n}: apart from all others")
    )
    said = template.format(n=numbers.number(group, lang), count=numbers.number(count, lang))
    return html.Tr(html.Th(said, colSpan=columns, scope="rowgroup"), className="composite-group")


class _Bars:
    """Draws rows on one scale."""

    def __init__(self, found: Index) -> None:
        self.found = found
        self.parts = _lengths(found)
        rows = self.parts[found.known]
        below = -np.where(rows < 0, rows, 0).sum(axis=1).min(initial=0)
        above = np.where(rows > 0, rows, 0).sum(axis=1).max(initial=0)
        ends = 100.0 if found.view.scale in ("min-max", "rank") else above + below
        self.zero = float(below)
        self.unit = 100 / float(ends) if ends else 0.0

    def row(self, row: int) -> Any:
        """One territory."""
        found, lang = self.found, self.found.view.lang
        name = html.A(place_name(found, row), href=territory_url(found.figures.codes[row], lang))
        mark = self._estimated(row)
        count = int(found.known.sum())
        return html.Tr(
            [
                html.Td(numbers.number(int(found.rank[row]), lang), className="number"),
                html.Th([name, *mark], scope="row"),
                html.Td(html.Div(self._segments(row), className="composite-bar")),
                html.Td(score(found.score[row], found.view), className="number composite-score"),
                html.Td(_interval(found, row, count), className="composite-ranks"),
            ],
            **data(code=found.figures.codes[row]),
        )

    def _estimated(self, row: int) -> list[Any]:
        if not self.found.estimated[row]:
            return []
        _ = words.translator(self.found.view.lang).gettext
        return [" ", html.Small(_("estimated"), className="composite-estimated")]

    def _segments(self, row: int) -> list[Any]:
        """What lowers the score runs back from zero, what raises it runs on from there."""
        back, on = self.zero, self.zero
        drawn = []
        for at, length in enumerate(self.parts[row]):
            start, wide = (back + length, -length) if length < 0 else (on, length)
            back, on = (start, on) if length < 0 else (back, on + length)
            if wide * self.unit >= _THIN:
                drawn.append(self._segment(row, at, start, wide))
        if self.zero:
            drawn.append(
                html.Span(className="composite-zero", style={"inset-inline-start": self._place(self.zero)})
            )
        return drawn

    def _segment(self, row: int, at: int, start: float, wide: float) -> Any:
        found = self.found
        part, is_filled = found.view.parts[at], bool(found.figures.estimated[row, at])
        said = numbers.number(round(float(self.parts[row, at]), 2), found.view.lang, 2)
        return html.Span(
            className="composite-segment is-estimated" if is_filled else "composite-segment",
            title=f"{label(part.key, found.view.lang)}: {said}",
            style={
                "inset-inline-start": self._place(start),
                "inline-size": self._place(wide),
                "background-color": colour(at),
            },
        )

    def _place(self, length: float) -> str:
        return f"{length * self.unit:.2f}%"


def _lengths(found: Index) -> np.ndarray:
    """How long each part of a bar is: they sum to the score, of a product by shares of its logarithm."""
    if found.view.mean == "arithmetic":
        return found.contribution
    whole = found.contribution.sum(axis=1, keepdims=True)
    return found.contribution / np.where(whole > 0, whole, 1) * found.score[:, None]


def _interval(found: Index, row: int, count: int) -> Any:
    """The ranks in words, and where they lie among all."""
    low, high, rank = (float(side[row]) for side in (found.low, found.high, found.rank))
    place = {
        "inset-inline-start": f"{100 * (low - 1) / count:.2f}%",
        "inline-size": f"{100 * (high - low + 1) / count:.2f}%",
    }
    dot = {"inset-inline-start": f"{100 * (rank - 0.5) / count:.2f}%"}
    ends = [
        html.Span(className="composite-range", style=place),
        html.Span(className="composite-dot", style=dot),
    ]
    return html.Div(
        [
            html.Span(ranks(low, high, found.view.lang)),
            html.Div(ends, className="composite-track", **aria(hidden="true")),
        ],
        className="composite-interval",
    )
