"""What a build holds, table by table: whether two builds are the same, and where they differ."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any

import duckdb
import numpy as np

Content = dict[str, Any]

#: Rows, and two sums of 64-bit hashes of the rows, whatever their order: a million rows take milliseconds.
SUMS = "count(*), coalesce(sum(hash(held)::HUGEINT), 0), coalesce(sum(hash(held, 'again')::HUGEINT), 0)"


def of(warehouse: duckdb.DuckDBPyConnection, tables: Iterable[str] | None = None) -> dict[str, Content]:
    """Number of rows and SHA-256 of every table: rows in key order, each as 128 bits of its hash.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        A finished build.
    tables : iterable of str, optional
        Those to look at; all of them unless told.

    Returns
    -------
    dict of str to dict
        By table in alphabetical order: ``rows``, and ``digest`` of 64 hexadecimal digits, the same whatever
        the number of threads that built the table or read it.
    """
    there = warehouse.execute(
        "SELECT table_name FROM duckdb_tables() WHERE NOT temporary ORDER BY table_name"
    ).fetchall()
    wanted = {table for (table,) in there} if tables is None else set(tables)
    return {table: _content(warehouse, table) for (table,) in there if table in wanted}


def digest(contents: Mapping[str, Content]) -> str:
    """SHA-256 over what `of` gave: 64 hexadecimal digits that stand for a whole build."""
    listed = "".join(f"{table} {content['digest']}\n" for table, content in sorted(contents.items()))
    return hashlib.sha256(listed.encode()).hexdigest()


def sources(warehouse: duckdb.DuckDBPyConnection) -> dict[str, str | None]:
    """SHA-256 of each source's file by its key, in the order of keys; None where no file was kept."""
    return dict(warehouse.execute("SELECT source_key, sha256 FROM source ORDER BY source_key").fetchall())


def _content(warehouse: duckdb.DuckDBPyConnection, table: str) -> Content:
    columns = warehouse.execute(
        "SELECT column_name, data_type FROM duckdb_columns() WHERE table_name = $1 ORDER BY column_index",
        [table],
    ).fetchall()
    told, rows = hashlib.sha256(f"{columns}\n".encode()), 0
    for batch in warehouse.sql(_rows_in_order(table, columns)).to_arrow_reader(200_000):
        # Row after row: batches may be cut elsewhere with another number of threads.
        told.update(np.column_stack([half.to_numpy() for half in batch.columns]).tobytes())
        rows += batch.num_rows
    return {"rows": rows, "digest": told.hexdigest()}


def _rows_in_order(table: str, columns: list[tuple[str, str]]) -> str:
    """A query for two hashes of each row, ordered by every column that can be ordered; keys come first."""
    order = ", ".join(f'"{name}"' for name, kind in columns if not kind.startswith("GEOMETRY"))
    return f"SELECT hash(held) AS a, hash(held, 'again') AS b FROM \"{table}\" AS held ORDER BY {order}"  # noqa: S608 - names from the catalogue


def by_key(warehouse: duckdb.DuckDBPyConnection, table: str, key: str) -> dict[str, tuple[int, ...]]:
    """What a table holds for each value of one column, to be compared with what it held before.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        A build, finished or not.
    table, key : str
        The table and its column.

    Returns
    -------
    dict of str to tuple of int
        Number of rows and two sums over them, which change when any value of any row does.
    """
    question = f'SELECT "{key}", {SUMS} FROM "{table}" AS held GROUP BY ALL'  # noqa: S608 - names from the code
    return {value: tuple(sums) for value, *sums in warehouse.execute(question).fetchall()}
