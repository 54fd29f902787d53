"""The small gaps by milieu: towns, mixed communes and a countryside that a reader can add up."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pages._parts.gaps import part_figures
from tests.pages import small_gaps, small_measured

#: code, inhabitants of the countryside and of the town, women of 15 and over of each (None: nobody says).
PEOPLE = (
    ("01.051.01.01", 0, 30_000, None, 9000),
    ("01.051.01.03", 1000, 3000, 500, 1500),
    ("01.051.05.01", 1400, 0, 700, None),
    ("01.151.01.03", 0, 20_000, None, 8000),
    ("01.151.05.01", 3000, 0, 1500, None),
    ("01.151.05.03", 2400, 0, 1200, None),
    ("12.391.01.01", 0, 40_000, None, 15_000),
    ("12.391.05.01", 600, 0, 300, None),
    ("12.391.05.03", 800, 0, None, None),
    ("01.051", 2400, 33_000, 1200, 10_500),
    ("01.151", 5400, 20_000, 2700, 8000),
    ("12.391", 1400, 40_000, 300, 15_000),
)
_FACTS = """
ALTER TABLE territory ADD COLUMN region_code VARCHAR;
ALTER TABLE territory ADD COLUMN province_code VARCHAR;
UPDATE territory SET region_code = left(code, 2), province_code = left(code, 6);
CREATE TABLE measure_value (measure VARCHAR, level VARCHAR, territory_code VARCHAR, period VARCHAR,
    milieu VARCHAR, value DOUBLE, status VARCHAR);
CREATE TABLE nearest_centre AS
SELECT type, territory_code AS commune_code, distance_km FROM gap_row WHERE level = 'commune';
-- One in the town of Al Hoceima that serves its outskirts; one in Bab Taza that says nothing; one that
-- its office calls rural, in the town of Chefchaouen, where the census counts nobody as rural.
CREATE TABLE centre_part AS
SELECT
    'emf' AS type, CASE len(code) WHEN 6 THEN 'province' ELSE 'commune' END AS level, code AS territory_code,
    counted_by, milieu, centres, status, everywhere, between, unknown, places,
    status AS places_status, served, coalesce(served_status, status) AS served_status, enrolled, room,
    status AS enrolled_status
FROM (VALUES
    ('01.051.01.01', 'stands', 'urban', 1, 'computed', 1, 0, 0, 90, 1200, NULL, 100, 90),
    ('01.051.01.01', 'stands', 'rural', 0, 'computed', 1, 0, 0, 0, 0, NULL, 0, 0),
    ('01.051.01.01', 'serves', 'urban', 0, 'computed', 1, 1, 0, 0, 0, NULL, 0, 0),
    ('01.051.01.01', 'serves', 'rural', 0, 'computed', 1, 1, 0, 0, 0, NULL, 0, 0),
    ('01.151.05.03', 'stands', 'rural', 1, 'computed', 1, 0, 0, 30, NULL, 'insufficient', 20, 30),
    ('01.151.05.03', 'stands', 'urban', 0, 'computed', 1, 0, 0, 0, 0, NULL, 0, 0),
    ('01.151.05.03', 'serves', 'rural', NULL, 'missing', 1, 0, 1, NULL, NULL, NULL, NULL, NULL),
    ('01.151.05.03', 'serves', 'urban', NULL, 'missing', 1, 0, 1, NULL, NULL, NULL, NULL, NULL),
    ('01.151.01.03', 'stands', 'rural', 1, 'computed', 1, 0, 0, 10, 5, NULL, 5, 10),
    ('01.051', 'stands', 'rural', 0, 'computed', 1, 0, 0, 0, 0, NULL, 0, 0)
) AS given (
    code, counted_by, milieu, centres, status, everywhere, between, unknown, places, served, served_status,
    enrolled, room
);
"""


def write(folder: Path) -> Path:
    """Publish the small gaps with their parts; the pointer to them."""
    pointer = small_measured.write(folder)
    small_gaps.change(folder, f"{_FACTS}INSERT INTO measure_value VALUES {', '.join(_rows())};")
    return pointer


def read(folder: Path, own: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Read the facts of `folder`, nothing remembered from or left to other tests."""
    part_figures._figures.cache_clear()
    yield from small_measured.read(folder, own, monkeypatch)
    part_figures._figures.cache_clear()


def _rows() -> list[str]:
    rows = []
    for code, countryside, town, rural_women, urban_women in PEOPLE:
        rows += [_row("population", code, "rural", countryside), _row("population", code, "urban", town)]
        women = (("rural", rural_women), ("urban", urban_women))
        rows += [_row("women_15_plus", code, milieu, one) for milieu, one in women if one is not None]
    return rows


def _row(measure: str, code: str, milieu: str, value: int) -> str:
    level = "commune" if code.count(".") == 3 else "province"
    return f"('{measure}', '{level}', '{code}', '2024', '{milieu}', {value}, 'computed')"
