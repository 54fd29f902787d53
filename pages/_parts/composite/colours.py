"""Colours of the indicators in a bar: apart from each other for colour-blind readers, in the order chosen."""

from __future__ import annotations

#: After Okabe and Ito, and four deeper tones of them; neighbours differ in lightness as well.
_COLOURS = (
    *("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00"),
    *("#5b4ea3", "#b8b04a", "#004b6e", "#c9a27e", "#7a2f5f", "#8fa3ad"),
)


def colour(at: int) -> str:
    """The colour of the indicator at a place, from 0."""
    return _COLOURS[at % len(_COLOURS)]
