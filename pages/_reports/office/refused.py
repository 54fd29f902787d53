"""Files of an office with rows that were refused: which rules, how often, the first examples."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from pages._parts.imports.loads import Load, everything
from pages._parts.office_report import office_named
from pages._parts.places import Place

#: Examples told of each file.
EXAMPLES = 5


@dataclass(frozen=True)
class Example:
    """One cell that was refused: where it is, what it says, what it should say."""

    where: str
    heading: str
    value: str
    rule: str
    expected: str
    suggestion: str


@dataclass(frozen=True)
class Refused:
    """One file, in the reader's language.

    Attributes
    ----------
    load : str
        The load's name.
    file : str
        The file's own name.
    received_on : date, optional
        When it came.
    whole : bool
        Whether nothing of it was accepted.
    accepted, rows : int
        Rows accepted and refused.
    rules : list of (text, count)
        What refused them.
    problems : list of str
        Sheets that could not be read, and why.
    examples : list of Example
        The first cells.
    """

    load: str
    file: str
    received_on: date | None
    whole: bool
    accepted: int
    rows: int
    rules: list[tuple[str, int]]
    problems: list[str]
    examples: list[Example]


def refused(place: Place, lang: str) -> list[Refused]:
    """Refused files and rows that no later file of the office with the same tables has made good."""
    told: list[Refused] = []
    made_good: set[object] = set()
    for load in everything():
        if load.status not in ("accepted", "refused") or not _sent_by(load, place):
            continue
        same = {load.file, *([kinds] if (kinds := frozenset(load.report.get("kinds") or ())) else [])}
        if (load.rows("refused") or load.listed("problems")) and not same & made_good:
            told.append(_file(load, lang))
        if load.status == "accepted":
            made_good |= same
    return told


def _sent_by(load: Load, place: Place) -> bool:
    """Whether the load names this office, or one of a prefecture's own parts."""
    office = office_named(str(load.report.get("office") or ""))
    return office is not None and place.code in (office.code, office.parent)


def _file(load: Load, lang: str) -> Refused:
    statements = {one.get("rule"): _said(one.get("text"), lang) for one in load.listed("rules")}
    errors = [one for one in load.listed("rules") if one.get("severity") == "error"]
    first = [one for one in load.listed("first") if one.get("severity") == "error"]
    received = load.received_at
    return Refused(
        load=load.id,
        file=load.file,
        received_on=received.date() if received else None,
        whole=load.status == "refused",
        accepted=load.rows("accepted"),
        rows=load.rows("refused"),
        rules=[(_said(one.get("text"), lang), int(one.get("count") or 0)) for one in errors],
        problems=[_problem(one, lang) for one in load.listed("problems")],
        examples=[_example(one, statements, lang) for one in first[:EXAMPLES]],
    )


def _problem(one: Mapping[str, Any], lang: str) -> str:
    sheet = str(one.get("sheet") or "")
    return f"{sheet}: {_said(one.get('text'), lang)}" if sheet else _said(one.get("text"), lang)


def _example(one: Mapping[str, Any], statements: Mapping[Any, str], lang: str) -> Example:
    place = f"{one.get('letter') or ''}{one.get('row') or ''}"
    return Example(
        where=" ".join(part for part in (str(one.get("sheet") or ""), place) if part),
        heading=column if isinstance(column := one.get("heading") or one.get("column"), str) else "",
        value=str(one.get("value") or ""),
        rule=statements.get(one.get("rule")) or _said(one.get("text"), lang),
        expected=_said(one.get("expected"), lang),
        suggestion=str(one.get("suggestion") or ""),
    )


def _said(texts: Any, lang: str) -> str:
    return str((texts or {}).get(lang) or "")
