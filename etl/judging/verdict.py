"""One table judged: every cell read, every rule asked, rows without an error accepted, the others refused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from etl.judging import schema_rules
from etl.judging.beyond import beyond
from etl.judging.breaches import Breach, counts, findings
from etl.judging.case import Case
from etl.judging.columns import Column, Written, read
from etl.judging.cross_checks import cross_checks
from etl.judging.examples import without_examples
from etl.judging.findings import Judged, Severity, Waiting
from etl.judging.known import Known
from etl.judging.lists import spoken_for
from etl.judging.readers import level_and_place
from etl.judging.repeats import repeated_rows
from etl.judging.uncomputed import of_figures, told_apart
from etl.recognising.table import Table
from etl.schemas.around import AROUND
from etl.schemas.rules import Rule


def judge(table: Table, known: Known) -> Judged:
    """Judge one table.

    Parameters
    ----------
    table : Table
        As recognised.
    known : Known
        What its rows may refer to and are compared with.

    Returns
    -------
    Judged
        A row with any error is refused; the others are accepted whatever else is found.
    """
    kept, examples = without_examples(table)
    missing = _missing(kept)
    if missing:
        return _whole_refused(table, missing, examples)
    schema = kept.kind.schema
    columns = read(schema, _written(kept), known)
    told = {name: column.rows() for name, column in columns.items() if name != AROUND}
    rows = pd.DataFrame(told, index=kept.rows.index)
    if "simulated" in rows:
        rows["simulated"] = rows["simulated"].fillna(value=False).astype("bool")
    breaches = _schema_breaches(kept, columns, rows)
    wrong = _refused(breaches, len(rows))
    breaches += of_figures(kept)
    breaches += cross_checks(Case(kept, columns, rows, wrong, known))
    wrong = _refused(breaches, len(rows))
    rows["source_row"] = kept.origin["row"].to_numpy()
    return Judged(
        table=table,
        rows=(rows[~wrong] if wrong.any() else rows).reset_index(drop=True),
        findings=findings(kept, breaches, known.ignored),
        refused=_as_written(kept, wrong),
        waiting=_waiting(kept, columns),
        aliases={key: value for column in columns.values() for key, value in column.aliases.items()},
        counts=counts(breaches),
        examples=examples,
        notes=(
            *(note for column in columns.values() for note in column.notes),
            *spoken_for(kept.kind, rows[~wrong], known),
        ),
    )


def _schema_breaches(table: Table, columns: Mapping[str, Column], rows: pd.DataFrame) -> list[Breach]:
    schema = table.kind.schema
    first: list[Breach] = []
    for name, column in columns.items():
        declared = schema.columns[name]
        first += schema_rules.unread(name, declared, column)
        first += told_apart(table, schema_rules.unfilled(name, declared, column))
        first += schema_rules.of_column(name, declared, column)
    then = [*schema_rules.of_row(schema, rows), *repeated_rows(schema, columns)]
    return schema_rules.without_repeats([*beyond(table), *first, *then], len(rows))


def _refused(breaches: Sequence[Breach], rows: int) -> np.ndarray:
    wrong = np.zeros(rows, dtype=bool)
    for breach in breaches:
        if breach.weight() is Severity.ERROR:
            wrong[breach.rows] = True
    return wrong


def _as_written(table: Table, wrong: np.ndarray) -> pd.DataFrame:
    """The refused rows as the office wrote them."""
    refused = table.rows[wrong]
    return refused.assign(source_row=table.origin["row"].to_numpy()[wrong]).reset_index(drop=True)


def _missing(table: Table) -> list[str]:
    """Columns that every row must fill and that are not there."""
    columns = table.kind.schema.columns
    must = (name for name, column in columns.items() if column.required and not column.nullable)
    return [name for name in must if name not in table.rows]


def _whole_refused(table: Table, missing: Sequence[str], examples: int) -> Judged:
    """A table without a column it must have: none of its rows can be judged."""
    declared = table.kind.schema.columns
    nowhere = np.zeros(1, dtype=np.int64)
    breaches = [
        Breach(
            Rule.HEADER,
            name,
            np.empty(0, dtype=np.int64),
            allowed=f"{declared[name].metadata['fr']} | {declared[name].metadata['ar']}",
            numbers=nowhere + table.header[1],
        )
        for name in missing
    ]
    everything = np.ones(len(table.rows), dtype=bool)
    return Judged(
        table,
        pd.DataFrame(columns=[*declared, "source_row"]),
        findings(table, breaches, frozenset()),
        _as_written(table, everything),
        counts=counts(breaches),
        examples=examples,
    )


def _written(table: Table) -> Written:
    """The rows as columns of text, with what the spreadsheet and its headings say of them."""
    typed, dated = (
        frozenset(match.field for match in table.matches if match.column in columns)
        for columns in (table.grid.typed, table.grid.dated)
    )
    return Written(table.rows, typed, dated, {match.field: match.heading for match in table.matches})


def _waiting(table: Table, columns: Mapping[str, Column]) -> tuple[Waiting, ...]:
    found = []
    for name, column in columns.items():
        about = table.kind.schema.columns[name].metadata
        asked = {place: why for place, why in column.unread.items() if why.candidates}
        if not asked:
            continue
        rows = np.bincount(column.codes, minlength=len(column.texts))
        found += [
            Waiting(
                *_looked_in(about, column.within[place]),
                written=column.texts[place],
                count=int(rows[place]),
                candidates=why.candidates,
            )
            for place, why in asked.items()
        ]
    return tuple(found)


def _looked_in(about: Mapping[str, Any], within: str) -> tuple[str, str]:
    """The list in which a name was looked up, and the territory inside which."""
    if about["reads"] == "territory":
        return level_and_place(within)
    return about["choices"] or about["reads"], within
