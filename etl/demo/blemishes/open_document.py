"""Workbooks as LibreOffice keeps them (ods): the least markup that carries cells, dates and merged ranges."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

import pandas as pd

from etl.demo.blemishes.spelling import Cell
from etl.demo.blemishes.tables import Sheet

PACKED = (2025, 12, 28, 0, 0, 0)
KIND = "application/vnd.oasis.opendocument.spreadsheet"
_URN = "urn:oasis:names:tc:opendocument:xmlns"
_MANIFEST = (
    f'<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="{_URN}:manifest:1.0" '
    'manifest:version="1.2"><manifest:file-entry manifest:full-path="/" '
    f'manifest:media-type="{KIND}"/><manifest:file-entry manifest:full-path="content.xml" '
    'manifest:media-type="text/xml"/></manifest:manifest>'
)
_BEFORE = (
    f'<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="{_URN}:office:1.0" '
    f'xmlns:table="{_URN}:table:1.0" xmlns:text="{_URN}:text:1.0" office:version="1.2">'
    "<office:body><office:spreadsheet>"
)
_AFTER = "</office:spreadsheet></office:body></office:document-content>"


def write(path: Path, sheets: Iterable[Sheet]) -> None:
    """Write a workbook, the same bytes whenever it is written.

    Parameters
    ----------
    path : Path
        Ends with ``.ods``.
    sheets : iterable of Sheet
        In their order.
    """
    content = _BEFORE + "".join(_sheet(sheet) for sheet in sheets) + _AFTER
    parts = {"mimetype": KIND, "content.xml": content, "META-INF/manifest.xml": _MANIFEST}
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in parts.items():
            about = zipfile.ZipInfo(name, PACKED)
            # The kind stands first and unpacked, so that it is known by its first bytes.
            about.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(about, text)


def _sheet(sheet: Sheet) -> str:
    begun = {(top, left): (bottom - top + 1, right - left + 1) for top, left, bottom, right in sheet.merged}
    covered = {
        (row, column)
        for top, left, bottom, right in sheet.merged
        for row in range(top, bottom + 1)
        for column in range(left, right + 1)
    } - begun.keys()
    rows = (_row(at, line, begun, covered) for at, line in enumerate(sheet.lines))
    return f"<table:table table:name={quoteattr(sheet.name)}>{''.join(rows)}</table:table>"


def _row(
    at: int, line: list[Cell], begun: dict[tuple[int, int], tuple[int, int]], covered: set[tuple[int, int]]
) -> str:
    last = max([len(line) - 1, *(column for row, column in covered if row == at)])
    cells = (
        "<table:covered-table-cell/>"
        if (at, column) in covered
        else _cell(line[column] if column < len(line) else None, begun.get((at, column)))
        for column in range(last + 1)
    )
    return f"<table:table-row>{''.join(cells) or '<table:table-cell/>'}</table:table-row>"


def _cell(cell: Cell, spans: tuple[int, int] | None) -> str:
    over = (
        f' table:number-rows-spanned="{spans[0]}" table:number-columns-spanned="{spans[1]}"' if spans else ""
    )
    if cell is None:
        return f"<table:table-cell{over}/>"
    if isinstance(cell, pd.Timestamp):
        kind, text = f'office:value-type="date" office:date-value="{cell:%Y-%m-%d}"', f"{cell:%d/%m/%Y}"
    elif isinstance(cell, str):
        kind, text = 'office:value-type="string"', cell
    else:
        kind, text = f'office:value-type="float" office:value="{cell}"', str(cell)
    return f"<table:table-cell {kind}{over}><text:p>{escape(text)}</text:p></table:table-cell>"
