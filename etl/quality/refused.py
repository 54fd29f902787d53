"""Rows and files that were refused: whose they are, of which dataset and period, from the ledger of loads."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import PurePath
from typing import Any, NamedTuple

import duckdb
import pandas as pd
import pyarrow as pa

from data.periods import YEAR
from etl.loading import inbox, ledger, mended
from etl.loading.counting import Counted
from etl.loading.places import LoadFolder
from etl.recognising.forms import form
from etl.resolving.decisions import resolver
from etl.resolving.resolver import Resolver
from etl.schemas.kinds import KINDS
from etl.settings import Settings
from etl.values import periods
from etl.values.columns import Texts

#: Warehouse table -> dataset of the grid.
DATASETS = {
    "centre": "centres",
    "beneficiary_count": "beneficiaries",
    "cell": "cells",
    "cell_report": "reports",
    "signal": "signals",
}
#: Table -> the column that says whose a row is, and the list of its codes; without, a delegation is written.
_KEYS = {
    "centre": ("delegation_code", ""),
    "beneficiary_count": ("centre_id", "centre"),
    "cell": ("territory_code", ""),
    "cell_report": ("cell_id", "cell"),
    "signal": ("cell_id", "cell"),
}
#: Datasets that have no period.
_LISTS = ("centres", "cells")
_ROWS = pa.schema(
    [
        ("source_key", pa.string()),
        ("dataset", pa.string()),
        ("delegation", pa.string()),
        ("period", pa.string()),
        ("refused", pa.int32()),
    ]
)
_FILES = pa.schema(
    [
        ("source_key", pa.string()),
        ("file", pa.string()),
        ("office", pa.string()),
        ("received_on", pa.date32()),
        ("whole", pa.bool_()),
        ("kinds", pa.list_(pa.string())),
        ("refused_rows", pa.int32()),
        ("problems", pa.int32()),
    ]
)


class Received(NamedTuple):
    """A file of which something was refused; `whole`: nothing in it was accepted."""

    source_key: str
    folder: LoadFolder
    told: Mapping[str, Any]
    whole: bool


def write(warehouse: duckdb.DuckDBPyConnection, settings: Settings) -> None:
    """Write ``refused_file`` and the temporary table ``refused_row``.

    Parameters
    ----------
    warehouse : DuckDBPyConnection
        Holds ``centre``, ``cell`` and ``inbox_file``.
    settings : Settings
        Says where loads and inbox are.
    """
    files = [*_inbox(warehouse, settings), *_loads(settings)]
    lists = {
        "centre": dict(warehouse.execute("SELECT centre_id, delegation_code FROM centre").fetchall()),
        "cell": dict(warehouse.execute("SELECT cell_id, territory_code FROM cell").fetchall()),
    }
    names = resolver()
    rows = [row for file in files for row in _rows(file, lists, names)]
    _table(warehouse, "TEMP TABLE refused_row", rows, _ROWS)
    _table(
        warehouse, "TABLE refused_file", [_file(one) for one in files if not _mended(one, settings)], _FILES
    )


def _loads(settings: Settings) -> list[Received]:
    """Loads that count with rows refused, and those refused whole; withdrawn or waiting ones say nothing."""
    return [
        Received(entry.name, entry.folder, entry.report, entry.status == ledger.REFUSED)
        for entry in ledger.entries(settings.loads)
        if entry.status == ledger.REFUSED
        or (entry.status == ledger.TAKEN and entry.report["rows"]["refused"] + len(entry.report["problems"]))
    ]


def _inbox(warehouse: duckdb.DuckDBPyConnection, settings: Settings) -> list[Received]:
    """Files put into the inbox by hand of which something was refused."""
    ((some,),) = warehouse.execute("SELECT count(*) > 0 FROM inbox_file WHERE refused_count > 0").fetchall()
    if not some:
        return []
    return [
        Received(one.source_key, one.folder, _told(one), not one.held)
        for one in inbox.counted(warehouse, settings)
        if one.refused and not one.simulated
    ]


def _told(one: Counted) -> dict[str, Any]:
    read = json.loads(one.folder.report.read_text(encoding="utf-8"))
    return read | {"office": one.publisher, "received_at": one.moment.isoformat()}


def _mended(one: Received, settings: Settings) -> bool:
    """Whether a mended copy has come since that counts."""
    return any(
        later.status == ledger.TAKEN
        and (_moment(later.report), later.name) > (_moment(one.told), one.source_key)
        and mended.replaces(later.report, one.told)
        for later in ledger.entries(settings.loads)
    )


def _moment(told: Mapping[str, Any]) -> pd.Timestamp:
    """When a file was received: files of the inbox are not named by it."""
    return pd.Timestamp(told["received_at"])


def _file(one: Received) -> dict[str, Any]:
    told = one.told
    return {
        "source_key": one.source_key,
        "file": told["file"],
        "office": told["office"] or told["who"],
        "received_on": pd.Timestamp(told["received_at"]).date(),
        "whole": one.whole,
        "kinds": [DATASETS.get(kind, kind) for kind in told["kinds"]],
        "refused_rows": told["rows"]["refused"],
        "problems": len(told["problems"]),
    }


def _rows(
    file: Received, lists: Mapping[str, Mapping[str, str]], names: Resolver
) -> Iterator[dict[str, Any]]:
    """Refused rows counted by dataset, delegation and period; nobody known: told with the file."""
    own = names.delegation(file.told["office"]).value if file.told["office"] else ""
    if not file.told["rows"]["refused"] or not file.folder.refused.is_file():
        yield from _unread(file, own)
        return
    frame = pd.read_parquet(file.folder.refused).astype("string").fillna("")
    for kind, rows in frame.groupby("kind"):
        dataset = DATASETS.get(str(kind))
        if dataset is None:
            continue
        whose = _delegations(str(kind), rows, lists, names).where(lambda found: found != "", own)
        counted = Counter(zip(whose, _periods(rows), strict=True))
        for (delegation, period), count in sorted(counted.items()):
            if delegation:
                yield {
                    "source_key": file.source_key,
                    "dataset": dataset,
                    "delegation": delegation,
                    "period": period or None,
                    "refused": count,
                }


def _unread(file: Received, own: str) -> Iterator[dict[str, Any]]:
    """A file of which no row could be read: its name says what it should hold, its sender whose it is."""
    name = form(PurePath(file.told["file"]).stem)
    period = periods.period_of_title(PurePath(file.told["file"]).stem, {YEAR})
    for kind in KINDS:
        stem = form(kind.stem)
        if file.whole and own and kind.table in DATASETS and name[: len(stem)] == stem:
            dataset = DATASETS[kind.table]
            yield {
                "source_key": file.source_key,
                "dataset": dataset,
                "delegation": own,
                "period": period if dataset not in _LISTS else None,
                "refused": 0,
            }


def _delegations(
    kind: str, rows: pd.DataFrame, lists: Mapping[str, Mapping[str, str]], names: Resolver
) -> pd.Series:
    """The delegation each row is of; empty where the row does not say."""
    column, listed = _KEYS[kind]
    if column not in rows:
        return pd.Series("", index=rows.index)
    found = {
        text: lists[listed].get(text.strip(), "") if listed else names.delegation(text).value
        for text in rows[column].unique()
    }
    return rows[column].map(found)


def _periods(rows: pd.DataFrame) -> pd.Series:
    """The period each row is of; empty where it names none or none that can be read."""
    if "period" not in rows:
        return pd.Series("", index=rows.index)
    column = periods.period_column(Texts(dict(rows["period"].value_counts())))
    return rows["period"].map(column.values).fillna("")


def _table(
    warehouse: duckdb.DuckDBPyConnection, named: str, rows: list[dict[str, Any]], schema: pa.Schema
) -> None:
    warehouse.register("refused_given", pa.Table.from_pylist(rows, schema=schema))
    warehouse.execute(f"CREATE OR REPLACE {named} AS FROM refused_given ORDER BY ALL")
    warehouse.unregister("refused_given")
