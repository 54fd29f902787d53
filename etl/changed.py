"""What is not as it was in the build that a new one starts from."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field


@dataclass
class Changed:
    """What the steps run so far have changed; it grows from step to step.

    Attributes
    ----------
    tables : set of str
        Tables of which at least one row changed, came or went.
    measures : set of str
        The same of measures, by name.
    indicators : set of str
        The same of indicators, by key.
    same : set of str
        Of the tables that the step at work may write, those it left as they were: each step is given one of
        its own. A step that does not know leaves it empty.
    """

    tables: set[str] = field(default_factory=set)
    measures: set[str] = field(default_factory=set)
    indicators: set[str] = field(default_factory=set)
    same: set[str] = field(default_factory=set)

    def touches(self, tables: Collection[str]) -> bool:
        """Whether one of these tables changed."""
        return not self.tables.isdisjoint(tables)


def differing(before: dict[str, tuple[int, ...]], after: dict[str, tuple[int, ...]]) -> set[str]:
    """Keys whose rows differ, as `etl.contents.by_key` sums them up, those of one side included."""
    return {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}
