"""Which column of a file is which: the one place where headings are matched."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pandera.pandas as pa

from etl.extract.offices_files import OfficeFile
from etl.extract.offices_refusals import Refusal, refused
from etl.extract.offices_sheets import Sheet
from etl.schemas.choices import plain
from etl.schemas.rules import Rule

#: What stands between the French and the Arabic heading when a cell holds both.
BETWEEN_LANGUAGES = re.compile(r"\s*[|/\n]\s*")


def columns(file: OfficeFile, sheet: Sheet) -> dict[str, int]:
    """Find every declared column among a file's headings.

    Returns
    -------
    dict
        Column name of the schema -> position in the file.

    Raises
    ------
    SourceProblem
        If a heading is missing, unknown or there twice.
    """
    accepted = _accepted(file.kind.schema)
    found: dict[str, int] = {}
    refusals = []
    for position, heading in enumerate(sheet.headings):
        name = _name(heading, accepted)
        if name is None or name in found:
            rule = Rule.KNOWN_HEADER if name is None else Rule.HEADER_ONCE
            refusals.append(Refusal(rule, 1, _letter(position), heading))
        else:
            found[name] = position
    refusals += _missing(file.kind.schema, found)
    if refusals:
        raise refused(refusals, file.name, sheet.name)
    return found


def _accepted(schema: pa.DataFrameSchema) -> dict[str, str]:
    return {
        plain(column.metadata[language]): name
        for name, column in schema.columns.items()
        for language in ("fr", "ar")
    }


def _name(heading: str, accepted: Mapping[str, str]) -> str | None:
    """The column a heading names, in French, in Arabic or in both; None when they disagree."""
    names = {accepted.get(plain(part)) for part in BETWEEN_LANGUAGES.split(heading)}
    return names.pop() if len(names) == 1 else None


def _missing(schema: pa.DataFrameSchema, found: Mapping[str, int]) -> list[Refusal]:
    return [
        Refusal(
            Rule.HEADER,
            1,
            column.metadata["fr"],
            allowed=f"{column.metadata['fr']} | {column.metadata['ar']}",
        )
        for name, column in schema.columns.items()
        if column.required and name not in found
    ]


def _letter(position: int) -> str:
    """A column as spreadsheets name it: A, B, … Z, AA."""
    letters = ""
    position += 1
    while position:
        position, rest = divmod(position - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
