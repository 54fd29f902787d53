"""Which communes lie far from every open centre of a type."""

from __future__ import annotations

from pathlib import Path

import duckdb
import numpy as np
import pyarrow as pa

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
_WANTED = """
    SELECT type.type, year.period
    FROM (SELECT lower(type) AS type FROM centre_type UNION ALL SELECT '') AS type
    CROSS JOIN (SELECT DISTINCT period FROM register_year) AS year
    ORDER BY type.type, year.period
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
    at = np.column_stack([centres["longitude"], centres["latitude"]]).astype(float)
    wanted = warehouse.execute(_WANTED).fetchall()
    far = [
        # Where a type has no open centre at all, everyone is infinitely far from one.
        codes[nearest_km(points, at[(periods == period) & ((types == kind) | (kind == ""))]) > FAR_KM]
        for kind, period in wanted
    ]
    lengths = np.array([len(one) for one in far], dtype=int)
    kinds, years = (np.array([one[side] for one in wanted], dtype=object) for side in (0, 1))
    columns = {
        "type": np.repeat(kinds, lengths),
        "period": np.repeat(years, lengths),
        "code": np.concatenate([codes[:0], *far]),
    }
    return pa.table({name: pa.array(column, type=pa.string()) for name, column in columns.items()})
