"""Tables made after the indicators, for the front pages: an early warehouse has none of them yet."""

from __future__ import annotations

import re

from data.paths import ROOT

LATER = frozenset(
    name
    for path in sorted((ROOT / "etl" / "fronts").glob("*.[ps][yq]*"))
    for name in re.findall(r"CREATE OR REPLACE TABLE (\w+)", path.read_text(encoding="utf-8"))
)


def asks_later(rule: str) -> bool:
    """Whether a check asks for a table that is made later."""
    return any(table in rule for table in LATER)
