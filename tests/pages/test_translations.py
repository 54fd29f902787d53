"""No text of the pages is left in English for an Arabic or a French reader."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po

from data.paths import ROOT
from data.words import translator
from pages._parts.territory_words import counted

KEYWORDS = {
    "_": None,
    "N_": None,
    "gettext": None,
    "ngettext": (1, 2),
    "plural": (1, 2),
    "pgettext": ((1, "c"), 2),
}
#: Same in every language.
UNIVERSAL = {"CSV", "Excel", "%"}


def texts() -> dict[str, Path]:
    """Every marked text of the rooms that speak to readers, and one place where it stands."""
    found = {}
    for room in ("pages", "etl", "data"):
        for path in sorted((ROOT / room).rglob("*.py")):
            for _line, message, _comments, _context in extract_from_file("python", str(path), KEYWORDS):
                found[message if isinstance(message, str) else message[0]] = path
    return found


@pytest.mark.parametrize("lang", ["ar", "fr"])
def test_every_text_in_the_code_is_translated(lang: str):
    catalogue = translator(lang)._catalog
    known = {key if isinstance(key, str) else key[0] for key in catalogue}
    untranslated = {text: path.name for text, path in texts().items() if text not in known | UNIVERSAL}
    assert not untranslated


@pytest.mark.parametrize("lang", ["ar", "fr"])
def test_no_text_is_translated_in_two_ways(lang: str):
    said: dict[tuple[str | None, str], set[str]] = {}
    for path in (ROOT / "data" / "locale" / lang).rglob("*.po"):
        for message in read_po(BytesIO(path.read_bytes())):
            text = message.id if isinstance(message.id, str) else message.id[0]
            said.setdefault((message.context, text), set()).add(str(message.string))
    assert not {text: ways for (_context, text), ways in said.items() if text and len(ways) > 1}


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (1, "جماعة واحدة"),
        (2, "جماعتين"),
        (5, "5 جماعات"),
        (75, "75 جماعة"),
        (100, "100 جماعة"),
        (1503, "1.503 جماعات"),
    ],
)
def test_arabic_counts_communes_in_six_ways(count: int, said: str):
    assert counted("commune", count, "ar") == said


def test_arabic_counts_provinces_from_eleven_in_the_accusative_and_hundreds_in_the_genitive():
    assert counted("province", 75, "ar") == "75 عمالة وإقليما"
    assert counted("province", 100, "ar") == "100 عمالة وإقليم"
