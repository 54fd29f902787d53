"""From distinct texts to values: how each kind of cell is read, and why when it cannot be."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

from data import periods
from etl.judging.known import Known
from etl.judging.naming import named, script
from etl.reading.grid import Note
from etl.resolving.found import Found
from etl.resolving.territories import LEVELS
from etl.schemas.choices import labels, meanings, plain
from etl.schemas.rules import Rule
from etl.values.absences import absence, is_zero_word
from etl.values.columns import Column, Texts
from etl.values.dates import days
from etl.values.numbers import decimal_numbers, whole_numbers
from etl.values.periods import period_column
from etl.values.shares import figures_apart
from etl.values.signs import folded

#: How near a candidate must be, 0 to 100, to be suggested as the text to write.
NEAR = 80.0
#: Texts of one column for which near names are looked for. The most frequent come first: a column in which so
#: many mean nothing is no column of names, and the rest of it is refused without looking.
MOST_UNKNOWN = 1_000


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
    known : Known
        What cells may refer to.
    typed : bool
        Whether the spreadsheet itself holds numbers or dates.
    dated : bool
        Whether some of them are dates.
    bounds : tuple of float, optional
        Between which every number lies.
    heading : str
        As the file writes it.
    """

    texts: tuple[str, ...]
    within: tuple[str, ...]
    counts: tuple[int, ...]
    choices: str
    known: Known
    typed: bool = False
    dated: bool = False
    bounds: tuple[float, float] | None = None
    heading: str = ""


class Read(NamedTuple):
    """A value a text, None where there is none; why, for those that should have one; what was assumed.

    `aliases` are those that people accepted and that were used: (list, as written) -> value.
    """

    values: Sequence[Any]
    unread: dict[int, Unread]
    notes: tuple[Note, ...] = ()
    aliases: Mapping[tuple[str, str], str] = MappingProxyType({})


Reader = Callable[[Asked], Read]


def text(asked: Asked) -> Read:
    """Text as it stands, without the spaces around it."""
    return Read([" ".join(text.split()) or None for text in asked.texts], {})


def _by_column(read: Callable[[Texts], Column[Any]]) -> Reader:
    """A reader of ``etl.values``, which looks at a column's texts together."""

    def reader(asked: Asked) -> Read:
        counts = dict(zip(asked.texts, asked.counts, strict=True))
        found = read(Texts(counts, asked.typed, asked.dated))
        unread = {
            place: Unread(Rule[found.refused[text].name], suggestion=found.suggested.get(text, ""))
            for place, text in enumerate(asked.texts)
            if text in found.refused
        }
        return Read([found.values.get(text) for text in asked.texts], unread, found.notes)

    return reader


def figure(asked: Asked) -> Read:
    """A figure among those of its indicator, which is what it is read within."""
    parts: dict[str, dict[str, int]] = {}
    for text, within, count in zip(asked.texts, asked.within, asked.counts, strict=True):
        parts.setdefault(within, {})[text] = count
    read = figures_apart([Texts(part, asked.typed) for part in parts.values()])
    by_part = dict(zip(parts, read, strict=True))
    values: list[float | None] = []
    unread: dict[int, Unread] = {}
    for place, (text, within) in enumerate(zip(asked.texts, asked.within, strict=True)):
        values.append(by_part[within].values.get(text))
        if why := by_part[within].refused.get(text):
            unread[place] = Unread(Rule[why.name])
    notes = [note for one in read for note in one.notes]
    return Read(values, unread, tuple(note for at, note in enumerate(notes) if note not in notes[:at]))


def decimal(asked: Asked) -> Read:
    """A number that measures, within its bounds where it has some."""
    return _by_column(lambda column: decimal_numbers(column, bounds=asked.bounds))(asked)


def _weeks(column: Texts) -> Column[str]:
    return period_column(column, {periods.WEEK})


def choice(asked: Asked) -> Read:
    """A word of a list: its label, its code or one of its aliases, in any language."""
    pairs = [(text, "") if _says(text, asked.choices) else None for text in asked.texts]
    return _resolved(asked, [asked.choices] * len(pairs), pairs, Rule.CHOICE)


def _says(text: str, choices: str) -> bool:
    """Whether a cell says something; a sign for nothing is a word where the list has it."""
    return _names(text) or bool(text and plain(text) in meanings(choices))


def yes_no(asked: Asked) -> Read:
    """Oui or Non, نعم or لا."""
    answers = choice(asked._replace(choices="yes_no"))
    truths = [None if answer is None else answer == "true" for answer in answers.values]
    return answers._replace(values=truths)


def delegation(asked: Asked) -> Read:
    """A delegation by code or name."""
    pairs = [(text, "") if _names(text) else None for text in asked.texts]
    return _resolved(asked, ["delegation"] * len(pairs), pairs, Rule.DELEGATION)


def commune(asked: Asked) -> Read:
    """A commune within the row's delegation; not judged where the delegation itself is not known."""
    both = zip(asked.texts, asked.within, strict=True)
    pairs = [(text, place) if _names(text) and place else None for text, place in both]
    return _resolved(asked, ["commune"] * len(pairs), pairs, Rule.COMMUNE)


def territory(asked: Asked) -> Read:
    """A territory of the row's level, or of any level where the row says none."""
    levels, around = zip(*map(level_and_place, asked.within), strict=True) if asked.within else ((), ())
    both = zip(asked.texts, around, strict=True)
    pairs = [(text, place) if _names(text) else None for text, place in both]
    return _resolved(asked, levels, pairs, Rule.TERRITORY)


def level_and_place(within: str) -> tuple[str, str]:
    """What a territory is read within: its level, and the code of the territory around it."""
    level, _, place = within.partition(" ")
    return level or "territory", place


def _names(text: str) -> bool:
    """Whether a cell names something; ``néant`` names nothing."""
    return bool(text) and absence(text) is None and not is_zero_word(text)


def _resolved(
    asked: Asked,
    lists: Sequence[str],
    pairs: Sequence[tuple[str, str] | None],
    rule: Rule,
) -> Read:
    """Look each pair of text and surrounding territory up in its list."""
    values: list[str | None] = [None] * len(pairs)
    unread: dict[int, Unread] = {}
    aliases: dict[tuple[str, str], str] = {}
    notes: list[Note] = []
    for place in sorted(range(len(pairs)), key=asked.counts.__getitem__, reverse=True):
        pair = pairs[place]
        if pair is None:
            continue
        if len(unread) >= MOST_UNKNOWN:
            unread[place] = Unread(rule)
            continue
        found = asked.known.resolver.find(lists[place], *pair)
        values[place] = found.value or None
        if found.how == "accepted":
            aliases[lists[place], pair[0]] = found.value
        if not found.value:
            language = script(pair[0], asked.heading)
            unread[place] = _unsettled(lists[place], language, found, rule)
        notes += [found.note] if found.note else []
    return Read(values, unread, tuple(notes), aliases)


def _unsettled(list_name: str, language: str, found: Found, rule: Rule) -> Unread:
    """What may have been meant: every candidate, those of the same name elsewhere, or the list's words."""
    apart = "، " if language == "ar" else ", "
    if found.how == "ambiguous" and rule is Rule.COMMUNE:
        rule = Rule.COMMUNE_ALIKE
    if list_name in LEVELS:
        meant = [*(value for value, _ in found.candidates), *found.elsewhere]
        allowed = apart.join(f"{named(list_name, code, language)} ({code})" for code in meant)
    else:
        allowed = apart.join(labels(list_name, language).values())
    best = found.candidates[0] if found.candidates and found.how == "unknown" else ("", 0.0)
    suggestion = named(list_name, best[0], language) if best[1] >= NEAR else ""
    return Unread(rule, allowed, suggestion, found.candidates)


def _held(asked: Asked, codes: Any, rule: Rule) -> Read:
    """A code that must be in a list, whatever spaces, dashes and digits it is written with."""
    strange = [place for place, text in enumerate(asked.texts) if text and text not in codes]
    values: list[str | None] = [text or None for text in asked.texts]
    clear, near = (_only_ones(codes, form) if strange else {} for form in (folded, _bare))
    unread = {}
    for place in strange:
        values[place] = clear.get(folded(asked.texts[place]))
        if values[place] is None:
            unread[place] = Unread(rule, suggestion=near.get(_bare(asked.texts[place]), ""))
    return Read(values, unread)


def _only_ones(codes: Iterable[str], form: Callable[[str], str]) -> dict[str, str]:
    """Form -> code, where it is the form of one code only."""
    found: dict[str, str] = {}
    for code in codes:
        found[form(code)] = "" if form(code) in found else code
    return {one: code for one, code in found.items() if code}


def _bare(code: str) -> str:
    """Letters and figures only; without the zeros that a spreadsheet takes away from a number."""
    return re.sub(r"[\W_]", "", code).casefold().lstrip("0")


def centre(asked: Asked) -> Read:
    """The code of a centre in an accepted list."""
    return _held(asked, asked.known.centres.index, Rule.CENTRE)


def cell(asked: Asked) -> Read:
    """The code of a cell in an accepted list."""
    return _held(asked, asked.known.cells, Rule.CELL)


READERS: dict[str, Reader] = {
    "text": text,
    "whole": _by_column(whole_numbers),
    "decimal": decimal,
    "figure": figure,
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
