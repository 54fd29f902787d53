"""A workbook to fill, for one kind and in one language: everything in it comes out of the kind's schema."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from data.words import N_, direction, translator
from etl.returning.template_fields import Field, example, fields
from etl.returning.template_guide import write_guide
from etl.returning.template_lists import Within, source, words
from etl.schemas.kinds import Kind
from etl.schemas.own_sheets import GUIDE, LISTS

LANGUAGES = ("ar", "fr")
#: Rows that have drop-downs and checks.
ROWS = 5_000
TEXT, DAY = "@", "dd/mm/yyyy"
#: The oldest and newest day a cell takes.
DAYS = (date(1950, 1, 1), date(2099, 12, 31))
NOT_IN_THE_LIST = N_("This word is not in the list. Keep it all the same?")
NOT_ALLOWED = N_("This value cannot be taken. Expected: {expected}")
SHORT = {"whole": 12, "decimal": 12, "date": 13, "week": 12, "yes_no": 10}


def template(kind: Kind, language: str) -> bytes:
    """A workbook to fill.

    Parameters
    ----------
    kind : Kind
        What it is for.
    language : str
        ``ar`` (right to left) or ``fr``.

    Returns
    -------
    bytes
        An xlsx: how to fill it in; the sheet to fill, with its headings, one example row that is never
        loaded, drop-down lists and checks; the lists, hidden.

    Raises
    ------
    ValueError
        If the language is not one of `LANGUAGES`.
    """
    if language not in LANGUAGES:
        raise ValueError(f"a template is in {' or '.join(LANGUAGES)}, not in {language!r}")
    content = io.BytesIO()
    with Workbook(content, {"in_memory": True}) as workbook:
        # The same template has the same bytes whenever it is written.
        workbook.set_properties({"created": datetime(2026, 1, 1)})  # noqa: DTZ001 - a constant, not a moment
        columns = fields(kind, language)
        guide = workbook.add_worksheet(GUIDE[language])
        sheet = workbook.add_worksheet(kind.sheet_ar if language == "ar" else kind.sheet_fr)
        lists = workbook.add_worksheet(LISTS[language])
        write_guide(workbook, guide, kind, columns, language)
        _write_headings(workbook, sheet, columns)
        _write_example(workbook, sheet, columns, example(kind, language))
        _add_checks(sheet, lists, columns, language)
        lists.very_hidden()
        for each in (guide, sheet, lists):
            if direction(language) == "rtl":
                each.right_to_left()
    return content.getvalue()


def _write_headings(workbook: Workbook, sheet: Worksheet, columns: Sequence[Field]) -> None:
    shared = {"bold": True, "text_wrap": True, "valign": "vcenter", "border": 1, "border_color": "#8a9a92"}
    must = workbook.add_format({**shared, "bg_color": "#cfe3d6"})
    may = workbook.add_format({**shared, "bg_color": "#eef3f0", "italic": True})
    for position, column in enumerate(columns):
        sheet.write_string(0, position, column.heading, must if column.filled else may)
        width = max(SHORT.get(column.reads, 22), min(len(column.heading), 24))
        sheet.set_column(position, position, width, workbook.add_format({"num_format": _format(column)}))
    sheet.set_row(0, 36)
    sheet.freeze_panes(1, 0)


def _format(column: Field) -> str:
    """Codes and weeks as text, so that a spreadsheet does not make numbers and dates of them."""
    return {"whole": "0", "decimal": "General", "date": DAY}.get(column.reads, TEXT)


def _write_example(
    workbook: Workbook, sheet: Worksheet, columns: Sequence[Field], row: dict[str, Any]
) -> None:
    for position, column in enumerate(columns):
        look = {"italic": True, "font_color": "#6b6b6b", "bg_color": "#f6f1dc"}
        cell = workbook.add_format({**look, "num_format": _format(column)})
        value = row.get(column.name)
        if isinstance(value, date):
            sheet.write_datetime(1, position, datetime(value.year, value.month, value.day), cell)  # noqa: DTZ001
        elif isinstance(value, int | float):
            sheet.write_number(1, position, value, cell)
        else:
            sheet.write_string(1, position, value or "", cell) if value else sheet.write_blank(
                1, position, None, cell
            )


def _add_checks(sheet: Worksheet, lists: Worksheet, columns: Sequence[Field], language: str) -> None:
    names = [column.name for column in columns]
    free = 0
    for position, column in enumerate(columns):
        offered = words(column, names, language)
        if offered is None:
            check = _check(column)
        else:
            outer = xl_col_to_name(names.index(offered.outer)) + "2" if isinstance(offered, Within) else ""
            check = {"validate": "list", "source": source(LISTS[language], free, offered, f"${outer}")}
            free += _write_list(lists, free, offered)
        if check:
            sheet.data_validation(
                1, position, ROWS, position, check | _said(column, offered is None, language)
            )


def _write_list(lists: Worksheet, column: int, offered: list[str] | Within) -> int:
    """Write a list down the hidden sheet; the columns it takes."""
    if isinstance(offered, Within):
        lists.write_column(0, column, [outer for outer, _ in offered.pairs])
        lists.write_column(0, column + 1, [word for _, word in offered.pairs])
        return 2
    lists.write_column(0, column, offered)
    return 1


def _check(column: Field) -> dict[str, Any]:
    if column.reads == "date":
        first, last = (datetime(day.year, day.month, day.day) for day in DAYS)  # noqa: DTZ001
        return {"validate": "date", "criteria": "between", "minimum": first, "maximum": last}
    if column.bounds:
        lowest, highest = column.bounds
        kind = "integer" if column.reads == "whole" else "decimal"
        return {"validate": kind, "criteria": "between", "minimum": lowest, "maximum": highest}
    return {"validate": "any"} if column.holds else {}


def _said(column: Field, strict: bool, language: str) -> dict[str, Any]:
    """What the spreadsheet says beside a cell, and when a value is not taken."""
    _ = translator(language).gettext
    error = _(NOT_ALLOWED).format(expected=column.holds) if strict else _(NOT_IN_THE_LIST)
    return {
        "input_title": column.heading[:32],
        "input_message": column.holds[:255],
        "error_title": column.heading[:32],
        "error_message": error[:255],
        "error_type": "stop" if strict else "warning",
    }
