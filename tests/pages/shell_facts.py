"""The hand-checked warehouse of the map's tests, with what the words, the table and the files need."""

from __future__ import annotations

from pathlib import Path

import duckdb

from tests.pages import map_facts

#: Places for older people: zero in two provinces of three, unknown in none.
LACK = "places_per_1000_elderly"
#: Centres of one type: none in one province.
TYPE = "centres_per_100k_emf"
CELL = "cell_present"

_ROWS = """
INSERT INTO indicator_value VALUES
    ('illiteracy_10_plus', 'country', 'MA', '2024', 'total', 24.8, NULL, 29000000, NULL, NULL, 'published',
     ['hcp'], false, 1, 1);
INSERT INTO indicator_value
SELECT indicator, 'province', code, '2025', 'total', value, NULL, denominator, NULL, NULL, 'computed',
    ['demo'], true, rank, 3
FROM (VALUES
    ('places_per_1000_elderly', '01.051', 0, 1_080_000, 2),
    ('places_per_1000_elderly', '01.151', 0, 4_000, 2),
    ('places_per_1000_elderly', '12.391', 2.5, 9_000, 1),
    ('centres_per_100k_emf', '01.051', 1.5, 35_000, 1), ('centres_per_100k_emf', '01.151', 0, 25_400, 3),
    ('centres_per_100k_emf', '12.391', 1.5, 40_000, 1),
    ('cell_present', '01.051', 1, NULL, 1), ('cell_present', '01.151', 0, NULL, 2),
    ('cell_present', '12.391', 1, NULL, 1)
) AS given (indicator, code, value, denominator, rank);
INSERT INTO indicator_view
SELECT DISTINCT indicator, level, period, milieu, 3, true, ['demo'] FROM indicator_value
WHERE period = '2025';
INSERT INTO map_class VALUES
    ('places_per_1000_elderly', 'province', '2025', 'total', 'quantiles', '001', [0, 0, 2.5], [2, 1]);
UPDATE territory SET legal_population_2024 = legal_population_2024 * 1_000;
"""


def write(folder: Path) -> Path:
    """Publish it in a folder; the pointer to it."""
    pointer = map_facts.write(folder)
    with duckdb.connect(str(folder / f"{map_facts.BUILD}.duckdb")) as facts:
        facts.execute(_ROWS)
        map_facts.summarise(facts)
    return pointer
