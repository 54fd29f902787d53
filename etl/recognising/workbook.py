"""The sheets of one file: tables taken, sheets without a table passed over, the rest refused."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from etl.reading.grid import Grid
from etl.recognising.reading_words import ReadsWords
from etl.recognising.refusal import NotRecognised
from etl.recognising.sheet import tables_on
from etl.recognising.table import Table
from etl.schemas.kinds import Kind
from etl.schemas.own_sheets import is_ours


@dataclass(frozen=True)
class Recognised:
    """What the grids of one file are.

    Attributes
    ----------
    tables : tuple of Table
        Those understood.
    skipped : tuple of NotRecognised
        Sheets without any table beside others with one: a cover, instructions, lists of words.
    refused : tuple of NotRecognised
        Sheets that look like tables and cannot be taken, or all of them when none can.
    """

    tables: tuple[Table, ...]
    skipped: tuple[NotRecognised, ...]
    refused: tuple[NotRecognised, ...]


def recognise_all(
    grids: Sequence[Grid], wanted: Kind | None = None, words: ReadsWords | None = None
) -> Recognised:
    """Recognise every table of every grid of a file.

    A sheet that holds no table is passed over only when another one does: a file of which nothing is
    understood is refused.
    """
    tables: list[Table] = []
    others: list[NotRecognised] = []
    for grid in grids:
        for found in tables_on(grid, wanted, words):
            if isinstance(found, NotRecognised):
                others.append(found)
            else:
                tables.append(found)
    if tables:
        # Guide and lists of a template, findings of a workbook returned: nothing of the office.
        others = [one for one in others if not is_ours(one.grid.sheet)]
    lost = [one for one in others if one.holds_table]
    skipped = [one for one in others if not one.holds_table] if tables or lost else []
    return Recognised(tuple(tables), tuple(skipped), tuple(lost if skipped or lost else others))
