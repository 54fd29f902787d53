"""The signs of numbers and dates brought to one script: digits, spaces, dashes, per cent."""

from __future__ import annotations

import unicodedata

_DIGITS = {zero + digit: str(digit) for zero in (0x0660, 0x06F0) for digit in range(10)}
_DASHES = dict.fromkeys(map(ord, "−–—‐‑‒ー"), "-")
_OTHERS = {ord("٪"): "%", ord("،"): ",", ord("’"): "'", ord("ʼ"): "'", ord("⁄"): "/"}
_SIGNS = _DIGITS | _DASHES | _OTHERS


def folded(text: str) -> str:
    """Digits as 0-9, any space as one plain space, any dash as ``-``, marks of direction gone.

    The Arabic signs of decimals (٫) and of thousands (٬) stay: they can be read one way only.
    """
    seen = "".join(sign for sign in text if unicodedata.category(sign) != "Cf")
    return " ".join(seen.translate(_SIGNS).split())
