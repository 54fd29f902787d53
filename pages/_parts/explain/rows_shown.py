"""The rows behind a figure, on the page: some of each file, and a link to all of them."""

from __future__ import annotations

from typing import Any

from dash import html
from dash.development.base_component import Component

from data import words
from pages._parts import numbers
from pages._parts.attributes import aria
from pages._parts.explain import words as said
from pages._parts.explain.answer import rows_url
from pages._parts.explain.came_from import came_from
from pages._parts.explain.evidence import Evidence, evidence, leaves
from pages._parts.explain.figure import Figure
from pages._parts.explain.rows import COLUMNS, columns, listed, withheld
from pages._parts.quoted import link

#: Rows shown of all files together.
SHOWN = 8


def rows_shown(figure: Figure) -> list[Component]:
    """Each measure with the rows it was counted from; nothing where nothing may be shown."""
    lang = figure.view.lang
    told = [(name, one, evidence(one)) for name, one in leaves(figure)]
    parts = [
        part(said.input_said(one, lang), came_from(one, lang), found, rows_url(figure.view, name), lang)
        for name, one, found in told
        if found.groups and not _said_above(found)
    ]
    return headed(parts, lang)


def headed(parts: list[Component], lang: str) -> list[Component]:
    """The parts below their heading; nothing where there is none."""
    _ = words.translator(lang).gettext
    return [html.H2(_("The rows behind it")), *parts] if parts else []


def _said_above(found: Evidence) -> bool:
    """Whether the one row there is stands among the numbers of the formula already."""
    return found.kind in ("census", "establishments") and found.row_count == 1


def part(label: str, how: str, found: Evidence, url: str, lang: str) -> Component:
    """The rows behind one number: what was counted, some of them, and where all of them are."""
    _ = words.translator(lang).gettext
    rows = listed(found, lang)[:SHOWN]
    content: list[Component] = [
        html.H3(label),
        html.P(_summary(how, found, lang), className="said-softly"),
    ]
    if found.small_rows or found.is_merged:
        content.append(html.P(withheld(found, lang), className="non-value"))
    if rows:
        table = _table(rows, lang)
        content.append(
            html.Div(
                table, className="wide", tabIndex=0, role="region", **aria(label=f"{_('Rows')}: {label}")
            )
        )
    if rows and (found.from_files or found.row_count > len(rows)):
        content.append(_all(url, found, lang))
    return html.Section(content, className="rows-part")


def _summary(how: str, found: Evidence, lang: str) -> str:
    """Such as ``Licensed places of open centres, added: 14 rows, together 527``."""
    plural = words.translator(lang).ngettext
    template = plural(
        "{what}: {n} row, together {total}.", "{what}: {n} rows, together {total}.", found.row_count
    )
    total = said.amount(found.total, lang)
    return template.format(what=how, n=numbers.number(found.row_count, lang), total=total)


def _all(url: str, found: Evidence, lang: str) -> Component:
    plural = words.translator(lang).ngettext
    text = plural("The row as CSV", "All {n} rows as CSV", found.row_count)
    said_count = text.format(n=numbers.number(found.row_count, lang))
    return html.P(html.A(said_count, href=url, download="", className="download"))


def _table(rows: list[dict[str, Any]], lang: str) -> Component:
    _ = words.translator(lang).gettext
    names = columns(rows)
    head = html.Thead(html.Tr([html.Th(_(COLUMNS[name]), scope="col") for name in names]))
    body = [html.Tr([html.Td(_cell(name, row.get(name), lang)) for name in names]) for row in rows]
    return html.Table([head, html.Tbody(body)], className="plain-table rows")


def _cell(name: str, value: Any, lang: str) -> str | Component:
    if value is None:
        return ""
    if name == "url":
        return link(value)
    if name == "row":
        return str(value)
    if isinstance(value, int | float):
        return html.Bdi(said.amount(value, lang))
    return html.Bdi(value)
