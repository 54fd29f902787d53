"""The first sheet of a template: how to fill it in, field by field."""

from __future__ import annotations

from collections.abc import Sequence

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from data.row_heights import LINE, lines_of
from data.words import N_, direction, translator
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
EDGE = "#8a9a92"
#: A4, as workbooks number sheets of paper.
A4 = 9
MUST, MAY = N_("must"), N_("may stay empty")
#: A list is written out when it has at most so many words.
FEW = 20
#: Columns of the table, in characters.
WIDTHS = (30, 52, 24, 70)


def write_guide(
    workbook: Workbook, sheet: Worksheet, kind: Kind, columns: Sequence[Field], language: str
) -> None:
    """Write the steps and the table of fields."""
    _ = translator(language).gettext
    # Said of every cell: a line that begins with a number or a minus is otherwise read from left to right.
    side = {"reading_order": 2, "align": "right"} if direction(language) == "rtl" else {"reading_order": 1}
    bold = workbook.add_format({**side, "bold": True, "font_size": 14})
    head = workbook.add_format(
        {**side, "bold": True, "bg_color": "#cfe3d6", "border": 1, "border_color": EDGE}
    )
    plain = workbook.add_format({**side, "text_wrap": True, "valign": "top"})
    name = kind.sheet_ar if language == "ar" else kind.sheet_fr
    last = len(WIDTHS) - 1
    sheet.merge_range(0, 0, 0, last, _(TITLE).format(sheet=name), bold)
    for row, step in enumerate(STEPS, start=2):
        sheet.merge_range(row, 0, row, last, f"{row - 1}. {_(step)}", plain)
    first = len(STEPS) + 3
    for position, (heading, width) in enumerate(zip(HEADINGS, WIDTHS, strict=True)):
        sheet.set_column(position, position, width)
        sheet.write_string(first, position, _(heading), head)
    for row, column in enumerate(columns, start=first + 1):
        texts = (column.heading, column.holds, _(MUST if column.filled else MAY), _words(column, language))
        sheet.set_row(row, LINE * lines_of(texts, WIDTHS))
        for position, text in enumerate(texts):
            sheet.write_string(row, position, text, plain)
    _on_paper(sheet)


def _on_paper(sheet: Worksheet) -> None:
    """One page wide: an office prints it and keeps it beside the keyboard."""
    sheet.hide_gridlines(2)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)


def _words(column: Field, language: str) -> str:
    known = list(labels(column.choices, language).values()) if column.choices else []
    return " · ".join(known[:FEW]) + (" …" if len(known) > FEW else "")
