"""An explanation line by line, on the page."""

from __future__ import annotations

from collections.abc import Iterator

from dash import html
from dash.development.base_component import Component

from data import words
from pages._parts.asked import Asked
from pages._parts.attributes import aria
from pages._parts.explain import words as said
from pages._parts.explain.inputs import Input
from pages._parts.explain.made_of import origin_shown, status_shown
from pages._parts.explain.rows_shown import headed, part
from pages._parts.explain.sources_shown import build_shown, sources_shown
from pages._parts.explain.told import Line, Told
from pages._parts.notices import notices
from pages._parts.shell import shell

#: So many lists of rows stand open, one below the other.
_OPEN = 3


def told_screen(told: Told, asked: Asked) -> Component:
    """The whole page."""
    _ = words.translator(told.lang).gettext
    parts = _rows_parts(told)
    content = [
        notices(asked.notices, told.lang),
        html.H1([told.sentence, *_mark(told)], className="sentence"),
        html.P(told.subtitle, className="subtitle"),
        html.Section(
            [
                html.H2(_("How it comes about")),
                *(html.P(one, className="formula") for one in told.about),
                _table(told),
            ]
        ),
        html.Section(headed(parts, told.lang)),
        html.Section(sources_shown(told.sources, told.lang)),
        build_shown(told.address, told.onwards),
    ]
    return shell(told.address, content, kind="explain-page")


def _mark(told: Told) -> list[str | Component]:
    if not told.simulated:
        return []
    _ = words.translator(told.lang).gettext
    return [" ", html.Span(_("demonstration figures"), className="demonstration")]


def _table(told: Told) -> Component:
    _ = words.translator(told.lang).gettext
    head = html.Tr(
        [html.Th(name, scope="col") for name in (_("What it is"), _("Value"), _("How it came about"))]
    )
    body = [row for line in told.lines for row in _line(line, told.lang)]
    table = html.Table([html.Thead(head), html.Tbody(body)], className="plain-table inputs")
    return html.Div(table, className="wide", tabIndex=0, role="region", **aria(label=_("How it comes about")))


def _line(line: Line, lang: str) -> Iterator[Component]:
    value: str | Component = html.Bdi(line.value)
    if line.url:
        value = html.A(value, href=line.url, className="explain-value")
    how: list[str | Component] = [line.how]
    if line.filled:
        how.append(html.Bdi(line.filled, dir="ltr", className="where"))
    yield html.Tr([html.Th(line.label, scope="row"), html.Td(value, className="number"), html.Td(how)])
    for one in line.parts:
        yield from _made_of(one, lang, 1)


def _made_of(one: Input, lang: str, depth: int) -> Iterator[Component]:
    """What a measure is made of, below it."""
    for below in one.parts:
        value: list[str | Component] = [html.Bdi(said.input_value(below, lang)), " "]
        value += status_shown(below, lang)
        yield html.Tr(
            [
                html.Th(said.input_said(below, lang), scope="row", className=f"depth-{depth}"),
                html.Td(value, className="number"),
                html.Td(origin_shown(below, lang)),
            ]
        )
        yield from _made_of(below, lang, depth + 1)


def _rows_parts(told: Told) -> list[Component]:
    """The rows behind each line; where there are many such lines, folded under their names."""
    found = [(line, rows) for line in told.lines if (rows := line.sample()) is not None and rows.groups]
    parts = [part(line.label, line.how, rows, told.rows_url(line.name), told.lang) for line, rows in found]
    if len(parts) <= _OPEN:
        return parts
    return [
        html.Details([html.Summary(line.label), one], className="rows-folded")
        for (line, _rows), one in zip(found, parts, strict=True)
    ]
