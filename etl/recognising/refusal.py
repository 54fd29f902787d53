"""A grid that could not be understood: why, what was expected, and what it comes nearest to."""

from __future__ import annotations

from dataclasses import dataclass

from etl.reading.grid import Grid, Note
from etl.recognising.table import Match
from etl.schemas.kinds import Kind


@dataclass(frozen=True)
class Nearest:
    """A kind that a grid resembles.

    Attributes
    ----------
    kind : Kind
        What it might be.
    header : tuple of int
        The rows that look like its headings, as the office numbers them.
    found : tuple of Match
        Fields that are there.
    missing : tuple of str
        Required fields that are not.
    offers : tuple of Match
        Headings of the file close to a field that was not found (``how="close"``): a person may accept them.
    """

    kind: Kind
    header: tuple[int, int]
    found: tuple[Match, ...]
    missing: tuple[str, ...]
    offers: tuple[Match, ...] = ()


@dataclass(frozen=True)
class NotRecognised:
    """Why no table was taken from a grid.

    Attributes
    ----------
    grid : Grid
        The grid.
    reason : Note
        In words, for the office.
    expected : tuple of str
        Headings that would do, French and Arabic.
    nearest : tuple of Nearest
        What it comes nearest to, best first; empty for a sheet of mere text.
    row, column : int
        The office's row and the grid's column the reason points at; 0 and -1 when it points at none.
    """

    grid: Grid
    reason: Note
    expected: tuple[str, ...] = ()
    nearest: tuple[Nearest, ...] = ()
    row: int = 0
    column: int = -1

    @property
    def holds_table(self) -> bool:
        """Whether something in it looks like a table of ours, so that leaving it out would lose rows."""
        return bool(self.nearest)
