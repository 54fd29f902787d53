"""Where what is missing: ``nearest_centre``, ``gap_row``, ``commune_need`` and ``need_threshold``."""

from __future__ import annotations

from pathlib import Path

import duckdb
import numpy as np
import pyarrow as pa

from etl import measures, scratch
from etl.changed import Changed
from etl.fronts import gap_inputs
from etl.loaded import catalogue_of
from etl.measures import given
from etl.settings import Settings
from geo.distances import nearest

_FOLDER = Path(__file__).parent
_PLACES_MISSING = "places_missing_"
_PLACES_AND_YEARS = Path(measures.__file__).with_name("places_and_years.sql")

_PLACES = """
    SELECT code, longitude, latitude
    FROM territory
    WHERE level IN ('commune', 'arrondissement_prefecture')
    ORDER BY code
"""
# A centre without coordinates stands at the representative point of its commune.
_OPEN_CENTRES = """
    SELECT
        member.type, open.centre_id,
        coalesce(open.longitude, commune.longitude) AS longitude,
        coalesce(open.latitude, commune.latitude) AS latitude
    FROM centre_year AS open
    INNER JOIN gap_member AS member
        ON open.type = member.centre_type AND member.category IN ('', open.category)
    INNER JOIN territory AS commune ON open.commune_code = commune.code
    WHERE open.period = (SELECT period FROM usual_year)
    ORDER BY member.type, open.centre_id
"""


def load(warehouse: duckdb.DuckDBPyConnection, settings: Settings) -> int:
    """Write what the page of gaps asks for, as of the end of the last year.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        Holds ``territory``, ``centre``, ``measure_value`` and ``indicator_value``.
    settings : Settings
        Not asked for anything here.

    Returns
    -------
    int
        Rows of ``gap_row``: one a type or service and territory.

    Raises
    ------
    ValueError
        If the list of needs names an indicator that cannot tell one.
    """
    known = catalogue_of(warehouse)
    given.write(warehouse, known)
    gap_inputs.write(warehouse, known)
    warehouse.execute(_PLACES_AND_YEARS.read_text(encoding="utf-8"))
    warehouse.register("nearest_rows", _nearest(warehouse))
    for name in ("gap_needs", "gaps"):
        warehouse.execute((_FOLDER / f"{name}.sql").read_text(encoding="utf-8"))
    warehouse.unregister("nearest_rows")
    scratch.clear(warehouse)
    ((rows,),) = warehouse.execute("SELECT count(*) FROM gap_row").fetchall()
    return int(rows)


def rests_on(changed: Changed) -> bool:
    """Whether a change reaches the tables above: of the indicators only the needs and the places missing."""
    needs = {row["indicator"] for row in gap_inputs.listed()}
    return changed.touches(("centre", "reached")) or any(
        key in needs or key.startswith(_PLACES_MISSING) for key in changed.indicators
    )


def _nearest(warehouse: duckdb.DuckDBPyConnection) -> pa.Table:
    """The nearest open centre of each place. Grain: type, place; no row for a type of which none is open."""
    places = warehouse.execute(_PLACES).fetchnumpy()
    centres = warehouse.execute(_OPEN_CENTRES).fetchnumpy()
    origins = np.column_stack([places["longitude"], places["latitude"]]).astype(float)
    targets = np.column_stack([centres["longitude"], centres["latitude"]]).astype(float)
    types, ids = (np.asarray(centres[name], dtype=object) for name in ("type", "centre_id"))
    found = [(kind, *nearest(origins, targets[types == kind])) for kind in sorted(set(types))]
    count = len(origins)
    return pa.table(
        {
            "type": pa.array([kind for kind, _, _ in found for _ in range(count)], type=pa.string()),
            "code": pa.array([code for _ in found for code in places["code"]], type=pa.string()),
            "distance_km": pa.array([km for _, kms, _ in found for km in kms], type=pa.float64()),
            "centre_id": pa.array(
                [one for kind, _, at in found for one in ids[types == kind][at]], type=pa.string()
            ),
        }
    )
