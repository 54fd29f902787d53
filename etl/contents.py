"""What a build holds, table by table: whether two builds are the same, and where they differ."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any

import duckdb

Content = dict[str, Any]

#: Rows, and two sums of 64-bit hashes of the rows, whatever their order: a million rows take milliseconds.
SUMS = "count(*), coalesce(sum(hash(held)::HUGEINT), 0), coalesce(sum(hash(held, 'again')::HUGEINT), 0)"


def of(warehouse: duckdb.DuckDBPyConnection, tables: Iterable[str] | None = None) -> dict[str, Content]:
    """Number of rows of every table, and a digest of them whatever their order.

    A table of a million rows takes some hundredths of a second: nothing is put in order.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        A finished build.
    tables : iterable of str, optional
        Those to look at; all of them unless told.

    Returns
    -------
    dict of str to dict
        By table in alphabetical order: ``rows``, and ``digest`` of 64 hexadecimal digits (SHA-256 over the
        columns, their types and `SUMS`), the same whatever the number of threads that built the table or
        read it.
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
    question = f'SELECT {SUMS} FROM "{table}" AS held'  # noqa: S608 - a name from the catalogue
    ((rows, *sums),) = warehouse.execute(question).fetchall()
    return {"rows": rows, "digest": hashlib.sha256(f"{columns} {rows} {sums}".encode()).hexdigest()}


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
