"""How the parts of a workbook's package refer to each other."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterable
from typing import NamedTuple
from xml.sax.saxutils import quoteattr

from openpyxl.packaging.relationship import RelationshipList, get_rels_path
from openpyxl.xml.functions import fromstring

_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
EMPTY = f'<Relationships xmlns="{_NAMESPACE}"></Relationships>'.encode()


class Relation(NamedTuple):
    """From one part to another, or to somewhere outside.

    Attributes
    ----------
    name : str
        By which the part refers to it.
    type : str
        The whole address of its type.
    target : str
        The other part's name, from the package's root; as it stands where it leads outside.
    outside : bool
        Whether it leads out of the package.
    """

    name: str
    type: str
    target: str
    outside: bool

    @property
    def kind(self) -> str:
        """The last word of its type: ``image``, ``chart``."""
        return self.type.rpartition("/")[2]


def relations_of(archive: zipfile.ZipFile, part: str) -> list[Relation]:
    """What a part refers to; nothing where it says nothing of it."""
    listed = get_rels_path(part)
    if listed not in archive.namelist():
        return []
    tree = RelationshipList.from_tree(fromstring(archive.read(listed)))
    return [
        Relation(one.Id, one.Type, *_place(part, one.Target, one.TargetMode == "External")) for one in tree
    ]


def written(relations: Iterable[Relation]) -> bytes:
    """Relations as the part that lists them."""
    lines = b"".join(line_of(one) for one in relations)
    return EMPTY.replace(b"></", b">" + lines + b"</")


def line_of(one: Relation) -> bytes:
    """A relation as it is listed."""
    outside = ' TargetMode="External"' if one.outside else ""
    said = f"Id={quoteattr(one.name)} Type={quoteattr(one.type)} Target={quoteattr(one.target)}"
    return f"<Relationship {said}{outside}/>".encode()


def _place(part: str, target: str, outside: bool) -> tuple[str, bool]:
    """A link to a cell of the workbook is no part of it either."""
    if outside or target.startswith("#"):
        return target, outside
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(part), target)).lstrip("/"), False
