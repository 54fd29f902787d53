"""The row of the table ``source`` that stands for one office file."""

from __future__ import annotations

import duckdb
import pandas as pd

from etl.extract.offices_files import OfficeFile

INSERT = "INSERT INTO source VALUES ($1, $2, $3, $4, NULL, $5, $6, $7, $8)"
DEMONSTRATION = ("Yaqaza", "Demonstration data, not real: do not cite")


def add_source(warehouse: duckdb.DuckDBPyConnection, file: OfficeFile, rows: pd.DataFrame) -> None:
    """Say where a file's rows come from.

    A demonstration file is written again at any time, so it has no day of receipt; a real one
    was received when it was last written.
    """
    simulated = bool(rows["simulated"].all())
    publisher, licence = DEMONSTRATION if simulated else (file.office, "Internal to the institution")
    warehouse.execute(
        INSERT,
        [
            file.source_key,
            publisher,
            file.path.name,
            licence,
            None if simulated else file.received_on(),
            _covered(rows),
            file.sha256(),
            simulated,
        ],
    )


def _covered(rows: pd.DataFrame) -> str:
    """First and last period of the rows, or their last opening date where they have no period."""
    if "period" not in rows:
        return str(rows["opened_on"].max().year)
    first, last = rows["period"].min(), rows["period"].max()
    return f"{first}" if first == last else f"{first}/{last}"
