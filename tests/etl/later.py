"""Tables that steps make late: a warehouse made early has none of them yet."""

from __future__ import annotations

import re
from functools import cache

from etl.steps import STEPS


@cache
def later(last: str) -> frozenset[str]:
    """Tables that are made after a step, by module."""
    at = next(place for place, step in enumerate(STEPS) if step.module == last)
    there = {table for step in STEPS[: at + 1] for table in step.writes}
    return frozenset(table for step in STEPS[at + 1 :] for table in step.writes) - there


def asks_later(rule: str, last: str = "etl.classes") -> bool:
    """Whether a check asks for a table that is made after a step: the classes of maps, or another one."""
    return any(re.search(rf"\b(?:FROM|JOIN) {table}\b", rule) for table in later(last))
