"""Which communes lie far from every open centre of a type."""

from __future__ import annotations

from pathlib import Path

import duckdb
import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from geo.distances import nearest_km

#: Beyond this, in a straight line, a centre is counted as out of reach.
FAR_KM = 10.0

# A centre without coordinates stands at the representative point of its commune.
_CENTRES = """
    SELECT
        lower(open.type) AS type, open.period,
        coalesce(open.longitude, commune.longitude) AS longitude,
        coalesce(open.latitude, commune.latitude) AS latitude
    FROM centre_year AS open
    INNER JOIN territory AS commune ON open.commune_code = commune.code
    ORDER BY open.centre_id, open.period
"""
_PLACES = """
    SELECT code, longitude, latitude
    FROM territory
    WHERE level IN ('commune', 'arrondissement_prefecture')
    ORDER BY code
"""


def write(warehouse: duckdb.DuckDBPyConnection) -> None:
    """Add the people who live far from centres to ``measure_value``.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        Holds ``territory`` and the temporary tables ``centre_year``, ``register_year`` and
        ``inhabited_place``.
    """
    warehouse.register("far_rows", _far(warehouse))
    warehouse.execute("CREATE OR REPLACE TEMP TABLE far_place AS FROM far_rows")
    warehouse.unregister("far_rows")
    warehouse.execute(Path(__file__).with_suffix(".sql").read_text(encoding="utf-8"))


def _far(warehouse: duckdb.DuckDBPyConnection) -> pa.Table:
    """Places without a centre within reach. Grain: type (empty for any), year, territory."""
    places = warehouse.execute(_PLACES).fetchnumpy()
    codes = np.asarray(places["code"], dtype=object)
    points = np.column_stack([places["longitude"], places["latitude"]])
    centres = warehouse.execute(_CENTRES).fetchnumpy()
    types, periods = (np.asarray(centres[name], dtype=object) for name in ("type", "period"))
    at = np.column_stack([centres["longitude"], centres["latitude"]])
    tables = [
        _far_of(kind, period, codes, nearest_km(points, at[chosen]))
        for period in np.unique(periods)
        for kind, chosen in _by_type(types, periods == period)
    ]
    return pa.concat_tables(tables) if tables else _far_of("", "", np.empty(0, dtype=object), np.empty(0))


def _by_type(types: NDArray[np.object_], open_then: NDArray[np.bool_]) -> list[tuple[str, NDArray[np.bool_]]]:
    each = [(str(one), open_then & (types == one)) for one in np.unique(types)]
    return [("", open_then), *each]


def _far_of(kind: str, period: str, codes: NDArray[np.object_], km: NDArray[np.float64]) -> pa.Table:
    far = codes[km > FAR_KM]
    return pa.table(
        {
            "type": pa.array([kind] * len(far), type=pa.string()),
            "period": pa.array([str(period)] * len(far), type=pa.string()),
            "code": pa.array(far, type=pa.string()),
        }
    )
