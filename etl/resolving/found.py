"""What looking a text up gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from etl.reading.grid import Note

How = Literal["code", "name", "alias", "accepted", "ambiguous", "former", "unknown"]


@dataclass(frozen=True)
class Found:
    """What a text stands for, or what a person may choose from.

    Attributes
    ----------
    value : str
        The code or the list's value; empty while nothing is settled.
    how : str
        ``code``, ``name`` (an official one), ``alias`` (of the reference tables), ``accepted`` (an alias
        somebody accepted); or why nothing is settled: ``ambiguous`` (several go by it), ``former`` (a region
        of before 2015), ``unknown``.
    candidates : tuple of (value, score)
        Nearest first, 0 to 100; all 100 when ambiguous. Never taken without a person.
    elsewhere : tuple of str
        Codes of that very name or code outside the territory it was looked for in.
    note : Note or None
        What else is worth telling.
    """

    value: str
    how: How
    candidates: tuple[tuple[str, float], ...] = ()
    elsewhere: tuple[str, ...] = ()
    note: Note | None = None
