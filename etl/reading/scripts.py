"""How much a word looks like one of the words offices write: what encodings are told apart by."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from etl.schemas.kinds import KINDS

#: Punctuation and signs that French and Arabic texts hold: they speak for no encoding.
_NEUTRAL = re.compile(
    "[\\s\x00-\x40\\[-`{-\x7f«»‘’‚“”„…–—·°º²³½¼€§©®×÷،؛؟٪٫٬\u00a0\u00ad\u200b-\u200f\u202f\ufeff]+"
)
_ARABIC = re.compile("[\u0621-\u063a\u0640-\u0652\u0670\u0679\u067e\u0686\u0698\u06a4\u06a9\u06ad\u06af]+")
_TIFINAGH = re.compile("[\u2d30-\u2d7f]+")
_SMALL = "a-zàâäæçèéêëîïôöœùûüÿ"
_LARGE = "A-ZÀÂÄÆÇÈÉÊËÎÏÔÖŒÙÛÜŸ"
_FRENCH = re.compile(f"[{_LARGE}]?[{_SMALL}]+|[{_LARGE}]+")
_KNOWN = 5


def likeness(text: str) -> int:
    """Words of a text that look French or Arabic, less those that look like neither.

    A word in plain ASCII says nothing; a heading of a declared file says more than another word.
    """
    return sum(_of_word(word) for word in _NEUTRAL.split(text) if word and not word.isascii())


def likeness_of(texts: Iterable[str]) -> int:
    """The sum over several texts."""
    return sum(map(likeness, texts))


def _of_word(word: str) -> int:
    if word.casefold() in _known():
        return _KNOWN
    if _ARABIC.fullmatch(word):
        return 1 if len(word) > 1 else 0
    return 1 if _FRENCH.fullmatch(word) or _TIFINAGH.fullmatch(word) else -1


@cache
def _known() -> frozenset[str]:
    """Words of the headings of declared files."""
    headings = (
        column.metadata[language]
        for kind in KINDS
        for column in kind.schema.columns.values()
        for language in ("fr", "ar")
        if column.metadata and column.metadata.get(language)
    )
    return frozenset(
        word.casefold() for heading in headings for word in heading.split() if not word.isascii()
    )
