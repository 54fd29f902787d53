"""One file from received to accepted: headings matched, cells read, every rule asked."""

from __future__ import annotations

import pandas as pd
import pandera.pandas as pa

from etl.extract import offices_headings, offices_sheets
from etl.extract.offices_cells import READERS, Known, Reading
from etl.extract.offices_files import OfficeFile
from etl.extract.offices_refusals import Refusal, refused
from etl.schemas.rules import Rule

#: pandera's own reports of a column's declaration, and the rule each one stands for.
BUILT_IN = {
    "not_nullable": Rule.FILLED,
    "field_uniqueness": Rule.ONCE,
    "multiple_fields_uniqueness": Rule.ONE_ROW,
}


def accepted(file: OfficeFile, known: Known) -> pd.DataFrame:
    """The rows of a file, typed as its schema says; the index is the row number in the file.

    Raises
    ------
    SourceProblem
        If anything in the file breaks a rule.
    """
    sheet = offices_sheets.read(file)
    positions = offices_headings.columns(file, sheet)
    written = sheet.cells.rename(columns={position: name for name, position in positions.items()})
    rows, refusals = _read(file.kind.schema, written, known)
    seen = {(refusal.row, refusal.column) for refusal in refusals}
    refusals += [
        refusal
        for refusal in [*_broken(file.kind.schema, rows, written), *_misplaced(file, rows)]
        if (refusal.row, refusal.column) not in seen
    ]
    if refusals:
        headings = {name: column.metadata["fr"] for name, column in file.kind.schema.columns.items()}
        headings |= {name: sheet.headings[position] for name, position in positions.items()}
        named = [refusal._replace(column=headings[refusal.column]) for refusal in refusals]
        raise refused(named, file.name, sheet.name)
    return rows


def _read(
    schema: pa.DataFrameSchema, written: pd.DataFrame, known: Known
) -> tuple[pd.DataFrame, list[Refusal]]:
    """Every declared column read; one the file may leave out is empty."""
    rows = pd.DataFrame(index=written.index)
    refusals: list[Refusal] = []
    for name, column in schema.columns.items():
        about = column.metadata
        cells = written[name] if name in written else pd.Series("", index=written.index, dtype="str")
        reading = READERS[about["reads"]](cells, about["choices"] or "", rows, known)
        rows[name] = reading.values
        refusals += _unread(name, cells, reading)
    return rows.assign(simulated=rows["simulated"].fillna(value=False)), refusals


def _unread(name: str, cells: pd.Series, reading: Reading) -> list[Refusal]:
    return [
        Refusal(rule, row, name, cells[row], reading.allowed if rule is Rule.CHOICE else "")
        for row, rule in reading.broken.items()
    ]


def _broken(schema: pa.DataFrameSchema, rows: pd.DataFrame, written: pd.DataFrame) -> list[Refusal]:
    """Rules of the schema that rows break."""
    try:
        schema.validate(rows, lazy=True)
    except pa.errors.SchemaErrors as errors:
        cases = errors.failure_cases[["index", "column", "check"]].itertuples(index=False)
        found = {_case(schema, *case) for case in cases}
        return [
            Refusal(rule, row, column, _as_written(schema, rule, column, written, row))
            for row, column, rule in sorted(found, key=lambda case: (case[0], case[1], case[2].name))
        ]
    return []


def _case(schema: pa.DataFrameSchema, row: int, column: str, check: str) -> tuple[int, str, Rule]:
    """The row, the column to blame and the rule, from one failure case of pandera."""
    name, _, blamed = check.partition("@")
    rule = BUILT_IN.get(name) or Rule[name]
    return int(row), schema.unique[0] if rule is Rule.ONE_ROW else blamed or column, rule


def _as_written(schema: pa.DataFrameSchema, rule: Rule, column: str, written: pd.DataFrame, row: int) -> str:
    """The cell, or all the cells whose combination the rule is about."""
    names = schema.unique if rule is Rule.ONE_ROW else [column]
    return " · ".join(str(written.at[row, name]) if name in written else "" for name in names)


def _misplaced(file: OfficeFile, rows: pd.DataFrame) -> list[Refusal]:
    """Real rows in the folder of the demonstration set, which the generator may write anew."""
    if not file.is_demonstration or rows["simulated"].all():
        return []
    return [Refusal(Rule.DEMO_FOLDER, int(rows.index[0]), "simulated")]
