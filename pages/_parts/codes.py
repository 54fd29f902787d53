"""Codes of territories: their shape, their parents, and what spreadsheets do to them."""

from __future__ import annotations

import re

COUNTRY = "MA"
_DIGITS = re.compile(r"\d{1,9}$")
#: Digits of a full code, by the digits left when its leading zero is lost.
_FULL_LENGTH = {1: 2, 4: 5, 8: 9}


def mended(code: str) -> str:
    """A code as HCP writes it, from what a spreadsheet left: ``1051`` and ``1.051`` are ``01.051``."""
    bare = code.strip().upper()
    if _DIGITS.match(bare):
        digits = bare.zfill(_FULL_LENGTH.get(len(bare), len(bare)))
        return ".".join(part for part in (digits[:2], digits[2:5], digits[5:7], digits[7:]) if part)
    first, dot, rest = bare.partition(".")
    return f"{first.zfill(2)}.{rest}" if dot and first.isdigit() else bare


def lies_in(code: str, within: str) -> bool:
    """Whether a territory is strictly inside another; everything is inside the country."""
    return code != within and (within == COUNTRY or code.startswith(within + "."))
