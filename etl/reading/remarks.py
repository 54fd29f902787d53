"""What is worth telling of a file that was read."""

from __future__ import annotations

from enum import Enum

from data.words import N_


class Remark(Enum):
    """Every remark; tests and catalogues go through all of them."""

    WRITTEN = N_("Text in {encoding}, columns parted by {separator}.")
    ONE_COLUMN = N_("Text in {encoding}, one column: no separator of columns was found.")
    REPLACED = N_(
        "Characters that could not be read in this encoding, shown as a question mark in a diamond: {count} "
        "(the first in line {row}). Export the file again as “CSV UTF-8”, or as xlsx."
    )
    MENDED = N_(
        "The file's text had been read in the wrong encoding before it was saved ({right} taken for "
        "{wrong}): “{before}” stood for “{after}”. Different cells mended: {count}. Please check "
        "them."
    )
    UNEVEN = N_(
        "Rows with more or fewer cells than the others: {count} (the first is row {row}; the others "
        "have {width} cells). Cells that lack are read as empty. A separator inside a text without "
        "quotation marks may have moved figures there."
    )
    HIDDEN_SHEET = N_("This sheet is hidden in the workbook; it was read like the others.")
    HIDDEN_ROWS = N_("Rows hidden in the workbook, read like the others: {count}.")
    FORMULAS = N_("Cells with formulas: {count}. Their last computed values were read; nothing was computed.")
    UNCOMPUTED = N_(
        "Cells with a formula but no computed value, read as empty: {count} (the first is {cell}). "
        "Open the workbook in a spreadsheet program, save it and send it again."
    )
    ERRORS = N_("Cells that hold an error such as {value}: {count} (the first is {cell}).")
    MACROS = N_("The workbook holds macros; they were not run.")
    LINKS = N_("The workbook refers to other files; they were not opened, their last known values were read.")
    OTHER_SHEETS = N_("Charts and macro sheets of the workbook were left out: {names}.")


#: Separators in words.
SEPARATORS = {";": N_("semicolons"), ",": N_("commas"), "\t": N_("tabs"), "|": N_("vertical bars")}
