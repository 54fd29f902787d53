"""From distinct texts to values: how each kind of cell is read, and why when it cannot be."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from rapidfuzz import fuzz, process

from data import periods
from etl.judging.known import Known
from etl.reading.grid import Note
from etl.schemas.choices import labels, meanings, plain
from etl.schemas.rules import Rule
from etl.values.absences import absence
from etl.values.columns import Column, Texts
from etl.values.dates import days
from etl.values.numbers import decimal_numbers, whole_numbers
from etl.values.periods import period_column

ARABIC = re.compile(r"[\u0600-\u06ff]")
#: How near a word of a list must be to be suggested, 0 to 100, and for how many texts one is looked for.
NEAR, LOOKED_FOR = 75, 500


class Unread(NamedTuple):
    """Why a text has no value.

    Attributes
    ----------
    rule : Rule
        The rule it breaks.
    allowed : str
        What would do, or both ways in which it can be read.
    suggestion : str
        What was probably meant.
    candidates : tuple of (value, score)
        Values a person may choose from.
    """

    rule: Rule
    allowed: str = ""
    suggestion: str = ""
    candidates: tuple[tuple[str, float], ...] = ()


class Asked(NamedTuple):
    """What is asked of a reader: one column's distinct texts.

    Attributes
    ----------
    texts, within : tuple of str
        As in `etl.judging.columns.Column`.
    counts : tuple of int
        Rows that hold each.
    choices : str
        The list of allowed words; empty when none is meant.
    typed : bool
        Whether the spreadsheet itself holds numbers or dates.
    known : Known
        What cells may refer to.
    """

    texts: tuple[str, ...]
    within: tuple[str, ...]
    counts: tuple[int, ...]
    choices: str
    typed: bool
    known: Known


class Read(NamedTuple):
    """A value a text, None where there is none; why, for those that should have one; what was assumed."""

    values: Sequence[Any]
    unread: dict[int, Unread]
    notes: tuple[Note, ...] = ()


Reader = Callable[[Asked], Read]


def text(asked: Asked) -> Read:
    """Text as it stands."""
    return Read([text or None for text in asked.texts], {})


def _by_column(read: Callable[[Texts], Column[Any]]) -> Reader:
    """A reader of ``etl.values``, which looks at a column's texts together."""

    def reader(asked: Asked) -> Read:
        counts = dict(zip(asked.texts, asked.counts, strict=True))
        found = read(Texts(counts, asked.typed))
        unread = {
            place: Unread(Rule[found.refused[text].name], suggestion=found.suggested.get(text, ""))
            for place, text in enumerate(asked.texts)
            if text in found.refused
        }
        return Read([found.values.get(text) for text in asked.texts], unread, found.notes)

    return reader


def _weeks(column: Texts) -> Column[str]:
    return period_column(column, {periods.WEEK})


def choice(asked: Asked) -> Read:
    """A word of a list: its label, its code or one of its aliases, in any language."""
    accepted = meanings(asked.choices)
    values = [accepted.get(plain(text)) for text in asked.texts]
    broken = [place for place, text in enumerate(asked.texts) if values[place] is None and not absence(text)]
    near = {place: _no_choice(asked.texts[place], asked.choices) for place in broken[:LOOKED_FOR]}
    return Read(values, near | {place: Unread(Rule.CHOICE) for place in broken[LOOKED_FOR:]})


def _no_choice(text: str, choices: str) -> Unread:
    words = labels(choices, script(text))
    near = process.extractOne(plain(text), meanings(choices).keys(), scorer=fuzz.WRatio, score_cutoff=NEAR)
    suggestion = words[meanings(choices)[near[0]]] if near and len(text) > 2 else ""
    return Unread(Rule.CHOICE, ", ".join(words.values()), suggestion)


def script(text: str) -> str:
    """The language whose labels answer a text: Arabic for Arabic letters, French otherwise."""
    return "ar" if ARABIC.search(text) else "fr"


def yes_no(asked: Asked) -> Read:
    """Oui or Non, نعم or لا."""
    answers, unread, _ = choice(asked._replace(choices="yes_no"))
    return Read([None if answer is None else answer == "true" for answer in answers], unread)


def _resolved(found: Sequence[str | Rule | None]) -> Read:
    unread = {place: Unread(answer) for place, answer in enumerate(found) if isinstance(answer, Rule)}
    return Read([answer if isinstance(answer, str) else None for answer in found], unread)


def delegation(asked: Asked) -> Read:
    """A delegation by code or name."""
    ask = asked.known.territories.delegation
    return _resolved([ask(text) if text else None for text in asked.texts])


def commune(asked: Asked) -> Read:
    """A commune within the row's delegation; not judged where the delegation itself is not known."""
    ask = asked.known.territories.commune
    both = zip(asked.texts, asked.within, strict=True)
    return _resolved([ask(text, place) if text and place else None for text, place in both])


def territory(asked: Asked) -> Read:
    """A territory of the row's level, or of any level where the row says none."""
    both = zip(asked.texts, asked.within, strict=True)
    return _resolved([_territory(text, level, asked.known) if text else None for text, level in both])


def _territory(text: str, level: str, known: Known) -> str | Rule:
    levels = [level] if level else labels("level", "fr")
    found = [known.territories.territory(text, each) for each in levels]
    return next((code for code in found if isinstance(code, str)), found[-1])


def _held(asked: Asked, codes: Any, rule: Rule) -> Read:
    """A code that must be in a list."""
    strange = [place for place, text in enumerate(asked.texts) if text and text not in codes]
    by_form = {_bare(code): code for code in codes} if strange else {}
    unread = {place: Unread(rule, suggestion=by_form.get(_bare(asked.texts[place]), "")) for place in strange}
    return Read(
        [text if text and place not in unread else None for place, text in enumerate(asked.texts)], unread
    )


def _bare(code: str) -> str:
    return re.sub(r"[\W_]", "", code).casefold()


def centre(asked: Asked) -> Read:
    """The code of a centre in an accepted list."""
    return _held(asked, asked.known.centres.index, Rule.CENTRE)


def cell(asked: Asked) -> Read:
    """The code of a cell in an accepted list."""
    return _held(asked, asked.known.cells, Rule.CELL)


READERS: dict[str, Reader] = {
    "text": text,
    "whole": _by_column(whole_numbers),
    "decimal": _by_column(decimal_numbers),
    "date": _by_column(days),
    "week": _by_column(_weeks),
    "yes_no": yes_no,
    "choice": choice,
    "delegation": delegation,
    "commune": commune,
    "territory": territory,
    "centre": centre,
    "cell": cell,
}
