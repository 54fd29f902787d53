"""What a declaration may range over: centre types, services with a target group, signal types."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from data.words import LANGUAGES

#: Dimension -> the table that lists its values and the column that names them.
TABLES = {
    "centre_type": ("centre_types.csv", "type"),
    "service": ("services.csv", "service"),
    "signal_type": ("signal_types.csv", "type"),
}


@dataclass(frozen=True)
class DimensionValue:
    """One value of a dimension, such as the centre type EMF.

    Attributes
    ----------
    value : str
        As the table names it: ``EMF``.
    position : int
        Order among the values.
    columns : mapping of str to str
        The table's other columns; those ending in ``_ar``, ``_fr``, ``_en`` are texts.
    """

    value: str
    position: int
    columns: Mapping[str, str]

    @property
    def suffix(self) -> str:
        """End of an indicator's key and of a measure's name: ``emf``."""
        return self.value.lower()

    def fill(self, template: str) -> str:
        """Put this value into the name of a measure.

        ``{value}`` is the suffix; any other name in braces is a column of the table.

        Raises
        ------
        KeyError
            If a name in braces is no column.
        """
        return template.format_map({**self.columns, "value": self.suffix})

    def say(self, template: str, language: str) -> str:
        """Put this value into a text of one language: ``{label}`` is the column ``label_<language>``."""
        ending = f"_{language}"
        words = {
            name.removesuffix(ending): text for name, text in self.columns.items() if name.endswith(ending)
        }
        return template.format_map(words)


def values(dimension: str, reference: Path) -> tuple[DimensionValue, ...]:
    """List the values of a dimension in their order.

    Parameters
    ----------
    dimension : str
        A key of `TABLES`.
    reference : Path
        Directory of the tables.

    Raises
    ------
    ValueError
        If a value is named twice or lacks its label in one of the languages.
    """
    file, column = TABLES[dimension]
    with (reference / file).open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines))
    listed = tuple(DimensionValue(row[column], int(row["position"]), row) for row in rows)
    if len({value.suffix for value in listed}) < len(listed):
        raise ValueError(f"{file} names a {column} twice: each {column} needs a row of its own")
    for value in listed:
        for language in LANGUAGES:
            if not value.columns.get(f"label_{language}"):
                raise ValueError(f"{file}: {value.value} has no label_{language}; give it one")
    return tuple(sorted(listed, key=lambda value: value.position))
