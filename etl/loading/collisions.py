"""One row for the same keys in a whole upload: several sheets or files of it may tell of the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pandas as pd

from etl.judging.breaches import BETWEEN, MOST
from etl.judging.distinct import Codes
from etl.judging.findings import Judged, Severity
from etl.judging.repeats import apart, keys_of
from etl.schemas.rules import Rule

#: Rule and column -> the rows that are refused for it.
Refused = Mapping[tuple[Rule, str], Codes]


def told_apart(judged: Sequence[Judged]) -> tuple[Judged, ...]:
    """Refuse rows whose keys another table of the same upload holds too.

    Of rows that say the same the first counts; of those that contradict each other none.

    Parameters
    ----------
    judged : sequence of Judged
        The tables of one upload; inside each, keys are unique already.
    """
    alike: dict[str, list[int]] = {}
    for at, one in enumerate(judged):
        if len(one.rows):
            alike.setdefault(one.table.kind.table, []).append(at)
    found = list(judged)
    for places in alike.values():
        if len(places) > 1:
            for at, one in zip(places, _of_one_kind([judged[at] for at in places]), strict=True):
                found[at] = one
    return tuple(found)


def _of_one_kind(judged: Sequence[Judged]) -> Iterator[Judged]:
    keys = list(keys_of(judged[0].table.kind.schema))
    held = pd.concat([_texts(one.rows[keys]) for one in judged], ignore_index=True)
    shared = held.duplicated(keep=False).to_numpy()
    edges = np.cumsum([0, *(len(one.rows) for one in judged)])
    rows = [
        _texts(one.rows[shared[start:end]]) for one, (start, end) in zip(judged, pairwise(edges), strict=True)
    ]
    refused = _refused(pd.concat(rows, ignore_index=True), keys)
    positions = np.flatnonzero(shared)
    for one, (start, end) in zip(judged, pairwise(edges), strict=True):
        mine = {why: positions[places] for why, places in refused.items()}
        mine = {why: at[(at >= start) & (at < end)] - start for why, at in mine.items()}
        yield _without(one, keys, mine)


def _refused(rows: pd.DataFrame, keys: list[str]) -> Refused:
    """What is wrong with rows each of which shares its keys with another one."""
    key = rows.groupby(keys, sort=False).ngroup()
    said = {str(name): rows[name].to_numpy() for name in rows if name not in (*keys, "source_row")}
    contradicted, again = apart(key.to_numpy(), said)
    found = {(Rule.CONTRADICTED, name): at for name, at in contradicted.items()}
    return {**found, (Rule.ONE_ROW, keys[0]): again}


def _texts(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.astype("str").fillna("")


def _without(judged: Judged, keys: Sequence[str], refused: Refused) -> Judged:
    told = [_findings(judged, keys, rule, name, at) for (rule, name), at in refused.items() if len(at)]
    if not told:
        return judged
    wrong = np.zeros(len(judged.rows), dtype=bool)
    counts = dict(judged.counts)
    for (rule, _), at in refused.items():
        wrong[at] = True
        counts[rule.name] = counts.get(rule.name, 0) + len(at)
    rows = judged.rows[wrong]
    written = rows.drop(columns="source_row").astype("str").assign(source_row=rows["source_row"].to_numpy())
    return replace(
        judged,
        rows=judged.rows[~wrong].reset_index(drop=True),
        findings=pd.concat([judged.findings, *told], ignore_index=True),
        refused=pd.concat([judged.refused, written], ignore_index=True),
        counts={rule: count for rule, count in counts.items() if count},
    )


def _findings(judged: Judged, keys: Sequence[str], rule: Rule, name: str, at: Codes) -> pd.DataFrame:
    rows = judged.rows.iloc[at[:MOST]]
    shown = list(dict.fromkeys([*keys, name]))
    return pd.DataFrame(
        {
            "rule": rule.name,
            "severity": Severity.ERROR.value,
            "row": rows["source_row"].to_numpy(),
            "column": -1,
            "heading": judged.table.kind.schema.columns[name].metadata["fr"],
            "value": _texts(rows[shown]).agg(BETWEEN.join, axis=1).to_numpy(),
            "allowed": "",
            "suggestion": "",
            "key": "",
            "member": judged.table.grid.member,
            "sheet": judged.table.grid.sheet,
        }
    )
