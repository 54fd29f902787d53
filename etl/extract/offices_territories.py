"""From what an office writes to a territory's code: the one place where names are resolved."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import duckdb

from etl.schemas.choices import plain
from etl.schemas.rules import Rule

DELEGATION_LEVELS = frozenset({"province", "arrondissement_prefecture"})


class Territories:
    """Codes and names of every territory.

    Parameters
    ----------
    rows : iterable of (code, level, province_code, name)
        One row a spelling; the code itself need not be given as a name.
    """

    def __init__(self, rows: Iterable[tuple[str, str, str, str]]) -> None:
        self._province = {}
        self._delegations: dict[str, set[str]] = defaultdict(set)
        self._communes: dict[tuple[str, str], set[str]] = defaultdict(set)
        self._at_level: dict[tuple[str, str], set[str]] = defaultdict(set)
        for code, level, province, name in rows:
            self._province[code] = province
            for spelling in (code, plain(name)):
                self._at_level[level, spelling].add(code)
                if level in DELEGATION_LEVELS:
                    self._delegations[spelling].add(code)
                elif level == "commune":
                    self._communes[province, spelling].add(code)

    def delegation(self, text: str) -> str | Rule:
        """The delegation's territory code, or the rule the text breaks."""
        found = self._delegations.get(text) or self._delegations.get(plain(text), set())
        return next(iter(found)) if len(found) == 1 else Rule.DELEGATION

    def commune(self, text: str, delegation: str) -> str | Rule:
        """The commune's code within a delegation, or the rule the text breaks."""
        province = self._province.get(delegation, "")
        found = self._communes.get((province, text)) or self._communes.get((province, plain(text)), set())
        if len(found) > 1:
            return Rule.COMMUNE_ALIKE
        return next(iter(found)) if found else Rule.COMMUNE

    def territory(self, text: str, level: str) -> str | Rule:
        """The territory's code among those of a level, or the rule the text breaks."""
        found = self._at_level.get((level, text)) or self._at_level.get((level, plain(text)), set())
        if len(found) > 1:
            return Rule.COMMUNE_ALIKE
        return next(iter(found)) if found else Rule.TERRITORY


def known_territories(warehouse: duckdb.DuckDBPyConnection) -> Territories:
    """Every name and alias of the warehouse being built."""
    query = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
    return Territories(warehouse.execute(query).fetchall())
