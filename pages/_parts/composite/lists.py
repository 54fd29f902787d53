"""Who stays among the highest whatever the weights, and who has no index, and why."""

from __future__ import annotations

from typing import Any

import numpy as np

from data import words
from pages._parts import figure_words, numbers
from pages._parts.address import territory_url
from pages._parts.attributes import data
from pages._parts.composite.index import Index
from pages._parts.composite.words import STAYS, label, percent, place_name
from pages._parts.markup import html

#: Who is there in fewer of the draws is not listed.
RARE = 0.05
#: A longer list of territories without an index is in the files.
_LISTED = 40


def worst(found: Index) -> Any:
    """A table: in which share of the draws a territory is among the highest."""
    lang = found.view.lang
    _ = words.translator(lang).gettext
    heads = (_("Territory"), _("Share of the draws"))
    return [
        html.Table(
            [
                html.Thead(html.Tr([html.Th(head, scope="col") for head in heads])),
                html.Tbody([_stays(found, row) for row in staying(found)]),
            ],
            className="composite-worst",
        )
    ]


def staying(found: Index) -> list[int]:
    """Rows of who is among the highest in more than a few of the draws, the surest first."""
    rows = np.flatnonzero(np.nan_to_num(found.among) >= RARE)
    return [int(row) for row in rows[np.lexsort((found.rank[rows], -found.among[rows]))]]


def _stays(found: Index, row: int) -> Any:
    share, lang = float(found.among[row]), found.view.lang
    name = html.A(place_name(found, row), href=territory_url(found.figures.codes[row], lang))
    bar = html.Div(html.Span(style={"inline-size": f"{100 * share:.1f}%"}), className="composite-share-bar")
    sure = share >= STAYS
    said = percent(share, lang)
    return html.Tr(
        [html.Th(name, scope="row"), html.Td([html.Span(said), bar])],
        className="is-sure" if sure else "",
        **data(code=found.figures.codes[row]),
    )


def without(found: Index) -> Any:
    """Who has no index, with the figures each misses."""
    lang = found.view.lang
    _ = words.translator(lang).gettext
    listed = found.unknown[:_LISTED]
    more = len(found.unknown) - len(listed)
    items = [html.Li([html.B(place_name(found, row)), ": ", reason(found, row)]) for row in listed]
    if more:
        said = _("{n} more are in the files.").format(n=numbers.number(more, lang))
        items.append(html.Li(said))
    return html.Section(
        [html.H2(_("Insufficient: no index")), html.Ul(items, className="composite-without")],
        className="composite-insufficient",
    )


def reason(found: Index, row: int) -> str:
    """Which figures a territory misses and why; that there are too few territories where it misses none."""
    lang = found.view.lang
    _ = words.translator(lang).gettext
    missed = [
        _("{label}: {value}").format(label=label(part.key, lang), value=figure_words.status(status, lang))
        for at, (part, status) in enumerate(zip(found.view.parts, found.figures.statuses[row], strict=True))
        if part.weight and np.isnan(found.figures.value[row, at])
    ]
    return "; ".join(missed) or _("fewer than three territories have every figure")
