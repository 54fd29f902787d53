"""Places, people reached and cells of the small gaps, so few that a reader can add them up."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from data import paths, warehouse
from pages._parts import known, places, search
from pages._parts.gaps import facts, supply
from tests.pages import small_gaps

#: code, places, people, beneficiaries, enrolled, room (None: not known).
SUPPLY = (
    ("01.051.01.01", 90, 9000, 1200, 100, 90),
    ("01.051.01.03", 0, 2000, 0, None, None),
    ("01.051.05.01", 0, 700, 0, None, None),
    ("01.151.01.03", 0, 8000, 0, None, None),
    ("01.151.05.01", 0, 1500, 0, None, None),
    ("01.151.05.03", 30, 1200, None, 20, 30),
)
#: The country's, as the census and the lists add up.
NATIONAL = (360, 90_000)
_ROW = (
    "('{indicator}', '{level}', '{code}', '2025', 'total', {value}, {above}, {below}, NULL, NULL, "
    "'{status}', ['demo'], true, NULL, NULL)"
)
_CELLS = """
CREATE TABLE cell_state AS
SELECT * FROM (VALUES
    ('province', '01.051', 'active', 1), ('province', '01.151', 'none', 0),
    ('province', '12.391', 'unknown', 0)
) AS given (level, territory_code, state, cells);
CREATE TABLE vigilance_frame AS SELECT TRUE AS simulated;
"""


def write(folder: Path) -> Path:
    """Publish the small gaps with all of it; the pointer to them."""
    pointer = small_gaps.write(folder)
    small_gaps.change(folder, f"INSERT INTO indicator_value VALUES {', '.join(_rows())};{_CELLS}")
    return pointer


def read(folder: Path, own: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Read the facts of `folder` and records of one's own; nothing remembered from or left to other tests."""
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setattr(paths, "RECORDS", own / "records.sqlite")
    monkeypatch.setattr(warehouse, "CURRENT", folder / "current.duckdb")
    monkeypatch.setattr(warehouse, "_connections", {})
    kept = (
        *(warehouse._answer, known._known, places._places, places._inside, search._index),
        *(facts._all_gaps, supply._supplies),
    )
    for answers in kept:
        answers.cache_clear()
    yield
    for answers in kept:
        answers.cache_clear()


def _rows() -> list[str]:
    rows = [_ratio("places_per_1000_emf", "MA", NATIONAL, 1000)]
    for code, there, people, reached, enrolled, room in SUPPLY:
        left = None if reached is None else people - reached
        rows.append(_ratio("places_per_1000_emf", code, (there, people), 1000))
        rows.append(_row("not_reached_emf", code, (reached, people), "NULL" if left is None else str(left)))
        rows.append(_ratio("occupancy_of_service_emf", code, (enrolled, room), 100))
    return rows


def _ratio(indicator: str, code: str, numbers: tuple[int | None, int | None], per: int) -> str:
    above, below = numbers
    value = "NULL" if above is None or below is None else f"{per} * {above}::DOUBLE / {below}"
    return _row(indicator, code, numbers, value)


def _row(indicator: str, code: str, numbers: tuple[int | None, int | None], value: str) -> str:
    above, below = ("NULL" if one is None else str(one) for one in numbers)
    status = "insufficient" if value == "NULL" else "computed"
    level = "country" if code == "MA" else "commune"
    said = {"indicator": indicator, "level": level, "code": code, "value": value, "status": status}
    return _ROW.format(**said, above=above, below=below)
