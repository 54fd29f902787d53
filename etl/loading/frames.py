"""Accepted rows as they are kept: one Parquet file a warehouse table, texts written once."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from etl.judging.findings import Judged
from etl.schemas.around import AROUND
from etl.schemas.kinds import Kind

WORD = pa.dictionary(pa.int32(), pa.string())
#: How the cells of a column are kept, by how they were read; texts and words as numbered words.
TYPES = {"whole": pa.int64(), "decimal": pa.float64(), "date": pa.date32(), "yes_no": pa.bool_()}
#: Where a row comes from: the file inside the upload, the sheet, the row as the office numbers it.
LINEAGE = {"source_row": pa.int32(), "member": WORD, "sheet": WORD}


def accepted(judged: Iterable[Judged], upload: str) -> dict[str, pa.Table]:
    """Accepted rows of one upload by warehouse table, with the columns of the schema and of `LINEAGE`.

    The member is only told where it is not the upload itself.
    """
    found: dict[str, list[pa.Table]] = {}
    for one in judged:
        if len(one.rows):
            found.setdefault(one.table.kind.table, []).append(as_arrow(one, upload))
    return {table: pa.concat_tables(parts).unify_dictionaries() for table, parts in found.items()}


def as_arrow(judged: Judged, upload: str) -> pa.Table:
    """The accepted rows of one table."""
    grid = judged.table.grid
    types = row_types(judged.table.kind)
    cells = {name: _column(judged.rows, name, wanted) for name, wanted in types.items()}
    member = "" if grid.member == upload else grid.member
    codes = pa.array(np.zeros(len(judged.rows), dtype=np.int32))
    for name, text in (("member", member), ("sheet", grid.sheet)):
        cells[name] = (
            pa.DictionaryArray.from_arrays(codes, pa.array([text]))
            if text
            else pa.nulls(len(judged.rows), WORD)
        )
    return pa.table(cells)


def row_types(kind: Kind) -> dict[str, pa.DataType]:
    """Column -> how it is kept, lineage included; what only helped to find a territory is not kept."""
    columns = {name: column for name, column in kind.schema.columns.items() if name != AROUND}
    return {name: TYPES.get(column.metadata["reads"], WORD) for name, column in columns.items()} | LINEAGE


def write(path: Path, rows: pa.Table) -> None:
    """Write one table; the file is only complete once its folder has its name."""
    pq.write_table(rows, path, compression="snappy")


def write_frame(path: Path, rows: pd.DataFrame) -> None:
    """Write findings or refused rows, every column as text or number."""
    write(path, pa.Table.from_pandas(rows, preserve_index=False))


def _column(rows: pd.DataFrame, name: str, wanted: pa.DataType) -> pa.Array:
    if name not in rows:
        return pa.nulls(len(rows), wanted)
    values = pa.Array.from_pandas(rows[name])
    if isinstance(values, pa.ChunkedArray):
        values = values.combine_chunks()
    if pa.types.is_dictionary(wanted) and not pa.types.is_dictionary(values.type):
        values = values.cast(pa.string()).dictionary_encode()
    return values.cast(wanted)
