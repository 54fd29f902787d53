"""A sheet as an Excel workbook, right-to-left in Arabic."""

from __future__ import annotations

import io
from typing import Any

import xlsxwriter

from data import words
from pages._reports.sheet import Cell, Sheet


def xlsx_file(sheet: Sheet) -> bytes:
    """Title, warning and sources, then the table with its filter."""
    content = io.BytesIO()
    # A name that begins with "=" is a name: no cell is ever a formula or a link.
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(content, options) as book:
        looks = _looks(book, sheet)
        page = book.add_worksheet("Yaqaza")
        if words.direction(sheet.lang) == "rtl":
            page.right_to_left()
        _table(page, sheet, looks, top=_head(page, sheet, looks))
    return content.getvalue()


def _looks(book: Any, sheet: Sheet) -> dict[str, Any]:
    return {
        "title": book.add_format({"bold": True, "font_size": 14}),
        "warning": book.add_format({"bold": True, "bg_color": "#F8E6BB", "font_color": "#5F3E00"}),
        "label": book.add_format({"bold": True, "valign": "top"}),
        "heading": book.add_format({"bold": True, "bg_color": "#E6F3F3", "bottom": 1, "text_wrap": True}),
        "value": book.add_format({"num_format": _pattern(sheet.decimals)}),
        "count": book.add_format({"num_format": "#,##0"}),
        **{
            f"digits {one}": book.add_format({"num_format": _pattern(one)})
            for one in set(sheet.digits.values())
        },
    }


def _pattern(digits: int) -> str:
    return "#,##0." + "0" * digits if digits else "#,##0"


def _usual(column: int, sheet: Sheet) -> str:
    return "value" if column in sheet.values else "count"


def _head(page: Any, sheet: Sheet, looks: dict[str, Any]) -> int:
    """Write what stands above the table; the row below it."""
    page.write_string(0, 0, sheet.title, looks["title"])
    top = 1
    if sheet.demonstration:
        page.write_string(top, 0, sheet.demonstration, looks["warning"])
        top += 1
    for label, said in sheet.about:
        page.write_string(top, 0, label, looks["label"])
        page.write_string(top, 1, said)
        top += 1
    return top + 1


def _table(page: Any, sheet: Sheet, looks: dict[str, Any], top: int) -> None:
    for column, (heading, width) in enumerate(zip(sheet.headings, sheet.widths, strict=True)):
        page.set_column(column, column, width)
        page.write_string(top, column, heading, looks["heading"])
    for line, row in enumerate(sheet.rows, start=top + 1):
        for column, cell in enumerate(row):
            look = f"digits {sheet.digits[column]}" if column in sheet.digits else _usual(column, sheet)
            _write(page, line, column, cell, looks[look])
    page.autofilter(top, 0, top + len(sheet.rows), len(sheet.headings) - 1)
    page.freeze_panes(top + 1, 2)


def _write(page: Any, line: int, column: int, cell: Cell, number: Any) -> None:
    if cell is None:
        return
    if isinstance(cell, str):
        page.write_string(line, column, cell)
    else:
        page.write_number(line, column, cell, number)
