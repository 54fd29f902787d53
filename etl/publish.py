"""Publishing a build: checks, content hash, and the swap of the pointer.

A build is written aside and becomes visible only by one atomic rename of a symlink, so a
failed or killed build leaves the previous one serving.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Collection
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import duckdb

from data.words import N_
from etl import beside, contents
from etl.errors import SourceProblem

HERE = Path(__file__).parent
POINTER = "current.duckdb"
KEPT_BUILDS = 5
#: What a build says of itself that differs from the one before only in what it tells of refused files.
ECHO = "echo"
SHOWN_FAILURES = 10


def rules() -> list[str]:
    """The statements of ``etl/checks.sql``, in the order of the file.

    Returns
    -------
    list of str
        Each returns (rule, detail) for every offence, and no row when all is well.
    """
    file = (HERE / "checks.sql").read_text(encoding="utf-8")
    return [statement.query for statement in duckdb.extract_statements(file)]


def check(warehouse: duckdb.DuckDBPyConnection, changed: Collection[str] | None = None) -> int:
    """Run the statements of ``etl/checks.sql``; each must return no row.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        A finished build.
    changed : collection of str or None
        Tables that differ from a build of which every check held: what names none of them holds still.

    Returns
    -------
    int
        Number of checks that held.

    Raises
    ------
    SourceProblem
        With the first broken rules and the values that broke them.
    """
    statements = [rule for rule in rules() if changed is None or not _words(rule).isdisjoint(changed)]
    opened = beside.connections(warehouse)
    with ThreadPoolExecutor(max_workers=beside.AT_ONCE) as hands:
        found = hands.map(lambda rule: _offences(opened(), rule), statements)
        broken = [offence for offences in found for offence in offences]
    if broken:
        raise SourceProblem(
            N_("The build breaks {count} rules and was not published: {rules}"),
            count=len({rule for rule, _ in broken}),
            rules="; ".join(f"{rule}: {detail}" for rule, detail in broken[:SHOWN_FAILURES]),
        )
    return len(statements)


def _offences(own: duckdb.DuckDBPyConnection, rule: str) -> list[tuple[Any, ...]]:
    """The first offences against one rule, asked on a connection of its own."""
    with own:
        return own.execute(rule).fetchmany(SHOWN_FAILURES)


def _words(rule: str) -> set[str]:
    """Every word of a statement, the names of the tables it asks among them."""
    return set(re.findall(r"\w+", rule))


def content_hash(warehouse: duckdb.DuckDBPyConnection) -> str:
    """SHA-256 over every table's rows in key order; the time of the build is not part of it.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        A finished build.

    Returns
    -------
    str
        64 hexadecimal digits, the same whatever the number of threads that built the tables or read them.
    """
    return contents.digest(contents.of(warehouse))


def publish(building: Path, digest: str, about: dict[str, Any]) -> Path:
    """Give a finished build its name and make it the current one.

    Parameters
    ----------
    building : Path
        The closed DuckDB file; it is renamed.
    digest : str
        Its content hash.
    about : dict
        What the build was made from; kept beside it as JSON.

    Returns
    -------
    Path
        The published file.
    """
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    published = building.with_name(f"warehouse-{moment}-{digest[:12]}.duckdb")
    building.rename(published)
    published.with_suffix(".json").write_text(json.dumps(about, indent=1, sort_keys=True), encoding="utf-8")
    _point_at(published)
    _forget_old(published)
    return published


def current(build_dir: Path) -> dict[str, Any] | None:
    """What the published build says of itself, or None when there is none."""
    pointer = build_dir / POINTER
    if not pointer.exists():
        return None
    return _about(pointer.resolve()) or None


def name(build_dir: Path) -> str:
    """The name of the published build; empty where there is none."""
    pointer = build_dir / POINTER
    return pointer.resolve().stem if pointer.exists() else ""


def kept(build_dir: Path) -> list[tuple[str, dict[str, Any]]]:
    """The builds one can go back to, newest first: name, and what each says of itself."""
    paths = sorted(build_dir.glob("warehouse-*.duckdb"), reverse=True)
    return [(path.stem, _about(path)) for path in paths]


def back(build_dir: Path, name: str) -> str:
    """Serve an earlier build again.

    Parameters
    ----------
    build_dir : Path
        Where builds lie; call this under its lock.
    name : str
        The build's name, or what its name alone ends or begins with.

    Returns
    -------
    str
        The build's full name.

    Raises
    ------
    SourceProblem
        If there is no such build; it says which there are.
    """
    there = sorted(build_dir.glob("warehouse-*.duckdb"), reverse=True)
    wanted = name.removesuffix(".duckdb")
    found = [
        path for path in there if wanted and (path.stem.startswith(wanted) or path.stem.endswith(wanted))
    ]
    if len(found) != 1:
        raise SourceProblem(
            N_("There is no one build {name}. Expected one of: {known}."),
            name=name or "–",
            known=", ".join(path.stem for path in there) or "–",
        )
    _point_at(found[0])
    return found[0].stem


def _about(path: Path) -> dict[str, Any]:
    about = path.with_suffix(".json")
    return json.loads(about.read_text(encoding="utf-8")) if about.is_file() else {}


def _point_at(published: Path) -> None:
    fresh = published.with_name(f".{POINTER}.{os.getpid()}")
    fresh.unlink(missing_ok=True)
    fresh.symlink_to(published.name)
    fresh.replace(published.with_name(POINTER))


def _forget_old(published: Path) -> None:
    """Keep the last builds to go back to; readers of a removed file keep their open handle.

    A build whose figures are those of the one before is nothing to go back to: it goes with the next.
    """
    builds = sorted(published.parent.glob("warehouse-*.duckdb"))
    figures = [build for build in builds if build != published and not _about(build).get(ECHO)]
    keep = {published, *figures[-KEPT_BUILDS if _about(published).get(ECHO) else 1 - KEPT_BUILDS :]}
    for old in builds:
        if old not in keep:
            old.unlink()
            old.with_suffix(".json").unlink(missing_ok=True)
