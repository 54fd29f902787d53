"""Gaps small enough to be checked by hand: nine communes, one type of centre known, one open nowhere."""

from __future__ import annotations

from pathlib import Path

import duckdb

from tests.pages import map_facts, shell_facts

_TERRITORIES = """
INSERT INTO territory VALUES
    ('01.051.05.01', 'commune', '01.051', 'commune', 'إزمورن', 'Izemmouren', 'Izemmouren', 5000, 0, 0, 0, 0),
    ('01.151.05.01', 'commune', '01.151', 'commune', 'باب برد', 'Bab Berred', 'Bab Berred', 9000, 0, 0, 0, 0),
    ('01.151.05.03', 'commune', '01.151', 'commune', 'باب تازة', 'Bab Taza', 'Bab Taza', 8000, 0, 0, 0, 0),
    ('12.391.05.01', 'commune', '12.391', 'commune', 'العركوب', 'El Argoub', 'El Argoub', 900, 0, 0, 0, 0),
    ('12.391.05.03', 'commune', '12.391', 'commune', 'إمليلي', 'Imlili', 'Imlili', 400, 0, 0, 0, 0);
"""
_GAPS = """
CREATE TABLE gap_row AS
SELECT
    'emf' AS type, 'commune' AS level, code AS territory_code, '2025' AS period, centres::INTEGER AS centres,
    people::BIGINT AS people, missing::BIGINT AS places_missing, 'computed' AS places_status,
    km::DOUBLE AS distance_km, CASE WHEN km IS NULL THEN status ELSE 'estimated' END AS distance_status,
    CASE WHEN km IS NOT NULL THEN 'c1' END AS centre_id, status, rural,
    worst::BIGINT AS needs_worst, known::BIGINT AS needs_known, 3::BIGINT AS needs_asked,
    ['hcp', 'demo'] AS source_keys, TRUE AS simulated,
    CASE WHEN status = 'computed' THEN centres = 0 AND worst >= 3 AND km > 20 END AS white_spot
FROM (VALUES
    ('01.051.01.01', false, 1, 9000, 0, 0.5, 'computed', 0, 3),
    ('01.051.01.03', true, 0, 2000, 12, 12.0, 'computed', 1, 3),
    ('01.051.05.01', true, 0, 700, 5, 25.5, 'computed', 3, 3),
    ('01.151.01.03', false, 0, 8000, 40, 30.0, 'computed', 3, 3),
    ('01.151.05.01', true, 0, 1500, 8, 48.0, 'computed', 2, 2),
    ('01.151.05.03', true, 1, 1200, 0, 22.0, 'computed', 3, 3),
    ('12.391.01.01', false, NULL, 15000, NULL, NULL, 'missing', 0, 3),
    ('12.391.05.01', true, NULL, 300, NULL, NULL, 'missing', 3, 3),
    ('12.391.05.03', true, 0, NULL, NULL, 200.0, 'computed', 0, 0)
) AS given (code, rural, centres, people, missing, km, status, worst, known);
INSERT INTO gap_row
SELECT 'upe', level, territory_code, period, CASE WHEN status = 'computed' THEN 0 END, people,
    NULL, NULL, NULL, CASE WHEN status = 'computed' THEN 'not_applicable' ELSE status END,
    NULL, status, rural, needs_worst,
    needs_known, needs_asked, source_keys, simulated,
    CASE WHEN status = 'computed' THEN needs_worst >= 3 END
FROM gap_row;
INSERT INTO gap_row
SELECT type, 'province', code, '2025', 2, 10000, 3, 'computed', 15.5, 'estimated', NULL, 'computed',
    TRUE, NULL, NULL, NULL, ['demo'], TRUE, NULL
FROM (VALUES ('01.051'), ('01.151')) AS province (code), (VALUES ('emf'), ('upe')) AS kind (type);
INSERT INTO gap_row
SELECT type, 'province', '12.391', '2025', NULL, 20000, NULL, 'missing', NULL, 'missing', NULL, 'missing',
    FALSE, NULL, NULL, NULL, [], FALSE, NULL
FROM (VALUES ('emf'), ('upe')) AS kind (type);
INSERT INTO gap_row
SELECT type, 'region', code, '2025', 4, 20000, 3, 'computed', 15.5, 'estimated', NULL, 'computed',
    FALSE, NULL, NULL, NULL, ['demo'], TRUE, NULL
FROM (VALUES ('01'), ('12')) AS region (code), (VALUES ('emf'), ('upe')) AS kind (type);
CREATE TABLE held_back (
    indicator VARCHAR, level VARCHAR, territory_code VARCHAR, period VARCHAR, milieu VARCHAR, counted VARCHAR,
    told DOUBLE, asked DOUBLE, least_share DECIMAL(5, 4)
);
CREATE TABLE gate AS SELECT 'centres' AS measure, * EXCLUDE (indicator) FROM held_back;
CREATE TABLE commune_need AS
SELECT
    territory_code AS commune_code,
    ['illiteracy_10_plus', 'out_of_school_6_11', 'unemployment'][1:needs_worst] AS worst,
    needs_worst AS worst_count, needs_known AS known_count, 3 AS asked_count
FROM gap_row WHERE type = 'emf' AND level = 'commune';
CREATE TABLE need_threshold AS
SELECT indicator, '2024' AS period, 'lower' AS direction, 45.44 AS threshold, 8 AS communes
FROM (VALUES ('illiteracy_10_plus'), ('out_of_school_6_11'), ('unemployment')) AS need (indicator);
UPDATE centre SET commune_code = '01.051.01.01';
CREATE TABLE sketch AS
SELECT area AS area_code, level, 'geo/sketch.0e.json' AS path, 100 AS width, 100 AS height, 9 AS shapes
FROM (VALUES ('MA'), ('01'), ('12'), ('01.051'), ('01.151'), ('12.391')) AS given (area),
    (VALUES ('commune'), ('province'), ('region')) AS levels (level);
"""
#: What a build without the demonstration set knows: people and needs, but of no centre.
NO_DEMO = """
UPDATE gap_row SET centres = NULL, places_missing = NULL, places_status = 'missing', distance_km = NULL,
    distance_status = 'missing', centre_id = NULL, status = 'missing', white_spot = NULL,
    source_keys = ['hcp'], simulated = FALSE;
DELETE FROM source WHERE simulated;
DELETE FROM centre;
"""


def write(folder: Path) -> Path:
    """Publish it in a folder; the pointer to it."""
    pointer = shell_facts.write(folder)
    change(folder, _TERRITORIES + _GAPS)
    return pointer


def change(folder: Path, statements: str) -> None:
    """Change what was published, before anybody reads it."""
    with duckdb.connect(str(folder / f"{map_facts.BUILD}.duckdb")) as facts:
        facts.execute(statements)
