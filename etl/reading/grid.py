"""What opening a file gives: tables of text cells, each row under the number the office sees."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pandas as pd


@dataclass(frozen=True)
class Note:
    """Something worth telling about how a file was read: marked English text and its fields.

    Attributes
    ----------
    message : str
        Marked with ``N_``, with ``{placeholders}``.
    fields : dict
        Their values.
    """

    message: str
    fields: dict[str, Any] = field(default_factory=dict)


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
        Columns 0 … n-1 of pandas ``category`` text; an empty cell is ``""``; the index is the office's row
        number, from 1. A date cell reads ``15/09/2016``, a number ``3988`` or ``0.7`` with a point and never
        exactly three decimals (3.988 is ``3.9880``), a truth ``Oui`` or ``Non``, an error as Excel shows it.
    typed : frozenset of int
        Columns in which the spreadsheet itself says that cells are numbers or dates.
    notes : tuple of Note
        How it was read: encoding, separator, what had to be mended.
    """

    member: str
    sheet: str
    cells: pd.DataFrame
    typed: frozenset[int] = frozenset()
    notes: tuple[Note, ...] = ()
