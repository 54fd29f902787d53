"""What a kind's schema says about its columns that recognising needs."""

from __future__ import annotations

from etl.schemas.choices import rows
from etl.schemas.kinds import Kind

#: How cells that name a place are read.
PLACES = frozenset({"territory", "delegation"})

#: An empty cell says that no report came: a file that leaves the column out must not say so of every week.
NEVER_ASSUMED = frozenset({"received_on"})


def value_field(kind: Kind) -> str:
    """The one number that a kind's rows are about; empty where there is none (lists of centres or cells)."""
    schema = kind.schema
    keys = set(schema.unique or ())
    numbers = [
        name
        for name, column in schema.columns.items()
        if column.metadata["reads"] in ("whole", "decimal")
        and column.required
        and not column.nullable
        and name not in keys
    ]
    return numbers[0] if len(numbers) == 1 else ""


def adds_up(kind: Kind) -> bool:
    """Whether a total of its values means anything: counts do, rates do not."""
    name = value_field(kind)
    return bool(name) and kind.schema.columns[name].metadata["reads"] == "whole"


def spreadable(kind: Kind) -> dict[str, str]:
    """Fields whose values may stand as columns of a wide table -> their list of words, if any."""
    if not value_field(kind):
        return {}
    return {
        name: column.metadata["choices"] or ""
        for name, column in kind.schema.columns.items()
        if (column.metadata["reads"] == "choice" and name != "level")
        or name == "age_band"
        or (name == "period" and column.metadata["reads"] != "week")
    }


def written(list_name: str) -> dict[str, str]:
    """Value of a list -> the word that stands for it in a cell, which any reader of that list takes."""
    return {row["value"]: row["label_fr"] for row in rows(list_name)}


def place_field(kind: Kind) -> str:
    """The field that says of which territory a row is; empty where there is none."""
    for name, column in kind.schema.columns.items():
        if column.metadata["reads"] in PLACES and column.required:
            return name
    return ""


def required(kind: Kind) -> tuple[str, ...]:
    """Fields without which a table is not of this kind, in the schema's order."""
    columns = kind.schema.columns
    return tuple(name for name in columns if columns[name].required and name not in assumed_empty(kind))


def assumed_empty(kind: Kind) -> tuple[str, ...]:
    """Fields that may be empty in every row: a file without their column says nothing of them."""
    return tuple(
        name
        for name, column in kind.schema.columns.items()
        if column.required and column.nullable and name not in NEVER_ASSUMED
    )


def named(kind: Kind) -> str:
    """What a kind is called in both languages of the offices."""
    return f"{kind.sheet_fr} | {kind.sheet_ar}"


def template_headings(kind: Kind, name: str) -> dict[str, str]:
    """Language -> what a template of that language writes above a field."""
    about = kind.schema.columns[name].metadata
    return {"fr": about["fr"], "ar": about["ar"]}


def headings(kind: Kind, name: str) -> str:
    """The two headings of a field, as people are told them."""
    return " | ".join(template_headings(kind, name).values())
