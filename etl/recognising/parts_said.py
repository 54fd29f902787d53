"""Titles that speak of a part of the people where no column does: the rows would count for all of them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from data.words import N_
from etl.reading.grid import Note
from etl.recognising.fields import headings, value_field
from etl.recognising.layout import Layout
from etl.schemas.kinds import Kind

_PEOPLE = re.compile(
    r"\b(?:populations?|habitants?|milieux?|ال(?:سكان|ساكنة|وسط)|سكان|ساكنة|وسط)\b", re.IGNORECASE
)
#: Field -> what names each of its parts; a title that names several names none in particular.
_PARTS = {
    "sex": (
        r"féminine?s?|femmes?|filles?|(?:ال)?(?:إناث|نساء|فتيات)",
        r"masculine?s?|hommes?|garçons?|(?:ال)?(?:ذكور|رجال)",
    ),
    "milieu": (r"urbaine?s?|(?:ال)?حضرية?", r"rurale?s?|(?:ال)?قروية?"),
    "age_band": (r"\d{1,2} ?(?:ans|سنة|سنوات)(?: et plus| فما فوق)?",),
}
PART = N_(
    "“{said}” speaks of a part of the people and no column says which: every row would count for all of "
    "them. Add the column {field}, and send the file again"
)


def part_said(kind: Kind, found: Layout, sheet: str, titles: Iterable[str]) -> tuple[Note, int] | None:
    """Who limits what is counted without a column for it, and over which column; None when nobody does."""
    given = {*found.fields, *found.spread_fields}
    value = found.fields.get(value_field(kind))
    said = [*((title, -1) for title in titles), *([(value.heading, value.position)] if value else [])]
    for name in _PARTS:
        if name in given or name not in kind.schema.columns or kind.schema.columns[name].required:
            continue
        for text, place in (*said, (sheet, -1)):
            if _names_one(name, text, alone=text == sheet):
                return Note(PART, {"said": text, "field": headings(kind, name)}), place
    return None


def _names_one(name: str, text: str, *, alone: bool) -> bool:
    """Whether a text that is about people names one part of them; a sheet's name may be nothing else."""
    patterns = [rf"\b(?:{part})\b" for part in _PARTS[name]]
    if alone and any(re.fullmatch(pattern, text.strip(), re.IGNORECASE) for pattern in patterns):
        return True
    named = sum(bool(re.search(pattern, text, re.IGNORECASE)) for pattern in patterns)
    return named == 1 and bool(_PEOPLE.search(text))
