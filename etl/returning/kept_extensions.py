"""Drop-down lists and sparklines that Excel writes at the end of a sheet, where openpyxl does not read."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

#: Uses of the end that need nothing else of the workbook: lists taken from another sheet, sparklines.
ALONE = (b"{CCE6A557-97BC-4B89-ADB6-D9C93CAAB3DF}", b"{05C60535-1F16-4FD2-B633-F4F36F0B64E0}")
_BEGIN, _END = b"<extLst>", b"</extLst></worksheet>"
_ONE = re.compile(rb"<ext\s[^>]*?uri=\"([^\"]*)\".*?</ext>", re.DOTALL)
_ROOT = re.compile(rb"<worksheet\s[^>]*>")
_DECLARED = re.compile(rb"\sxmlns:([\w.-]+)=\"[^\"]*\"")


def kept_extensions(sheet: bytes) -> tuple[bytes, bool]:
    """What can be written again at the end of a sheet as it is.

    Parameters
    ----------
    sheet : bytes
        Its markup as received.

    Returns
    -------
    (bytes, bool)
        The markup to be put before the sheet's last tag, empty where there is none; and whether anything is
        lost.
    """
    begin, root = sheet.rfind(_BEGIN), _ROOT.search(sheet)
    if root is None or not sheet.rstrip().endswith(_END):
        return b"", False
    every = _ONE.findall(sheet, begin)
    alone = [one for one in _ONE.finditer(sheet, begin) if one[1].upper() in ALONE]
    kept = _BEGIN + b"".join(_declaring(one[0], root[0]) for one in alone) + b"</extLst>"
    if not alone or not _whole(kept):
        return b"", bool(every)
    return kept, len(alone) < len(every)


def _declaring(one: bytes, root: bytes) -> bytes:
    """With the names that the sheet's first tag declares, which another sheet's may not."""
    own = {each[1] for each in _DECLARED.finditer(one[: one.index(b">")])}
    more = b"".join(each[0] for each in _DECLARED.finditer(root) if each[1] not in own)
    return one.replace(b"<ext", b"<ext" + more, 1)


def _whole(markup: bytes) -> bool:
    try:
        ET.fromstring(markup)  # noqa: S314 - entities were refused when the file was read
    except ET.ParseError:
        return False
    return True
