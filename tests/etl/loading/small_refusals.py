"""Which files were refused whole: all that the small build tells of what came and what did not."""

from __future__ import annotations

import duckdb

from etl.changed import Changed
from etl.loading import ledger
from etl.settings import Settings


def load(warehouse: duckdb.DuckDBPyConnection, settings: Settings) -> int:
    warehouse.execute("CREATE OR REPLACE TABLE refused_file (source_key VARCHAR)")
    whole = [one.name for one in ledger.entries(settings.loads) if one.status == ledger.REFUSED]
    for name in whole:
        warehouse.execute("INSERT INTO refused_file VALUES (?)", [name])
    return len(whole)


def rests_on(changed: Changed) -> bool:
    return True
