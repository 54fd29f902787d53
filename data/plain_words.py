"""Statistical words and what they say in plain language: ``data/statistics/*.toml``, one file a writer."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from data.paths import ROOT
from data.words import LANGUAGES

STATISTICS = ROOT / "data" / "statistics"
#: More than this is not read in a bubble.
LONGEST = 420
_PARTS = ("word", "said")


@dataclass(frozen=True)
class PlainWord:
    """A statistical word by language, and what it says to somebody who never studied statistics."""

    word: Mapping[str, str]
    said: Mapping[str, str]


@cache
def plain_words() -> Mapping[str, PlainWord]:
    """Every word by its key."""
    return read(STATISTICS)


def read(folder: Path) -> dict[str, PlainWord]:
    """The words of a folder.

    Parameters
    ----------
    folder : Path
        Holds ``*.toml``; each table ``[key]`` has ``word`` and ``said``, each with ``ar``, ``fr`` and ``en``.

    Returns
    -------
    dict of str to PlainWord
        By key, over all files.

    Raises
    ------
    ValueError
        If a key stands in two files, or a text is missing, empty or too long to be read in a bubble.
    """
    found: dict[str, PlainWord] = {}
    for path in sorted(folder.glob("*.toml")):
        for key, told in tomllib.loads(path.read_text(encoding="utf-8")).items():
            if key in found:
                raise ValueError(f"{path.name}: the word {key!r} is explained in another file already")
            found[key] = PlainWord(*(_texts(path, key, told, part) for part in _PARTS))
    return found


def _texts(path: Path, key: str, told: Any, part: str) -> Mapping[str, str]:
    texts = told.get(part) if isinstance(told, dict) else None
    given = texts if isinstance(texts, dict) else {}
    wrong = [lang for lang in LANGUAGES if not 0 < len(str(given.get(lang, "")).strip()) <= LONGEST]
    if wrong:
        raise ValueError(
            f"{path.name}: {key}.{part} has no text of 1 to {LONGEST} characters in {', '.join(wrong)}: "
            f"expected one in each of {', '.join(LANGUAGES)}"
        )
    return {lang: given[lang].strip() for lang in LANGUAGES}
