"""What another way of showing than the values adds to the files one takes away."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from data import words
from data.warehouse import Row
from pages._parts.map.modes.find import finding
from pages._parts.map.modes.finding import Cell, Column
from pages._parts.map.modes.names import name, refused
from pages._parts.view import View


def shown_as(view: View) -> list[tuple[str, str]]:
    """Lines for a file's head: what the map shows and by which method, false discoveries included."""
    _ = words.translator(view.lang).gettext
    found = finding(view)
    if found is None:
        why = refused(view)
        return [(_("Shown on the map"), why)] if why else []
    return [(_("Shown on the map"), name(view.show, view.lang)), (_("Method"), found.how(view))]


def columns_added(view: View) -> list[Column]:
    """The columns of the way of showing; none for the values."""
    found = finding(view)
    return [] if found is None else found.columns(view)


def cells_added(view: View, added: Sequence[Column], rows: Sequence[Row]) -> list[list[Cell]]:
    """Their cells, one list a row."""
    found = finding(view)
    if found is None:
        return [[] for _row in rows]
    places = {code: at for at, code in enumerate(found.facts.codes)}
    return [[column.cells[places[row["code"]]] for column in added] for row in rows]


def properties(view: View, added: Sequence[Column], rows: Sequence[Row]) -> list[dict[str, Cell]]:
    """The same as a machine reads them: by the columns' own keys."""
    cells = cells_added(view, added, rows)
    return [{one.key: cell for one, cell in zip(added, line, strict=True)} for line in cells]


def member(view: View) -> dict[str, Any]:
    """What a collection says of the way it is shown; nothing for the values."""
    found = finding(view)
    if found is None:
        return {}
    return {"show": {"mode": view.show, "method": found.how(view), **found.method}}
