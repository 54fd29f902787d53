"""The store itself: made on first use, by several processes at once, and plain about what stops it."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy.dialects import postgresql, sqlite

from data import paths
from data.paths import ROOT
from records import store
from records.aliases import accept, accepted
from records.problems import RecordsProblem
from records.tables import Record


def test_migrations_make_the_very_tables_the_code_declares():
    accept("sex", "nissa", "female", "Amina")
    with store.reading() as session:
        context = MigrationContext.configure(session.connection())
        assert compare_metadata(context, Record.metadata) == []


def test_sqlite_keeps_a_log_so_that_readers_and_a_writer_work_at_once(own_store):
    accept("sex", "nissa", "female", "Amina")
    with store.writing() as session:
        session.connection()
        assert accepted() == {("sex", "nissa", ""): "female"}
    assert sqlite3.connect(own_store).execute("PRAGMA journal_mode").fetchone() == ("wal",)


def _broken_off() -> None:
    with store.writing() as session:
        session.execute(Record.metadata.tables["alias"].delete())
        raise KeyError


def test_what_fails_in_the_middle_leaves_nothing_behind():
    accept("sex", "nissa", "female", "Amina")
    with pytest.raises(KeyError):
        _broken_off()
    assert accepted() == {("sex", "nissa", ""): "female"}


def test_processes_that_start_at_once_make_one_store_and_lose_no_decision(tmp_path):
    code = "import sys; from records.aliases import accept; accept('sex', sys.argv[1], 'female', 'Amina')"
    environment = os.environ | {"YAQAZA_DATA": str(tmp_path / "shared")}
    started = [
        subprocess.Popen([sys.executable, "-c", code, f"name{number}"], cwd=ROOT, env=environment)
        for number in range(4)
    ]
    assert [process.wait(timeout=120) for process in started] == [0, 0, 0, 0]
    with sqlite3.connect(tmp_path / "shared" / "records.sqlite") as kept:
        assert kept.execute("SELECT count(*) FROM alias").fetchone() == (4,)


def test_a_store_that_cannot_be_opened_is_told_in_the_readers_language(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setattr(paths, "RECORDS", tmp_path / "file" / "records.sqlite")
    with pytest.raises(RecordsProblem, match="cannot be used") as told:
        accept("sex", "nissa", "female", "Amina")
    assert str(tmp_path) in told.value.text("fr")
    assert "السجلات" in told.value.text("ar")


def test_a_store_that_may_only_be_read_is_refused_at_once(own_store, monkeypatch):
    accept("sex", "nissa", "female", "Amina")
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///file:{own_store}?mode=ro&uri=true")
    with pytest.raises(RecordsProblem, match="readonly"):
        accept("sex", "rjal", "male", "Amina")
    assert store.exists()
    assert not Path("file:").exists()


def test_a_file_that_is_no_store_is_refused_and_kept(own_store):
    own_store.parent.mkdir(parents=True)
    own_store.write_bytes(b"these are not the records" * 50)
    with pytest.raises(RecordsProblem, match="not a database"):
        accepted()
    assert own_store.read_bytes().startswith(b"these are")


@pytest.mark.parametrize("wrong", ["not an address", "nosuchdatabase://somewhere/x"])
def test_an_address_that_means_nothing_is_refused(monkeypatch, wrong: str):
    monkeypatch.setenv("DATABASE_URL", wrong)
    with pytest.raises(RecordsProblem):
        accepted()


def test_a_password_is_never_told(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql://amina:secret@localhost:1/records")
    with pytest.raises(RecordsProblem) as told:
        accepted()
    assert "secret" not in str(told.value)


@pytest.mark.parametrize(
    ("dialect", "asked"), [(postgresql, ["SELECT pg_advisory_xact_lock(:lock)"]), (sqlite, [])]
)
def test_writers_of_postgresql_wait_for_each_other_as_those_of_sqlite_do_by_themselves(dialect, asked):
    said: list[str] = []
    connection = SimpleNamespace(
        dialect=dialect.dialect(), execute=lambda statement, _values: said.append(str(statement))
    )
    store._lock(connection, 1)
    assert said == asked
