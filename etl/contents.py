"""What a build holds, table by table: whether two builds are the same, and where they differ."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

import duckdb

Content = dict[str, Any]


def of(warehouse: duckdb.DuckDBPyConnection) -> dict[str, Content]:
    """Number of rows and SHA-256 of every table, rows taken in key order.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        A finished build.

    Returns
    -------
    dict of str to dict
        By table in alphabetical order: ``rows``, and ``digest`` of 64 hexadecimal digits, the same whatever
        the number of threads that built the table or read it.
    """
    tables = warehouse.execute("SELECT table_name FROM duckdb_tables() ORDER BY table_name").fetchall()
    return {table: _content(warehouse, table) for (table,) in tables}


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
    found, rows = hashlib.sha256(f"{columns}\n".encode()), 0
    for batch in warehouse.sql(_rows_as_text(table, columns)).to_arrow_reader(50_000):
        found.update("".join(f"{row}\n" for row in batch.column(0).to_pylist()).encode())
        rows += batch.num_rows
    return {"rows": rows, "digest": found.hexdigest()}


def _rows_as_text(table: str, columns: list[tuple[str, str]]) -> str:
    """A query for each row as one text, ordered by every column that can be ordered; keys come first."""
    texts = ", ".join(f'"{name}"' for name, _ in columns)
    order = ", ".join(f'"{name}"' for name, kind in columns if not kind.startswith("GEOMETRY"))
    return f'SELECT CAST(row({texts}) AS VARCHAR) FROM "{table}" ORDER BY {order}'  # noqa: S608 - names from the catalogue
