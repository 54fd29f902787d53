"""The first sheet of a template: how to fill it in, field by field."""

from __future__ import annotations

from collections.abc import Sequence

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from data.words import N_, translator
from etl.returning.template_fields import Field
from etl.schemas.choices import labels
from etl.schemas.kinds import Kind

STEPS = (
    N_("Fill in the next sheet, one row under the other; leave the headings as they are."),
    N_("The coloured row is an example: write over it or leave it, it is never loaded."),
    N_("Cells with an arrow offer a list; a commune's list follows its delegation."),
    N_("Leave a cell empty where the answer is not known: empty never means zero."),
    N_("Columns may be moved or added; those that are not listed here are not read."),
    N_("Send the workbook back as it is: what cannot be taken comes back marked, with the reason."),
)
TITLE = N_("To fill in: {sheet}")
HEADINGS = (N_("Heading"), N_("What it holds"), N_("Must be filled"), N_("Words of the list"))
MUST, MAY = N_("must"), N_("may stay empty")
#: A list is written out when it has at most so many words.
FEW = 20


def write_guide(
    workbook: Workbook, sheet: Worksheet, kind: Kind, columns: Sequence[Field], language: str
) -> None:
    """Write the steps and the table of fields."""
    _ = translator(language).gettext
    bold = workbook.add_format({"bold": True, "font_size": 14})
    head = workbook.add_format({"bold": True, "bg_color": "#cfe3d6", "border": 1, "border_color": "#8a9a92"})
    plain = workbook.add_format({"text_wrap": True, "valign": "top"})
    name = kind.sheet_ar if language == "ar" else kind.sheet_fr
    sheet.write_string(0, 0, _(TITLE).format(sheet=name), bold)
    for row, step in enumerate(STEPS, start=2):
        sheet.write_string(row, 0, f"{row - 1}. {_(step)}")
    first = len(STEPS) + 3
    for position, heading in enumerate(HEADINGS):
        sheet.write_string(first, position, _(heading), head)
    for row, column in enumerate(columns, start=first + 1):
        texts = (column.heading, column.holds, _(MUST if column.filled else MAY), _words(column, language))
        for position, text in enumerate(texts):
            sheet.write_string(row, position, text, plain)
    for position, width in enumerate((30, 52, 16, 70)):
        sheet.set_column(position, position, width)
    sheet.hide_gridlines(2)


def _words(column: Field, language: str) -> str:
    known = list(labels(column.choices, language).values()) if column.choices else []
    return " · ".join(known[:FEW]) + (" …" if len(known) > FEW else "")
