"""The questions every part of the map page asks, with the view's own parameters."""

from __future__ import annotations

from data import warehouse
from data.warehouse import Row
from pages._parts.view import View


def parameters(view: View) -> dict[str, str]:
    """What a question about the territories shown is asked with."""
    names = ("indicator", "level", "period", "milieu", "within")
    return {name: getattr(view, name) for name in names}


def rows(question: str, view: View) -> list[Row]:
    """Answer a question about the figures of a whole level."""
    asked = parameters(view)
    del asked["within"]
    return warehouse.read(question, **asked)


def rows_within(question: str, view: View) -> list[Row]:
    """Answer a question about the figures of a level inside the territory the reader is in."""
    return warehouse.read(question, **parameters(view))
