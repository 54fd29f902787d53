"""Words of lists: types of centre, sexes, milieux, programmes … in three languages, with their aliases."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from functools import cache

from data.paths import REFERENCE
from data.spelling import word_form
from etl.resolving.ages import age_band
from etl.resolving.found import Found
from etl.resolving.nearest import Pool, nearest
from etl.schemas import choices

_PARTS = re.compile(r"\s*[()\[\]:]\s*|\s+[-–—/]\s+")
_LABELS = ("label_ar", "label_fr", "label_en")
_ALIASES = ("aliases_ar", "aliases_fr", "plural_ar", "plural_fr", "plural_en")


def find_word(list_name: str, text: str) -> Found:
    """Look a word up in a list.

    Parameters
    ----------
    list_name : str
        Such as ``centre_type``, ``sex``, ``programme``: a list of ``etl.schemas.choices``.
    text : str
        The whole cell. An abbreviation counts only where the cell holds nothing else, or the very label
        beside it: ``CAS`` and ``Centre d'assistance sociale (CAS)``, not ``cas social``.
    """
    official, aliases = _forms(list_name)
    form = word_form(text)
    if list_name == "age_band":
        return _of_age(text)
    if form in official:
        return _one(official[form], "name")
    if form in aliases:
        return _one(aliases[form], "alias")
    parts = [part for part in map(word_form, _PARTS.split(text)) if part]
    meant = [official.get(part) or aliases.get(part) or frozenset() for part in parts]
    if len(parts) > 1 and len(meant[0]) == 1 and all(part == meant[0] for part in meant):
        return Found(next(iter(meant[0])), "alias")
    return Found("", "unknown", tuple(nearest(form, _pool(list_name))[:5]))


def _of_age(text: str) -> Found:
    """A band of the list, by its ages: words alone would not know 60 and over from below 60."""
    band = age_band(text)
    if band in {row["value"] for row in choices.rows("age_band")}:
        return Found(band, "alias")
    near = () if any(map(str.isdigit, text)) else nearest(word_form(text), _pool("age_band"))[:5]
    return Found("", "unknown", tuple(near))


def list_names() -> frozenset[str]:
    """Lists a field may take its words from."""
    file, _ = choices.OTHER_LISTS
    with (REFERENCE / file).open(encoding="utf-8", newline="") as source:
        return frozenset({*choices.LISTS, *(row["list"] for row in csv.DictReader(source))})


def _one(values: frozenset[str], how: str) -> Found:
    if len(values) == 1:
        return Found(next(iter(values)), "name" if how == "name" else "alias")
    return Found("", "ambiguous", tuple((value, 100.0) for value in sorted(values)))


Forms = dict[str, frozenset[str]]


@cache
def _forms(list_name: str) -> tuple[Forms, Forms]:
    """Values and labels, and aliases beside them: form -> values."""
    official: dict[str, set[str]] = defaultdict(set)
    aliases: dict[str, set[str]] = defaultdict(set)
    for row in choices.rows(list_name):
        for word in (row["value"], *(row.get(name, "") for name in _LABELS)):
            official[word_form(word)].add(row["value"])
        for word in (word for name in _ALIASES for word in row.get(name, "").split("|")):
            aliases[word_form(word)].add(row["value"])
    return _frozen(official), _frozen(
        {form: found for form, found in aliases.items() if form not in official}
    )


def _frozen(forms: dict[str, set[str]]) -> Forms:
    return {form: frozenset(values) for form, values in forms.items() if form}


@cache
def _pool(list_name: str) -> Pool:
    official, aliases = _forms(list_name)
    pairs = ((form, value) for form, values in (official | aliases).items() for value in values)
    return Pool.of(sorted(pairs))
