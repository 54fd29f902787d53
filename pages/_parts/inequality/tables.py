"""Tables of the page: each chart's figures in words, folded away below it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dash import html as dash_html
from dash.development.base_component import Component

from pages._parts.attributes import data
from pages._parts.markup import html, markup, written

Cells = Sequence[Any]


def table(caption: str, headings: Sequence[str], rows: Sequence[Cells]) -> Component:
    """A table whose rows begin with their names."""
    # A column without a heading repeats the one before it as a picture.
    head = html.Tr(
        [
            html.Th(one, scope="col", **_number(at)) if one else html.Td(**{"aria-hidden": "true"})
            for at, one in enumerate(headings)
        ]
    )
    body = [
        html.Tr([html.Th(row[0], scope="row"), *(html.Td(cell, className="number") for cell in row[1:])])
        for row in rows
    ]
    content = html.Table(
        [html.Caption(caption), html.Thead(head), html.Tbody(body)], className="inequality-table"
    )
    return written(
        markup(content),
        className="inequality-scrolled",
        tabIndex=0,
        role="region",
        **_named(caption),
    )


def fold(summary: str, content: Component, lang: str) -> Component:
    """Something that opens by a click; a picture that is taken away goes without it."""
    return dash_html.Details([dash_html.Summary(summary), content], lang=lang, **data(untaken=""))


def _number(at: int) -> dict[str, str]:
    return {"className": "number"} if at else {}


def _named(caption: str) -> dict[str, str]:
    return {"aria-label": caption}
