"""What was left out or assumed, told to the office."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from data.words import N_
from etl.reading.grid import Note
from etl.recognising.choosing import Candidate
from etl.recognising.fields import headings
from etl.recognising.headings import Column
from etl.recognising.rows import Sorted
from etl.recognising.titles import FromTitle
from etl.schemas.kinds import Kind

#: Remarks told one by one.
MOST_TOLD = 5


def said_under(under: Sorted) -> tuple[tuple[int, str], ...]:
    """The remarks under a table, each with the office's row number."""
    return tuple(
        (
            int(under.numbers[row]),
            " ".join(text for column in under.texts if (text := column.at(row).strip())),
        )
        for row in np.flatnonzero(under.remarks).tolist()
    )


def notes(best: Candidate, under: Sorted, empty: int, assumed: Sequence[str]) -> tuple[Note, ...]:
    """Everything that was not simply read."""
    found, kind = best.layout, best.kind
    told = [
        Note(N_("{field} is read from “{said}”: {text}"), _title_fields(kind, title)) for title in best.titles
    ]
    if found.spread:
        told.append(_spread(kind, found.spread_fields, found.spread))
    told += [
        Note(N_("column “{heading}” is not read"), {"heading": column.heading}) for column in found.extra
    ]
    told += [
        Note(N_("there is no column {field}: it is taken as empty"), {"field": headings(kind, name)})
        for name in assumed
    ]
    told += [
        Note(N_("row {row} is a remark and was left out: {text}"), {"row": row, "text": text})
        for row, text in said_under(under)[:MOST_TOLD]
    ]
    counts = (
        (N_("blank rows passed over: {count}"), int(under.blank.sum())),
        (N_("total rows used as checks, not counted: {count}"), int(under.totals.sum())),
        (N_("rows that repeat the headings, passed over: {count}"), int(under.repeated.sum())),
        (N_("empty cells of the table, which say nothing: {count}"), empty),
    )
    return (*told, *(Note(message, {"count": count}) for message, count in counts if count))


def _title_fields(kind: Kind, title: FromTitle) -> dict[str, str]:
    return {"field": headings(kind, title.field), "said": title.said, "text": title.text}


def _spread(kind: Kind, fields: Sequence[str], spread: Sequence[Column]) -> Note:
    return Note(
        N_("{field} stands in the headings of {count} columns, from “{first}” to “{last}”"),
        {
            "field": " + ".join(headings(kind, name) for name in fields),
            "count": len(spread),
            "first": spread[0].heading,
            "last": spread[-1].heading,
        },
    )
