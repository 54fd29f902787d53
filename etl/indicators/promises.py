"""What the declarations promise, as tables that SQL can join."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import duckdb
import pyarrow as pa

from data.indicator import Computation, Indicator
from data.periods import YEAR, kind

_DECLARED = pa.schema(
    [
        ("indicator", pa.string()),
        ("kind", pa.string()),
        ("unit", pa.string()),
        ("numerator", pa.string()),
        ("denominator", pa.string()),
        ("numerator_whole", pa.string()),
        ("denominator_whole", pa.string()),
        ("sample_base", pa.string()),
        ("per", pa.int32()),
        ("interval", pa.string()),
        ("minimum_denominator", pa.float64()),
        ("suppress_below", pa.int32()),
        ("suppress_levels", pa.list_(pa.string())),
    ]
)
_PROMISED = pa.schema(
    [
        ("indicator", pa.string()),
        ("level", pa.string()),
        ("period", pa.string()),
        ("milieu", pa.string()),
        ("earlier", pa.string()),
        ("denominator_period", pa.string()),
    ]
)


def write(warehouse: duckdb.DuckDBPyConnection, indicators: Iterable[Indicator]) -> None:
    """Write the temporary tables ``declared`` (one row an indicator) and ``promised`` (one row a view).

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        Where to write.
    indicators : iterable of Indicator
        What is declared.
    """
    listed = tuple(indicators)
    _table(warehouse, "declared", [_declared(one) for one in listed], _DECLARED)
    _table(warehouse, "promised", [row for one in listed for row in _promised(one)], _PROMISED)


def _declared(one: Indicator) -> dict[str, Any]:
    made = one.computation
    return {
        "indicator": one.key,
        "kind": made.kind.value,
        "unit": one.unit,
        "numerator": made.numerator,
        "denominator": made.denominator,
        "numerator_whole": made.numerator_whole,
        "denominator_whole": made.denominator_whole,
        "sample_base": made.sample_base or made.denominator,
        "per": made.per,
        "interval": made.interval.value,
        "minimum_denominator": made.minimum_denominator,
        "suppress_below": made.suppress_below,
        "suppress_levels": list(made.suppress_levels),
    }


def _promised(one: Indicator) -> list[dict[str, Any]]:
    return [
        {
            "indicator": one.key,
            "level": level,
            "period": period,
            "milieu": milieu,
            "earlier": _earlier(one.computation, period),
            "denominator_period": one.computation.denominator_period or period,
        }
        for level, period, milieu in one.promises()
    ]


def _earlier(made: Computation, period: str) -> str | None:
    if made.years_back and kind(period) == YEAR:
        return str(int(period) - made.years_back)
    return made.since


def _table(
    warehouse: duckdb.DuckDBPyConnection, name: str, rows: list[dict[str, Any]], schema: pa.Schema
) -> None:
    warehouse.register("declared_rows", pa.Table.from_pylist(rows, schema=schema))
    warehouse.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS FROM declared_rows")
    warehouse.unregister("declared_rows")
