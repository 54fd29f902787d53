"""What judging finds: refusals, warnings and notes, with everything needed to find and mend them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

import pandas as pd

from etl.reading.grid import Note
from etl.recognising.table import Table
from etl.schemas.rules import Rule


class Severity(Enum):
    """What a finding does to the row it is about."""

    ERROR = "error"  # the row is refused
    WARNING = "warning"  # the row is loaded, someone should look
    NOTE = "note"  # worth knowing


class Finding(NamedTuple):
    """One cell, row, heading or file that breaks a rule.

    Attributes
    ----------
    rule : Rule
        The rule broken.
    severity : Severity
        What follows from it.
    row : int
        As the office's spreadsheet numbers it; 0 when no row is meant.
    column : int
        The grid's column, from 0; -1 when no column is meant.
    heading : str
        The column's heading as the file writes it, or the declared one where it has none.
    value : str
        The cell as the file writes it.
    allowed : str
        The words or headings that would do, when they can be listed.
    suggestion : str
        What was probably meant, ready to be written into the cell; empty when nothing is near.
    key : str
        What a warning is about, the same at each load, such as ``EMF-08401-001/2024``: somebody who ignores
        it once does not see it again. Empty for errors.
    """

    rule: Rule
    severity: Severity
    row: int = 0
    column: int = -1
    heading: str = ""
    value: str = ""
    allowed: str = ""
    suggestion: str = ""
    key: str = ""


@dataclass(frozen=True)
class Waiting:
    """A name that only a person can settle.

    Attributes
    ----------
    list_name : str
        What it should be one of: a level of `etl.resolving.territories.LEVELS`, or a list of words.
    within : str
        The territory inside which it is looked for; empty when anywhere.
    written : str
        As the file writes it.
    count : int
        Rows that wait for it.
    candidates : tuple of (value, score)
        Nearest first; scores 0 to 100.
    """

    list_name: str
    within: str
    written: str
    count: int
    candidates: tuple[tuple[str, float], ...]


@dataclass(frozen=True)
class Judged:
    """One table judged.

    Attributes
    ----------
    table : Table
        What was judged.
    rows : DataFrame
        Accepted rows with the columns of the kind's schema, plus ``source_row`` (the office's row). Types are
        the schema's, but for text, which is a category.
    findings : DataFrame
        One row a finding: the fields of `Finding` (rule and severity by name), plus ``member`` and ``sheet``.
    refused : DataFrame
        Refused rows as written: a text column (categories) a field, plus ``source_row``.
    waiting : tuple of Waiting
        Names to be settled; the rows that hold them are refused until then.
    aliases : dict of (list, written) to value
        Accepted aliases that were used.
    counts : dict of str to int
        Rule -> how often it was broken: `findings` holds at most 10,000 of each.
    examples : int
        Example rows of a template, left out.
    notes : tuple of Note
        How columns were read where their texts alone could not tell.
    """

    table: Table
    rows: pd.DataFrame
    findings: pd.DataFrame
    refused: pd.DataFrame
    waiting: tuple[Waiting, ...] = ()
    aliases: dict[tuple[str, str], str] | None = None
    counts: dict[str, int] = field(default_factory=dict)
    examples: int = 0
    notes: tuple[Note, ...] = ()
