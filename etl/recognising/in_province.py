"""The province that a title names above a table of communes: theirs, or only the sender's."""

from __future__ import annotations

from dataclasses import replace

from data.words import N_
from etl.reading.grid import Note
from etl.recognising.choosing import Candidate
from etl.recognising.reading_words import ReadsWords
from etl.recognising.rows import Sorted
from etl.schemas.around import AROUND

SENDERS = N_("“{said}” is not taken as the province of the communes: {name} lies elsewhere")


def of_these_communes(
    best: Candidate, under: Sorted, words: ReadsWords
) -> tuple[Candidate, tuple[Note, ...]]:
    """Keep the province of a title only where every commune may lie in it.

    A letterhead names the province of whoever sends the table of a whole region. A column of provinces is
    meant row by row; a title must not refuse what the rows say clearly.
    """
    title = next((one for one in best.titles if one.field == AROUND), None)
    if title is None:
        return best, ()
    names = under.texts[best.layout.fields["territory_code"].position].distinct
    elsewhere = words.commune_elsewhere(names, title.text)
    if elsewhere is None:
        return best, ()
    others = tuple(one for one in best.titles if one is not title)
    return replace(best, titles=others), (Note(SENDERS, {"said": title.said, "name": elsewhere}),)
