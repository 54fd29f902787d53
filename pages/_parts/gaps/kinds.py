"""What can be missing: services with a target group of their own, then the other types of centre."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from data.dimensions import values
from data.paths import REFERENCE

#: Whom a centre is for that has no target group of its own.
EVERYBODY = "population"


@dataclass(frozen=True)
class Kind:
    """A service or a type of centre.

    Attributes
    ----------
    key : str
        Its name in URLs and in ``gap_row.type``.
    is_service : bool
        Whether it has a target group of its own, so that missing places can be told.
    target : str
        Measure of the people it is for.
    labels : mapping of str to str
        Name in a list, by language.
    plurals : mapping of str to str
        Name of several of its centres within a sentence, by language.
    """

    key: str
    is_service: bool
    target: str
    labels: Mapping[str, str]
    plurals: Mapping[str, str]

    @property
    def is_rural(self) -> bool:
        """Whether it is for people of the countryside alone."""
        return self.target.startswith("rural_")


@cache
def kinds() -> Mapping[str, Kind]:
    """All of them by key, services first; a type that makes up a service by itself is that service."""
    services = {
        one.suffix: _kind(one.suffix, one.columns["target"], one.columns, "label", "centres")
        for one in values("service", REFERENCE)
    }
    types = {
        one.suffix: _kind(one.suffix, "", one.columns, "plural", "plural")
        for one in values("centre_type", REFERENCE)
        if one.suffix not in services
    }
    return {**services, **types}


def _kind(key: str, target: str, columns: Mapping[str, str], label: str, plural: str) -> Kind:
    return Kind(
        key,
        bool(target),
        target or EVERYBODY,
        {lang: columns[f"{label}_{lang}"] for lang in ("ar", "fr", "en")},
        {lang: _within_a_sentence(columns[f"{plural}_{lang}"]) for lang in ("ar", "fr", "en")},
    )


def _within_a_sentence(name: str) -> str:
    """Names of tables begin with a capital; proper names (Dar Talib) and acronyms keep theirs."""
    proper = name.startswith("Dar ") or name[1:2].isupper()
    return name if proper else name[:1].lower() + name[1:]
