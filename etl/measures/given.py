"""What the declarations give to the SQL of the measures: periods to fill and members of services."""

from __future__ import annotations

from collections.abc import Sequence

import duckdb
import pyarrow as pa

from data.catalogue import Catalogue
from data.completeness import completeness
from data.dimensions import values
from data.indicator import OFFICES
from data.paths import REFERENCE
from data.periods import kind

# Centres are known from their register: years that they told of too long ago hold nothing up.
_USUAL_YEAR = """
    CREATE OR REPLACE TEMP TABLE usual_year AS
    WITH last AS (SELECT max(period) AS period FROM asked WHERE kind = 'year')
    SELECT CASE WHEN settled::INTEGER >= last.period::INTEGER - 1 THEN settled ELSE last.period END AS period
    FROM last
    LEFT JOIN reached ON about = 'offices'
"""


def write(warehouse: duckdb.DuckDBPyConnection, declared: Catalogue) -> None:
    """Write the temporary tables that the SQL of the measures reads beside those of the build.

    ``asked`` (level, period, kind) lists what is promised of the offices' figures, so that nothing else
    is counted; ``usual_year`` (one row: period) is the last of these years that enough centres have told of;
    ``service_member`` (service, type, category) says which centres a service is made of, the
    category empty where it does not matter; ``centre_type`` (type, capacity) and ``signal_type`` (type,
    denominator) list the values that a territory may have none of; ``completeness`` (one row: least_share,
    annual_due) is the declared rule.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        Where to write.
    declared : Catalogue
        The indicators.
    """
    asked = sorted(
        {
            (level, period, kind(period))
            for indicator in declared.indicators.values()
            if OFFICES in indicator.sources
            for level, periods in indicator.periods.items()
            for period in periods
        }
    )
    _table(warehouse, "asked", ("level", "period", "kind"), asked)
    warehouse.execute(_USUAL_YEAR)
    members = [
        (service.suffix, member.partition(":")[0], member.partition(":")[2])
        for service in values("service", REFERENCE)
        for member in service.columns["members"].split("|")
    ]
    _table(warehouse, "service_member", ("service", "type", "category"), members)
    types = [(one.value, one.columns["capacity"]) for one in values("centre_type", REFERENCE)]
    _table(warehouse, "centre_type", ("type", "capacity"), types)
    signals = [(one.value, one.columns["denominator"]) for one in values("signal_type", REFERENCE)]
    _table(warehouse, "signal_type", ("type", "denominator"), signals)
    rule = completeness()
    warehouse.execute(
        "CREATE OR REPLACE TEMP TABLE completeness AS "
        "SELECT $1::DECIMAL(5, 4) AS least_share, $2::VARCHAR AS annual_due",
        [rule.least_share, rule.annual_due],
    )


def _table(
    warehouse: duckdb.DuckDBPyConnection, name: str, columns: tuple[str, ...], rows: Sequence[tuple[str, ...]]
) -> None:
    cells = {
        column: pa.array([row[place] for row in rows], type=pa.string())
        for place, column in enumerate(columns)
    }
    warehouse.register("given_rows", pa.table(cells))
    warehouse.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS FROM given_rows")
    warehouse.unregister("given_rows")
