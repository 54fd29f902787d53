"""Base quantities that indicators are made of: one SQL file a theme, each building on those before."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import duckdb

from etl import contents, scratch
from etl.changed import Changed, differing
from etl.loaded import catalogue_of
from etl.measures import distances, given
from etl.measures.parts import PARTS, Part, asked
from etl.settings import Settings

_FOLDER = Path(__file__).parent

CENSUS = (
    "tables",
    "census_published",
    "census_nobody",
    "census_shares",
    "census_ages",
    "census_counts",
    "territories",
    "published",
)


def load(warehouse: duckdb.DuckDBPyConnection, settings: Settings) -> int:
    """Write ``measure_value`` and ``gate`` from the census, published figures and the files of the offices.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        Holds ``census_value``, ``establishment_count``, ``published_figure``, ``territory`` and the
        operational tables.
    settings : Settings
        Not asked for anything here.

    Returns
    -------
    int
        Rows written.
    """
    for name in CENSUS:
        run(warehouse, name)
    _count(warehouse, PARTS)
    return _rows(warehouse)


def update(warehouse: duckdb.DuckDBPyConnection, settings: Settings, changed: Changed) -> int:
    """Count again what rests on tables of the offices that changed.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        A copy of an earlier build of the same code, with new tables of the offices.
    settings : Settings
        Not asked for anything here.
    changed : Changed
        Says which tables changed; is told which measures did.

    Returns
    -------
    int
        Rows of ``measure_value``.
    """
    parts = asked(changed.tables)
    before = contents.by_key(warehouse, "measure_value", "measure")
    stale = [measure for measure in before if any(part.writes(measure) for part in parts)]
    for table in ("measure_value", "gate"):
        warehouse.execute(f"DELETE FROM {table} WHERE list_contains($1, measure)", [stale])  # noqa: S608 - named here
    _count(warehouse, parts)
    moved = differing(before, contents.by_key(warehouse, "measure_value", "measure"))
    changed.measures |= moved
    changed.same |= set() if moved else {"measure_value"}
    return _rows(warehouse)


def _count(warehouse: duckdb.DuckDBPyConnection, parts: Iterable[Part]) -> None:
    given.write(warehouse, catalogue_of(warehouse))
    for part in parts:
        before = _names(warehouse)
        if part.name == "distances":
            distances.write(warehouse)
        else:
            run(warehouse, part.name)
        strangers = sorted(name for name in _names(warehouse) - before if not part.writes(name))
        if strangers:
            raise ValueError(
                f"{part.name}.sql writes {', '.join(strangers)}, which its part does not declare: "
                "add them to the pattern in etl/measures/parts.py"
            )
    scratch.clear(warehouse)


def run(warehouse: duckdb.DuckDBPyConnection, name: str) -> None:
    """Run one script of this folder; `etl.quality` asks for those whose temporary tables it reads."""
    warehouse.execute((_FOLDER / f"{name}.sql").read_text(encoding="utf-8"))


def _names(warehouse: duckdb.DuckDBPyConnection) -> set[str]:
    return {name for (name,) in warehouse.execute("SELECT DISTINCT measure FROM measure_value").fetchall()}


def _rows(warehouse: duckdb.DuckDBPyConnection) -> int:
    ((rows,),) = warehouse.execute("SELECT count(*) FROM measure_value").fetchall()
    return int(rows)
