"""What loading said of the files a build rests on: sheets, rules that warned, aliases used."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import duckdb

from etl.loading.places import LoadFolder
from etl.settings import Settings

_TABLES = Path(__file__).with_suffix(".sql")
Values = list[tuple[Any, ...]]


def load(warehouse: duckdb.DuckDBPyConnection, settings: Settings) -> int:
    """Write ``load_file``, ``load_sheet``, ``load_rule`` and ``load_alias`` from the reports of the loads.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        Holds ``source``.
    settings : Settings
        ``loads`` says where the loads lie.

    Returns
    -------
    int
        Loads told of: those that are sources of this build.
    """
    warehouse.execute(_TABLES.read_text(encoding="utf-8"))
    known = {key for (key,) in warehouse.execute("SELECT source_key FROM source").fetchall()}
    reports = [(name, told) for name, told in _reports(settings.loads) if name in known]
    for name, told in reports:
        rows = told["rows"]
        file = (told["file"], told["received_at"], told["office"], told["who"])
        _insert(warehouse, "load_file", [(name, *file, rows["accepted"], rows["refused"])])
        _insert(warehouse, "load_sheet", _sheets(name, told))
        _insert(warehouse, "load_rule", _rules(name, told))
        _insert(warehouse, "load_alias", _aliases(name, told))
    return len(reports)


def _reports(loads: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every load's name and report, oldest first; unfinished loads begin with a dot."""
    folders = sorted(loads.iterdir()) if loads.is_dir() else []
    for path in folders:
        folder = LoadFolder(path)
        if not path.name.startswith(".") and folder.report.is_file():
            yield folder.name, json.loads(folder.report.read_text(encoding="utf-8"))


def _sheets(name: str, told: dict[str, Any]) -> Values:
    return [
        (name, at, grid["member"], grid["sheet"], grid["header_row"], grid["kind"])
        for at, grid in enumerate(told["grids"])
    ]


def _rules(name: str, told: dict[str, Any]) -> Values:
    """Errors refused their rows, which are in no figure: only warnings and notes are told."""
    return [
        (
            name,
            rule["rule"],
            rule["severity"],
            rule["count"],
            *(rule["text"][lang] for lang in ("ar", "fr", "en")),
        )
        for rule in told["rules"]
        if rule["severity"] != "error"
    ]


def _aliases(name: str, told: dict[str, Any]) -> Values:
    listed = {(one["list"], one["written"], one["value"]) for one in told.get("aliases") or ()}
    return [(name, *one) for one in sorted(listed)]


def _insert(warehouse: duckdb.DuckDBPyConnection, table: str, rows: Sequence[tuple[Any, ...]]) -> None:
    if rows:
        places = ", ".join("?" for _ in rows[0])
        warehouse.executemany(f"INSERT INTO {table} VALUES ({places})", rows)  # noqa: S608 - names from the code
