"""What the map says by itself: its buttons, its keys, its failures."""

from __future__ import annotations

from typing import Any

from data import words
from data.words import N_

_WORDS = {
    "map": N_("Map of the territories"),
    "role": N_("map"),
    "keys": N_(
        "Arrow keys walk from a territory to its neighbours, Enter goes into it, Escape goes up; "
        "plus and minus zoom. The table shows the same figures."
    ),
    "zoom_in": N_("Zoom in"),
    "zoom_out": N_("Zoom out"),
    "whole": N_("Show all of it"),
    "inset": N_("Casablanca–Rabat"),
    "no_webgl": N_("This browser cannot draw the map. The table shows the same figures."),
    "explain": N_("Explain this number"),
    "failed": N_("The map’s figures did not arrive. Choose again, or reload the page."),
}
#: MapLibre's own texts, by its names for them.
_GESTURES = {
    "CooperativeGesturesHandler.MobileHelpText": N_("Move the map with two fingers"),
    "CooperativeGesturesHandler.WindowsHelpText": N_("Hold Ctrl and scroll to zoom the map"),
    "CooperativeGesturesHandler.MacHelpText": N_("Hold ⌘ and scroll to zoom the map"),
    "Map.Title": _WORDS["map"],
}


def said(lang: str) -> dict[str, Any]:
    """All of it in one language."""
    _ = words.translator(lang).gettext
    texts: dict[str, Any] = {name: _(text) for name, text in _WORDS.items()}
    return {**texts, "gestures": {name: _(text) for name, text in _GESTURES.items()}}
