"""The first rows of a load: as they were understood, and as the refused ones were written."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import Any

from dash import html
from dash.development.base_component import Component

from data import words
from pages._parts.imports.kinds import kind
from pages._parts.imports.loads import Load
from pages._parts.imports.tables import table

_ROWS = 8
_COLUMNS = 10
_LONGEST = 60
#: Columns of ours, not of the office's file.
_OURS = {"source_row", "simulated", "source_key", "member", "sheet", "__index_level_0__"}


def preview(load: Load, lang: str) -> list[Component]:
    """Accepted rows of each table, then refused ones."""
    _ = words.translator(lang).gettext
    headings = _headings(load)
    parts = []
    for path in sorted(load.folder.glob("accepted.*.parquet")):
        title = _("Rows that are right: {kind}").format(kind=kind(path.stem.partition(".")[2], lang))
        parts += _part(path, title, headings, lang)
    parts += _part(load.folder / "refused.parquet", _("Refused rows, as written"), headings, lang)
    return [html.Section([html.H2(_("The first rows")), *parts], id="rows")] if parts else []


def _part(path: Path, title: str, headings: dict[str, str], lang: str) -> list[Component]:
    frame = _first(path)
    if frame is None or not frame:
        return []
    _ = words.translator(lang).gettext
    known = [name for name in frame[0] if name not in _OURS and any(row.get(name) for row in frame)]
    columns = known[:_COLUMNS]
    heads = [_("Row"), *(headings.get(name, name) for name in columns)]
    lines = [
        [str(row.get("source_row") or "–"), *(html.Bdi(_said(row.get(name), lang)) for name in columns)]
        for row in frame
    ]
    return [
        html.Details(
            [html.Summary(title), html.Div(table(heads, lines, title), className="wide", tabIndex="0")]
        )
    ]


def _first(path: Path) -> list[dict[str, Any]] | None:
    """A few rows, without reading the others."""
    import pyarrow as pa  # noqa: PLC0415 - 30 MB of a server that most readers never need
    import pyarrow.parquet as pq  # noqa: PLC0415

    try:
        with pq.ParquetFile(path) as file:
            batch = next(islice(file.iter_batches(batch_size=_ROWS), 1), None)
    except (OSError, pa.ArrowInvalid):
        return None
    return batch.to_pylist() if batch is not None else []


def _headings(load: Load) -> dict[str, str]:
    """What the file calls each field."""
    return {
        str(column.get("field")): str(column.get("heading"))
        for grid in load.listed("grids")
        for column in grid.get("columns") or []
        if column.get("heading")
    }


def _said(value: Any, lang: str) -> str:
    _ = words.translator(lang).gettext
    if value is None or value != value:  # noqa: PLR0124 - only what is not a number differs from itself
        return "–"
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value)[:_LONGEST] or "–"
