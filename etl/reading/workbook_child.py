"""A process of its own that opens one workbook: whatever the file does to it, it does to it alone.

Run as ``python -m etl.reading.workbook_child FILE``; `etl.reading.workbooks` reads what it writes.
"""

from __future__ import annotations

import json
import resource
import sys
import zipfile
from pathlib import Path
from typing import Any, BinaryIO

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from etl.reading import open_document
from etl.reading.archives import BROKEN
from etl.reading.limits import SHEETS, WORKBOOK_MEMORY, WORKBOOK_SECONDS
from etl.reading.markup import Marks
from etl.reading.troubles import Trouble, Unreadable
from etl.reading.workbook_cells import columns, merged
from etl.reading.workbook_parts import has_links, has_macros, marks_by_sheet

_VBA = "_VBA_PROJECT_CUR".encode("utf-16-le")
#: How the answer begins: the length of its first part.
LENGTH_BYTES = 8


def main(path: Path, answer: BinaryIO) -> None:
    """Open a workbook and answer with its sheets: a JSON text, then the codes of their columns."""
    codes: list[bytes] = []
    try:
        told = _book(path, codes)
    except PasswordError:
        told = {"trouble": Trouble.LOCKED.name, "fields": {}}
    except Unreadable as broken:
        told = {"trouble": broken.trouble.name, "fields": broken.fields}
    except (CalamineError, *BROKEN):
        told = {"trouble": Trouble.DAMAGED.name, "fields": {}}
    header = json.dumps(told).encode("ascii")
    answer.write(len(header).to_bytes(LENGTH_BYTES, "little"))
    answer.write(header)
    for column in codes:
        answer.write(column)
    answer.flush()


def _book(path: Path, codes: list[bytes]) -> dict[str, Any]:
    marks, flags = _looked_at(path)
    with CalamineWorkbook.from_path(path) as book:
        if len(book.sheet_names) > SHEETS:
            raise Unreadable(Trouble.TOO_MANY_SHEETS, count=len(book.sheet_names), limit=SHEETS)
        sheets, others = [], []
        for sheet in book.sheets_metadata:
            if sheet.typ is not SheetTypeEnum.WorkSheet:
                others.append(sheet.name)
                continue
            hidden = sheet.visible is not SheetVisibleEnum.Visible
            sheets.append(
                _sheet(book, sheet.name, marks.get(sheet.name, Marks()), codes) | {"hidden": hidden}
            )
    return {"sheets": sheets, "others": others, **flags}


def _looked_at(path: Path) -> tuple[dict[str, Marks], dict[str, bool]]:
    """What can be known without opening it: markup, macros, links."""
    if not zipfile.is_zipfile(path):
        return {}, {"macros": _VBA in path.read_bytes(), "links": False}
    size = path.stat().st_size
    with zipfile.ZipFile(path) as archive:
        if "mimetype" in archive.namelist():
            marks = open_document.marks_by_sheet(archive, size)
            links = any(sheet.links for sheet in marks.values())
            return marks, {"macros": open_document.has_macros(archive), "links": links}
        flags = {"macros": has_macros(archive), "links": has_links(archive)}
        return marks_by_sheet(archive, size), flags


def _sheet(book: CalamineWorkbook, name: str, marks: Marks, codes: list[bytes]) -> dict[str, Any]:
    """One sheet; a broken one does not take the others with it."""
    try:
        if marks.refused:
            raise marks.refused
        sheet: CalamineSheet = book.get_sheet_by_name(name)
        read = columns(sheet, marks.texts)
    except Unreadable as broken:
        return {"name": name, "trouble": broken.trouble.name, "fields": broken.fields}
    except CalamineError:
        return {"name": name, "trouble": Trouble.DAMAGED.name, "fields": {}}
    codes.extend(column.codes.tobytes() for column in read)
    return {
        "name": name,
        "height": len(read[0].codes) if read else 0,
        "columns": [list(column.texts) for column in read],
        "typed": [place for place, column in enumerate(read) if 2 * column.typed > column.filled],
        "dated": [place for place, column in enumerate(read) if column.dated],
        "merged": merged(sheet) or marks.merged,
        "marks": {
            name: value
            for name, value in vars(marks).items()
            if name not in {"texts", "refused", "merged", "links"}
        },
    }


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_AS, (WORKBOOK_MEMORY, WORKBOOK_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (WORKBOOK_SECONDS, WORKBOOK_SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    main(Path(sys.argv[1]), sys.stdout.buffer)
