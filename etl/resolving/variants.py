"""Words within names that are written in several ways: Bni or Beni, Oulad or Ouled."""

from __future__ import annotations

import csv
from functools import cache

from data.paths import REFERENCE
from data.spelling import normal_form, word_form


def variant_form(text: str) -> str:
    """A name's normal form, each of its words in the one way ``data/reference/name_words.csv`` settles."""
    return normal_form(" ".join(_settled().get(word, word) for word in word_form(text).split()))


@cache
def _settled() -> dict[str, str]:
    with (REFERENCE / "name_words.csv").open(encoding="utf-8", newline="") as file:
        return {
            word_form(variant): word_form(row["word"])
            for row in csv.DictReader(file)
            for variant in row["variants"].split("|")
        }
