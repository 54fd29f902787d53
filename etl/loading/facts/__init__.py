"""Files of the offices as facts: centres, people helped, cells, their reports and signals, registers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import duckdb
import pyarrow as pa

from data.completeness import completeness
from etl.changed import Changed
from etl.loading import counting, inbox
from etl.loading.counting import Counted
from etl.schemas import choices
from etl.settings import Settings

_FOLDER = Path(__file__).parent

#: The tables in the order in which they are filled, and those whose lists each refers to.
TABLES: dict[str, tuple[str, ...]] = {
    "centre": (),
    "beneficiary_count": ("centre",),
    "cell": (),
    "cell_report": ("cell",),
    "signal": ("cell",),
    "programme_register": (),
    "loaded_figure": (),
    "population_count": (),
    "published_figure": (),
    "travel_time": (),
}
DEMONSTRATION = ("Yaqaza", "Demonstration data, not real: do not cite")
LICENCE = "Internal to the institution"


def load(warehouse: duckdb.DuckDBPyConnection, settings: Settings) -> int:
    """Fill the tables of the offices from the inbox and the accepted loads.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        Holds ``source``, ``territory`` and ``territory_alias`` already.
    settings : Settings
        Says where files and loads are and whether the demonstration set counts.

    Returns
    -------
    int
        Rows written, sources left out.

    Raises
    ------
    SourceProblem
        If any demonstration file breaks any rule, or a file of the inbox cannot be told from another.
    """
    return _fill(warehouse, _counted(warehouse, settings), TABLES, former=())


def update(warehouse: duckdb.DuckDBPyConnection, settings: Settings, changed: Changed) -> int:
    """Fill again the tables of which other files, or other rows of them, count than in the build copied.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        A copy of an earlier build of the same code.
    settings : Settings
        As for `load`.
    changed : Changed
        Is told which tables stayed as they were.

    Returns
    -------
    int
        Rows of the tables filled again.
    """
    files = _counted(warehouse, settings)
    before = _listed(
        warehouse.execute("SELECT table_name, place, source_key, digest FROM counted_file").fetchall()
    )
    now = _listed([row[:4] for row in _rows(files)])
    stale = {table for table in TABLES if before.get(table) != now.get(table)}
    stale |= {table for table, lists in TABLES.items() if stale.intersection(lists)}
    changed.same |= TABLES.keys() - stale
    former = warehouse.execute("SELECT DISTINCT source_key FROM counted_file").fetchall()
    return _fill(warehouse, files, [table for table in TABLES if table in stale], [key for (key,) in former])


def _counted(warehouse: duckdb.DuckDBPyConnection, settings: Settings) -> list[Counted]:
    files = [*inbox.counted(warehouse, settings), *counting.of_loads(settings.loads, settings.trial)]
    return [file for file in files if settings.with_demo or not file.simulated]


def _fill(
    warehouse: duckdb.DuckDBPyConnection,
    files: Sequence[Counted],
    tables: Iterable[str],
    former: Sequence[str],
) -> int:
    units = {row["value"]: row["unit"] for row in choices.rows("register")}
    warehouse.register("register_unit", pa.table({"register": list(units), "unit": list(units.values())}))
    rule = pa.array([completeness().least_share], pa.decimal128(5, 4))
    warehouse.register("list_rule", pa.table({"least_share": rule}))
    rows = sum(_table(warehouse, table, counting.having(files, table)) for table in tables)
    for given in ("register_unit", "list_rule"):
        warehouse.unregister(given)
    _files(warehouse, files, former)
    return rows


def create(warehouse: duckdb.DuckDBPyConnection, tables: Iterable[str] = TABLES) -> None:
    """Make tables of the offices, all of them unless told."""
    for table in tables:
        warehouse.execute(_statements(table)[0])


def _statements(table: str) -> list[str]:
    """The statements of a table's script: the first creates it, the last fills it, any between empty it."""
    script = (_FOLDER / f"{table}.sql").read_text(encoding="utf-8")
    return [statement.query for statement in duckdb.extract_statements(script)]


def _table(warehouse: duckdb.DuckDBPyConnection, table: str, files: Sequence[Counted]) -> int:
    """Make one table anew."""
    *creation, insert = _statements(table)
    for statement in creation:
        warehouse.execute(statement)
    if files:
        counting.view(warehouse, table, files)
        warehouse.execute(insert)
        warehouse.execute("DROP VIEW counting; DROP VIEW received")
    ((rows,),) = warehouse.execute(f"SELECT count(*) FROM {table}").fetchall()  # noqa: S608 - a name of TABLES
    return int(rows)


def _files(warehouse: duckdb.DuckDBPyConnection, files: Sequence[Counted], former: Sequence[str]) -> None:
    warehouse.register("office_files", pa.Table.from_pylist([_named(row) for row in _rows(files)], _SCHEMA))
    inbox_files = [
        {"file": f"{file.publisher}/{file.title}", "refused_count": file.refused}
        for file in files
        if file.in_inbox and not file.simulated
    ]
    warehouse.register("inbox_files", pa.Table.from_pylist(inbox_files, _INBOX))
    script = (_FOLDER / "files.sql").read_text(encoding="utf-8")
    for statement in duckdb.extract_statements(script):
        asked = {"former": list(former)} if "former" in statement.named_parameters else None
        warehouse.execute(statement.query, asked)
    warehouse.unregister("office_files")
    warehouse.unregister("inbox_files")


_INBOX = pa.schema([("file", pa.string()), ("refused_count", pa.int32())])
_SCHEMA = pa.schema(
    [
        ("table_name", pa.string()),
        ("place", pa.int32()),
        ("source_key", pa.string()),
        ("digest", pa.string()),
        ("accepted_count", pa.int32()),
        ("publisher", pa.string()),
        ("title", pa.string()),
        ("licence", pa.string()),
        ("retrieved_on", pa.date32()),
        ("sha256", pa.string()),
        ("simulated", pa.bool_()),
    ]
)


def _named(row: tuple[object, ...]) -> dict[str, object]:
    return dict(zip(_SCHEMA.names, row, strict=True))


def _rows(files: Sequence[Counted]) -> list[tuple[object, ...]]:
    """One row a table and file that holds rows of it."""
    rows: list[tuple[object, ...]] = []
    for table in TABLES:
        for place, file in enumerate(counting.having(files, table)):
            held = file.held[table]
            publisher, licence = DEMONSTRATION if file.simulated else (file.publisher, LICENCE)
            about = (publisher, file.title, licence, file.received_on, file.sha256, file.simulated)
            rows.append((table, place, file.source_key, held["digest"], held["rows"], *about))
    return rows


def _listed(rows: Iterable[tuple[object, ...]]) -> dict[object, list[tuple[object, ...]]]:
    """Table -> its files in order, each with the digest of its accepted rows."""
    by_table: dict[object, list[tuple[object, ...]]] = {}
    for table, *about in sorted(rows, key=str):
        by_table.setdefault(table, []).append(tuple(about))
    return by_table
