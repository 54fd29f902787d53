"""The first sheet of a returned workbook: what is wrong where, and how to mend it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import quote_sheetname
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from data.row_heights import LINE, lines_of
from data.words import N_, direction, translator
from etl.returning.marked_sheets import COLOURS
from etl.returning.words_of_findings import column_letter, said
from etl.schemas.own_sheets import FINDINGS

#: Findings listed; the file of findings holds them all.
MOST = 1_000
STEPS = (
    N_("Red cells are refused: their rows stay out until they are mended. The other rows are right."),
    N_("Amber cells are taken as they are; look at them, and mend them if they are wrong."),
    N_("Each marked cell has a comment that says what was expected."),
    N_("Mend the cells, save, and send the workbook again: this sheet is not read."),
)
COUNTS = N_("Accepted rows: {accepted}. Refused rows: {refused}. Findings: {findings}.")
LEFT_OUT = N_(
    "{marked} cells are marked and {listed} findings listed; the file of findings holds all of them."
)
HEADINGS = (
    N_("severity"),
    N_("sheet"),
    N_("cell"),
    N_("heading"),
    N_("value"),
    N_("rule"),
    N_("expected"),
    N_("suggestion"),
)
WIDTHS = (16, 18, 9, 26, 22, 44, 60, 24)
#: The workbooks' own typeface, which a font without a name does not have.
LETTERS = "Calibri"


def add_findings_sheet(
    book: Workbook,
    findings: pd.DataFrame,
    rows: tuple[int, int, int],
    marked: int,
    language: str,
    *,
    left: Sequence[str] = (),
) -> Worksheet:
    """Put the list of findings before all other sheets.

    Parameters
    ----------
    book : Workbook
        The workbook that goes back.
    findings : DataFrame
        All of them; ``sheet`` is the name in this workbook.
    rows : (int, int, int)
        Accepted rows, refused rows, findings in all, those not written out included.
    marked : int
        Cells coloured.
    language : str
        ``ar``, ``fr`` or ``en``.
    left : sequence of str
        Sentences that say what of the office's file is not in this workbook.
    """
    _ = translator(language).gettext
    sheet = book.create_sheet(FINDINGS[language], 0)
    sheet.sheet_view.rightToLeft = direction(language) == "rtl"
    accepted, refused, total = rows
    lines = [_(COUNTS).format(accepted=accepted, refused=refused, findings=total), *map(_, STEPS)]
    if total > min(len(findings), MOST) or marked < _cells(findings):
        lines.append(_(LEFT_OUT).format(marked=marked, listed=min(len(findings), MOST)))
    lines += left
    for row, line in enumerate(lines, start=1):
        _write(sheet, row, 1, line).alignment = Alignment(**_side(language))
    sheet["A1"].font = Font(name=LETTERS, bold=True, size=12)
    _table(sheet, len(lines) + 2, findings.head(MOST), language)
    _print_set_up(sheet, len(lines) + 2)
    book.active = 0
    for each in book.worksheets:
        # Two selected sheets are edited together: a correction would be written into both.
        each.sheet_view.tabSelected = each is sheet
    return sheet


def _print_set_up(sheet: Worksheet, heads: int) -> None:
    """As wide as a page laid on its side, the headings on each."""
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = f"{heads}:{heads}"


def _table(sheet: Worksheet, first: int, findings: pd.DataFrame, language: str) -> None:
    _ = translator(language).gettext
    for column, (heading, width) in enumerate(zip(HEADINGS, WIDTHS, strict=True), start=1):
        cell = _write(sheet, first, column, _(heading))
        cell.font, cell.fill = Font(name=LETTERS, bold=True), PatternFill("solid", fgColor="FFCFE3D6")
        cell.alignment = Alignment(**_side(language))
        sheet.column_dimensions[column_letter(column - 1)].width = width
    for row, finding in enumerate(findings.itertuples(), start=first + 1):
        texts = _cells_of(finding, language)
        sheet.row_dimensions[row].height = LINE * lines_of(texts, WIDTHS)
        for column, text in enumerate(texts, start=1):
            cell = _write(sheet, row, column, text)
            cell.alignment = Alignment(wrap_text=True, vertical="top", **_side(language))
        sheet.cell(row, 1).fill = PatternFill("solid", fgColor=COLOURS[str(finding.severity)])
        _link(sheet, row, finding)
    sheet.freeze_panes = sheet.cell(first + 1, 1)


def _cells_of(finding: Any, language: str) -> Sequence[str]:
    texts = said(finding, language)
    place = f"{column_letter(max(int(finding.column), 0))}{finding.row}" if finding.row else ""
    return (
        texts.severity,
        finding.sheet,
        place,
        finding.heading,
        finding.value,
        texts.rule,
        texts.expected,
        finding.suggestion,
    )


def _link(sheet: Worksheet, row: int, finding: Any) -> None:
    """From the list to the cell itself."""
    cell = sheet.cell(row, 3)
    if cell.value and finding.sheet:
        cell.hyperlink = f"#{quote_sheetname(finding.sheet)}!{cell.value}"
        cell.font = Font(name=LETTERS, underline="single", color="FF1F5FA8")


def _side(language: str) -> dict[str, Any]:
    """Said of every cell: a line with a number is otherwise read from the left."""
    return {"horizontal": "right", "readingOrder": 2} if direction(language) == "rtl" else {"readingOrder": 1}


def _write(sheet: Worksheet, row: int, column: int, text: str) -> Any:
    """Text as text: nothing that an office wrote becomes a formula here."""
    cell = sheet.cell(row, column)
    cell.value = text
    if cell.data_type == "f":
        cell.data_type, cell.quotePrefix = "s", True
    return cell


def _cells(findings: pd.DataFrame) -> int:
    return len(findings.loc[findings["row"] > 0, ["sheet", "row", "column"]].drop_duplicates())
