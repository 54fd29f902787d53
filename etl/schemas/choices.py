"""The words offices may write in a list column, and the value each one stands for."""

from __future__ import annotations

import csv
import unicodedata
from functools import cache

from data.paths import REFERENCE

#: List name -> reference file and the column that holds its value.
LISTS = {
    "centre_type": ("centre_types.csv", "type"),
    "category": ("centre_categories.csv", "value"),
    "signal_type": ("signal_types.csv", "type"),
    "programme": ("programmes.csv", "value"),
    "age_band": ("age_bands.csv", "value"),
    "register": ("programme_registers.csv", "register"),
}
OTHER_LISTS = ("office_choices.csv", "value")
WORDS = ("label_ar", "label_fr", "label_en", "aliases_ar", "aliases_fr")


def plain(text: str) -> str:
    """The form in which words and names are compared: one case, no accents, single spaces."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(" " if sign in "-_’'" else sign for sign in decomposed if not unicodedata.combining(sign))
    return " ".join(kept.split())


@cache
def rows(list_name: str) -> tuple[dict[str, str], ...]:
    """The rows of a list's reference file, in order; each carries its value under ``value``."""
    file, key = LISTS.get(list_name, OTHER_LISTS)
    with (REFERENCE / file).open(encoding="utf-8", newline="") as source:
        found = [row | {"value": row[key]} for row in csv.DictReader(source)]
    return tuple(row for row in found if row.get("list", list_name) == list_name)


@cache
def meanings(list_name: str) -> dict[str, str]:
    """Every accepted word of a list in its `plain` form -> value."""
    accepted: dict[str, str] = {}
    for row in rows(list_name):
        words = [row["value"], *(word for name in WORDS for word in row.get(name, "").split("|"))]
        accepted.update({plain(word): row["value"] for word in words if word})
    return accepted


@cache
def labels(list_name: str, language: str) -> dict[str, str]:
    """Value -> label in one language, in the list's order."""
    return {row["value"]: row[f"label_{language}"] for row in rows(list_name)}
