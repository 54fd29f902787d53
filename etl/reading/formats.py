"""What a file is, by its content: the end of its name says nothing."""

from __future__ import annotations

import re
import zipfile
from enum import Enum, auto
from pathlib import Path

from data.words import N_
from etl.reading.archives import BROKEN, blocks
from etl.reading.archives_end import refuse_crowded
from etl.reading.encodings_of_text import is_written, order_of_wide
from etl.reading.troubles import Trouble, Unreadable

_HEAD = 4096
#: How many bytes of an OLE container are looked through for the names of what it holds.
_OLE_LOOK = 8 << 20
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PAGE = N_("a web page with a table, as web sites export under a name ending in .xls")
_XML_WORKBOOK = N_("a workbook of Excel 2003 in XML")


class Format(Enum):
    """What can be opened."""

    WORKBOOK = auto()  # xlsx, xlsm, xlsb, xls
    OPEN_DOCUMENT = auto()  # ods
    ARCHIVE = auto()  # zip of files
    TEXT = auto()  # csv, tsv, txt


#: How files that are no table begin, and what they are.
_OTHERS = (
    (b"%PDF", N_("a PDF document")),
    (b"\x89PNG", N_("a picture")),
    (b"\xff\xd8\xff", N_("a picture")),
    (b"GIF8", N_("a picture")),
    (b"BM", N_("a picture")),
    (b"II*\0", N_("a picture")),
    (b"MM\0*", N_("a picture")),
    (b"{\\rtf", N_("a text document (RTF)")),
    (b"Rar!", N_("a RAR archive")),
    (b"7z\xbc\xaf", N_("a 7z archive")),
    (b"\x1f\x8b", N_("a gzip archive")),
    (b"SQLite format 3", N_("a database")),
    (b"PAR1", N_("a Parquet file")),
    (b"MZ", N_("a program")),
    (b"\x7fELF", N_("a program")),
)
_OLD = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00", b"\x09\x08\x08\x00")
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


def format_of(path: Path) -> Format:
    """What a file is.

    Raises
    ------
    Unreadable
        If it is no table; the trouble names what it is.
    """
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if not head.strip(b"\r\n\t \xef\xbb\xbf"):
        raise Unreadable(Trouble.EMPTY)
    if head.startswith(_OLE):
        return _of_container(path)
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _of_zip(path)
    if head.startswith(_OLD):
        raise Unreadable(Trouble.OLD_WORKBOOK)
    return _of_text(head)


def _of_text(head: bytes) -> Format:
    for beginning, found in _OTHERS:
        if head.startswith(beginning) and not (len(beginning) == 2 and _looks_written(head)):
            raise Unreadable(Trouble.OTHER_FORMAT, found=found)
    _refuse_markup(head)
    marked = head.startswith((b"\xff\xfe", b"\xfe\xff")) and is_written(head, "utf-16")
    if marked or _looks_written(head) or order_of_wide(head):
        return Format.TEXT
    raise Unreadable(Trouble.OTHER_FORMAT, found=N_("a file that is no text"))


def _refuse_markup(head: bytes) -> None:
    """Web pages and XML under a spreadsheet's name."""
    shown = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if b"urn:schemas-microsoft-com:office:spreadsheet" in shown:
        raise Unreadable(Trouble.RESAVE, found=_XML_WORKBOOK)
    if shown.startswith(
        (b"<!doctype html", b"<html", b"<table", b"<head", b"<meta", b"<style", b"mime-version:")
    ):
        raise Unreadable(Trouble.RESAVE, found=_PAGE)
    if shown.startswith(b"<"):
        page = b"<html" in shown or b"<table" in shown
        raise Unreadable(Trouble.RESAVE, found=_PAGE if page else N_("an XML file"))
    if shown.startswith((b'{"', b'[{"', b"{\n", b"{\r\n", b"[\n")):
        raise Unreadable(Trouble.OTHER_FORMAT, found=N_("a JSON file"))


def _looks_written(head: bytes) -> bool:
    """Whether it holds next to no control characters; a NUL or two is a damaged text, told as such."""
    return len(_CONTROL.findall(head)) <= len(head) // 100


def _of_container(path: Path) -> Format:
    """An OLE container: a workbook of before 2007, an encrypted one of today, or something else."""
    with path.open("rb") as file:
        content = file.read(_OLE_LOOK)
    if _named(content, "EncryptedPackage"):
        raise Unreadable(Trouble.LOCKED)
    if _named(content, "Workbook") or _named(content, "Book"):
        return Format.WORKBOOK
    found = (
        N_("a Word document") if _named(content, "WordDocument") else N_("a file of another Office program")
    )
    raise Unreadable(Trouble.OTHER_FORMAT, found=found)


def _named(content: bytes, name: str) -> bool:
    """Whether a container's directory has an entry of this name."""
    return name.encode("utf-16-le") + b"\0\0" in content


def _of_zip(path: Path) -> Format:
    """A workbook, another document of the same family, or an archive of files."""
    refuse_crowded(path)
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            kind = next(blocks(archive, archive.getinfo("mimetype")), b"") if "mimetype" in names else b""
    except BROKEN as broken:
        raise Unreadable(Trouble.DAMAGED) from broken
    if b"opendocument.spreadsheet" in kind:
        return Format.OPEN_DOCUMENT
    if "[Content_Types].xml" in names and any(name.startswith("xl/") for name in names):
        return Format.WORKBOOK
    found = _other_document(names, kind)
    if found:
        raise Unreadable(Trouble.OTHER_FORMAT, found=found)
    return Format.ARCHIVE


def _other_document(names: set[str], kind: bytes) -> str:
    if "[Content_Types].xml" in names:
        is_word = any(name.startswith("word/") for name in names)
        return N_("a Word document") if is_word else N_("a file of another Office program")
    if b"opendocument" in kind:
        return N_("a text document (OpenDocument)")
    if any(name.endswith(".iwa") for name in names):
        return N_("a table of Apple Numbers")
    return ""
