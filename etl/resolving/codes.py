"""Codes as files carry them: without their leading zero, as numbers, with other separators, ISO codes."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from etl.resolving.names import Place
from etl.values.signs import folded

_DOTTED = re.compile(r"\d{1,2}(?:[.,\-/ ]\d{3})(?:[.,\-/ ]\d{2})?(?:[.,\-/ ]\d{1,2})?")
_FLOAT = re.compile(r"(\d{1,2}[.,]\d{3})0+|(\d+)[.,]0+")
_ISO = re.compile(r"MA ?-? ?([A-Z]{3}|\d{2})")


class Codes:
    """Every way in which a territory's code may be written.

    Parameters
    ----------
    places : iterable of Place
        The territories.
    former : iterable of (code, code)
        Codes no longer in use, and those in their place.
    """

    def __init__(self, places: Iterable[Place], former: Iterable[tuple[str, str]] = ()) -> None:
        self._codes: dict[str, set[str]] = defaultdict(set)
        for place in places:
            for form in _forms(place.code) | {place.iso or place.code}:
                self._codes[form].add(place.code)
        for then, now in former:
            for form in _forms(then) - self._codes.keys():
                self._codes[form].add(now)

    def find(self, text: str) -> frozenset[str]:
        """Codes a text may stand for, such as 01.051 for ``1051``, ``1.051``, ``1051.0`` and ``MA-HOC``."""
        return frozenset(self._codes.get(_form(text), ()))


def _forms(code: str) -> set[str]:
    digits = code.replace(".", "")
    forms = {code, digits, digits.lstrip("0")}
    if code.endswith(".0"):  # a city's commune, padded to nine digits in HCP's tables
        forms |= {f"{digits}0", f"{digits}0".lstrip("0")}
    return forms


def _form(text: str) -> str:
    code = folded(text).upper()
    if found := _FLOAT.fullmatch(code):
        code = found[1] or found[2]
    if found := _ISO.fullmatch(code):
        return f"MA-{found[1]}"
    if _DOTTED.fullmatch(code):
        code = re.sub(r"[.,\-/ ]", ".", code)
        return code if code.index(".") == 2 else f"0{code}"
    return code
