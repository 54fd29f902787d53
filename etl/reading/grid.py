"""What opening a file gives: tables of text cells, each row under the number the office sees."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from data.words import translator

#: First row, first column, last row, last column: rows as the office numbers them, columns from 0.
Region = tuple[int, int, int, int]


@dataclass(frozen=True)
class Note:
    """Something worth telling about how a file was read: marked English text and its fields.

    Attributes
    ----------
    message : str
        Marked with ``N_``, with ``{placeholders}``.
    fields : dict
        Their values. One that is itself marked text is translated.
    """

    message: str
    fields: dict[str, Any] = field(default_factory=dict)

    def text(self, language: str) -> str:
        """The note in one of the product's languages."""
        return said(self.message, self.fields, language)


@dataclass(frozen=True)
class Problem:
    """Why an upload, one of its files or one of its sheets could not be read.

    Attributes
    ----------
    member : str
        The file, as in `Grid`.
    sheet : str
        The sheet; empty when the whole file is meant.
    message : str
        Marked with ``N_``: what happened, what was expected, what to do.
    fields : dict
        Values of its placeholders. One that is itself marked text is translated.
    """

    member: str
    sheet: str
    message: str
    fields: dict[str, Any] = field(default_factory=dict)

    def text(self, language: str) -> str:
        """The problem in one of the product's languages."""
        return said(self.message, self.fields, language)


@dataclass(frozen=True)
class Grid:
    """One table of cells as received.

    Attributes
    ----------
    member : str
        The file inside the upload, such as ``envoi.zip/centres.xlsx``; the file's own name otherwise.
    sheet : str
        The sheet's name; empty for a text file.
    cells : DataFrame
        Columns 0 … n-1 of pandas ``category`` text; an empty cell is ``""``, which is always the first
        category; the index is the office's row number, from 1. A date cell reads ``15/09/2016``, a number
        ``3988`` or ``0.7`` with a point and never exactly three decimals (3.988 is ``3.9880``), a cell
        shown as a percentage ``70 %``, a truth ``Oui`` or ``Non``, an error as Excel shows it.
    typed : frozenset of int
        Columns in which the spreadsheet itself says that most filled cells are numbers or dates.
    dated : frozenset of int
        Columns in which at least one cell is a date, which stands here with its day first.
    uncomputed : frozenset of (int, int)
        Cells that read as empty because they hold a formula whose result is not in the file: row as the
        office numbers it, column from 0.
    notes : tuple of Note
        How it was read: encoding, separator, what had to be mended.
    merged : tuple of Region
        Merged cells: only the first of a region holds its text. See `etl.reading.merges.filled`.
    uneven : tuple of int
        Rows of a text file that have more or fewer cells than the table's others, titles above it apart:
        something in them may have slipped into a neighbouring column.
    """

    member: str
    sheet: str
    cells: pd.DataFrame
    typed: frozenset[int] = frozenset()
    dated: frozenset[int] = frozenset()
    uncomputed: frozenset[tuple[int, int]] = frozenset()
    notes: tuple[Note, ...] = ()
    merged: tuple[Region, ...] = ()
    uneven: tuple[int, ...] = ()


@dataclass(frozen=True)
class Opened:
    """Everything an upload holds.

    Attributes
    ----------
    grids : tuple of Grid
        Its tables, in the order of files and sheets.
    problems : tuple of Problem
        What could not be read.
    """

    grids: tuple[Grid, ...] = ()
    problems: tuple[Problem, ...] = ()


def said(message: str, fields: Mapping[str, Any], language: str) -> str:
    """A marked text with its fields, in one language.

    Parameters
    ----------
    message : str
        English text marked with ``N_``.
    fields : mapping
        Values of its placeholders; texts are translated where the catalogue knows them.
    language : str
        ``ar``, ``fr`` or ``en``.
    """
    translate = translator(language).gettext
    words = {
        name: translate(value) if isinstance(value, str) and value else value
        for name, value in fields.items()
    }
    return translate(message).format(**words)
