"""Accepted rows into their table, once: what another file holds already is refused."""

from __future__ import annotations

import duckdb
import pandas as pd
import pandera.pandas as pa

from etl.extract.offices_cells import Known
from etl.extract.offices_files import OfficeFile
from etl.extract.offices_refusals import Refusal, refused
from etl.schemas import choices
from etl.schemas.rules import Rule


def insert(warehouse: duckdb.DuckDBPyConnection, file: OfficeFile, rows: pd.DataFrame, known: Known) -> None:
    """Add one file's rows to its table.

    Raises
    ------
    SourceProblem
        If a file read before holds a row with the same keys.
    """
    full = _completed(file, rows, known)
    warehouse.register("office_rows", full)
    _refuse_held(warehouse, file, full)
    warehouse.execute(f"INSERT INTO {file.kind.table} BY NAME FROM office_rows")
    warehouse.unregister("office_rows")


def keys(schema: pa.DataFrameSchema) -> list[str]:
    """The columns whose combination appears once."""
    return schema.unique or [name for name, column in schema.columns.items() if column.unique]


def _refuse_held(warehouse: duckdb.DuckDBPyConnection, file: OfficeFile, full: pd.DataFrame) -> None:
    names = keys(file.kind.schema)
    question = f"SELECT source_row FROM office_rows SEMI JOIN {file.kind.table} USING ({', '.join(names)})"  # noqa: S608 - declared names
    held = warehouse.execute(f"{question} ORDER BY source_row").fetchall()
    if held:
        heading = file.kind.schema.columns[names[0]].metadata["fr"]
        rule = Rule.ONCE if len(names) == 1 else Rule.ONE_ROW
        shown = full[names].astype("str").agg(" · ".join, axis=1)
        refusals = [Refusal(rule, row, heading, shown[row]) for (row,) in held]
        raise refused(refusals, file.name, "" if file.path.suffix == ".csv" else file.kind.sheet_fr)


def _completed(file: OfficeFile, rows: pd.DataFrame, known: Known) -> pd.DataFrame:
    """The table's columns that the file does not hold itself."""
    full = rows.assign(source_key=file.source_key, source_row=rows.index)
    if file.kind.table == "centre":
        for mark in ("jisr_label", "establishment_project"):
            full[mark] = full[f"{mark}_year"].notna()
    elif file.kind.table == "beneficiary_count":
        full["period"] = full["period"].astype("str")
    elif file.kind.table == "programme_register":
        full["period"] = full["period"].astype("str")
        full["qualifier"] = full["qualifier"].fillna("exact")
        full["unit"] = full["register"].map({row["value"]: row["unit"] for row in choices.rows("register")})
    elif file.kind.table == "signal":
        # Every cell numbers its own signals from 1.
        full["signal_id"] = full["cell_id"] + "/" + full["signal_id"]
        full["territory_code"] = full["cell_id"].map(known.cells)
    return full
