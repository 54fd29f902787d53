"""The frame of a participatory territorial diagnosis: its stages, its axes, the figures of each."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from data.catalogue import catalogue
from data.paths import REFERENCE
from data.words import LANGUAGES

#: Stages of the national frame; context before its axes; categories of people who take part.
PARTS = ("stage", "context", "axis", "participant")


@dataclass(frozen=True)
class Heading:
    """A stage, an axis or a category of participants; `note` says what is not measured."""

    key: str
    position: int
    label: Mapping[str, str]
    note: Mapping[str, str]


@dataclass(frozen=True)
class Frame:
    """What a diagnosis sheet follows.

    Attributes
    ----------
    stages, axes, participants : tuple of Heading
        In the order of the national frame (programmes of integrated territorial development, 2025).
    context : Heading
        The figures that stand before the axes.
    figures : mapping of str to tuple of str
        Indicators by the key of their axis or of the context, in order.
    """

    stages: tuple[Heading, ...]
    context: Heading
    axes: tuple[Heading, ...]
    participants: tuple[Heading, ...]
    figures: Mapping[str, tuple[str, ...]]


@cache
def frame() -> Frame:
    """Read the project's own frame, once.

    Raises
    ------
    ValueError
        If a row names an unknown part, axis or indicator.
    """
    return load(REFERENCE)


def load(folder: Path) -> Frame:
    """Read ``diagnosis_frame.csv`` and ``diagnosis_figures.csv``.

    Parameters
    ----------
    folder : Path
        Where both lie.

    Returns
    -------
    Frame

    Raises
    ------
    ValueError
        If a row names an unknown part, axis or indicator.
    """
    parts: dict[str, list[Heading]] = {part: [] for part in PARTS}
    for row in _rows(folder / "diagnosis_frame.csv"):
        if row["part"] not in parts:
            raise ValueError(
                f"diagnosis_frame.csv: part is {row['part']!r}: expected one of {', '.join(PARTS)}"
            )
        label, note = ({lang: row[f"{name}_{lang}"] for lang in LANGUAGES} for name in ("label", "note"))
        parts[row["part"]].append(Heading(row["key"], int(row["position"]), label, note))
    stages, context, axes, participants = (
        tuple(sorted(parts[part], key=lambda heading: heading.position)) for part in PARTS
    )
    figures = _figures(folder / "diagnosis_figures.csv", {one.key for one in (*context, *axes)})
    return Frame(stages, context[0], axes, participants, figures)


def _figures(path: Path, axes: set[str]) -> Mapping[str, tuple[str, ...]]:
    listed: dict[str, list[str]] = {}
    for row in sorted(_rows(path), key=lambda row: int(row["position"])):
        if row["axis"] not in axes:
            raise ValueError(
                f"{path.name}: axis is {row['axis']!r}: expected one of {', '.join(sorted(axes))}"
            )
        if row["indicator"] not in catalogue().indicators:
            raise ValueError(
                f"{path.name}: indicator is {row['indicator']!r}: expected a key of data/indicators"
            )
        listed.setdefault(row["axis"], []).append(row["indicator"])
    return {axis: tuple(indicators) for axis, indicators in listed.items()}


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
