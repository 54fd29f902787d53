"""What the table's rows are made of: columns of figures, and names the browser keeps.

Names change with the language, figures with the indicator. A long table sends what its first screen
shows, worst first; the browser asks for the rest when the reader turns to the table.
"""

from __future__ import annotations

from typing import Any

from data import warehouse, words
from data.catalogue import catalogue
from data.indicator import Indicator
from data.warehouse import Row
from pages._parts import lookup
from pages._parts.map.modes.find import finding
from pages._parts.map.modes.finding import Column
from pages._parts.people import concerned
from pages._parts.places import places
from pages._parts.quality.reasons import reasons_of
from pages._parts.view import SMOOTHED, SMOOTHED_NEAR, SURE, View

#: One character a row, as in `map_class.classes` where both have one.
STATUS_SIGNS = {
    "published": "p",
    "computed": "c",
    "estimated": "e",
    "missing": "m",
    "suppressed": "s",
    "insufficient": "i",
    "not_applicable": "n",
}
#: Columns that give way to those of another way of showing than the values.
HIDDEN = ("rank", "people")
_WHOLE_UP_TO = 100
_FIRST_SCREEN = 40


def first_screen(view: View) -> dict[str, Any]:
    """The figures of the territories shown; of a long list those that need attention first."""
    rows = lookup.rows_within("table_rows", view)
    indicator = catalogue().indicators[view.indicator]
    if len(rows) <= _WHOLE_UP_TO:
        return _columns(rows, view, indicator)
    shown = sorted(rows, key=lambda row: _urgency(row, indicator))[:_FIRST_SCREEN]
    return {
        **_columns(shown, view, indicator),
        "codes": [row["code"] for row in shown],
        "rest": f"/api/table/columns?{view.query()}&build={warehouse.build()}",
    }


def columns(view: View) -> dict[str, Any]:
    """The figures of all territories shown, in code order."""
    return _columns(lookup.rows_within("table_rows", view), view, catalogue().indicators[view.indicator])


def names(lang: str, level: str) -> dict[str, str]:
    """Code and name of every territory of a level, in code order."""
    return {place.code: place.name(lang) for place in places().values() if place.level == level}


def _columns(rows: list[Row], view: View, indicator: Indicator) -> dict[str, Any]:
    reasons = reasons_of(view, rows)
    return {
        "names": f"/api/table/names?lang={view.lang}&level={view.level}&build={warehouse.build()}",
        "within": view.within,
        "value": [_rounded(row["value"], indicator.decimals) for row in rows],
        "lower": _bounds(rows, "lower", indicator.decimals),
        "upper": _bounds(rows, "upper", indicator.decimals),
        "rank": [row["rank"] for row in rows],
        "people": [_rounded(concerned(row, indicator), 0) for row in rows],
        "status": "".join(STATUS_SIGNS[row["status"]] for row in rows),
        **({"reasons": reasons} if reasons else {}),
        "simulated": "".join("1" if row["simulated"] else "0" for row in rows).rstrip("0"),
        "decimals": indicator.decimals,
        "yes_no": indicator.unit == "yes_no",
        "sort": "asc" if _good(indicator) else "desc",
        **_of_finding(rows, view),
    }


def _of_finding(rows: list[Row], view: View) -> dict[str, Any]:
    """What another way of showing than the values adds: columns, and the cells of these rows."""
    found = finding(view)
    if found is None:
        return {}
    places_ = {code: at for at, code in enumerate(found.facts.codes)}
    asked = [places_[row["code"]] for row in rows]
    smoothed = view.show in (SMOOTHED, SMOOTHED_NEAR)
    before = words.translator(view.lang).gettext("As published or computed")
    return {
        "added": [_added(one, asked) for one in found.columns(view)],
        "hidden": HIDDEN if view.show == SURE else (*HIDDEN, "lower"),
        **({"heading": before} if smoothed else {}),
    }


def _added(column: Column, asked: list[int]) -> dict[str, Any]:
    cells = [column.cells[at] for at in asked]
    return {"heading": column.heading, "digits": column.digits, "width": column.width, "cells": cells}


def _good(indicator: Indicator) -> bool:
    """Whether a low value is what needs attention."""
    return indicator.direction == "higher"


def _urgency(row: Row, indicator: Indicator) -> tuple[bool, float]:
    value = row["value"]
    return value is None, (value or 0) if _good(indicator) else -(value or 0)


def _rounded(value: float | None, decimals: int) -> float | None:
    if value is None:
        return None
    rounded = round(float(value), decimals)
    return int(rounded) if rounded == int(rounded) else rounded


def _bounds(rows: list[Row], name: str, decimals: int) -> list[float | None]:
    """One end of the intervals; nothing at all where no row has one."""
    ends = [_rounded(row[name], decimals) for row in rows]
    return ends if any(end is not None for end in ends) else []
