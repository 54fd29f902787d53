"""An office's report as a workbook: one sheet a table, right-to-left in Arabic."""

from __future__ import annotations

import io
import re
from datetime import date, datetime
from math import ceil
from typing import Any

import xlsxwriter

from data import words
from data.formulas import harmless
from data.row_heights import LINE, lines_of
from pages._reports.office.content import OfficeReport
from pages._reports.office.heading import about, demonstration, sentence, title
from pages._reports.office.tables import Cell, Table, tables

#: Columns are as wide as their longest text, between these; the first holds what stands above the table, too.
_WIDE, _FIRST, _NARROW = 62, 30, 13
#: A sign more or less is not the width of the digit that a spreadsheet measures columns by.
_ROOM = 1.2
#: Signs that the name of a sheet may not hold, and its longest.
_FORBIDDEN, _LONGEST = re.compile(r"[\[\]:*?/\\]"), 31


def workbook(report: OfficeReport) -> bytes:
    """Write it."""
    content = io.BytesIO()
    # What an office wrote is text, whatever it begins with.
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(content, options) as book:
        looks = _looks(book, words.direction(report.lang) == "rtl")
        for each in tables(report):
            _sheet(book, looks, each, report)
    return content.getvalue()


def _looks(book: Any, from_right: bool) -> dict[str, Any]:
    side = {"reading_order": 2, "align": "right"} if from_right else {"reading_order": 1}
    return {
        "title": book.add_format({**side, "bold": True, "font_size": 14}),
        "warning": book.add_format({**side, "bold": True, "bg_color": "#F8E6BB", "font_color": "#5F3E00"}),
        "label": book.add_format({**side, "bold": True}),
        "line": book.add_format(side),
        "head": book.add_format(
            {**side, "bold": True, "bg_color": "#E6F3F3", "bottom": 1, "text_wrap": True}
        ),
        "text": book.add_format({**side, "text_wrap": True, "valign": "top"}),
        "count": book.add_format({**side, "num_format": "#,##0", "valign": "top"}),
        "day": book.add_format({**side, "align": "center", "num_format": "dd/mm/yyyy", "valign": "top"}),
    }


def _sheet(book: Any, looks: dict[str, Any], table: Table, report: OfficeReport) -> None:
    page = book.add_worksheet(_FORBIDDEN.sub(" ", table.title)[:_LONGEST])
    if words.direction(report.lang) == "rtl":
        page.right_to_left()
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.set_footer(f"&L{report.build}&RYaqaza &P / &N")
    top = _head(page, looks, table, report)
    widths = _widths(table)
    for column, heading in enumerate(table.heads):
        page.set_column(column, column, widths[column])
        page.write_string(top, column, heading, looks["head"])
    page.set_row(top, LINE * lines_of(table.heads, widths))
    page.repeat_rows(top)
    for line, row in enumerate(table.rows, start=top + 1):
        page.set_row(line, LINE * lines_of(["" if cell is None else str(cell) for cell in row], widths))
        for column, cell in enumerate(row):
            _write(page, line, column, cell, looks)
    if table.rows:
        page.autofilter(top, 0, top + len(table.rows), len(table.heads) - 1)
        page.freeze_panes(top + 1, 0)
    else:
        page.write_string(top + 1, 0, table.nothing, looks["line"])


def _widths(table: Table) -> list[int]:
    columns = zip(table.heads, *table.rows, strict=True)
    longest = [max(len(str(cell or "")) for cell in column) for column in columns]
    least = [_FIRST, *(_NARROW for _head in table.heads[1:])]
    return [
        max(narrow, min(_WIDE, ceil(signs * _ROOM))) for narrow, signs in zip(least, longest, strict=True)
    ]


def _head(page: Any, looks: dict[str, Any], table: Table, report: OfficeReport) -> int:
    """Title, warning, sentence and sources, on every sheet: each may be sent on alone."""
    lines = [(f"{title(report)} – {table.title}", "title")]
    if warning := demonstration(report):
        lines.append((warning, "warning"))
    lines.append((sentence(report), "line"))
    for row, (said, look) in enumerate(lines):
        page.write_string(row, 0, said, looks[look])
        for column in range(1, len(table.heads)) if look == "warning" else ():
            # The colour runs as far as the words do: they are longer than the first column is wide.
            page.write_blank(row, column, None, looks[look])
    top = len(lines)
    for row, (label, said) in enumerate(about(report), start=top):
        page.write_string(row, 0, label, looks["label"])
        page.write_string(row, 1, said, looks["line"])
    return top + len(about(report)) + 1


def _write(page: Any, line: int, column: int, cell: Cell, looks: dict[str, Any]) -> None:
    if isinstance(cell, date):
        page.write_datetime(line, column, datetime(cell.year, cell.month, cell.day), looks["day"])  # noqa: DTZ001
    elif isinstance(cell, int):
        page.write_number(line, column, cell, looks["count"])
    elif cell:
        page.write_string(line, column, harmless(cell), looks["text"])
