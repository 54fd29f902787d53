"""From text to values: how each kind of cell is read, and which rule it breaks when it cannot be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from etl.extract.offices_territories import Territories
from etl.schemas.choices import labels, meanings, plain
from etl.schemas.rules import Rule

WEEK = r"(\d{4})[-–](?:S|W|أ)(0[1-9]|[1-4]\d|5[0-3])"


@dataclass
class Known:
    """What cells may refer to: places, and the centres and cells read before."""

    territories: Territories
    centres: set[str] = field(default_factory=set)
    cells: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Reading:
    """Values read from one column: NA where the cell is empty or breaks `rule`."""

    values: pd.Series
    broken: dict[Any, Rule]
    allowed: str = ""


Reader = Callable[[pd.Series, str, pd.DataFrame, Known], Reading]


def _kept(cells: pd.Series) -> pd.Series:
    return cells.where(cells.ne(""))


def _reading(cells: pd.Series, values: pd.Series, rule: Rule, allowed: str = "") -> Reading:
    broken = cells.index[cells.ne("") & values.isna()]
    return Reading(values, dict.fromkeys(broken, rule), allowed)


def text(cells: pd.Series, choices: str, row: pd.DataFrame, known: Known) -> Reading:
    """Text as it stands."""
    return Reading(_kept(cells), {})


def whole(cells: pd.Series, choices: str, row: pd.DataFrame, known: Known) -> Reading:
    """Digits only, with a sign at most."""
    numeric = cells.where(cells.str.fullmatch(r"-?\d{1,15}"))
    return _reading(cells, pd.to_numeric(numeric).astype("Int64"), Rule.WHOLE)


def decimal(cells: pd.Series, choices: str, row: pd.DataFrame, known: Known) -> Reading:
    """Digits with a decimal comma or point."""
    numeric = cells.where(cells.str.fullmatch(r"-?\d{1,15}(?:[.,]\d+)?")).str.replace(",", ".")
    return _reading(cells, pd.to_numeric(numeric).astype("float64"), Rule.DECIMAL)


def date(cells: pd.Series, choices: str, row: pd.DataFrame, known: Known) -> Reading:
    """A day written JJ/MM/AAAA."""
    written = cells.where(cells.str.fullmatch(r"\d{2}/\d{2}/\d{4}"))
    days = pd.to_datetime(written, format="%d/%m/%Y", errors="coerce").astype("datetime64[s]")
    return _reading(cells, days, Rule.DATE)


def week(cells: pd.Series, choices: str, row: pd.DataFrame, known: Known) -> Reading:
    """An ISO week, 2024-S07 as offices write it or 2024-W07, kept as 2024-W07."""
    parts = cells.str.extract(f"^{WEEK}$")
    weeks = parts[0] + "-W" + parts[1]
    return _reading(cells, weeks.where(weeks.isin(_real_weeks(weeks))), Rule.WEEK)


def _real_weeks(weeks: pd.Series) -> list[str]:
    """Those that the calendar has: only some years have a week 53."""
    written = weeks.dropna().drop_duplicates()
    mondays = pd.to_datetime(written + "-1", format="%G-W%V-%u", errors="coerce")
    return written[mondays.notna()].tolist()


def yes_no(cells: pd.Series, choices: str, row: pd.DataFrame, known: Known) -> Reading:
    """Oui or Non, نعم or لا."""
    answer = choice(cells, "yes_no", row, known)
    return Reading(
        answer.values.map({"true": True, "false": False}).astype("boolean"), answer.broken, answer.allowed
    )


def choice(cells: pd.Series, choices: str, row: pd.DataFrame, known: Known) -> Reading:
    """A word of a list: its label, its code or one of its aliases, in any language."""
    accepted = meanings(choices)
    by_word = {word: accepted.get(plain(word)) for word in cells.drop_duplicates()}
    return _reading(
        cells, cells.map(by_word).astype("str"), Rule.CHOICE, ", ".join(labels(choices, "fr").values())
    )


def delegation(cells: pd.Series, choices: str, row: pd.DataFrame, known: Known) -> Reading:
    """A delegation by code or name."""
    found = {word: known.territories.delegation(word) for word in cells.drop_duplicates()}
    return _resolved(cells, cells.map(found))


def commune(cells: pd.Series, choices: str, row: pd.DataFrame, known: Known) -> Reading:
    """A commune by code or name, within the row's delegation or its cell's."""
    delegations = row["delegation_code"] if "delegation_code" in row else row["cell_id"].map(known.cells)
    pairs = list(zip(cells, delegations.fillna(""), strict=True))
    found = {pair: known.territories.commune(*pair) for pair in set(pairs)}
    return _resolved(cells, pd.Series([found[pair] for pair in pairs], index=cells.index, dtype="object"))


def territory(cells: pd.Series, choices: str, row: pd.DataFrame, known: Known) -> Reading:
    """A territory of the row's level by code or name."""
    pairs = list(zip(cells, row["level"].fillna(""), strict=True))
    found = {pair: known.territories.territory(*pair) for pair in set(pairs)}
    return _resolved(cells, pd.Series([found[pair] for pair in pairs], index=cells.index, dtype="object"))


def _resolved(cells: pd.Series, found: pd.Series) -> Reading:
    """Split what was found into codes and broken rules."""
    refused = found.map(lambda code: isinstance(code, Rule)) & cells.ne("")
    codes = found.where(found.map(lambda code: isinstance(code, str)) & cells.ne("")).astype("str")
    return Reading(codes, found[refused].to_dict())


def centre(cells: pd.Series, choices: str, row: pd.DataFrame, known: Known) -> Reading:
    """The code of a centre read before."""
    return _reading(cells, cells.where(cells.isin(known.centres)), Rule.CENTRE)


def cell(cells: pd.Series, choices: str, row: pd.DataFrame, known: Known) -> Reading:
    """The code of a cell read before."""
    return _reading(cells, cells.where(cells.isin(known.cells)), Rule.CELL)


READERS: dict[str, Reader] = {
    "text": text,
    "whole": whole,
    "decimal": decimal,
    "date": date,
    "week": week,
    "yes_no": yes_no,
    "choice": choice,
    "delegation": delegation,
    "commune": commune,
    "territory": territory,
    "centre": centre,
    "cell": cell,
}
