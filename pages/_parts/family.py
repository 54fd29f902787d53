"""Indicators that differ in one thing only, told as one: what their texts share, and where they part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, takewhile

from data.catalogue import catalogue
from data.indicator import Indicator

#: Stands where the members differ.
GAP = "…"


@dataclass(frozen=True)
class Family:
    """Indicators of one declaration, such as reach by service; often only one."""

    key: str
    members: tuple[Indicator, ...]

    @property
    def first(self) -> Indicator:
        """A member that stands for all in what they share."""
        return self.members[0]

    def label(self, lang: str) -> str:
        """The name they share."""
        return shared([one.label[lang] for one in self.members])

    def how(self, lang: str) -> str:
        """How they are computed."""
        return shared([one.how[lang] for one in self.members])

    def why(self, lang: str) -> str:
        """Why they matter."""
        return shared([one.why[lang] for one in self.members])

    def measure(self, role: str, lang: str) -> str:
        """The measure they have in a role (``numerator``, ``denominator`` …) in words; empty where none."""
        names = [getattr(one.computation, role) for one in self.members]
        labels = [catalogue().measures[name].label[lang] for name in names if name]
        return shared(labels) if labels else ""

    def holds(self, key: str) -> bool:
        """Whether a key is the family's or one of its members'."""
        return key in (self.key, *(one.key for one in self.members))


def families() -> Iterator[Family]:
    """All of them, in the order of the picker."""
    for key, members in groupby(catalogue().indicators.values(), lambda one: one.family):
        yield Family(key, tuple(members))


def shared(texts: Sequence[str]) -> str:
    """What several texts share at both ends, whole words, with `GAP` where they differ."""
    if len(set(texts)) == 1:
        return texts[0]
    start, end = _ends(texts)
    return " ".join(part for part in (start, GAP, end) if part)


def differing(texts: Sequence[str]) -> list[str]:
    """What each of several texts says where they differ."""
    start, end = _ends(texts)
    return [text.removeprefix(start).removesuffix(end).strip() for text in texts]


def _ends(texts: Sequence[str]) -> tuple[str, str]:
    rows = [text.split(" ") for text in texts]
    start = _beginning(rows)
    longest = min(len(row) for row in rows) - len(start)
    end = _beginning([row[::-1] for row in rows])[:longest][::-1]
    return " ".join(start), " ".join(end)


def _beginning(rows: Sequence[Sequence[str]]) -> list[str]:
    """The words that all rows begin with."""
    alike = takewhile(lambda column: len(set(column)) == 1, zip(*rows, strict=False))
    return [column[0] for column in alike]
