"""Where each measure comes from: which rows it is counted from, or which other measures it is made of."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from data import dimensions
from data.dimensions import DimensionValue
from data.paths import REFERENCE

#: What rows can be: each has a question ``data/queries/explain_rows_<name>.sql``, but distances and
#: boundaries, which are worked out from geometry and have no rows of a file.
ROWS = (
    "census",
    "establishments",
    "published",
    "boundaries",
    "centres",
    "beneficiaries",
    "territories",
    "distances",
    "cells",
    "reports",
    "signals",
    "watched",
)
#: How a measure follows from others.
FORMULAS = ("same", "share", "rest", "under_18")


@dataclass(frozen=True)
class Part:
    """A measure that another is made of; `milieu` where it is not the other's own."""

    measure: str
    milieu: str = ""


@dataclass(frozen=True)
class Origin:
    """Where a measure comes from.

    Attributes
    ----------
    measure : str
        As in ``measure_value.measure``.
    period, milieu : str
        The one it holds for; empty for every.
    rows : str
        One of `ROWS`; empty where the measure is made of others.
    keeps : str
        Which of these rows count.
    subject, sex : str
        Of the census: people or households, all or female.
    fields : tuple of str
        Fields of the census, of the establishments, of the published figures; outcomes of signals.
    formula : str
        One of `FORMULAS`, where the measure is made of others.
    parts : tuple of Part
        The others, in the order of the formula.
    members : tuple of str
        Centre types that count, as ``EPS:`` or ``EPS:elderly``; none where every type does.
    value : str
        Value of the dimension the measure ranges over, such as ``EMF``.
    """

    measure: str
    period: str
    milieu: str
    rows: str
    keeps: str
    subject: str
    sex: str
    fields: tuple[str, ...]
    formula: str
    parts: tuple[Part, ...]
    members: tuple[str, ...]
    value: str


def origin(measure: str, period: str, milieu: str) -> Origin | None:
    """Say where a measure of a period and milieu comes from; None where nobody declared it."""
    for one in _origins().get(measure, ()):
        if one.period in ("", period) and one.milieu in ("", milieu):
            return one
    return None


@cache
def _origins() -> dict[str, tuple[Origin, ...]]:
    found: dict[str, tuple[Origin, ...]] = {}
    for one in load(REFERENCE):
        found[one.measure] = (*found.get(one.measure, ()), one)
    return found


def load(reference: Path) -> list[Origin]:
    """Read ``measure_origins.csv``, rows that range over a dimension spelled out.

    Parameters
    ----------
    reference : Path
        Directory of the tables.

    Returns
    -------
    list of Origin

    Raises
    ------
    ValueError
        If a row names unknown rows or an unknown formula, or neither or both of the two.
    """
    with (reference / "measure_origins.csv").open(encoding="utf-8-sig", newline="") as lines:
        return [one for row in csv.DictReader(lines) for one in _read(row, reference)]


def _read(row: dict[str, str], reference: Path) -> list[Origin]:
    if (row["rows"] in ROWS) == (row["formula"] in FORMULAS):
        raise ValueError(
            f"measure_origins.csv: {row['measure']} has rows {row['rows']!r} and formula {row['formula']!r}; "
            f"give it one of them: rows {', '.join(ROWS)}, or formula {', '.join(FORMULAS)}"
        )
    if not row["dimension"]:
        return [_origin(row, reference, None)]
    listed = dimensions.values(row["dimension"], reference)
    return [_origin(row, reference, value) for value in listed]


def _origin(row: dict[str, str], reference: Path, value: DimensionValue | None) -> Origin:
    parts = [part.partition(":") for part in _listed(row["parts"])]
    return Origin(
        measure=value.fill(row["measure"]) if value else row["measure"],
        period=row["period"],
        milieu=row["milieu"],
        rows=row["rows"],
        keeps=row["keeps"],
        subject=row["subject"],
        sex=row["sex"],
        fields=_listed(row["fields"]),
        formula=row["formula"],
        parts=tuple(Part(measure, milieu) for measure, _, milieu in parts),
        members=_members(row, reference, value),
        value=value.value if value else "",
    )


def _members(row: dict[str, str], reference: Path, value: DimensionValue | None) -> tuple[str, ...]:
    if row["dimension"] == "service" and value:
        return tuple(one if ":" in one else f"{one}:" for one in _listed(value.columns["members"]))
    if row["dimension"] == "centre_type" and value:
        return (f"{value.value}:",)
    if row["keeps"] in ("licence_known", "unlicensed"):
        return ("EPS:",)
    # Over all services only places are added: some types are licensed for people a year.
    if row["keeps"] in ("places", "occupied", "compared"):
        types = dimensions.values("centre_type", reference)
        return tuple(f"{one.value}:" for one in types if one.columns["capacity"] == "places")
    return ()


def _listed(text: str) -> tuple[str, ...]:
    return tuple(text.split("|")) if text else ()
