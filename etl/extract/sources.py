"""Declared sources: who published what, under which licence, and when it was fetched."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import duckdb

from data.paths import SOURCES
from data.words import N_
from etl.errors import SourceProblem
from etl.settings import Settings

COLUMNS = ("publisher", "title", "licence", "url", "retrieved_on", "reference_period", "sha256", "simulated")
OPTIONAL = frozenset({"url", "sha256", "retrieved_on"})


def load(warehouse: duckdb.DuckDBPyConnection, settings: Settings) -> int:
    """Write the table ``source`` from ``data/sources/*.toml``; office files add their own rows later.

    Returns
    -------
    int
        Number of declared sources.

    Raises
    ------
    SourceProblem
        If a declaration lacks a field or has an unknown one.
    """
    warehouse.execute((Path(__file__).with_name("sources.sql")).read_text(encoding="utf-8"))
    rows = [declaration(path) for path in sorted(SOURCES.glob("*.toml"))]
    warehouse.executemany("INSERT INTO source VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)", rows)
    return len(rows)


def declaration(path: Path) -> tuple[Any, ...]:
    """One source as a row of the table ``source``, refused when it is incomplete."""
    fields = tomllib.loads(path.read_text(encoding="utf-8"))
    missing = [name for name in COLUMNS if name not in fields and name not in OPTIONAL]
    unknown = sorted(set(fields) - set(COLUMNS))
    if missing or unknown:
        raise SourceProblem(
            N_("Declaration {file} lacks {missing} and has unknown fields {unknown}. Expected: {expected}."),
            file=path.name,
            missing=", ".join(missing) or "–",
            unknown=", ".join(unknown) or "–",
            expected=", ".join(COLUMNS),
        )
    return (path.stem, *(fields.get(name) for name in COLUMNS))
