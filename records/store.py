"""The store of what people write: SQLite beside the data, or PostgreSQL where DATABASE_URL names one."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError
from sqlalchemy.orm import Session

from data import paths
from data.words import N_
from records.problems import RecordsProblem

MIGRATIONS = Path(__file__).with_name("migrations")
#: Seconds a writer waits for another one.
PATIENCE = 30
#: PostgreSQL's locks for migrations and for writers: any numbers, the same in every process.
_LOCK, _WRITERS = 20_260_401, 20_260_402

_UNUSABLE = N_(
    "The records at {place} cannot be used: {reason}. Expected a file this process may read and write, or "
    "a PostgreSQL address in DATABASE_URL. Nothing was written: mend it and try again."
)


def address() -> URL:
    """Where the records are kept.

    Raises
    ------
    RecordsProblem
        If DATABASE_URL is no address.
    """
    given = os.environ.get("DATABASE_URL", "")
    try:
        url = make_url(given) if given else URL.create("sqlite", database=str(paths.RECORDS))
    except ArgumentError as wrong:
        raise RecordsProblem(_UNUSABLE, place="DATABASE_URL", reason=wrong) from wrong
    return url.set(drivername="postgresql") if url.drivername == "postgres" else url


def exists() -> bool:
    """Whether anything can have been written yet; reading makes no file."""
    url = address()
    return url.get_backend_name() != "sqlite" or _file(url).exists()


def _file(url: URL) -> Path:
    """The file of a store in SQLite, which an address may also name as a URI."""
    name = url.database or ""
    return Path(unquote(urlsplit(name).path) if name.startswith("file:") else name)


@contextmanager
def reading() -> Iterator[Session]:
    """A session that reads."""
    with _explained(), Session(_engine(address())) as session:
        yield session


@contextmanager
def writing() -> Iterator[Session]:
    """A session whose work is kept whole when the block ends, and dropped whole when it fails."""
    with _explained():
        engine = _engine(address()).execution_options(immediate=True)
        with Session(engine, expire_on_commit=False) as session, session.begin():
            # One writer at a time, as in SQLite: of two who decide about one name the later one's counts.
            _lock(session.connection(), _WRITERS)
            yield session


@contextmanager
def _explained() -> Iterator[None]:
    """Say what is wrong with the store in words, whatever the driver calls it."""
    try:
        yield
    except DBAPIError as failed:
        raise _problem(failed.orig or failed) from failed
    except (CommandError, NoSuchModuleError, ModuleNotFoundError, OSError) as failed:
        raise _problem(failed) from failed


def _problem(reason: BaseException) -> RecordsProblem:
    return RecordsProblem(_UNUSABLE, place=address().render_as_string(hide_password=True), reason=reason)


@cache
def _engine(url: URL) -> Engine:
    """The store, brought to the present form on first use."""
    if url.get_backend_name() == "sqlite":
        _file(url).parent.mkdir(parents=True, exist_ok=True)
        engine = create_engine(url, connect_args={"timeout": PATIENCE})
        event.listen(engine, "connect", _set_up)
        event.listen(engine, "begin", _begin)
    else:
        engine = create_engine(url, pool_pre_ping=True)
    _migrate(engine)
    return engine


def _set_up(connection: sqlite3.Connection, _record: Any) -> None:
    """Readers and a writer side by side; transactions begin where SQLAlchemy says so."""
    connection.isolation_level = None
    until = time.monotonic() + PATIENCE
    while not _keeps_a_log(connection):  # another process is turning it on
        if time.monotonic() > until:
            raise sqlite3.OperationalError("the store stays locked by another process")
        time.sleep(0.05)
    connection.execute("PRAGMA foreign_keys = ON")


def _keeps_a_log(connection: sqlite3.Connection) -> bool:
    """Ask for the log that lets readers and a writer work at once; False while another process is at it."""
    try:
        if connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
            connection.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError as failed:
        if failed.sqlite_errorname != "SQLITE_BUSY":
            raise
        return False
    return True


def _begin(connection: Connection) -> None:
    immediate = connection.get_execution_options().get("immediate", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")


def _migrate(engine: Engine) -> None:
    """Bring the tables to the present form; of processes that start at once, one does and the others wait."""
    head = ScriptDirectory(str(MIGRATIONS)).get_current_head()
    with engine.connect() as connection:
        if MigrationContext.configure(connection).get_current_revision() == head:
            return
    with engine.execution_options(immediate=True).begin() as connection:
        _lock(connection, _LOCK)
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def _lock(connection: Connection, lock: int) -> None:
    """Wait until no other process holds the lock, and hold it as long as the transaction lasts."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": lock})
