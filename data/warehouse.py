"""Reading facts: one question, one SQL file, one answer.

The warehouse is a DuckDB file that ``python -m etl`` publishes behind the symlink
``data/build/current.duckdb``. Readers open it read-only and follow the link, so a running
server serves a new build without a restart.
"""

from __future__ import annotations

import threading
from functools import cache, lru_cache
from typing import Any

import duckdb

from data.paths import CURRENT, QUERIES

Row = dict[str, Any]
#: How every reader opens a build; in one process two ways would be refused.
READING: dict[str, str | bool | int | float | list[str]] = {"threads": 1, "memory_limit": "256MB"}

_opening = threading.Lock()
_connections: dict[str, duckdb.DuckDBPyConnection] = {}


class NoWarehouse(Exception):
    """There is no published build to read."""

    def __init__(self) -> None:
        super().__init__(f"no facts were published yet at {CURRENT}: run `make data` (or `python -m etl`)")


class UnknownQuestion(ValueError):
    """A question without an SQL file."""

    def __init__(self, question: str) -> None:
        known = ", ".join(sorted(path.stem for path in QUERIES.glob("*.sql")))
        super().__init__(f"there is no query {question!r}: expected one of {known}")


def build() -> str:
    """The name of the build that is served now, such as ``warehouse-20260101T120000Z-0a1b2c3d4e5f``.

    Raises
    ------
    NoWarehouse
        If nothing has been published.
    """
    try:
        return CURRENT.readlink().stem
    except OSError as missing:
        raise NoWarehouse from missing


def read(question: str, **params: Any) -> list[Row]:
    """Answer one question from the current build.

    Parameters
    ----------
    question : str
        Name of a file in ``data/queries`` without ``.sql``.
    **params
        Values bound to the query's ``$parameters``; they must be hashable.

    Returns
    -------
    list of dict
        One dictionary a row. It is cached by build and shared: do not change it.

    Raises
    ------
    NoWarehouse
        If nothing has been published.
    UnknownQuestion
        If there is no such query.
    """
    return _answer(build(), question, tuple(sorted(params.items())))


def read_once(question: str, **params: Any) -> list[Row]:
    """Answer one question without keeping the answer: for long files that somebody takes away.

    Parameters and errors are those of `read`; the answer belongs to the caller alone.
    """
    return _asked(build(), question, tuple(sorted(params.items())))


@lru_cache(maxsize=4096)
def _answer(build_id: str, question: str, params: tuple[tuple[str, Any], ...]) -> list[Row]:
    return _asked(build_id, question, params)


def _asked(build_id: str, question: str, params: tuple[tuple[str, Any], ...]) -> list[Row]:
    # One cursor a call: threads that share a connection read each other's rows.
    with _connection(build_id).cursor() as cursor:
        cursor.execute(_sql(question), dict(params))
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


@cache
def _sql(question: str) -> str:
    path = QUERIES / f"{question}.sql"
    if not path.is_file():
        raise UnknownQuestion(question)
    return path.read_text(encoding="utf-8")


def _connection(build_id: str) -> duckdb.DuckDBPyConnection:
    with _opening:
        if build_id not in _connections:
            # Readers that still hold an older build finish on it; it is closed when they let go.
            _connections.clear()
            _connections[build_id] = _open(build_id)
        return _connections[build_id]


def _open(build_id: str) -> duckdb.DuckDBPyConnection:
    path = CURRENT.parent / f"{build_id}.duckdb"
    try:
        return duckdb.connect(str(path), read_only=True, config=READING)
    except duckdb.IOException as broken:
        raise NoWarehouse from broken
