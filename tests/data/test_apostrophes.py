"""French texts write one apostrophe, ’, wherever a reader meets them; offices may write either."""

from __future__ import annotations

import csv
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from data.paths import INDICATORS, LOCALE, REFERENCE

STRAIGHT = re.compile(r"(?<=\w)'(?=\w)")
#: Names of territories, and words that files are recognised by, stay as they are written.
_NAMES = frozenset(
    {
        *("provinces", "english_names", "former_regions", "arrondissement_prefectures", "map_only_areas"),
        *("demo_names", "name_words", "heading_aliases", "total_labels", "empty_words", "month_names"),
    }
)


def catalogue_texts(path: Path) -> Iterator[str]:
    with path.open("rb") as file:
        for message in read_po(file, locale="fr"):
            yield from (message.string,) if isinstance(message.string, str) else message.string


def labels(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield from (text or "" for name, text in row.items() if name and is_label(name))


def is_label(column: str) -> bool:
    return column == "fr" or (column.endswith("_fr") and "alias" not in column)


def declared(path: Path) -> Iterator[str]:
    told = tomllib.loads(path.read_text(encoding="utf-8"))
    yield from (part["fr"] for part in told.values() if isinstance(part, dict) and "fr" in part)


FILES = [
    *((path, catalogue_texts) for path in sorted((LOCALE / "fr").rglob("*.po"))),
    *((path, declared) for path in sorted(INDICATORS.glob("*.toml"))),
    *((path, labels) for path in sorted(REFERENCE.glob("*.csv")) if path.stem not in _NAMES),
]


@pytest.mark.parametrize(("path", "texts"), FILES, ids=lambda one: getattr(one, "stem", ""))
def test_french_texts_write_the_curved_apostrophe(path: Path, texts):
    assert not [text for text in texts(path) if STRAIGHT.search(text)]
