"""Texts that a spreadsheet would take for a formula, written so that it does not, and read back."""

from __future__ import annotations

import re

#: Signs with which Excel, LibreOffice and their Asian editions let a formula begin.
_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
#: A phone's + is part of it; a minus before digits is a number however a program reads it.
_NUMBER = re.compile(r"-\d[\d .,\u00a0\u202f]*\s?%?")
_ESCAPED = re.compile(rf"'(?=[{''.join(map(re.escape, _STARTS))}])")
#: What Excel users write so that a code keeps its zeros: ="01051".
_AS_TEXT = re.compile(r'="([^"]*)"')


def harmless(text: str) -> str:
    """A text as it is written to CSV or a workbook: never a formula, while a number stays a number.

    Returns
    -------
    str
        The text, with an apostrophe before it where it would otherwise be computed.
    """
    if text.startswith(_STARTS) and not _NUMBER.fullmatch(text):
        return f"'{text}"
    return text


def meant(text: str) -> str:
    """What was meant by a text read from CSV: the inverse of `harmless`, and ``="01051"`` as ``01051``."""
    kept = _AS_TEXT.fullmatch(text)
    return kept[1] if kept else _ESCAPED.sub("", text, count=1) if text.startswith("'") else text
