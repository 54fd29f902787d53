"""Tables made after the maps' classes, for the pages: an early warehouse has none of them yet."""

from __future__ import annotations

import re

from etl.steps import STEPS

_LAST = next(at for at, step in enumerate(STEPS) if step.module == "etl.classes")
LATER = frozenset(table for step in STEPS[_LAST + 1 :] for table in step.writes) - {
    table for step in STEPS[: _LAST + 1] for table in step.writes
}


def asks_later(rule: str) -> bool:
    """Whether a check asks for a table that is made later."""
    return any(re.search(rf"\b(?:FROM|JOIN) {table}\b", rule) for table in LATER)
