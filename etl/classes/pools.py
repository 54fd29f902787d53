"""The classes of one indicator: values that share their colours are broken together."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any, NamedTuple

import duckdb
import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from data.indicator import Indicator
from data.periods import kind
from etl.classes.breaks import METHODS, classify, edges

Floats = NDArray[np.float64]

#: Statuses without a value, and their letters in a class string.
LETTERS = {"missing": "m", "suppressed": "s", "insufficient": "i", "not_applicable": "n"}

#: The letter of class 0; the others follow.
_FIRST = ord("0")

_ROWS = pa.schema(
    [
        ("indicator", pa.string()),
        ("level", pa.string()),
        ("period", pa.string()),
        ("milieu", pa.string()),
        ("method", pa.string()),
        ("classes", pa.string()),
        ("edges", pa.list_(pa.float64())),
        ("counts", pa.list_(pa.int32())),
        ("non_values", pa.struct([(status, pa.int32()) for status in LETTERS])),
    ]
)

# Lists in code order: nothing depends on how threads share the work.
_VIEWS = """
    SELECT
        level, milieu, period,
        list(value ORDER BY territory_code) AS figures,
        string_agg(
            CASE WHEN value IS NULL THEN left(status, 1) ELSE '-' END, '' ORDER BY territory_code
        ) AS letters
    FROM indicator_value
    WHERE indicator = $indicator AND level <> 'country'
    GROUP BY level, milieu, period
    ORDER BY level, milieu, length(period), period
"""


class View(NamedTuple):
    """One map: the values of a level's territories in code order, NaN where there is none.

    The letters tell why there is none; a hyphen stands where there is one.
    """

    level: str
    milieu: str
    period: str
    values: Floats
    letters: str

    @property
    def pool(self) -> tuple[str, str, str]:
        """What shares its colours: the level and milieu, years apart from months."""
        return self.level, self.milieu, kind(self.period)


def write(warehouse: duckdb.DuckDBPyConnection, indicator: Indicator) -> None:
    """Add the rows of one indicator to ``map_class``.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        Holds ``indicator_value`` and ``map_class``.
    indicator : Indicator
        What to class, with its reference, zero class and decimals.
    """
    views = [
        View(level, milieu, period, np.array(figures, dtype=float), letters)
        for level, milieu, period, figures, letters in warehouse.execute(
            _VIEWS, {"indicator": indicator.key}
        ).fetchall()
    ]
    rows = [
        row
        for _, pooled in groupby(views, key=lambda view: view.pool)
        for row in _pool(indicator, list(pooled))
    ]
    rows.sort(key=lambda row: tuple(row[name] for name in ("level", "period", "milieu", "method")))
    warehouse.register("class_rows", pa.Table.from_pylist(rows, schema=_ROWS))
    warehouse.execute("INSERT INTO map_class SELECT * FROM class_rows")
    warehouse.unregister("class_rows")


def _pool(indicator: Indicator, views: list[View]) -> Iterator[dict[str, Any]]:
    together = np.concatenate([view.values for view in views])
    known = together[~np.isnan(together)]
    for method in METHODS:
        at = edges(known, method, indicator.decimals, indicator.reference, indicator.zero_class)
        for view in views:
            yield {
                "indicator": indicator.key,
                "level": view.level,
                "period": view.period,
                "milieu": view.milieu,
                "method": method,
                **_classes(view, at),
            }


def _classes(view: View, at: Floats) -> dict[str, Any]:
    known = ~np.isnan(view.values)
    numbers = classify(view.values[known], at)
    letters = np.frombuffer(view.letters.encode("ascii"), dtype=np.uint8).copy()
    letters[known] = _FIRST + numbers
    return {
        "classes": letters.tobytes().decode("ascii"),
        "edges": at.tolist(),
        "counts": np.bincount(numbers, minlength=max(len(at) - 1, 0)).tolist(),
        "non_values": {status: view.letters.count(letter) for status, letter in LETTERS.items()},
    }
