"""Why a file cannot be read: what happened, what was expected, what to do."""

from __future__ import annotations

from enum import Enum
from typing import Any

from data.words import N_


class Trouble(Enum):
    """Every reason; tests and catalogues go through all of them."""

    ABSENT = N_("There is no file of this name. Check the name, or send the file again.")
    NOT_A_FILE = N_(
        "This is {found}, not a file. Send the file itself: xlsx, xls, ods, csv, or a zip of these."
    )
    FORBIDDEN = N_("The file cannot be opened: {reason}. Check its permissions, or send it again.")
    EMPTY = N_("The file is empty. Send it again, or leave it out.")
    NO_CELLS = N_("No sheet of this workbook holds anything. Send the workbook that holds the figures.")
    TOO_LARGE = N_(
        "The file has {size} MB; at most {limit} MB are read. Split it, by year for example, and send"
        " the parts."
    )
    SWELLS = N_(
        "Unpacked, this file would fill {size} MB or more; at most {limit} MB, and {ratio} times its "
        "size, are read. Nothing was unpacked. Send the tables themselves, as xlsx or csv."
    )
    TOO_MANY_MEMBERS = N_(
        "The archive holds {count} files; at most {limit} are read. Send them in several archives."
    )
    TOO_MANY_SHEETS = N_(
        "The workbook holds {count} sheets; at most {limit} are read. Send it in several files."
    )
    TOO_MANY_COLUMNS = N_(
        "The table has {count} columns or more; at most {limit} are read. Delete the columns beyond "
        "the table, and send it again."
    )
    TOO_MANY_ROWS = N_(
        "The table has {count} rows or more; at most {limit} are read. Send it in several files."
    )
    TOO_MANY_CELLS = N_(
        "The sheet reaches over {count} cells; at most {limit} are read. Copy the filled part into a "
        "new workbook and send that."
    )
    TOO_MANY_TEXTS = N_(
        "The file holds more than {limit} different texts, more than any table of figures. Split it "
        "and send the parts."
    )
    LONG_CELL = N_(
        'Row {row}: a cell longer than {limit} characters. A quotation mark (") is probably opened '
        "there and never closed: remove it, and send the file again."
    )
    OPEN_QUOTE = N_(
        'Row {row}: a quotation mark (") is opened and never closed, so that the rest of the file '
        "counts as one cell. Remove it, and send the file again."
    )
    LONG_LINE = N_(
        "Line {row} is longer than {limit} MB: this is no table. Export it again as csv or xlsx, one "
        "row a line."
    )
    NULS = N_(
        "Line {row} holds characters that no text holds (NUL): the file was cut or damaged on its way. "
        "Export it again and send that."
    )
    OTHER_FORMAT = N_("This is {found}, not a table. Send the table as xlsx, xls, ods or csv.")
    RESAVE = N_(
        "This is {found}, whatever the end of its name says. Open it in a spreadsheet program, choose"
        " “Save as”, xlsx, and send the new file."
    )
    OLD_WORKBOOK = N_(
        "This is a workbook of Excel 4 or older. Open it in a spreadsheet program, save it as xlsx "
        "and send that."
    )
    LOCKED = N_(
        "The file is protected by a password, so that nothing in it can be read. Remove the password "
        "(in Excel: File, Info, Protect Workbook), save it and send it again."
    )
    NESTED = N_("This is an archive inside an archive, which is not opened. Send its files themselves.")
    ARCHIVED_LINK = N_("This is a link inside an archive, which is not followed. Send the file it points to.")
    DAMAGED = N_(
        "The file does not open: it was cut on its way, or bytes in it were changed. Open it in a "
        "spreadsheet program, save it again and send that."
    )
    DEFINITIONS = N_(
        "The file holds definitions of its own (DTD) that no spreadsheet program writes and that "
        "serve to overwhelm a reader. It was not read. Copy the cells into a new workbook and send "
        "that."
    )
    EXHAUSTING = N_(
        "Opening the workbook needs more memory or time than is given ({megabytes} MB, {seconds} s): "
        "it claims far more cells than a table fills. Copy the filled part into a new workbook and "
        "send that."
    )
    UNKNOWN_ENCODING = N_(
        "The file's letters are written in an encoding that could not be made out. Export it again as "
        "“CSV UTF-8”, or as xlsx, and send that."
    )
    UNFORESEEN = N_(
        "The file could not be read, for a reason that was not foreseen ({reason}). Nothing of it was"
        " loaded; the file is kept so that the reason can be found."
    )


class Unreadable(Exception):
    """A file, or a sheet of it, cannot be read.

    Parameters
    ----------
    trouble : Trouble
        The reason.
    **fields
        Values of its placeholders.
    """

    def __init__(self, trouble: Trouble, **fields: Any) -> None:
        self.trouble = trouble
        self.fields = fields
        super().__init__(trouble.value.format(**fields))
