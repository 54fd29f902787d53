"""A column of an office's file: its two headings, how its cells are read, and its rules."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import pandera.pandas as pa

from etl.schemas.rules import Rule

#: How cells are read (``etl.judging.readers``) and the pandas type that comes out.
READINGS = {
    "text": "str",
    "whole": "Int64",
    "decimal": "float64",
    "date": "datetime64[s]",
    "week": "str",
    "yes_no": "boolean",
    "choice": "str",
    "delegation": "str",
    "commune": "str",
    "territory": "str",
    "centre": "str",
    "cell": "str",
}


def field(
    fr: str,
    ar: str,
    reads: str = "text",
    *checks: pa.Check,
    choices: str | None = None,
    level: str = "",
    filled: bool = True,
    present: bool = True,
    unique: bool = False,
    shares: bool = False,
) -> pa.Column:
    """Declare one column.

    Parameters
    ----------
    fr, ar : str
        Its headings; a file may carry either, or both as ``fr | ar``.
    reads : str
        One of `READINGS`.
    *checks : pandera.Check
        Rules, each made by `rule`.
    choices : str, optional
        Name of the list of allowed values when `reads` is ``choice``.
    level : str
        At which level a ``territory`` is, where the column itself decides it.
    filled, present, unique : bool
        Whether every row must have a value, whether the column itself must be there,
        and whether a value may appear once only.
    shares : bool
        Whether its numbers may carry the sign of percents.
    """
    about = {
        "fr": fr,
        "ar": ar,
        "reads": reads,
        "choices": choices,
        "level": level,
        "reader": "figure" if shares else reads,
    }
    return pa.Column(
        READINGS[reads],
        list(checks),
        nullable=not filled,
        required=present,
        unique=unique,
        report_duplicates="exclude_first",
        metadata=about,
    )


def rule(name: Rule, holds: Callable[[pd.Series], pd.Series]) -> pa.Check:
    """A rule about one column; it is asked of filled cells only and reports under its own name."""
    return pa.Check(holds, error=name.name, ignore_na=True)


def row_rule(name: Rule, blamed: str, holds: Callable[[pd.DataFrame], pd.Series]) -> pa.Check:
    """A rule about several cells of a row.

    Parameters
    ----------
    name : Rule
        The rule, whose words are in ``etl.schemas.rules``.
    blamed : str
        The column a refusal points at.
    holds : callable
        Takes the whole frame, returns booleans; where it cannot tell (NA) the row passes,
        because another rule already refuses what is missing.
    """

    def known_to_hold(rows: pd.DataFrame) -> pd.Series:
        return holds(rows).astype("boolean").fillna(True).astype(bool)

    return pa.Check(known_to_hold, error=f"{name.name}@{blamed}", ignore_na=False)


def between(lowest: float, highest: float, name: Rule) -> pa.Check:
    """Rule that a number lies between two bounds, both allowed; templates read them from its statistics."""
    check = rule(name, lambda cells: cells.between(lowest, highest))
    check.statistics = {"lowest": lowest, "highest": highest}
    return check
