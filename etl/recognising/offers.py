"""Headings close to one that is missing: offered with a score, taken only after a person says so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz, process

from etl.recognising.forms import form
from etl.recognising.headings import Column
from etl.recognising.table import Match
from etl.recognising.vocabulary import Vocabulary

#: Below it two headings have little in common.
CLOSE = 80.0


def offers(vocabulary: Vocabulary, wanted: Iterable[str], unknown: Sequence[Column]) -> tuple[Match, ...]:
    """For each field not found, the unknown heading nearest to one of its names, if any is close."""
    names: dict[str, list[str]] = {}
    for words, meaning in vocabulary.fields.items():
        names.setdefault(meaning.field, []).append(" ".join(words))
    headings = {column.position: " ".join(form(column.heading)) for column in unknown}
    found = []
    for field in wanted:
        scored = [
            (score, position)
            for position, heading in headings.items()
            for _, score, _ in process.extract(heading, names.get(field, []), scorer=fuzz.ratio, limit=1)
        ]
        score, position = max(scored, default=(0.0, -1))
        if score >= CLOSE:
            heading = next(column.heading for column in unknown if column.position == position)
            found.append(Match(field, position, heading, "close", round(score, 1)))
    return tuple(found)
