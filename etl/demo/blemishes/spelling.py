"""Cells as offices spell them: numbers, days, weeks and words of lists in the ways a file declares."""

from __future__ import annotations

import csv
from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np
import pandas as pd

from data.paths import REFERENCE
from etl.demo.blemishes.manner import Manner
from etl.demo.blemishes.places import written
from etl.schemas.choices import labels
from etl.schemas.kinds import Kind

#: What stands in a cell: a typed value in a workbook, its text elsewhere.
Cell = str | int | float | pd.Timestamp | None

ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
FIRST_DAY_COUNTED = pd.Timestamp(1899, 12, 30)
NARROW, NO_BREAK = "\N{NARROW NO-BREAK SPACE}", "\N{NO-BREAK SPACE}"


def _in_words(number: int) -> str:
    thousands, rest = divmod(number, 1000)
    return f"{thousands} ألف و{rest}" if thousands and rest else str(number)


@cache
def _months() -> dict[str, list[str]]:
    """The first name of each month, as Morocco writes it."""
    with (REFERENCE / "month_names.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {name: [row[name].split("|")[0] for row in rows] for name in ("names_ar", "names_fr")}


NUMBERS: dict[str, Callable[[int], Cell]] = {
    "plain": lambda number: number,
    "spaces": lambda number: f"{number:,}".replace(",", " "),
    "no-break": lambda number: f"{number:,}".replace(",", NO_BREAK),
    "narrow": lambda number: f"{number:,}".replace(",", NARROW),
    "points": lambda number: f"{number:,}".replace(",", "."),
    "arabic": lambda number: str(number).translate(ARABIC),
    "words": _in_words,
}
DECIMALS: dict[str, Callable[[float], Cell]] = {
    "point": lambda number: number,
    "comma": lambda number: str(number).replace(".", ","),
    "arabic": lambda number: str(number).replace(".", "٫").translate(ARABIC),
}
DATES: dict[str, Callable[[pd.Timestamp], Cell]] = {
    "days": lambda day: day,
    "text": lambda day: f"{day:%d/%m/%Y}",
    "serial": lambda day: (day - FIRST_DAY_COUNTED).days,
    "moroccan": lambda day: f"{day.day} {_months()['names_ar'][day.month - 1]} {day.year}",
    "french": lambda day: f"{day.day} {_months()['names_fr'][day.month - 1]} {day.year}",
    "arabic": lambda day: f"{day:%d/%m/%Y}".translate(ARABIC),
}
WEEKS: dict[str, Callable[[str], Cell]] = {
    "french": lambda week: week.replace("-W", "-S"),
    "turned": lambda week: f"S{week[-2:]}/{week[:4]}",
    "arabic": lambda week: f"الأسبوع {int(week[-2:])} من سنة {week[:4]}",
}


def spelt(rows: pd.DataFrame, kind: Kind, manner: Manner) -> pd.DataFrame:
    """The cells of every column of a kind, as a file's manner has them.

    Parameters
    ----------
    rows : DataFrame
        Rows of the clean set, with codes and values of the product.
    kind : Kind
        What they are.
    manner : Manner
        How they are written.

    Returns
    -------
    DataFrame
        Columns of the schema; cells are `Cell`.
    """
    rows = rows.assign(simulated=True)
    cells = {name: _column(rows, kind, name, manner) for name in kind.schema.columns}
    return pd.DataFrame(cells, index=rows.index, dtype="object")


def _column(rows: pd.DataFrame, kind: Kind, name: str, manner: Manner) -> list[Cell]:
    about = kind.schema.columns[name].metadata
    if about["reads"] in ("delegation", "commune"):
        return list(written(rows, name, manner.names))
    spell = _speller(about, name, manner)
    places, values = pd.factorize(rows[name])
    # What is empty has place -1: the last cell.
    cells = np.array([*map(spell, values), None], dtype="object")
    return list(cells[places])


def _speller(about: dict[str, Any], name: str, manner: Manner) -> Callable[[Any], Cell]:
    if about["reads"] in ("choice", "yes_no"):
        words = labels(about["choices"] or "yes_no", manner.words)
        # True and False stand in their list as words.
        return lambda value: words[value if isinstance(value, str) else str(value).lower()]
    if about["reads"] == "whole":
        numbers = NUMBERS["arabic" if manner.numbers == "arabic" else "plain"]
        spell = numbers if name in _YEARS else NUMBERS[manner.numbers]
        return lambda value: spell(int(value))
    by_reading: dict[str, Callable[[Any], Cell]] = {
        "decimal": DECIMALS[manner.decimals],
        "date": DATES[manner.dates],
        "week": WEEKS[manner.weeks],
    }
    return by_reading.get(about["reads"], str)


#: Whole numbers that nobody writes with separators.
_YEARS = frozenset({"period", "jisr_label_year", "establishment_project_year"})
