"""Files of the offices: centres, beneficiaries, vigilance cells, their reports and signals."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pandas as pd

from etl.extract import offices_rows
from etl.extract.offices_cells import Known
from etl.extract.offices_files import OfficeFile, received
from etl.extract.offices_refusals import Refusal, refused
from etl.extract.offices_sources import add_source
from etl.extract.offices_territories import known_territories
from etl.schemas.rules import Rule
from etl.settings import Settings

#: The column that may appear once over all files of a kind.
KEYS = {"centre": "centre_id", "cell": "cell_id", "signal": "signal_id"}


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
    _refuse_known(file, rows, known)
    _remember(file, rows, known)
    add_source(warehouse, file, rows)
    warehouse.register("office_rows", _completed(file, rows, known))
    warehouse.execute(f"INSERT INTO {file.kind.table} BY NAME FROM office_rows")
    warehouse.unregister("office_rows")
    return len(rows)


def _refuse_known(file: OfficeFile, rows: pd.DataFrame, known: Known) -> None:
    """Two files must not hold the same centre or cell."""
    key = KEYS.get(file.kind.table, "")
    held = {"centre_id": known.centres, "cell_id": set(known.cells)}.get(key, set())
    again = rows.index[rows[key].isin(held)].tolist() if key else []
    if again:
        heading = file.kind.schema.columns[key].metadata["fr"]
        refusals = [Refusal(Rule.ONCE, int(row), heading, rows[key][row]) for row in again]
        raise refused(refusals, file.name, file.kind.sheet_fr)


def _remember(file: OfficeFile, rows: pd.DataFrame, known: Known) -> None:
    """Let the files read next refer to this one's centres or cells."""
    if file.kind.table == "centre":
        known.centres.update(rows["centre_id"])
    elif file.kind.table == "cell":
        known.cells.update(zip(rows["cell_id"], rows["territory_code"], strict=True))


def _completed(file: OfficeFile, rows: pd.DataFrame, known: Known) -> pd.DataFrame:
    """The table's columns that the file does not hold itself."""
    full = rows.assign(
        source_key=file.source_key,
        source_row=rows.index,
    )
    if file.kind.table == "centre":
        for mark in ("jisr_label", "establishment_project"):
            full[mark] = full[f"{mark}_year"].notna()
    elif file.kind.table == "signal":
        full["territory_code"] = full["cell_id"].map(known.cells)
    return full
