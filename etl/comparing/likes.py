"""Statistical neighbours: the ten territories most like each one by the census of 2024."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from data.paths import REFERENCE
from stats.arguments import Floats
from stats.likeness import likest

LEVELS = ("province", "commune")
COUNT = 10

_CONTEXT = """
    SELECT place.territory_code, variable.position, told.value, variable.scale
    FROM (SELECT code AS territory_code FROM territory WHERE level = $level) AS place
    CROSS JOIN likeness_variable AS variable
    LEFT JOIN indicator_value AS told
        ON place.territory_code = told.territory_code AND variable.indicator = told.indicator
        AND told.period = '2024' AND told.milieu = 'total' AND told.level = $level
    ORDER BY place.territory_code, variable.position
"""
_NEAR = """
    SELECT territory_code, position, like_code FROM likeness WHERE level = $level
"""


def write(warehouse: duckdb.DuckDBPyConnection) -> None:
    """Write ``likeness_variable`` as declared in ``data/reference/likeness.csv``, and ``likeness``.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        Holds ``territory`` and ``indicator_value``.
    """
    with Path(REFERENCE / "likeness.csv").open(encoding="utf-8", newline="") as lines:
        listed = [{**row, "position": int(row["position"])} for row in csv.DictReader(lines)]
    _insert(warehouse, "likeness_variable", pa.Table.from_pylist(listed))
    for level in LEVELS:
        codes, context = _context(warehouse, level, len(listed))
        _insert(warehouse, "likeness", _rows(level, codes, context))


def read(warehouse: duckdb.DuckDBPyConnection, level: str, codes: NDArray[Any]) -> NDArray[np.int64]:
    """Who is like whom, by place.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        Holds ``likeness``.
    level : str
        One of `LEVELS`.
    codes : ndarray, shape (n,)
        All territories of the level, ascending.

    Returns
    -------
    ndarray of int, shape (n, `COUNT`)
        Places in `codes`; -1 where a territory has no likes.
    """
    rows = warehouse.execute(_NEAR, {"level": level}).fetchnumpy()
    near = np.full((len(codes), COUNT), -1, dtype=np.int64)
    who, whom = (np.searchsorted(codes, np.asarray(rows[name])) for name in ("territory_code", "like_code"))
    near[who, np.asarray(rows["position"]) - 1] = whom
    return near


def _context(warehouse: duckdb.DuckDBPyConnection, level: str, count: int) -> tuple[NDArray[Any], Floats]:
    rows = warehouse.execute(_CONTEXT, {"level": level}).fetchnumpy()
    value: Floats = np.ma.filled(np.ma.asarray(rows["value"], dtype=float), np.nan)
    value = np.where(rows["scale"] == "log", np.log(np.where(value > 0, value, np.nan)), value)
    return np.asarray(rows["territory_code"][::count]), value.reshape(-1, count)


def _rows(level: str, codes: NDArray[Any], context: Floats) -> pa.Table:
    found = likest(context, COUNT)
    known = found.neighbour >= 0
    place, rank = np.nonzero(known)
    return pa.table(
        {
            "level": [level] * len(place),
            "territory_code": codes[place],
            "position": rank.astype(np.int32) + 1,
            "like_code": codes[found.neighbour[known]],
            "distance": found.distance[known],
        }
    )


def _insert(warehouse: duckdb.DuckDBPyConnection, table: str, rows: pa.Table) -> None:
    warehouse.register("given_rows", rows)
    warehouse.execute(f"INSERT INTO {table} BY NAME FROM given_rows")
    warehouse.unregister("given_rows")
