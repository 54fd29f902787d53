"""What a workbook's own markup says of a sheet, and the reader of its cells does not."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field

from etl.reading.archives import blocks
from etl.reading.cell_text import percentage
from etl.reading.limits import COLUMNS, MARKED_CELLS, MEBIBYTE, WORKBOOK_CELLS
from etl.reading.troubles import Trouble, Unreadable

_FORMULA = rb"<f(?:\s[^>]*)?(?:/>|>[^<]*</f>)"
_FILLED = re.compile(rb'<c r="([A-Z]{1,9})(\d{1,9})"[^>/]*>')
_FAR = re.compile(rb'<c r="(?:[A-Z]{2}|[A-Z]\d{8})')
#: A formula without a result; where the text ``t="str"`` is empty, that is the result.
_UNCOMPUTED = re.compile(
    rb'<c r="([A-Z]+)(\d+)"(?![^>]* t="str")[^>/]*>' + _FORMULA + rb"(?:<v\s*/>|<v></v>)?</c>"
)
#: What programs write that compute nothing: they leave a zero or nothing, and ask to compute on opening.
_NEVER_COMPUTED = re.compile(rb'<c r="([A-Z]+)(\d+)"[^>/]*>' + _FORMULA + rb"(?:<v\s*/>|<v>0?</v>)?</c>")
_ERROR = re.compile(rb'<c r="([A-Z]+)(\d+)"[^>/]* t="e"[^>/]*>(?:' + _FORMULA + rb")?<v>([^<]{1,40})</v>")
_STYLED = re.compile(
    rb'<c r="([A-Z]+)(\d+)" s="(\d+)"(?: t="n")?>(?:' + _FORMULA + rb")?<v>([-+.\deE]{1,40})</v>"
)
_HIDDEN_ROW = re.compile(rb'<row [^>]*hidden="(?:1|true)"')
_DEFINITION = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_ROW_END = b"</row>"


@dataclass
class Marks:
    """What is found in a sheet.

    Attributes
    ----------
    texts : dict
        Row and column, from 0 -> the cell's text, where the reader of cells gives another or none.
    formulas, uncomputed, errors, hidden_rows : int
        How many.
    uncomputed_cells : list of tuple
        Cells with a formula whose result is not in the file: rows from 1, columns from 0.
    first_uncomputed, first_error, error : str
        The first ones' addresses, and the first error.
    merged : list of tuple
        Merged regions, where the reader of cells knows none: rows from 1, columns from 0.
    links : bool
        Whether it takes cells from other files.
    widest, deepest : int
        The last column and row that hold something, from 1.
    refused : Unreadable or None
        Why its cells are not read at all.
    """

    texts: dict[tuple[int, int], str] = field(default_factory=dict)
    formulas: int = 0
    uncomputed: int = 0
    uncomputed_cells: list[tuple[int, int]] = field(default_factory=list)
    errors: int = 0
    hidden_rows: int = 0
    first_uncomputed: str = ""
    first_error: str = ""
    error: str = ""
    widest: int = 0
    deepest: int = 0
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    links: bool = False
    refused: Unreadable | None = None

    def without_result(self, row: int, column: int) -> None:
        """Take note of a formula, its row and column counted from 0, whose result is not in the file."""
        self.uncomputed += 1
        self.first_uncomputed = self.first_uncomputed or address(row, column)
        if len(self.uncomputed_cells) < MARKED_CELLS:
            self.uncomputed_cells.append((row + 1, column))
            self.texts[row, column] = ""

    def reach(self, widest: int, deepest: int) -> None:
        """Take note of how far filled cells lie, and refuse what is too far."""
        self.widest, self.deepest = max(self.widest, widest), max(self.deepest, deepest)
        if self.widest > COLUMNS:
            self.refused = Unreadable(Trouble.TOO_MANY_COLUMNS, count=self.widest, limit=COLUMNS)
        elif (count := self.widest * self.deepest) > WORKBOOK_CELLS:
            self.refused = Unreadable(Trouble.TOO_MANY_CELLS, count=count, limit=WORKBOOK_CELLS)


def marks_of(
    archive: zipfile.ZipFile, part: str, percentages: frozenset[int], *, computed: bool = True
) -> Marks:
    """Look through a sheet's markup.

    Parameters
    ----------
    archive : zipfile.ZipFile
        The workbook.
    part : str
        The sheet's name in it.
    percentages : frozenset of int
        Styles that show a number as a percentage.
    computed : bool
        Whether the program that saved it computes formulas.

    Returns
    -------
    Marks
        With a refusal where its cells lie over more rows and columns than is read.

    Raises
    ------
    Unreadable
        If it defines entities, or is damaged.
    """
    marks = Marks()
    for piece in _pieces(archive, part):
        refuse_definitions(piece)
        _measure(marks, piece)
        _look(marks, piece, percentages)
        _look_for_formulas(marks, piece, _UNCOMPUTED if computed else _NEVER_COMPUTED)
    return marks


def refuse_definitions(piece: bytes) -> None:
    """Refuse markup that brings definitions of its own.

    Raises
    ------
    Unreadable
        If it does.
    """
    if _DEFINITION.search(piece):
        raise Unreadable(Trouble.DEFINITIONS)


def position(letters: bytes) -> int:
    """A column's letters as a number from 0."""
    place = 0
    for letter in letters:
        place = place * 26 + letter - 64
    return place - 1


def address(row: int, column: int) -> str:
    """A cell's address, such as ``AB12``, from its row and column counted from 0."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row + 1}"


def _pieces(archive: zipfile.ZipFile, part: str) -> Iterator[bytes]:
    """Markup in whole rows, some at a time."""
    rest = b""
    for block in blocks(archive, archive.getinfo(part)):
        rest += block
        end = rest.rfind(_ROW_END) + len(_ROW_END)
        if end >= len(_ROW_END) or len(rest) > 16 * MEBIBYTE:
            end = end if end >= len(_ROW_END) else len(rest)
            yield rest[:end]
            rest = rest[end:]
    yield rest


def _measure(marks: Marks, piece: bytes) -> None:
    """How far filled cells lie; up to column Z no depth is too much, and the last cell is enough."""
    filled = (_FILLED.findall if _FAR.search(piece) else _last_filled)(piece)
    if filled:
        marks.reach(
            max(position(letters) + 1 for letters in {cell[0] for cell in filled}),
            max(map(int, {cell[1] for cell in filled})),
        )


def _last_filled(piece: bytes) -> list[tuple[bytes, bytes]]:
    return _FILLED.findall(piece, max(piece.rfind(b'<c r="'), 0))


def _look(marks: Marks, piece: bytes, percentages: frozenset[int]) -> None:
    if b' t="e"' in piece:
        for letters, row, error in _ERROR.findall(piece):
            _set(marks, letters, row, error.decode("utf-8", "replace"))
            marks.errors += 1
            marks.first_error = marks.first_error or f"{letters.decode()}{row.decode()}"
            marks.error = marks.error or error.decode("utf-8", "replace")
    if b"hidden=" in piece:
        marks.hidden_rows += len(_HIDDEN_ROW.findall(piece))
    if percentages:
        for letters, row, style, value in _STYLED.findall(piece):
            if int(style) in percentages:
                _set(marks, letters, row, _shown(value))


def _look_for_formulas(marks: Marks, piece: bytes, without: re.Pattern[bytes]) -> None:
    if b"</f>" not in piece:
        return
    marks.formulas += piece.count(b"<f>") + piece.count(b"<f ")
    for letters, row in without.findall(piece):
        marks.without_result(int(row) - 1, position(letters))


def _set(marks: Marks, letters: bytes, row: bytes, text: str) -> None:
    if text and len(marks.texts) < MARKED_CELLS:
        marks.texts[int(row) - 1, position(letters)] = text


def _shown(value: bytes) -> str:
    try:
        return percentage(float(value))
    except ValueError:
        return ""
