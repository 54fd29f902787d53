"""What the markup of an ods workbook says of its sheets, and the reader of its cells does not."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from xml.parsers import expat

from etl.reading.archives import blocks, refuse_swelling
from etl.reading.cell_text import percentage
from etl.reading.limits import MARKED_CELLS, MERGED_REGIONS
from etl.reading.markup import Marks
from etl.reading.troubles import Trouble, Unreadable

_CONTENT = "content.xml"
_MANIFEST = "META-INF/manifest.xml"
#: Cells that one element may stand for, as far as their texts are corrected one by one.
_REPEATED = 1_000


def marks_by_sheet(archive: zipfile.ZipFile, size: int) -> dict[str, Marks]:
    """What the markup of each sheet says.

    Raises
    ------
    Unreadable
        If the workbook is locked, swells, is damaged or defines entities.
    """
    refuse_swelling(archive, size)
    names = archive.namelist()
    if _MANIFEST in names and any(
        b"encryption-data" in block for block in blocks(archive, archive.getinfo(_MANIFEST))
    ):
        raise Unreadable(Trouble.LOCKED)
    if _CONTENT not in names:
        raise Unreadable(Trouble.DAMAGED)
    return _Reading().of(archive)


def has_macros(archive: zipfile.ZipFile) -> bool:
    """Whether the workbook brings macros."""
    return any(name.startswith(("Basic/", "Scripts/")) for name in archive.namelist())


class _Reading:
    """Where the parser stands, and what it has met so far."""

    def __init__(self) -> None:
        self.sheets: dict[str, Marks] = {}
        self._marks = Marks()
        self._row = self._column = 0
        self._rows = 1
        self._steps: dict[str, Callable[[dict[str, str]], None]] = {
            "table:table": self._sheet,
            "table:table-row": self._next_row,
            "table:table-cell": self._cell,
            "table:covered-table-cell": self._cell,
            "table:table-source": self._link,
        }

    def of(self, archive: zipfile.ZipFile) -> dict[str, Marks]:
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._begin
        parser.EndElementHandler = self._end
        parser.StartDoctypeDeclHandler = _refuse
        try:
            for block in blocks(archive, archive.getinfo(_CONTENT)):
                parser.Parse(block)
            parser.Parse(b"", True)
        except expat.ExpatError as broken:
            raise Unreadable(Trouble.DAMAGED) from broken
        return self.sheets

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        step = self._steps.get(name)
        if step:
            step(attributes)

    def _end(self, name: str) -> None:
        if name == "table:table-row":
            self._row += self._rows

    def _sheet(self, attributes: dict[str, str]) -> None:
        self._marks = self.sheets.setdefault(attributes.get("table:name", ""), Marks())
        self._row = 0

    def _next_row(self, attributes: dict[str, str]) -> None:
        self._rows, self._column = _count(attributes, "table:number-rows-repeated"), 0
        if attributes.get("table:visibility") in {"collapse", "filter"}:
            self._marks.hidden_rows += self._rows

    def _cell(self, attributes: dict[str, str]) -> None:
        columns = _count(attributes, "table:number-columns-repeated")
        kind = attributes.get("office:value-type")
        if kind:
            self._marks.reach(self._column + columns, self._row + self._rows)
        if kind == "percentage":
            self._share(attributes.get("office:value", ""), columns)
        if "table:formula" in attributes:
            self._formula(columns, computed=kind is not None)
        self._span(attributes)
        self._column += columns

    def _share(self, value: str, columns: int) -> None:
        try:
            text = percentage(float(value))
        except ValueError:
            return
        places = min(columns, _REPEATED)
        for row in range(min(self._rows, _REPEATED)):
            if len(self._marks.texts) > MARKED_CELLS:
                return
            for column in range(places):
                self._marks.texts[self._row + row, self._column + column] = text

    def _formula(self, columns: int, *, computed: bool) -> None:
        self._marks.formulas += columns * self._rows
        if computed:
            return
        for row in range(min(self._rows, _REPEATED)):
            for column in range(min(columns, _REPEATED)):
                self._marks.without_result(self._row + row, self._column + column)

    def _span(self, attributes: dict[str, str]) -> None:
        height = _count(attributes, "table:number-rows-spanned")
        width = _count(attributes, "table:number-columns-spanned")
        if height * width > 1 and len(self._marks.merged) < MERGED_REGIONS:
            self._marks.merged.append(
                (self._row + 1, self._column, self._row + height, self._column + width - 1)
            )

    def _link(self, _attributes: dict[str, str]) -> None:
        self._marks.links = True


def _count(attributes: dict[str, str], name: str) -> int:
    """How often something is repeated: once, unless it says so."""
    text = attributes.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 1


def _refuse(*_: object) -> None:
    raise Unreadable(Trouble.DEFINITIONS)
