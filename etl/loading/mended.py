"""What a later file made good: refused files, refused rows, and the names these waited for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePath
from typing import Any

import pandas as pd
import pyarrow.parquet as pq

from etl.loading import counting, ledger
from etl.loading.ledger import Entry
from etl.values import periods
from etl.values.columns import Texts

#: What of a row's group says which row it is; a place may be the very name that waits.
_WHICH = ("centre_id", "cell_id", "period")
#: Without one of these a group says too little.
_CODES = frozenset({"centre_id", "cell_id"})

Told = Mapping[str, Any]


def replaces(later: Told, told: Told) -> bool:
    """Whether a file may be another's mended copy: of the same office, with the same tables or the same name.

    Parameters
    ----------
    later, told : mapping
        Reports of the later file and of the one before.
    """
    same_tables = bool(told["kinds"]) and later["kinds"] == told["kinds"]
    return same_file(later, told) or (_same_office(later, told) and same_tables)


def same_file(later: Told, told: Told) -> bool:
    """Whether two files bear one name and come from one office; of nobody's files that is never certain."""
    return _same_office(later, told) and _stem(later) == _stem(told)


def settle(entries: Iterable[Entry]) -> None:
    """Let each load's report list only the names that some refused row of it still waits for.

    The report keeps all of them under ``waited``: when the later file is undone, they wait again. Call it
    under the lock.

    Parameters
    ----------
    entries : iterable of Entry
        Every load, oldest first.
    """
    listed = list(entries)
    for at, entry in enumerate(listed):
        waited = entry.report.get("waited", entry.report["waiting"])
        if waited:
            later = [one for one in listed[at + 1 :] if one.status == ledger.TAKEN]
            left = _left(entry, waited, later) if later else waited
            if left != entry.report["waiting"]:
                ledger.tell(entry, waiting=left, waited=waited)


def _stem(told: Told) -> str:
    """A file's name without its ending: what goes back to an office is an xlsx, whatever came."""
    return PurePath(told["file"]).stem.casefold()


def _same_office(later: Told, told: Told) -> bool:
    return bool(told["office"]) and later["office"] == told["office"]


def _left(entry: Entry, waited: Sequence[dict[str, Any]], later: Sequence[Entry]) -> list[dict[str, Any]]:
    """The names that are still needed."""
    mending = [one for one in later if not _asks_for_any(one, waited)]
    if any(same_file(one.report, entry.report) for one in mending):
        return []
    rows = pd.read_parquet(entry.folder.refused).astype("string").fillna("")
    if "kind" not in rows:
        return list(waited)
    copies = [one for one in mending if replaces(one.report, entry.report)]
    open_rows = pd.concat(
        [part[~_told_again(str(kind), part, later, copies)] for kind, part in rows.groupby("kind")]
    )
    texts = {text.strip() for name in open_rows for text in open_rows[name].unique()}
    return [name for name in waited if name["written"].strip() in texts]


def _asks_for_any(later: Entry, waited: Sequence[dict[str, Any]]) -> bool:
    """Whether the later file waits for one of the same names itself."""
    asked = {(name["list"], name["written"]) for name in later.report.get("waited", later.report["waiting"])}
    return any((name["list"], name["written"]) in asked for name in waited)


def _told_again(kind: str, rows: pd.DataFrame, later: Sequence[Entry], copies: Sequence[Entry]) -> pd.Series:
    """Rows of which a later file tells: its accepted rows are of the same centre or cell, and period.

    Rows that no code tells apart are told again by any mended copy with the same table.
    """
    which = [name for name in _WHICH if name in counting.group(kind)]
    if not _CODES.intersection(which) or not set(which) <= set(rows):
        return pd.Series(data=any(kind in one.report["tables"] for one in copies), index=rows.index)
    known: set[tuple[str, ...]] = set()
    for one in later:
        if kind in one.report["tables"]:
            known |= _keys(pq.read_table(one.folder.accepted(kind), columns=which).to_pandas(), which)
    return pd.Series([key in known for key in _each(_read(rows), which)], index=rows.index)


def _read(rows: pd.DataFrame) -> pd.DataFrame:
    """Refused rows with their periods as accepted rows have them."""
    if "period" not in rows:
        return rows
    column = periods.period_column(Texts(dict(rows["period"].value_counts())))
    return rows.assign(period=rows["period"].map(column.values).fillna(rows["period"]))


def _keys(rows: pd.DataFrame, which: Sequence[str]) -> set[tuple[str, ...]]:
    return set(_each(rows.drop_duplicates(), which))


def _each(rows: pd.DataFrame, which: Sequence[str]) -> Iterable[tuple[str, ...]]:
    columns = (rows[name].astype("str").str.strip() for name in which)
    return zip(*columns, strict=True)
