"""A large, even text table parted into columns at once, with the same result as row after row."""

from __future__ import annotations

import os
from typing import Any

import pyarrow as pa
import pyarrow.csv

from etl.reading.columns import Column
from etl.reading.limits import COLUMNS, DISTINCT_TEXTS, MEBIBYTE
from etl.reading.plain_text import Plain
from etl.reading.separators import Layout

_BLOCK = 1 * MEBIBYTE
_TAIL = 64 * 1024


def columns(text: Plain, layout: Layout) -> list[Column] | None:
    """Part an even text table.

    Returns
    -------
    list of Column or None
        None where rows are uneven or a quotation mark may be left open: `etl.reading.delimited` says where.
    """
    if layout.width > COLUMNS or text.quotes % 2:
        return None
    try:
        table = _read(text, layout)
    except pa.ArrowInvalid:
        return None
    read = [_column(table, place) for place in range(layout.width)]
    if text.quotes and _left_open(_tail(text), read[-1]):
        return None
    return read if sum(len(column.texts) for column in read) <= DISTINCT_TEXTS else None


def _read(text: Plain, layout: Layout) -> Any:
    names = [str(place) for place in range(layout.width)]
    with pa.OSFile(str(text.path)) as file:
        file.seek(text.skip + layout.declared)
        table = pa.csv.read_csv(
            file,
            read_options=pa.csv.ReadOptions(column_names=names, block_size=_BLOCK),
            parse_options=pa.csv.ParseOptions(
                delimiter=layout.separator, newlines_in_values=text.quotes > 0, ignore_empty_lines=False
            ),
            convert_options=pa.csv.ConvertOptions(
                column_types=dict.fromkeys(names, pa.dictionary(pa.int32(), pa.string())),
                strings_can_be_null=False,
                quoted_strings_can_be_null=False,
            ),
        )
    return table.unify_dictionaries()


def _tail(text: Plain) -> bytes:
    with text.path.open("rb") as file:
        file.seek(-min(_TAIL, text.path.stat().st_size), os.SEEK_END)
        return file.read()


def _column(table: Any, place: int) -> Column:
    whole = table.column(place).combine_chunks()
    return Column(whole.indices.to_numpy(), whole.dictionary.to_pylist())


def _left_open(tail: bytes, last: Column) -> bool:
    """Whether the last cell reaches from a quotation mark to the very end of the file."""
    if not len(last.codes):
        return False
    cell = last.texts[last.codes[-1]].replace('"', '""')
    return tail.endswith(b'"' + cell.encode("utf-8")[-_TAIL + 1 :])
