"""The questions every part of the map page asks, with the view's own parameters."""

from __future__ import annotations

from data import warehouse
from data.warehouse import Row
from pages._parts.view import View


def rows(question: str, view: View) -> list[Row]:
    """Answer a question about the figures of a level."""
    return warehouse.read(
        question,
        indicator=view.indicator,
        level=view.level,
        period=view.period,
        milieu=view.milieu,
    )


def rows_within(question: str, view: View) -> list[Row]:
    """Answer a question about the figures of a level inside the territory the reader is in."""
    return warehouse.read(
        question,
        indicator=view.indicator,
        level=view.level,
        period=view.period,
        milieu=view.milieu,
        within=view.within,
    )


def figure(view: View, code: str) -> Row | None:
    """The indicator's row in one territory, if it has one."""
    found = warehouse.read(
        "one_figure", indicator=view.indicator, code=code, period=view.period, milieu=view.milieu
    )
    return found[0] if found else None
