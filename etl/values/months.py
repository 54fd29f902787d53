"""Names of months: Moroccan, eastern and French ones, as ``data/reference/month_names.csv`` lists them."""

from __future__ import annotations

import csv
import re
from functools import cache

from data.paths import REFERENCE
from data.spelling import word_form
from etl.values.signs import folded

_DAYS_OF_THE_WEEK = (
    "lundi mardi mercredi jeudi vendredi samedi dimanche الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد "
    "يوم le de du من شهر mois"
)
_WORD = re.compile(r"[^\W\d_]+")
_FIRST = re.compile(r"\b1\s?er\b", re.IGNORECASE)
_CLOCK = re.compile(r"(?<=\d)T(?=\d)")
_NAME = "\0"
_NAMES = re.compile(rf"{_NAME}(?: ?{_NAME})*\.?")


def with_months(text: str) -> str | None:
    """A text with its month's name as ``<5>`` and words that tell nothing left out; None for other words.

    Parameters
    ----------
    text : str
        Such as ``jeudi 15 sept. 2016`` or ``15 شتنبر 2016``: both give ``15 <9> 2016``.
    """
    line = _FIRST.sub("1", _CLOCK.sub(" ", folded(text)))
    telling = [word_form(word) for word in _WORD.findall(line) if word_form(word) not in _ignored()]
    bare = _WORD.sub(lambda word: "" if word_form(word[0]) in _ignored() else _NAME, line)
    if not telling:
        return " ".join(bare.split())
    month = _months().get(" ".join(telling))
    named, places = _NAMES.subn(f" <{month}> ", bare)
    return " ".join(named.split()) if month and places == 1 else None


@cache
def _months() -> dict[str, int]:
    with (REFERENCE / "month_names.csv").open(encoding="utf-8", newline="") as file:
        return {
            " ".join(map(word_form, _WORD.findall(name))): int(row["month"])
            for row in csv.DictReader(file)
            for field in ("names_ar", "names_fr", "names_en")
            for name in row[field].split("|")
        }


@cache
def _ignored() -> frozenset[str]:
    return frozenset(map(word_form, _DAYS_OF_THE_WEEK.split()))
