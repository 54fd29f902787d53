"""Which rows count: of the same figures those of the newest file, whichever files there are."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import duckdb

from etl.loading import ledger
from etl.loading.places import LoadFolder

#: Columns that say which rows a newer file replaces together. What two sources count stands side by side.
GROUPS = {
    "centre": ("centre_id",),
    "beneficiary_count": ("centre_id", "period"),
    "cell": ("cell_id",),
    "cell_report": ("cell_id", "period"),
    "signal": ("cell_id", "period"),
    "programme_register": ("register", "territory_code", "period"),
    "loaded_figure": ("indicator", "territory_code", "period"),
    "population_count": ("territory_code", "period", "source"),
    "published_figure": ("indicator", "territory_code", "period", "scope", "source"),
    "travel_time": ("from_code", "to_code"),
}
#: Those of them that a file may leave empty: what says nothing replaces what said nothing.
MAY_BE_EMPTY = {"population_count": "source"}
#: A demonstration file of the inbox is written again at any time.
BEFORE_ALL = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Counted:
    """A file of which accepted rows count.

    Attributes
    ----------
    source_key : str
        Its key in the table ``source``.
    folder : LoadFolder
        Where its accepted rows lie.
    moment : datetime
        When it was received: of the same figures the latest counts.
    publisher, title : str
        The office and the file's name.
    sha256 : str
        Of the file.
    received_on : date or None
        None for a demonstration file, which is written again at any time.
    simulated : bool
        Whether it is one.
    held : mapping
        Table -> ``rows`` and ``digest`` of the accepted rows, as the load was written.
    refused : int
        Rows and tables refused.
    in_inbox : bool
        Whether it lies in the inbox rather than among the loads.
    """

    source_key: str
    folder: LoadFolder
    moment: datetime
    publisher: str
    title: str
    sha256: str
    received_on: date | None
    simulated: bool
    held: Mapping[str, Mapping[str, Any]]
    refused: int = 0
    in_inbox: bool = False

    @property
    def order(self) -> tuple[bool, datetime, str]:
        """What decides between two files: demonstrations give way to whatever an office sent."""
        rewritten = self.simulated and self.in_inbox
        return (not self.simulated, BEFORE_ALL if rewritten else self.moment, self.source_key)


def group(table: str) -> tuple[str, ...]:
    """The columns whose rows a newer file replaces together."""
    return GROUPS[table]


def of_loads(loads: Path, trial: Collection[str] = ()) -> list[Counted]:
    """The accepted loads, oldest first, and those that are to count on trial."""
    return [
        _of_entry(entry)
        for entry in ledger.entries(loads)
        if entry.status == ledger.TAKEN or (entry.status == ledger.JUDGED and entry.name in trial)
    ]


def _of_entry(entry: ledger.Entry) -> Counted:
    told = entry.report
    moment = datetime.fromisoformat(told["received_at"])
    simulated = bool(told.get("simulated"))
    return Counted(
        source_key=entry.name,
        folder=entry.folder,
        moment=moment,
        publisher=told["office"] or told["who"] or told["file"],
        title=told["file"],
        sha256=told["sha256"],
        received_on=None if simulated else moment.date(),
        simulated=simulated,
        held=told["tables"],
        refused=told["rows"]["refused"] + len(told["problems"]),
    )


def having(files: Iterable[Counted], table: str) -> list[Counted]:
    """Those that hold rows of a table, in the order in which they count."""
    return sorted((file for file in files if table in file.held), key=lambda file: file.order)


def view(warehouse: duckdb.DuckDBPyConnection, table: str, files: Sequence[Counted]) -> None:
    """Make the temporary view ``counting``: the rows of a table that count, each with its ``source_key``.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        Where to make it.
    table : str
        A table of the offices.
    files : sequence of Counted
        From `having`; at least one.
    """
    parts = " UNION ALL BY NAME ".join(
        f"SELECT *, {_text(file.source_key)} AS source_key, {at} AS place "  # noqa: S608 - quoted below
        f"FROM {_accepted(file.folder, table)}"
        for at, file in enumerate(files)
    )
    warehouse.execute(f"CREATE OR REPLACE TEMP VIEW received AS {parts}")
    names = ", ".join(group(table))
    newest = f"SELECT {names}, max(place) AS place FROM received GROUP BY ALL"  # noqa: S608 - names from the code
    chosen = (
        "FROM received" if len(files) == 1 else f"FROM received SEMI JOIN ({newest}) USING ({names}, place)"
    )
    warehouse.execute(f"CREATE OR REPLACE TEMP VIEW counting AS SELECT * {chosen}")


def superseded(folder: LoadFolder, earlier: Sequence[Counted]) -> list[str]:
    """Source keys of the files of which some rows count no more once a load counts."""
    found: set[str] = set()
    with duckdb.connect(config={"threads": 2}) as memory:
        for table in folder.tables():
            names = ", ".join(group(table))
            fresh = f"SELECT DISTINCT {names} FROM {_accepted(folder, table)}"  # noqa: S608 - names from the code
            memory.execute(f"CREATE OR REPLACE TEMP TABLE fresh AS {fresh}")
            for file in having(earlier, table):
                held = _accepted(file.folder, table)
                question = f"SELECT 1 FROM {held} SEMI JOIN fresh USING ({names}) LIMIT 1"  # noqa: S608
                if memory.execute(question).fetchall():
                    found.add(file.source_key)
    return sorted(found)


def _accepted(folder: LoadFolder, table: str) -> str:
    """The accepted rows of one table, their groups complete, as SQL reads them."""
    held = f"read_parquet({_text(str(folder.accepted(table)))})"
    empty = MAY_BE_EMPTY.get(table)
    return f"(SELECT * REPLACE (coalesce({empty}, '') AS {empty}) FROM {held})" if empty else held  # noqa: S608 - of the code


def _text(words: str) -> str:
    """A text of SQL."""
    return "'" + words.replace("'", "''") + "'"
