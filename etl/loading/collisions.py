"""One row for the same keys in a whole upload: several sheets or files of it may tell of the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pandas as pd

from etl.judging.findings import Judged, Severity
from etl.schemas.rules import Rule


def told_apart(judged: Sequence[Judged]) -> tuple[Judged, ...]:
    """Refuse rows whose keys an earlier table of the same upload holds already.

    Parameters
    ----------
    judged : sequence of Judged
        The tables of one upload; inside each, keys are unique already.
    """
    seen: dict[str, pd.DataFrame] = {}
    several = Counter(one.table.kind.table for one in judged)
    found = []
    for one in judged:
        table = one.table.kind.table
        if several[table] == 1:
            found.append(one)
            continue
        names = keys(one)
        held = one.rows[names].astype("str").fillna("") if len(one.rows) else pd.DataFrame(columns=names)
        before = seen.get(table)
        if before is not None and len(held):
            again = held.merge(before, how="left", on=names, indicator=True)["_merge"].eq("both").to_numpy()
            found.append(_without(one, again, held) if again.any() else one)
            held = held[~again]
        else:
            found.append(one)
        seen[table] = held if before is None else pd.concat([before, held])
    return tuple(found)


def keys(judged: Judged) -> list[str]:
    """The columns whose combination appears once."""
    schema = judged.table.kind.schema
    names = schema.unique or [name for name, column in schema.columns.items() if column.unique]
    # Every cell numbers its own signals.
    return ["cell_id", "signal_id"] if "signal_id" in schema.columns else list(names)


def _without(judged: Judged, again: np.ndarray, held: pd.DataFrame) -> Judged:
    rows = judged.rows[again]
    columns = judged.table.kind.schema.columns
    written = rows.drop(columns="source_row").astype("str").assign(source_row=rows["source_row"].to_numpy())
    findings = pd.DataFrame(
        {
            "rule": Rule.ONE_ROW.name,
            "severity": Severity.ERROR.value,
            "row": rows["source_row"].to_numpy(),
            "column": -1,
            "heading": columns[held.columns[0]].metadata["fr"],
            "value": held[again].agg(" · ".join, axis=1).to_numpy(),
            "allowed": "",
            "suggestion": "",
            "key": "",
            "member": judged.table.grid.member,
            "sheet": judged.table.grid.sheet,
        }
    )
    counts = judged.counts | {Rule.ONE_ROW.name: judged.counts.get(Rule.ONE_ROW.name, 0) + int(again.sum())}
    return replace(
        judged,
        rows=judged.rows[~again].reset_index(drop=True),
        findings=pd.concat([judged.findings, findings], ignore_index=True),
        refused=pd.concat([judged.refused, written], ignore_index=True),
        counts=counts,
    )
