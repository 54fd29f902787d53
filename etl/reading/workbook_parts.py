"""Where an xlsx workbook keeps its sheets, and what it holds beside them."""

from __future__ import annotations

import posixpath
import re
import zipfile
from xml.etree import ElementTree as ET

from etl.reading.archives import blocks, refuse_swelling
from etl.reading.markup import Marks, marks_of, refuse_definitions
from etl.reading.troubles import Trouble, Unreadable

_RELATIONS = "xl/_rels/workbook.xml.rels"
_BOOK = "xl/workbook.xml"
_STYLES = "xl/styles.xml"
_PERCENT = frozenset({9, 10})
#: A part of the workbook that is no sheet: small in any workbook.
_LARGEST = 32 << 20


def marks_by_sheet(archive: zipfile.ZipFile, size: int) -> dict[str, Marks]:
    """What the markup of each sheet says; sheets whose place is not found are left out.

    Raises
    ------
    Unreadable
        If the workbook swells, is locked, defines entities or claims too many cells.
    """
    refuse_swelling(archive, size)
    for part in archive.namelist():
        if part.endswith((".xml", ".rels")) and not part.startswith("xl/worksheets/sheet"):
            for block in blocks(archive, archive.getinfo(part)):
                refuse_definitions(block)
    percentages, computed = _percentages(archive), _computes(archive)
    return {
        name: marks_of(archive, part, percentages, computed=computed)
        for name, part in _sheets(archive).items()
        if part in archive.namelist()
    }


def has_macros(archive: zipfile.ZipFile) -> bool:
    """Whether the workbook brings macros."""
    return any(name.lower().endswith("vbaproject.bin") for name in archive.namelist())


def has_links(archive: zipfile.ZipFile) -> bool:
    """Whether the workbook refers to other files."""
    return any(name.startswith("xl/externalLinks/") for name in archive.namelist())


def _sheets(archive: zipfile.ZipFile) -> dict[str, str]:
    """Sheet name -> part of the archive."""
    if not {_BOOK, _RELATIONS} <= set(archive.namelist()):
        return {}
    targets = {one.get("Id"): one.get("Target", "") for one in _tree(archive, _RELATIONS)}
    found = {}
    for sheet in _tree(archive, _BOOK).iter():
        if _local(sheet) != "sheet":
            continue
        relation = next((value for key, value in sheet.items() if key.endswith("}id")), None)
        found[sheet.get("name", "")] = posixpath.normpath(
            posixpath.join("/xl", targets.get(relation, ""))
        ).lstrip("/")
    return found


def _computes(archive: zipfile.ZipFile) -> bool:
    """Whether a spreadsheet program saved it: others ask to have everything computed on opening."""
    if _BOOK not in archive.namelist():
        return True
    asked = (one.get("fullCalcOnLoad") for one in _tree(archive, _BOOK).iter() if _local(one) == "calcPr")
    return not any(answer in {"1", "true"} for answer in asked)


def _percentages(archive: zipfile.ZipFile) -> frozenset[int]:
    """Positions of the cell styles that show percentages."""
    if _STYLES not in archive.namelist():
        return frozenset()
    tree = _tree(archive, _STYLES)
    formats = _PERCENT | {
        _whole(one.get("numFmtId"))
        for one in tree.iter()
        if _local(one) == "numFmt" and "%" in re.sub(r'"[^"]*"', "", one.get("formatCode", ""))
    }
    cells = next((one for one in tree if _local(one) == "cellXfs"), ())
    return frozenset(place for place, style in enumerate(cells) if _whole(style.get("numFmtId")) in formats)


def _tree(archive: zipfile.ZipFile, part: str) -> ET.Element:
    """A small part as a tree; definitions in it were refused before."""
    if archive.getinfo(part).file_size > _LARGEST:
        raise Unreadable(Trouble.DAMAGED)
    content = b"".join(blocks(archive, archive.getinfo(part)))
    try:
        return ET.fromstring(content)  # noqa: S314 - entities were refused, and the size is bounded
    except ET.ParseError as broken:
        raise Unreadable(Trouble.DAMAGED) from broken


def _local(element: ET.Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _whole(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() else -1
