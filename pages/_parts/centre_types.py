"""The types of centre, named in three languages."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache

from data.paths import REFERENCE


@cache
def centre_types() -> Mapping[str, Mapping[str, str]]:
    """Each type with its row of ``data/reference/centre_types.csv``, in the table's order."""
    with (REFERENCE / "centre_types.csv").open(encoding="utf-8", newline="") as file:
        return {row["type"]: row for row in csv.DictReader(file)}


def one(kind: str, lang: str) -> str:
    """The name of one centre of a type, such as ``Multi-purpose centre for women``."""
    return centre_types()[kind][f"label_{lang}"]


def several(kind: str, lang: str) -> str:
    """The name of several centres of a type."""
    return centre_types()[kind][f"plural_{lang}"]


def short(kind: str, lang: str) -> str:
    """The name of several centres of a type where there is little room: ``Spaces for women (EMF)``."""
    return centre_types()[kind][f"short_{lang}"]
