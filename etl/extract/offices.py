"""Files of the offices: centres, beneficiaries, vigilance cells, their reports and signals."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pandas as pd

from etl.extract import offices_rows, offices_tables
from etl.extract.offices_cells import Known
from etl.extract.offices_files import OfficeFile, received
from etl.extract.offices_sources import add_source
from etl.extract.offices_territories import known_territories
from etl.settings import Settings


def load(warehouse: duckdb.DuckDBPyConnection, settings: Settings) -> int:
    """Read every file of the inbox into the operational tables.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        Holds ``source``, ``territory`` and ``territory_alias`` already.
    settings : Settings
        Says where the inbox is and whether the demonstration set counts.

    Returns
    -------
    int
        Rows written, sources left out.

    Raises
    ------
    SourceProblem
        If any file breaks any rule; nothing of it may be published then.
    """
    warehouse.execute(Path(__file__).with_suffix(".sql").read_text(encoding="utf-8"))
    known = Known(known_territories(warehouse))
    return sum(_load_file(warehouse, file, known) for file in received(settings))


def _load_file(warehouse: duckdb.DuckDBPyConnection, file: OfficeFile, known: Known) -> int:
    rows = offices_rows.accepted(file, known)
    _remember(file, rows, known)
    add_source(warehouse, file, rows)
    offices_tables.insert(warehouse, file, rows, known)
    return len(rows)


def _remember(file: OfficeFile, rows: pd.DataFrame, known: Known) -> None:
    """Let the files read next refer to this one's centres or cells."""
    if file.kind.table == "centre":
        known.centres.update(rows["centre_id"])
    elif file.kind.table == "cell":
        known.cells.update(zip(rows["cell_id"], rows["territory_code"], strict=True))
