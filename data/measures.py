"""The measures that indicators may be made of: their names, units and labels."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from data import dimensions
from data.words import LANGUAGES


@dataclass(frozen=True)
class Measure:
    """A base quantity of ``measure_value``.

    Attributes
    ----------
    name : str
        As in ``measure_value.measure``.
    unit : str
        What its value counts: people, households, pct …
    label : mapping of language to str
        What it is, in ar, fr and en: the words for a denominator.
    """

    name: str
    unit: str
    label: Mapping[str, str]


def load(reference: Path) -> dict[str, Measure]:
    """Read ``measures.csv``, rows that range over a dimension spelled out.

    Parameters
    ----------
    reference : Path
        Directory of the tables.

    Returns
    -------
    dict of str to Measure
        By name.

    Raises
    ------
    ValueError
        If a measure is named twice, lacks a label or ranges over an unknown dimension.
    """
    with (reference / "measures.csv").open(encoding="utf-8-sig", newline="") as lines:
        listed = [measure for row in csv.DictReader(lines) for measure in _measures(row, reference)]
    by_name = {measure.name: measure for measure in listed}
    if len(by_name) < len(listed):
        names = [measure.name for measure in listed]
        twice = sorted({name for name in names if names.count(name) > 1})
        raise ValueError(f"measures.csv names {', '.join(twice[:10])} twice: name each measure once")
    return by_name


def _measures(row: dict[str, str], reference: Path) -> list[Measure]:
    name, dimension = row["measure"], row["dimension"]
    for language in LANGUAGES:
        if not row[f"label_{language}"]:
            raise ValueError(f"measures.csv: {name} has no label_{language}; give it one")
    labels = {language: row[f"label_{language}"] for language in LANGUAGES}
    if not dimension:
        return [Measure(name, row["unit"], labels)]
    if dimension not in dimensions.TABLES:
        known = ", ".join(dimensions.TABLES)
        raise ValueError(f"measures.csv: {name} ranges over {dimension!r}; expected one of {known}")
    return [
        Measure(
            value.fill(name),
            row["unit"],
            {language: value.say(text, language) for language, text in labels.items()},
        )
        for value in dimensions.values(dimension, reference)
    ]
