"""What openpyxl would drop of an office's workbook, carried over into the copy that goes back."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field

from openpyxl import Workbook
from openpyxl.packaging.relationship import get_rels_path
from openpyxl.reader.excel import ExcelReader

from data.words import N_
from etl.returning.kept_drawings import Kept, kept_drawings
from etl.returning.kept_extensions import kept_extensions
from etl.returning.package_relations import EMPTY, TYPES, Relation, line_of

#: What may be left out, as the copy says it.
PICTURES = N_("pictures and charts that rest on other files or are too big")
EXTRAS = N_("slicers and some conditional colours")
#: Part of the package, or a tag of a sheet -> what stands there.
LOST_PARTS = {
    "xl/vbaProject.bin": N_("macros"),
    "xl/ctrlProps/": N_("buttons and other controls"),
    "xl/activeX/": N_("buttons and other controls"),
    "xl/threadedComments/": N_("conversations in comments: only their texts are kept"),
}
LOST_TAGS = {b"<legacyDrawingHF": N_("pictures in headers and footers")}
#: Tags of a sheet that come after its drawing.
_AFTER = (b"<legacyDrawing", b"<tableParts", b"<extLst", b"</worksheet>")
_NAME = "rIdKept"
_TYPES = "[Content_Types].xml"


@dataclass(frozen=True)
class Carried:
    """What of a workbook is written again as it was.

    Attributes
    ----------
    drawings : Kept
        Pictures, charts and shapes.
    ends : dict of str to bytes
        Sheet -> markup for its end.
    lost : tuple of str
        What is left out, in words of `data.words`.
    """

    drawings: Kept = field(default_factory=Kept)
    ends: Mapping[str, bytes] = field(default_factory=dict)
    lost: tuple[str, ...] = ()


def opened(received: bytes) -> tuple[Workbook, Carried]:
    """A workbook, and what openpyxl cannot write of it.

    Charts that openpyxl read are taken from it: they are carried over as they were.
    """
    reader = ExcelReader(io.BytesIO(received))
    reader.read()
    sheets = {sheet.name: relation.target for sheet, relation in reader.parser.find_sheets()}
    book: Workbook = reader.wb
    with zipfile.ZipFile(io.BytesIO(received)) as archive:
        carried = _carried(archive, {name: part for name, part in sheets.items() if name in book.sheetnames})
    for name in carried.drawings.sheets:
        book[name]._charts, book[name]._images = [], []
    return book, carried


def saved(book: Workbook, carried: Carried) -> bytes:
    """The workbook written, with what was carried over."""
    content = io.BytesIO()
    book.save(content)
    if not carried.drawings.sheets and not carried.ends:
        return content.getvalue()
    parts = {sheet.title: sheet.path.lstrip("/") for sheet in book.worksheets}
    changed = io.BytesIO()
    with (
        zipfile.ZipFile(content) as archive,
        zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as copy,
    ):
        written = _written(archive, carried, parts)
        for name in dict.fromkeys([*archive.namelist(), *written]):
            copy.writestr(name, written[name] if name in written else archive.read(name))
    return changed.getvalue()


def _carried(archive: zipfile.ZipFile, sheets: Mapping[str, str]) -> Carried:
    names = archive.namelist()
    lost = [said for part, said in LOST_PARTS.items() if any(name.startswith(part) for name in names)]
    ends = {}
    for sheet, part in sheets.items():
        markup = archive.read(part)
        lost += [said for tag, said in LOST_TAGS.items() if tag in markup]
        ends[sheet], left = kept_extensions(markup)
        lost += [EXTRAS] if left else []
    drawings = kept_drawings(archive, sheets)
    lost += [PICTURES] if drawings.lost else []
    return Carried(drawings, {sheet: end for sheet, end in ends.items() if end}, tuple(dict.fromkeys(lost)))


def _written(archive: zipfile.ZipFile, carried: Carried, parts: Mapping[str, str]) -> dict[str, bytes]:
    """Parts that are new, and those that change."""
    written = dict(carried.drawings.parts)
    named = carried.drawings.types.items()
    types = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in named)
    written[_TYPES] = archive.read(_TYPES).replace(b"</Types>", types.encode() + b"</Types>")
    for sheet, drawing in carried.drawings.sheets.items():
        listed, relations = _related(archive, parts[sheet], drawing)
        written[listed] = relations
        written[parts[sheet]] = _with_drawing(archive.read(parts[sheet]))
    for sheet, end in carried.ends.items():
        markup = written.get(parts[sheet]) or archive.read(parts[sheet])
        written[parts[sheet]] = markup.replace(b"</worksheet>", end + b"</worksheet>")
    return written


def _related(archive: zipfile.ZipFile, part: str, drawing: str) -> tuple[str, bytes]:
    """What lists a sheet's relations, its drawing among them."""
    listed = get_rels_path(part)
    before = archive.read(listed) if listed in archive.namelist() else EMPTY
    line = line_of(Relation(_NAME, f"{TYPES}/drawing", f"/{drawing}", outside=False))
    return listed, before.replace(b"</Relationships>", line + b"</Relationships>")


def _with_drawing(markup: bytes) -> bytes:
    tag = f'<drawing xmlns:r="{TYPES}" r:id="{_NAME}"/>'.encode()
    at = min(place for place in (markup.find(after) for after in _AFTER) if place >= 0)
    return markup[:at] + tag + markup[at:]
