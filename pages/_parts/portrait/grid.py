"""The frame of a portrait's tables: a title that says what is made up, headings, and room to scroll."""

from __future__ import annotations

from collections.abc import Sequence

from dash.development.base_component import Component

from data import words
from pages._parts.attributes import aria
from pages._parts.markup import html


def grid(
    title: str,
    headings: Sequence[str | Component],
    rows: Sequence[Sequence[Component]],
    made_up: Sequence[bool],
    *,
    lang: str,
    kind: str = "",
) -> Component:
    """A table in a region of its own, which keyboards can scroll; `made_up` tells of each row."""
    columns = [html.Th(one, scope="col") if isinstance(one, str) else one for one in headings]
    mixed = any(made_up) and not all(made_up)
    lines = [
        html.Tr(list(cells), className="simulated" if mixed and demonstration else "")
        for cells, demonstration in zip(rows, made_up, strict=True)
    ]
    table = html.Table(
        [html.Caption(_titled(title, made_up, lang)), html.Thead(html.Tr(columns)), html.Tbody(lines)],
        className=f"figures {kind}".strip(),
    )
    return html.Div(table, className="wide", tabIndex=0, role="region", **aria(label=title))


def _titled(title: str, made_up: Sequence[bool], lang: str) -> list[str | Component]:
    """Whether all of the rows are for demonstration, or those with a stripe."""
    _ = words.translator(lang).gettext
    if not any(made_up):
        return [title]
    said = _("demonstration") if all(made_up) else _("striped rows: demonstration")
    return [title, html.Span(said, className="demonstration")]


def mark(lang: str) -> Component:
    """The mark beside what is said in a sentence or a heading."""
    return html.Span(words.translator(lang).gettext("demonstration"), className="demonstration")
