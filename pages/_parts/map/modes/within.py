"""The territories of a level that lie inside the one a reader looks into."""

from __future__ import annotations

import numpy as np

from pages._parts import figure_words
from pages._parts.codes import lies_in
from pages._parts.map.modes.facts import Facts
from pages._parts.places import places
from pages._parts.territory_words import counted
from pages._parts.view import View


def inside(facts: Facts, view: View) -> np.ndarray:
    """One flag a territory, in code order."""
    return np.array([lies_in(code, view.within) for code in facts.codes], dtype=bool)


def all_of(count: int | np.integer, view: View) -> str:
    """``75 provinces``, after a preposition."""
    return counted(view.level, int(count), view.lang)


def name(facts: Facts, at: int | np.integer, view: View) -> str:
    """A territory in the reader's script."""
    return places()[facts.codes[int(at)]].name(view.lang)


def value(facts: Facts, number: float, view: View) -> str:
    """A value in a sentence's words."""
    return figure_words.spoken(float(number), facts.indicator, view.lang)


def cells(numbers: np.ndarray, digits: int) -> list[float | None]:
    """Numbers for a table, rounded; None where there is none."""
    return [None if np.isnan(one) else round(float(one), digits) for one in numbers]
