"""What people decided, as the resolver needs it; and whether a decision names a value there is."""

from __future__ import annotations

from etl.resolving.resolver import Decisions, Resolver
from etl.resolving.territories import LEVELS
from etl.resolving.words import list_names
from etl.schemas import choices
from records import aliases


def resolver() -> Resolver:
    """The resolver with every decision that stands in the records.

    Raises
    ------
    RecordsProblem
        If the records are there and cannot be read.
    """
    return Resolver(Decisions(aliases.accepted(), aliases.rejected()))


def known_lists() -> frozenset[str]:
    """Lists a name may be looked up in: levels of territory, and lists of words."""
    return frozenset(LEVELS) | list_names()


def has_value(list_name: str, value: str) -> bool:
    """Whether a list holds a value: a code at one of its levels, or a value of a list of words."""
    if list_name in LEVELS:
        return Resolver().territories.level.get(value) in LEVELS[list_name]
    return list_name in list_names() and value in {row["value"] for row in choices.rows(list_name)}
