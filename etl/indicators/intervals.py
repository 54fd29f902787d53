"""Intervals of the figures that can have one, for all of them at once."""

from __future__ import annotations

import duckdb
import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from data.indicator import IntervalMethod
from stats.intervals import proportion_interval, rate_interval

Floats = NDArray[np.float64]
Limits = tuple[Floats, Floats]

#: One household in five answered the long form of 2024 in communes of 2,000 households and more.
SAMPLED = 0.2

_ASKED = """
    SELECT row_id, value, numerator, denominator, per, asked
    FROM valued
    WHERE interval = $method AND value IS NOT NULL
    ORDER BY row_id
"""


def write(warehouse: duckdb.DuckDBPyConnection) -> None:
    """Write the temporary table ``limits`` (row_id, lower, upper) from ``valued``.

    A figure has no interval where its numerator exceeds its denominator, which is no proportion then,
    or where the long form was asked of everyone.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        Holds the temporary table ``valued``.
    """
    warehouse.execute("CREATE OR REPLACE TEMP TABLE limits (row_id BIGINT, lower DOUBLE, upper DOUBLE)")
    for method, limits in _METHODS.items():
        columns = warehouse.execute(_ASKED, {"method": method.value}).fetchnumpy()
        numbers: dict[str, Floats] = {
            name: np.ma.filled(np.ma.asarray(column, dtype=float), np.nan) for name, column in columns.items()
        }
        lower, upper = limits(numbers)
        known = ~np.isnan(lower)
        warehouse.register(
            "limit_rows",
            pa.table({"row_id": columns["row_id"][known], "lower": lower[known], "upper": upper[known]}),
        )
        warehouse.execute("INSERT INTO limits SELECT row_id, lower, upper FROM limit_rows")
        warehouse.unregister("limit_rows")


def _census_sample(numbers: dict[str, Floats]) -> Limits:
    people = SAMPLED * numbers["asked"]
    lower, upper = proportion_interval(numbers["value"] / 100 * people, people)
    return 100 * lower, 100 * upper


def _proportion(numbers: dict[str, Floats]) -> Limits:
    count, whole = numbers["numerator"], numbers["denominator"]
    lower, upper = proportion_interval(np.where(count <= whole, count, np.nan), whole)
    return numbers["per"] * lower, numbers["per"] * upper


def _rate(numbers: dict[str, Floats]) -> Limits:
    lower, upper = rate_interval(numbers["numerator"], numbers["denominator"])
    return numbers["per"] * lower, numbers["per"] * upper


_METHODS = {
    IntervalMethod.CENSUS_SAMPLE: _census_sample,
    IntervalMethod.PROPORTION: _proportion,
    IntervalMethod.RATE: _rate,
}
