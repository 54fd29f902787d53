"""The glossary's terms, from ``data/reference``: reviewed by hand, in three languages."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from data.paths import REFERENCE
from data.words import LANGUAGES, N_

#: The headings of the glossary, in their order.
GROUPS = {
    "institution": N_("The institution and its partners"),
    "programmes": N_("Programmes and instruments"),
    "centres": N_("Centres and establishments"),
    "law": N_("Law and licences"),
    "public": N_("Those whom services are for"),
    "vigilance": N_("Social vigilance"),
    "diagnosis": N_("Participatory territorial diagnosis"),
    "territory": N_("Territories and censuses"),
    "figures": N_("What a figure says"),
}


@dataclass(frozen=True)
class Term:
    """One term: its names and definitions by language, and the keys of those who use it so."""

    key: str
    group: str
    names: Mapping[str, str]
    definitions: Mapping[str, str]
    sources: Sequence[str]


@cache
def terms() -> tuple[Term, ...]:
    """Every term, in the file's order."""
    return tuple(
        Term(
            row["key"],
            row["group"],
            {lang: row[f"term_{lang}"] for lang in LANGUAGES},
            {lang: row[f"definition_{lang}"] for lang in LANGUAGES},
            tuple(row["source"].split("|")),
        )
        for row in _rows("glossary.csv")
    )


@cache
def source_names() -> Mapping[str, Mapping[str, str]]:
    """Who uses a term so, by key: in words, by language."""
    return {
        row["source"]: {lang: row[f"label_{lang}"] for lang in LANGUAGES}
        for row in _rows("glossary_sources.csv")
    }


def _rows(name: str) -> list[dict[str, str]]:
    with (REFERENCE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
