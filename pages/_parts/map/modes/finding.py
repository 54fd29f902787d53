"""What a way of showing an indicator gives the map, the legend, the table, the words and the files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from dash.development.base_component import Component

from data import words
from pages._parts import numbers
from pages._parts.map.modes.facts import Facts
from pages._parts.view import View

Cell = str | float | None


@dataclass(frozen=True)
class Drawn:
    """What the map is sent: see `pages._parts.map.classes.Classes`."""

    signs: str
    ramp: str
    colours: tuple[str, ...] = ()
    overlays: tuple[str, ...] = ()
    sizes: str = ""
    largest: int = 0


@dataclass(frozen=True)
class Entry:
    """One line of a legend: what it says, which signs of the map it counts, how it looks.

    `overlay` is the name of a pattern over the colour; `size` the diameter of a circle in pixels.
    """

    text: str | Component
    signs: str
    colour: str = ""
    overlay: str = ""
    size: float = 0


@dataclass(frozen=True)
class Column:
    """One column that a table gains, its cells in code order; `digits` is None for words."""

    key: str
    heading: str
    cells: Sequence[Cell]
    digits: int | None = None
    width: int = 110

    def spoken(self, at: int, lang: str) -> str:
        """A cell with its heading, for the box beside the pointer; empty where there is nothing."""
        cell = self.cells[at]
        if cell is None or cell == "":
            return ""
        said = cell if isinstance(cell, str) else numbers.number(cell, lang, self.digits or 0)
        return words.translator(lang).gettext("{name}: {value}").format(name=self.heading, value=said)


class Finding(Protocol):
    """What was found for one level, period and milieu: the same for every territory one looks into."""

    @property
    def facts(self) -> Facts:
        """The figures it rests on."""

    @property
    def terms(self) -> tuple[str, ...]:
        """Keys of the statistical words it uses, for `pages._parts.plainly`."""

    @property
    def method(self) -> Mapping[str, str | float]:
        """What a machine needs to know of the method: its name, draws, rates."""

    def drawn(self) -> Drawn:
        """What the map shows."""

    def entries(self, view: View) -> list[Entry]:
        """The legend, without what stands for no figure."""

    def columns(self, view: View) -> list[Column]:
        """What the table gains."""

    def sentence(self, view: View) -> str:
        """What one sees, in one sentence."""

    def how(self, view: View) -> str:
        """How it was made, in plain words."""

    def apart(self, lang: str, /) -> str:
        """What is said of a territory that has a figure but no place in what is shown."""
