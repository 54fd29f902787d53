"""Builds of the figures that are kept: which one serves, and which one could be gone back to."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from pathlib import Path

from data import warehouse
from pages._parts.shell import built_on


@dataclass(frozen=True)
class Build:
    """One build.

    Attributes
    ----------
    name : str
        Such as ``warehouse-20260101T120000Z-0a1b2c3d4e5f``.
    at : datetime
        When it was made.
    rows : int or None
        How many rows it holds; None where it kept no report.
    current : bool
        Whether it is the one that serves.
    """

    name: str
    at: datetime
    rows: int | None
    current: bool


def everything() -> list[Build]:
    """Every build that is kept, the newest first."""
    folder = warehouse.CURRENT.parent
    current = warehouse.build()
    names = sorted((path.stem for path in folder.glob("warehouse-*-*.duckdb")), reverse=True)
    return [Build(name, built_on(name), _rows(folder / f"{name}.json"), name == current) for name in names]


@lru_cache(maxsize=64)
def _rows(report: Path) -> int | None:
    try:
        tables = json.loads(report.read_text(encoding="utf-8")).get("tables") or {}
    except (OSError, ValueError):
        return None
    counts = [table if isinstance(table, int) else table.get("rows", 0) for table in tables.values()]
    return sum(counts) or None
