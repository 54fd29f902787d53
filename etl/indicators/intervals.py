"""Intervals of the figures that can have one, for all of them at once."""

from __future__ import annotations

from collections.abc import Mapping

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
    for method in _METHODS:
        columns = warehouse.execute(_ASKED, {"method": method.value}).fetchnumpy()
        numbers: dict[str, Floats] = {
            name: np.ma.filled(np.ma.asarray(column, dtype=float), np.nan) for name, column in columns.items()
        }
        lower, upper = limits(method, numbers, 0.95)
        known = ~np.isnan(lower)
        warehouse.register(
            "limit_rows",
            pa.table({"row_id": columns["row_id"][known], "lower": lower[known], "upper": upper[known]}),
        )
        warehouse.execute("INSERT INTO limits SELECT row_id, lower, upper FROM limit_rows")
        warehouse.unregister("limit_rows")


def limits(method: IntervalMethod, numbers: Mapping[str, Floats], confidence: float) -> Limits:
    """Intervals of figures that have one.

    Parameters
    ----------
    method : IntervalMethod
        Any but ``none``.
    numbers : mapping of str to ndarray of float, shape (n,)
        ``value`` and ``asked`` of a census sample; ``numerator``, ``denominator`` and ``per`` of the others.
    confidence : float
        Between 0 and 1.

    Returns
    -------
    lower, upper : ndarray of float, shape (n,)
        In the figures' unit; NaN where there is none.
    """
    return _METHODS[method](numbers, confidence)


def _census_sample(numbers: Mapping[str, Floats], confidence: float) -> Limits:
    people = SAMPLED * numbers["asked"]
    lower, upper = proportion_interval(numbers["value"] / 100 * people, people, confidence)
    return 100 * lower, 100 * upper


def _proportion(numbers: Mapping[str, Floats], confidence: float) -> Limits:
    count, whole = numbers["numerator"], numbers["denominator"]
    lower, upper = proportion_interval(np.where(count <= whole, count, np.nan), whole, confidence)
    return numbers["per"] * lower, numbers["per"] * upper


def _rate(numbers: Mapping[str, Floats], confidence: float) -> Limits:
    lower, upper = rate_interval(numbers["numerator"], numbers["denominator"], confidence)
    return numbers["per"] * lower, numbers["per"] * upper


_METHODS = {
    IntervalMethod.CENSUS_SAMPLE: _census_sample,
    IntervalMethod.PROPORTION: _proportion,
    IntervalMethod.RATE: _rate,
}
