"""One normal form for a territory's name, whatever script and spelling it was typed in."""

from __future__ import annotations

import re
import unicodedata

_SAME_LETTER = str.maketrans({
    "ى": "ي", "ة": "ه", "گ": "ك", "ڭ": "ك", "ک": "ك", "ڤ": "ف", "ء": None, "ـ": None, "’": None, "'": None,
    "œ": "oe", "ı": "i",
})  # fmt: skip
_ARTICLES = frozenset(
    {"al", "el", "ad", "ed", "es", "ech", "et", "er", "en", "la", "le", "les", "de", "du", "des"}
)
_NOT_A_LETTER = re.compile(r"[\W_]+")


def normal_form(text: str) -> str:
    """Fold a name: no case, accents, vowel signs, hamza, articles, hyphens or spaces."""
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
    tokens = _NOT_A_LETTER.split(bare.casefold().translate(_SAME_LETTER))
    kept = [_without_article(token) for token in tokens if token and token not in _ARTICLES]
    return "".join(_digits(token) for token in kept or tokens)


def _without_article(token: str) -> str:
    return token[2:] if token.startswith("ال") and len(token) > 4 else token


def _digits(token: str) -> str:
    """Arabic-Indic digits as the ones the codes are written in."""
    return "".join(str(unicodedata.digit(sign)) if sign.isdigit() else sign for sign in token)
