"""A translated template filled with components, where `str.format` would only take text."""

from __future__ import annotations

import re

from dash.development.base_component import Component

_PLACE = re.compile(r"\{(\w+)\}")


def filled(template: str, **parts: str | Component) -> list[str | Component]:
    """The texts of a template with its parts between them, in the order of its language."""
    pieces = _PLACE.split(template)
    named = (parts[piece] if at % 2 else piece for at, piece in enumerate(pieces))
    return [piece for piece in named if piece != ""]
