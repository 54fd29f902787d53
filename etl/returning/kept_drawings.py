"""Pictures, charts and shapes of an office's workbook, carried over as they are."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field

from openpyxl.packaging.manifest import Manifest
from openpyxl.packaging.relationship import get_rels_path
from openpyxl.xml.functions import fromstring

from etl.returning.package_relations import Relation, relations_of, written

#: What a drawing may refer to; anything else (a control, an object of another program) is not carried over.
CARRIED = frozenset(
    {"image", "chart", "chartEx", "chartUserShapes", "chartStyle", "chartColorStyle", "themeOverride"}
    | {f"diagram{part}" for part in ("Data", "Layout", "QuickStyle", "Colors", "Drawing")}
)
#: A link is kept as it is: it leads out of the workbook or to one of its cells.
LINK = "hyperlink"
#: Bytes carried over at most, all drawings of a workbook together.
MOST = 32 * 1024 * 1024
#: Where parts are put: openpyxl gives the usual names to parts of its own.
FOLDER = "xl/kept/"


@dataclass(frozen=True)
class Kept:
    """Drawings of a workbook.

    Attributes
    ----------
    sheets : dict of str to str
        Sheet -> the part that is its drawing, under its new name.
    parts : dict of str to bytes
        New name -> content.
    types : dict of str to str
        New name -> the type of its content.
    lost : bool
        Whether a drawing could not be carried over.
    """

    sheets: dict[str, str] = field(default_factory=dict)
    parts: dict[str, bytes] = field(default_factory=dict)
    types: dict[str, str] = field(default_factory=dict)
    lost: bool = False


class _NotCarried(Exception):
    """A drawing rests on something that is not carried over."""


def kept_drawings(archive: zipfile.ZipFile, sheets: Mapping[str, str]) -> Kept:
    """Gather the drawings of a workbook, each with all it rests on.

    Parameters
    ----------
    archive : zipfile.ZipFile
        The workbook as received; reading it has refused markup that defines entities.
    sheets : mapping of str to str
        Sheet -> its part.

    Returns
    -------
    Kept
        A drawing that rests on what lies outside, on what is missing, or on too much, is left out whole.
    """
    on: dict[str, str] = {}
    gathered: dict[str, bytes] = {}
    lost = False
    for sheet, part in sheets.items():
        for relation in relations_of(archive, part):
            if relation.kind != "drawing":
                continue
            try:
                gathered |= _gather(archive, relation, gathered)
            except (_NotCarried, SyntaxError, TypeError, ValueError):
                # What cannot be carried, or is broken in itself: openpyxl may still write some of it.
                lost = True
            else:
                on[sheet] = _moved(relation.target)
    types = _types(archive, [name for name in gathered if not name.endswith(".rels")])
    parts = {_moved(name): content for name, content in gathered.items()}
    return Kept(on, parts, types, lost)


def _gather(archive: zipfile.ZipFile, relation: Relation, before: Mapping[str, bytes]) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    left = MOST - sum(map(len, before.values()))
    waiting = [relation]
    while waiting:
        part = _inside(archive, waiting.pop()).target
        if part in found:
            continue
        left -= archive.getinfo(part).file_size
        if left < 0:
            raise _NotCarried
        found[part] = archive.read(part)
        if further := relations_of(archive, part):
            found[get_rels_path(part)] = written(_led_on(one) for one in further)
            waiting += [_carried(one) for one in further if one.kind != LINK]
    return found


def _inside(archive: zipfile.ZipFile, relation: Relation) -> Relation:
    if relation.outside or not relation.target.startswith("xl/") or relation.target not in archive.namelist():
        raise _NotCarried
    return relation


def _carried(relation: Relation) -> Relation:
    if relation.kind not in CARRIED:
        raise _NotCarried
    return relation


def _led_on(relation: Relation) -> Relation:
    """The same relation to a part under its new name."""
    return relation if relation.kind == LINK else relation._replace(target=f"/{_moved(relation.target)}")


def _moved(part: str) -> str:
    return FOLDER + part.removeprefix("xl/")


def _types(archive: zipfile.ZipFile, parts: list[str]) -> dict[str, str]:
    manifest = Manifest.from_tree(fromstring(archive.read("[Content_Types].xml")))
    own = {one.PartName.lstrip("/"): one.ContentType for one in manifest.Override}
    usual = {one.Extension.lower(): one.ContentType for one in manifest.Default}
    return {
        _moved(part): own.get(part) or usual.get(part.rpartition(".")[2].lower(), "application/octet-stream")
        for part in parts
    }
