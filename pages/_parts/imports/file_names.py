"""The name of a file that came from anywhere, made harmless and still the one its office knows."""

from __future__ import annotations

import re
import unicodedata

#: What no file name may hold on one system or another, and signs that cannot be seen or turn text round.
_FORBIDDEN = re.compile(r'[<>:"|?*\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]')
_LONGEST_BYTES = 180
_NAMELESS = "file"


def neutral(given: str) -> str:
    """The last part of a path, without what a file system or a terminal could take for an order.

    Examples
    --------
    >>> neutral("../../etc/centres 2024.xlsx")
    'centres 2024.xlsx'
    """
    last = re.split(r"[/\\]", given)[-1]
    seen = _FORBIDDEN.sub("", unicodedata.normalize("NFC", last))
    name = " ".join(seen.split()).strip(". -")
    return _short(name) or _NAMELESS


def _short(name: str) -> str:
    """Cut before the ending, by bytes: Arabic letters take two."""
    stem, dot, ending = name.rpartition(".")
    if not dot or len(ending) > 8:
        stem, dot, ending = name, "", ""
    room = _LONGEST_BYTES - len((dot + ending).encode())
    return stem.encode()[:room].decode(errors="ignore").rstrip() + dot + ending
