"""Fields that no column gives, read from the sheet's name or the rows above the header when certain."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from data.words import N_
from etl.reading.grid import Note
from etl.recognising.fields import headings, place_field
from etl.recognising.headings import without_year
from etl.recognising.layout import Layout
from etl.recognising.looking import Around
from etl.recognising.reading_words import ReadsWords
from etl.recognising.vocabulary import BETWEEN_LEVELS
from etl.schemas.around import AROUND
from etl.schemas.kinds import Kind

SOURCE = re.compile(r"^\W*(?:source|sources|المصدر|مصدر)\s*[:：]\s*(?P<said>.+)$", re.IGNORECASE | re.DOTALL)
UNITS = (
    (re.compile(r"\(\s*%\s*\)|\ben\s*%|\ben pour ?cent|(?:بـ?|ب)\s*%|%"), "%"),
    (re.compile(r"‰|\bpour mille\b", re.IGNORECASE), "‰"),
)
TITLE_LENGTH = range(4, 200)


@dataclass(frozen=True)
class Said:
    """What stands around a table: the sheet's name, the rows above its header, the last rows of the grid."""

    sheet: str
    above: tuple[str, ...]
    below: tuple[str, ...]
    around: Around = field(default_factory=Around)

    def texts(self, field: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Where a field may be read, and where else if not there: only a source is also said below."""
        own = (self.sheet, *self.above, *(self.below if field == "source" else ()))
        others = (*self.around.above, *(self.around.below if field == "source" else ()))
        return tuple(text for text in dict.fromkeys(own) if text), tuple(dict.fromkeys(others))


@dataclass(frozen=True)
class FromTitle:
    """A field of a whole sheet.

    Attributes
    ----------
    field : str
        The schema's column.
    text : str
        What every row gets.
    said : str
        The title it was read from.
    """

    field: str
    text: str
    said: str


def from_titles(
    said: Said, found: Layout, kind: Kind, words: ReadsWords, *, names: bool
) -> tuple[list[FromTitle], list[Note]]:
    """What titles say of fields that are not in columns.

    Parameters
    ----------
    said : Said
        What stands around the table.
    found : Layout
        What the columns give.
    kind : Kind
        What is wanted.
    words : ReadsWords
        Reads periods and territories.
    names : bool
        Whether a lone title may name the indicator.

    Returns
    -------
    tuple of (list of FromTitle, list of Note)
        Certain readings; and what titles say in two ways, which is not taken.
    """
    given = {*found.fields, *found.spread_fields}
    columns, place = kind.schema.columns, place_field(kind)
    asked: list[tuple[str, Callable[[str], str | None]]] = [
        ("period", words.period_of),
        (place, lambda text: words.territory_of(text, columns[place].metadata["reads"])),
        ("unit", _unit),
        ("source", _source),
        *(
            [(AROUND, lambda text: words.territory_of(text, "delegation"))]
            if found.level == "commune"
            else []
        ),
    ]
    taken, doubts = [], []
    for name, reader in asked:
        if name in columns and name not in given:
            own, others = said.texts(name)
            readings = _readings(name, own, reader) or _readings(name, others, reader)
            if len({reading.text for reading in readings}) == 1:
                taken.append(readings[0])
            elif readings and columns[name].required:
                doubts.append(_doubt(kind, name, readings))
    if "level" in columns and "level" not in given and found.level and BETWEEN_LEVELS not in found.level:
        heading = found.fields["territory_code"].heading
        taken.append(FromTitle("level", found.level, heading))
    if names and "indicator" in columns and "indicator" not in given:
        taken += _name(said.above) or _name(said.around.above)
    return taken, doubts


def _readings(name: str, titles: Sequence[str], reader: Callable[[str], str | None]) -> list[FromTitle]:
    return [FromTitle(name, text, title) for title in titles for text in [reader(title)] if text is not None]


def _unit(text: str) -> str | None:
    return next((unit for pattern, unit in UNITS if pattern.search(text)), None)


def _source(text: str) -> str | None:
    match = SOURCE.match(text)
    return match["said"].strip() if match else None


def _name(titles: Sequence[str]) -> list[FromTitle]:
    """A lone title is the indicator's name; of several, none is certain."""
    lone = [title for title in titles if len(title) in TITLE_LENGTH and not SOURCE.match(title)]
    return [FromTitle("indicator", without_year(lone[0])[0], lone[0])] if len(lone) == 1 else []


def _doubt(kind: Kind, name: str, readings: Sequence[FromTitle]) -> Note:
    first = readings[0]
    other = next(reading for reading in readings if reading.text != first.text)
    return Note(
        N_("“{one}” and “{other}” say different things of {field}: add a column, or mend the title"),
        {"one": first.said, "other": other.said, "field": headings(kind, name)},
    )
