"""Anyone's indicators: figures of loaded files become measures, their names declarations of the build."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from data import loaded, reached
from data.catalogue import Catalogue, declared, with_loaded
from data.paths import QUERIES
from etl import contents
from etl.changed import Changed, differing
from etl.settings import Settings

_FOLDER = Path(__file__).parent
_NAMES = pa.schema(
    [(name, pa.string()) for name in ("indicator", "written", "key", "label", "unit")],
)


def load(warehouse: duckdb.DuckDBPyConnection, settings: Settings) -> int:
    """Write ``loaded_indicator`` and the measures of loaded figures.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        Holds ``territory``, ``source``, ``measure_value`` and, where files of figures or of people count,
        ``loaded_figure`` and ``population_count``.
    settings : Settings
        Not asked for anything here.

    Returns
    -------
    int
        Rows of ``loaded_indicator``: views that loaded figures fill.
    """
    warehouse.execute(_script("figures"))
    pairs = warehouse.execute("SELECT DISTINCT indicator, coalesce(unit, '') FROM brought_figure").fetchall()
    warehouse.register("loaded_name", pa.Table.from_pylist([_named(*pair) for pair in pairs], schema=_NAMES))
    for script in ("tables", "measures"):
        warehouse.execute(_script(script))
    warehouse.unregister("loaded_name")
    warehouse.execute("DROP TABLE loaded_now; DROP VIEW brought_figure")
    return len(warehouse.table("loaded_indicator"))


def update(warehouse: duckdb.DuckDBPyConnection, settings: Settings, changed: Changed) -> int:
    """Do the same in a copy of an earlier build, and say which measures changed.

    Parameters and result are those of `load`; `changed` is told.
    """
    before = contents.by_key(warehouse, "measure_value", "measure")
    rows = load(warehouse, settings)
    moved = differing(before, contents.by_key(warehouse, "measure_value", "measure"))
    changed.measures |= moved
    changed.same |= set() if moved else {"measure_value"}
    return rows


def catalogue_of(warehouse: duckdb.DuckDBPyConnection) -> Catalogue:
    """The indicators of a build in the making: those declared, and those its files bring.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        A warehouse in the making; without the table ``loaded_indicator`` no file brings any, without
        ``reached`` no period moves on.
    """
    own = declared(reached.read(_rows(warehouse, "reached")))
    return with_loaded(own, brought(warehouse))


def brought(warehouse: duckdb.DuckDBPyConnection) -> list[dict[str, Any]]:
    """What a build says of the indicators that its files bring: rows of ``loaded_indicators``."""
    return _rows(warehouse, "loaded_indicators")


def _rows(warehouse: duckdb.DuckDBPyConnection, question: str) -> list[dict[str, Any]]:
    """The answer of a question whose table may not be there; then there are none."""
    if warehouse.execute(_question(f"{question}_known")).fetchall() != [(True,)]:
        return []
    cursor = warehouse.execute(_question(question))
    names = [column[0] for column in cursor.description or ()]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def _named(name: str, written: str) -> dict[str, Any]:
    unit = loaded.unit(written, name)
    return {
        "indicator": name,
        "written": written,
        "key": loaded.key(name),
        "label": loaded.label(name),
        "unit": unit,
    }


def _script(name: str) -> str:
    return (_FOLDER / f"{name}.sql").read_text(encoding="utf-8")


def _question(name: str) -> str:
    return (QUERIES / f"{name}.sql").read_text(encoding="utf-8")
