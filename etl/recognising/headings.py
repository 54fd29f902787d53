"""Header rows: one to three lines become one heading a column, merged cells spread over their columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from etl.recognising.forms import form
from etl.recognising.periods_and_ages import period
from etl.recognising.reading_words import ReadsWords
from etl.recognising.vocabulary import Meaning, Vocabulary

DEEPEST = 3
BETWEEN = " / "
SEPARATORS = " \t\n-–—:|/,;.()[]"
#: The field of a kind whose headings may be anything: names of indicators.
NAMED = "indicator"


@dataclass(frozen=True)
class Column:
    """A column under its heading.

    Attributes
    ----------
    position : int
        In the grid.
    heading : str
        As the file writes it; lines of the header joined by `` / ``.
    meaning : Meaning or None
        What it says in the kind at hand; None when nothing known.
    named : bool
        Whether it is only known as a possible name of an indicator.
    """

    position: int
    heading: str
    meaning: Meaning | None
    named: bool = False


def columns(
    lines: Sequence[Sequence[str]], vocabulary: Vocabulary, words: ReadsWords, names: bool
) -> list[Column] | None:
    """Read header lines; None when they cannot be a header of this kind.

    Parameters
    ----------
    lines : sequence of sequence of str
        One to three rows of a grid, of equal width.
    vocabulary : Vocabulary
        Of the kind looked for.
    words : ReadsWords
        Knows headings that people accepted.
    names : bool
        Whether an unknown heading may be the name of an indicator.
    """
    if not all(any(line) for line in lines):
        return None
    if any(
        _is_title(upper, lines[-1]) or not _says_something(upper, vocabulary, names) for upper in lines[:-1]
    ):
        return None
    found: list[Column] = []
    for position, stack in enumerate(_stacks(lines)):
        if not stack:
            continue
        column = _column(position, stack, vocabulary, words, names)
        under_another = len(stack) > 1 and bool(lines[-1][position].strip())
        if under_another and column.meaning is None:
            return None
        found.append(column)
    return found


def _is_title(upper: Sequence[str], lower: Sequence[str]) -> bool:
    """Whether a line is one text over the whole table, rather than headings of groups of columns."""
    filled = [position for position, text in enumerate(upper) if text]
    first = next((position for position, text in enumerate(lower) if text), 0)
    return len(filled) == 1 and filled[0] <= first


def _says_something(upper: Sequence[str], vocabulary: Vocabulary, names: bool) -> bool:
    return names or any(vocabulary.meaning(text) is not None for text in upper if text)


def _stacks(lines: Sequence[Sequence[str]]) -> list[list[str]]:
    """The texts above each column, upper ones carried to the right over what is merged."""
    width = len(lines[0])
    stacks: list[list[str]] = [[] for _ in range(width)]
    for depth, line in enumerate(lines):
        below, carried = lines[depth + 1 :], ""
        for position in range(width):
            own = line[position].strip()
            has_below = any(lower[position].strip() for lower in below)
            starts_anew = depth > 0 and any(upper[position].strip() for upper in lines[:depth])
            carried = own or ("" if starts_anew else carried)
            if own or (carried and has_below):
                stacks[position].append(carried)
    return stacks


def _column(
    position: int, stack: list[str], vocabulary: Vocabulary, words: ReadsWords, names: bool
) -> Column:
    heading = BETWEEN.join(dict.fromkeys(stack))
    named = _named(stack, vocabulary) if names else None
    if named is not None:
        return Column(position, heading, named, named=True)
    return Column(position, heading, _accepted(vocabulary, words, heading) or _together(stack, vocabulary))


def _accepted(vocabulary: Vocabulary, words: ReadsWords, heading: str) -> Meaning | None:
    field = words.heading_of(vocabulary.kind.table, heading)
    return Meaning(field, how="alias") if field and field in vocabulary.kind.schema.columns else None


def _together(stack: list[str], vocabulary: Vocabulary) -> Meaning | None:
    """The lowest line decides; those above it add to it, as far as they say anything that fits."""
    meaning = vocabulary.meaning(stack[-1])
    for text in reversed(stack[:-1]):
        upper = vocabulary.meaning(text)
        if meaning is not None and upper is not None:
            meaning = vocabulary.join(upper, meaning) or meaning
    return meaning


def _named(stack: list[str], vocabulary: Vocabulary) -> Meaning | None:
    """The name of an indicator, with the values that stand beside it: ``Taux de pauvreté 2014 / Urbain``."""
    meaning, names = Meaning(how="wide"), []
    for text in stack:
        known = vocabulary.meaning(text)
        if known is not None and known.field not in ("", vocabulary.value_field):
            return None
        if known is None:
            name, year = without_year(text)
            names.append(name)
            known = Meaning(values=(("period", year),) if year else ())
        joined = vocabulary.join(meaning, known)
        if joined is None:
            return None
        meaning = joined
    name = BETWEEN.join(dict.fromkeys(names))
    said = (*meaning.values, (NAMED, name))
    return Meaning(meaning.field, said, meaning.total, "wide") if name else None


def without_year(text: str) -> tuple[str, str]:
    """A heading without the one year or season in it, and that; the whole heading and "" when it has none."""
    found = {
        year.group() for year in re.finditer(r"(?<!\d)(?:19|20)\d\d(?:\s*[-/]\s*(?:20)?\d\d)?(?!\d)", text)
    }
    year = period(form(next(iter(found)))) if len(found) == 1 else None
    rest = text.replace(next(iter(found)), " ").strip(SEPARATORS) if year else text.strip()
    return (" ".join(rest.split()), year) if year and rest else (" ".join(text.split()), "")
