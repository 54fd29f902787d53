"""What a component says, as a reader would hear it: every text in its order."""

from __future__ import annotations

from collections.abc import Iterator

from dash.development.base_component import Component


def texts(part: object) -> Iterator[str]:
    """Every text inside a component, a list of them, or a text itself."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, (list, tuple)):
        for one in part:
            yield from texts(one)
    elif isinstance(part, Component):
        yield from texts(getattr(part, "children", None))


def said(part: object) -> str:
    """All of them in one."""
    return " ".join(texts(part))


def inside(part: object) -> Iterator[Component]:
    """Every component inside another or in a list, itself included."""
    if isinstance(part, (list, tuple)):
        for one in part:
            yield from inside(one)
    elif isinstance(part, Component):
        yield part
        yield from inside(getattr(part, "children", None))


def by_id(part: object, ident: str) -> Component:
    """The one with an id."""
    (found,) = [one for one in inside(part) if getattr(one, "id", None) == ident]
    return found
