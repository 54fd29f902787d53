"""Class breaks chosen by a reader: ``5,10,20`` in a URL, numbers for the map."""

from __future__ import annotations

import re
from itertools import pairwise
from math import isfinite

#: The method that goes with them.
MANUAL = "manual"
#: How many breaks make a map: one more class than breaks.
LEAST, MOST = 2, 6
#: No figure is greater.
_LIMIT = 1e9
#: Digits after the point that a break keeps; the browser keeps as many.
_DECIMALS = 4
_BETWEEN = re.compile(r"[,;،؛\s]+")


def exact(text: str) -> tuple[float, ...]:
    """The breaks of a text that says them as it should; none of any other text."""
    found = _numbers(text)
    fits = LEAST <= len(found) <= MOST and all(low < high for low, high in pairwise(found))
    return tuple(found) if fits and len(found) == len(_pieces(text)) else ()


def mended(text: str) -> tuple[float, ...]:
    """What can be made of a text: its numbers in order, each once, the least few; none if too few."""
    found = sorted(set(_numbers(text)))[:MOST]
    return tuple(found) if len(found) >= LEAST else ()


def written(breaks: tuple[float, ...]) -> str:
    """Breaks as a URL carries them."""
    return ",".join(_short(one) for one in breaks)


def starting(inner: tuple[float, ...]) -> str:
    """Where a reader starts who chooses breaks by hand: those of the classes shown, if they are enough."""
    return written(mended(",".join(str(one) for one in inner)))


def _pieces(text: str) -> list[str]:
    return [piece for piece in _BETWEEN.split(text) if piece]


def _numbers(text: str) -> list[float]:
    return [found for piece in _pieces(text) if (found := _number(piece)) is not None]


def _number(piece: str) -> float | None:
    try:
        found = round(float(piece), _DECIMALS)
    except ValueError:
        return None
    return found + 0.0 if isfinite(found) and abs(found) <= _LIMIT else None


def _short(number: float) -> str:
    return f"{number:.{_DECIMALS}f}".rstrip("0").rstrip(".")
