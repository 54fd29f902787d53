"""Saving the question of an address as a scenario: its parameters are kept, mended, not the link."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl

from data import warehouse
from data.words import N_
from pages._parts.imports.writing import seen
from pages._parts.plan.asking import asked_view
from pages._parts.plan.view import from_fields
from pages._parts.scenarios import kept

INCOMPLETE = N_("A scenario is saved with a name, a reason, and the name of who saves it.")
TOO_LONG = N_("That is longer than a name and a reason may be.")


def save(given: Mapping[str, Any], who: str, lang: str) -> int:
    """Save what a page sent: ``name``, ``why`` and ``query``; the number it is kept under.

    Raises
    ------
    ValueError
        If something is missing or too long.
    RecordsProblem
        If the store cannot be written.
    """
    query = dict(parse_qsl(str(given.get("query", "")).lstrip("?")))
    view = asked_view({**query, "lang": lang})[0]
    question = from_fields(view.fields())
    name, why = seen(str(given.get("name") or "")), seen(str(given.get("why") or ""))
    return kept.save(name, question, warehouse.build(), who=who, why=why)


def withdraw(number: int, who: str) -> bool:
    """Take a scenario off the list."""
    return kept.withdraw(number, who)
