"""What people decided, as the resolver needs it; and whether a decision names a value there is."""

from __future__ import annotations

from etl.resolving.resolver import Decisions, Resolver
from etl.resolving.territories import LEVELS
from etl.resolving.words import list_names
from etl.schemas import choices
from etl.schemas.kinds import KINDS
from records import standing

#: The list of headings people accepted for a field; `within` is the table the file fills.
HEADING = "heading"


def resolver() -> Resolver:
    """The resolver with every decision that stands in the records.

    Raises
    ------
    RecordsProblem
        If the records are there and cannot be read.
    """
    return Resolver(Decisions(standing.accepted(), standing.rejected()))


def accepted_headings() -> dict[tuple[str, str], str]:
    """Headings people accepted: (table, heading as a file had it) -> field."""
    return standing.headings(HEADING)


def known_lists() -> frozenset[str]:
    """What a name may stand for: levels of territory, lists of words, and the fields of a table."""
    return frozenset(LEVELS) | list_names() | {HEADING}


def has_value(list_name: str, value: str, within: str = "") -> bool:
    """Whether a list holds a value.

    Parameters
    ----------
    list_name : str
        A level of territory, a list of words, or `HEADING`.
    value : str
        A code, a value of the list, or a field.
    within : str
        The table a heading's field belongs to; without meaning for the others.
    """
    if list_name in LEVELS:
        return Resolver().territories.level.get(value) in LEVELS[list_name]
    if list_name == HEADING:
        return any(kind.table == within and value in kind.schema.columns for kind in KINDS)
    return list_name in list_names() and value in {row["value"] for row in choices.rows(list_name)}
