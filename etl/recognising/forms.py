"""The form in which headings and labels are compared: what is written differently becomes the same words."""

from __future__ import annotations

import re
from functools import lru_cache

from data.spelling import word_form

#: Little words, and the endings of inclusive writing ("bénéficiaire(s)", "inscrit·e·s").
SMALL_WORDS = frozenset({"a", "au", "aux", "e", "s", "es", "un", "une", "في", "من", "على"})
#: The many ways to shorten a word that half the headings begin with.
SHORT = {
    word: whole
    for whole, words in {
        "nombre": "nb nbr nbre",
        "numero": "num",
        "province": "prov",
        "prefecture": "pref prefect",
        "delegation": "deleg",
        "beneficiaire": "benef",
        "annee": "an",
    }.items()
    for word in words.split()
}
NUMBER_SIGN = re.compile(r"[nN][°º]")
ARABIC = re.compile(r"[\u0600-\u06FF\uFB50-\uFDFF\uFE70-\uFEFC]")

Words = tuple[str, ...]


#: Every kind is asked about a text before the next one comes.
_REMEMBERED = 4_096


@lru_cache(maxsize=_REMEMBERED)
def form(text: str) -> Words:
    """Words of a heading without case, accents, hamza, ال, tatweel, plural s, punctuation or little words."""
    words = word_form(NUMBER_SIGN.sub("numero ", text).replace("+", " plus ")).split()
    return tuple(_singular(word) for word in words if word not in SMALL_WORDS)


def _singular(word: str) -> str:
    one = word[:-1] if len(word) > 3 and word.endswith("s") else word
    return SHORT.get(one, one)


@lru_cache(maxsize=_REMEMBERED)
def in_two_scripts(text: str) -> tuple[str, str] | None:
    """What a text says in Latin letters and what it says in Arabic; None when it has one of them only."""
    if not ARABIC.search(text):
        return None
    latin = ARABIC.sub(" ", text)
    arabic = "".join(sign for sign in text if ARABIC.match(sign) or not sign.isalpha())
    return (latin, arabic) if any(sign.isalpha() for sign in latin) else None
