"""Plain tables, which a narrow screen shows as cards: each cell knows its heading."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from pages._parts.attributes import data

Cell = Any


def table(heads: Sequence[str], rows: Sequence[Sequence[Cell]], caption: str, kind: str = "") -> Component:
    """A table whose first cell heads its row; `caption` is for who does not see it in its place."""
    head = html.Tr([html.Th(one, scope="col") for one in heads], role="row")
    lines = [html.Tr([_cell(heads, cells, at) for at in range(len(heads))], role="row") for cells in rows]
    parts = [
        html.Caption(caption, className="unseen"),
        html.Thead(head, role="rowgroup"),
        html.Tbody(lines, role="rowgroup"),
    ]
    return html.Table(parts, className=f"import-table {kind}".strip(), role="table")


def _cell(heads: Sequence[str], cells: Sequence[Cell], at: int) -> Component:
    said = data(label=heads[at])
    if at == 0:
        return html.Th(cells[at], scope="row", role="rowheader", **said)
    return html.Td(cells[at], role="cell", **said)
