"""What a template says of each field: heading, what it holds, must it be filled; all out of the schema."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import pandera.pandas as pa

from data.paths import REFERENCE
from data.words import N_, translator
from etl.judging.examples import MARKS
from etl.judging.naming import named, territory_names
from etl.schemas.choices import labels
from etl.schemas.kinds import Kind
from etl.schemas.rules import Rule

EXAMPLES = "template_examples.toml"
EXAMPLE = "EXEMPLE"
#: Columns that offices do not fill.
OURS = frozenset({"simulated"})
#: Way of reading -> what the field holds, in the words of the rule it would break.
HOLDS = {
    "whole": Rule.NUMBER_NOT_WHOLE,
    "decimal": Rule.DECIMAL,
    "date": Rule.DAY,
    "week": Rule.WEEK,
    "yes_no": Rule.CHOICE,
    "choice": Rule.CHOICE,
    "delegation": Rule.DELEGATION,
    "commune": Rule.COMMUNE,
    "territory": Rule.TERRITORY,
    "centre": Rule.CENTRE,
    "cell": Rule.CELL,
}
ANY_TEXT = N_("text")
ONCE = N_("text that no other row has")
#: Fields whose values are places, and the list their names are in.
PLACES = {"delegation": "delegation", "commune": "commune", "territory": "territory"}


@dataclass(frozen=True)
class Field:
    """One column of a template.

    Attributes
    ----------
    name, heading, reads, choices : str
        As the schema declares them, the heading in the template's language.
    holds : str
        What it holds, in the template's language.
    filled : bool
        Whether every row must have a value.
    bounds : tuple of float, optional
        Lowest and highest number.
    """

    name: str
    heading: str
    reads: str
    choices: str
    holds: str
    filled: bool
    bounds: tuple[float, float] | None


def fields(kind: Kind, language: str) -> list[Field]:
    """Every column an office fills, in the schema's order."""
    return [
        Field(
            name=name,
            heading=column.metadata[language],
            reads=column.metadata["reads"],
            choices="yes_no" if column.metadata["reads"] == "yes_no" else column.metadata["choices"] or "",
            holds=translator(language).gettext(_holds(column)),
            filled=not column.nullable,
            bounds=_bounds(column.checks),
        )
        for name, column in kind.schema.columns.items()
        if name not in OURS
    ]


def _holds(column: pa.Column) -> str:
    """The narrowest of what the schema asks."""
    if column.checks:
        return Rule[column.checks[-1].error].value.expected
    rule = HOLDS.get(column.metadata["reads"])
    if rule is None:
        return ONCE if column.unique else ANY_TEXT
    return rule.value.expected


def _bounds(checks: Sequence[pa.Check]) -> tuple[float, float] | None:
    for check in checks:
        if check.statistics and "lowest" in check.statistics:
            return check.statistics["lowest"], check.statistics["highest"]
    return None


def example(kind: Kind, language: str) -> dict[str, Any]:
    """The example row in a template's language: words and names as an office would write them."""
    declared = _examples()[kind.table]
    shown = fields(kind, language)
    return {each.name: _shown(each, declared[each.name], language) for each in shown if each.name in declared}


def _shown(field: Field, value: Any, language: str) -> Any:
    if value == EXAMPLE:
        return f"{MARKS[language]}-0001"
    if field.choices:
        return labels(field.choices, language)[value]
    if field.reads in PLACES:
        return named(PLACES[field.reads], value, language)
    return value


@cache
def _examples() -> dict[str, dict[str, Any]]:
    with (REFERENCE / EXAMPLES).open("rb") as file:
        return tomllib.load(file)


def as_text(value: Any) -> str:
    """A cell of the example as a reader of spreadsheets gives it."""
    return value.strftime("%d/%m/%Y") if isinstance(value, date) else str(value)


def place_name(code: str, language: str) -> str:
    """A territory's name in the template's language."""
    return territory_names(language)[code]
