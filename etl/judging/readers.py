"""From distinct texts to values: how each kind of cell is read, and why when it cannot be."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from rapidfuzz import fuzz, process

from etl.judging.known import Known
from etl.schemas.choices import labels, meanings, plain
from etl.schemas.rules import Rule

WEEK = re.compile(r"(\d{4})[-–](?:S|W|أ)(0[1-9]|[1-4]\d|5[0-3])")
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


Read = tuple[list[Any], dict[int, Unread]]
Reader = Callable[[Sequence[str], Sequence[str], str, Known, bool], Read]


def _each(rule: Rule, value_of: Callable[[str], Any]) -> Reader:
    """A reader that asks a function about each text; None breaks the rule."""

    def reader(texts: Sequence[str], within: Sequence[str], choices: str, known: Known, typed: bool) -> Read:
        values = [value_of(text) if text else None for text in texts]
        return values, {
            place: Unread(rule) for place, text in enumerate(texts) if text and values[place] is None
        }

    return reader


def _whole(text: str) -> int | None:
    return int(text) if re.fullmatch(r"-?\d{1,15}", text) else None


def _decimal(text: str) -> float | None:
    return float(text.replace(",", ".")) if re.fullmatch(r"-?\d{1,15}(?:[.,]\d+)?", text) else None


def _date(text: str) -> datetime | None:
    if not re.fullmatch(r"\d{2}/\d{2}/\d{4}", text):
        return None
    try:
        return datetime.strptime(text, "%d/%m/%Y")  # noqa: DTZ007 - a day has no zone
    except ValueError:
        return None


def _week(text: str) -> str | None:
    parts = WEEK.fullmatch(text)
    if parts is None:
        return None
    try:
        datetime.strptime(f"{parts[1]}-{parts[2]}-1", "%G-%V-%u")  # noqa: DTZ007 - a day has no zone
    except ValueError:
        return None  # only some years have a week 53
    return f"{parts[1]}-W{parts[2]}"


def choice(texts: Sequence[str], within: Sequence[str], choices: str, known: Known, typed: bool) -> Read:
    """A word of a list: its label, its code or one of its aliases, in any language."""
    accepted = meanings(choices)
    values = [accepted.get(plain(text)) if text else None for text in texts]
    broken = [place for place, text in enumerate(texts) if text and values[place] is None]
    return values, {place: _no_choice(texts[place], choices) for place in broken[:LOOKED_FOR]} | {
        place: Unread(Rule.CHOICE) for place in broken[LOOKED_FOR:]
    }


def _no_choice(text: str, choices: str) -> Unread:
    words = labels(choices, script(text))
    near = process.extractOne(plain(text), meanings(choices).keys(), scorer=fuzz.WRatio, score_cutoff=NEAR)
    suggestion = words[meanings(choices)[near[0]]] if near and len(text) > 2 else ""
    return Unread(Rule.CHOICE, ", ".join(words.values()), suggestion)


def script(text: str) -> str:
    """The language whose labels answer a text: Arabic for Arabic letters, French otherwise."""
    return "ar" if ARABIC.search(text) else "fr"


def yes_no(texts: Sequence[str], within: Sequence[str], choices: str, known: Known, typed: bool) -> Read:
    """Oui or Non, نعم or لا."""
    answers, unread = choice(texts, within, "yes_no", known, typed)
    return [None if answer is None else answer == "true" for answer in answers], unread


def _resolved(texts: Sequence[str], found: Sequence[str | Rule | None]) -> Read:
    unread = {place: Unread(answer) for place, answer in enumerate(found) if isinstance(answer, Rule)}
    return [answer if isinstance(answer, str) else None for answer in found], unread


def delegation(texts: Sequence[str], within: Sequence[str], choices: str, known: Known, typed: bool) -> Read:
    """A delegation by code or name."""
    return _resolved(texts, [known.territories.delegation(text) if text else None for text in texts])


def commune(texts: Sequence[str], within: Sequence[str], choices: str, known: Known, typed: bool) -> Read:
    """A commune within the row's delegation; not judged where the delegation itself is not known."""
    ask = known.territories.commune
    return _resolved(
        texts,
        [ask(text, place) if text and place else None for text, place in zip(texts, within, strict=True)],
    )


def territory(texts: Sequence[str], within: Sequence[str], choices: str, known: Known, typed: bool) -> Read:
    """A territory of the row's level; not judged where the level itself is not known."""
    ask = known.territories.territory
    return _resolved(
        texts,
        [ask(text, level) if text and level else None for text, level in zip(texts, within, strict=True)],
    )


def _held(texts: Sequence[str], codes: Any, rule: Rule) -> Read:
    """A code that must be in a list."""
    unread = {place: Unread(rule) for place, text in enumerate(texts) if text and text not in codes}
    by_form = {_bare(code): code for code in codes} if unread else {}
    for place in list(unread)[:LOOKED_FOR]:
        unread[place] = Unread(rule, suggestion=by_form.get(_bare(texts[place]), ""))
    return [text if text and place not in unread else None for place, text in enumerate(texts)], unread


def _bare(code: str) -> str:
    return re.sub(r"[\W_]", "", code).casefold()


def centre(texts: Sequence[str], within: Sequence[str], choices: str, known: Known, typed: bool) -> Read:
    """The code of a centre in an accepted list."""
    return _held(texts, known.centres.index, Rule.CENTRE)


def cell(texts: Sequence[str], within: Sequence[str], choices: str, known: Known, typed: bool) -> Read:
    """The code of a cell in an accepted list."""
    return _held(texts, known.cells, Rule.CELL)


READERS: dict[str, Reader] = {
    "text": _each(Rule.FILLED, lambda text: text),
    "whole": _each(Rule.WHOLE, _whole),
    "decimal": _each(Rule.DECIMAL, _decimal),
    "date": _each(Rule.DATE, _date),
    "week": _each(Rule.WEEK, _week),
    "yes_no": yes_no,
    "choice": choice,
    "delegation": delegation,
    "commune": commune,
    "territory": territory,
    "centre": centre,
    "cell": cell,
}
