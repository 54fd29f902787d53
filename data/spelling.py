"""One normal form for names and words, whatever script and spelling they are written in."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SAME_LETTER = str.maketrans({
    "ى": "ي", "ی": "ي", "ة": "ه", "گ": "ك", "ڭ": "ك", "ک": "ك", "ڤ": "ف", "ء": None, "ـ": None, "’": None,
    "'": None, "œ": "oe", "ı": "i",
})  # fmt: skip
_ARTICLES = frozenset(
    {"al", "el", "ad", "ed", "es", "ech", "et", "er", "en", "la", "le", "les", "de", "du", "des"}
)
_NOT_A_LETTER = re.compile(r"[\W_]+")
#: The same few thousand words fill most files.
_REMEMBERED = 50_000
_ELISION = re.compile(r"(?<!\w)[dl]['’](?=\w)", re.IGNORECASE)


@lru_cache(maxsize=_REMEMBERED)
def normal_form(text: str) -> str:
    """Fold a name: no case, accents, vowel signs, hamza, articles, hyphens or spaces.

    Parameters
    ----------
    text : str
        A territory's name or code, as somebody wrote it.

    Returns
    -------
    str
        What is left; folding it again changes nothing.
    """
    form, folded = text, _folded_name(text)
    while folded != form:
        form, folded = folded, _folded_name(folded)
    return form


@lru_cache(maxsize=_REMEMBERED)
def word_form(text: str) -> str:
    """Fold a word of a list as `normal_form` does a name, keeping its parts apart: 5-9 is not 59.

    Parameters
    ----------
    text : str
        A word, a phrase or an abbreviation; the dots of ``C.A.S.`` do not part it.

    Returns
    -------
    str
        Its parts with one space between them.
    """
    tokens = _tokens(_ELISION.sub("", text))
    kept = [_without_article(token) for token in tokens if token not in _ARTICLES] or tokens
    spelt_out = len(kept) > 1 and all(len(token) == 1 and token.isalpha() for token in kept)
    return ("" if spelt_out else " ").join(kept)


def sorting_form(text: str) -> str:
    """A name as lists put it in order: É beside E, capitals beside small letters.

    Parameters
    ----------
    text : str
        A name as it is shown.

    Returns
    -------
    str
        Without accents and in small letters; its words stay apart.
    """
    bare = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in bare if not unicodedata.combining(sign)).casefold()


def _folded_name(text: str) -> str:
    tokens = _tokens(text)
    kept = [_without_article(token) for token in tokens if token not in _ARTICLES]
    return "".join(kept or tokens)


def _tokens(text: str) -> list[str]:
    if text.isascii():
        return [token for token in _NOT_A_LETTER.split(text.lower().replace("'", "")) if token]
    seen = (sign for sign in unicodedata.normalize("NFKD", text) if unicodedata.category(sign) != "Cf")
    bare = "".join(sign for sign in seen if not unicodedata.combining(sign))
    folded = unicodedata.normalize("NFKD", bare.casefold()).translate(_SAME_LETTER)
    return [_digits(token) for token in _NOT_A_LETTER.split(folded) if token]


def _without_article(token: str) -> str:
    return token[2:] if token.startswith("ال") and len(token) > 4 else token


def _digits(token: str) -> str:
    """Arabic-Indic digits as the ones the codes are written in."""
    return "".join(str(unicodedata.digit(sign)) if sign.isdigit() else sign for sign in token)
