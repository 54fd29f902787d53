"""A warehouse small enough to check by hand: two regions, three provinces, four communes."""

from __future__ import annotations

from pathlib import Path

import duckdb

from data.paths import ROOT

BUILD = "warehouse-20260102T030405Z-0123456789ab"
INDICATOR = "illiteracy_10_plus"
CHANGE = "population_change"

_TABLES = """
CREATE TABLE territory (code VARCHAR, level VARCHAR, parent_code VARCHAR, kind VARCHAR, name_ar VARCHAR,
    name_fr VARCHAR, name_en VARCHAR, legal_population_2024 BIGINT, west DOUBLE, south DOUBLE, east DOUBLE,
    north DOUBLE);
CREATE TABLE map_layer (level VARCHAR, path VARCHAR, sha256 VARCHAR, features INTEGER);
CREATE TABLE neighbour (level VARCHAR, code VARCHAR, neighbour_code VARCHAR);
CREATE TABLE map_class (indicator VARCHAR, level VARCHAR, period VARCHAR, milieu VARCHAR, method VARCHAR,
    classes VARCHAR, edges DOUBLE[], counts INTEGER[]);
CREATE TABLE indicator_value (indicator VARCHAR, level VARCHAR, territory_code VARCHAR, period VARCHAR,
    milieu VARCHAR, value DOUBLE, numerator DOUBLE, denominator DOUBLE, lower DOUBLE, upper DOUBLE,
    status VARCHAR, source_keys VARCHAR[], simulated BOOLEAN, rank INTEGER, rank_count INTEGER);
CREATE TABLE indicator_view (indicator VARCHAR, level VARCHAR, period VARCHAR, milieu VARCHAR,
    value_count INTEGER, simulated BOOLEAN, source_keys VARCHAR[]);
CREATE TABLE source (source_key VARCHAR, publisher VARCHAR, title VARCHAR, licence VARCHAR, url VARCHAR,
    retrieved_on DATE, reference_period VARCHAR, simulated BOOLEAN);
CREATE TABLE centre (centre_id VARCHAR, name_ar VARCHAR, name_fr VARCHAR, type VARCHAR, closed_on DATE,
    licensed_places INTEGER, longitude DOUBLE, latitude DOUBLE, simulated BOOLEAN, delegation_code VARCHAR,
    legal_regime VARCHAR, has_director BOOLEAN, jisr_label BOOLEAN, jisr_label_year SMALLINT,
    establishment_project BOOLEAN, establishment_project_year SMALLINT, source_key VARCHAR);
"""
_ROWS = """
INSERT INTO territory VALUES
    ('MA', 'country', NULL, 'country', 'المغرب', 'Maroc', 'Morocco', 100, -17, 21, -1, 36),
    ('01', 'region', 'MA', 'region', 'طنجة-تطوان-الحسيمة', 'Tanger', 'Tangier', 60, -6.5, 34.5, -3.7, 36),
    ('12', 'region', 'MA', 'region', 'الداخلة-وادي الذهب', 'Dakhla', 'Dakhla', 40, -17, 21, -13, 25),
    ('01.051', 'province', '01', 'province', 'الحسيمة', 'Al Hoceïma', 'Al Hoceima', 35, -5, 34.5, -3.7, 35.3),
    ('01.151', 'province', '01', 'province', 'شفشاون', 'Chefchaouen', 'Chefchaouen',
     25, -5.5, 34.6, -4.4, 35.4),
    ('12.391', 'province', '12', 'province', 'وادي الذهب', 'Oued Ed-Dahab', 'Oued Ed-Dahab',
     40, -17, 21, -13, 25),
    ('01.051.01.01', 'commune', '01.051', 'commune', 'الحسيمة', 'Al Hoceïma', 'Al Hoceima', 20, 0, 0, 0, 0),
    ('01.051.01.03', 'commune', '01.051', 'commune', 'أجدير', 'Ajdir', 'Ajdir', 15, 0, 0, 0, 0),
    ('01.151.01.03', 'commune', '01.151', 'commune', 'شفشاون', 'Chefchaouen', 'Chefchaouen', 25, 0, 0, 0, 0),
    ('12.391.01.01', 'commune', '12.391', 'commune', 'الداخلة', 'Dakhla', 'Dakhla', 40, 0, 0, 0, 0);
INSERT INTO map_layer VALUES ('region', 'geo/region.0a.geojson', '', 2),
    ('province', 'geo/province.0b.geojson', '', 3),
    ('commune', 'geo/commune.0c.geojson', '', 4), ('map_only', 'geo/map_only.0d.geojson', '', 2);
INSERT INTO neighbour VALUES ('province', '01.051', '01.151'), ('province', '01.151', '01.051'),
    ('commune', '01.051.01.01', '01.051.01.03'), ('commune', '01.051.01.03', '01.051.01.01'),
    ('commune', '01.051.01.03', '01.151.01.03'), ('commune', '01.151.01.03', '01.051.01.03');
INSERT INTO map_class VALUES
    ('illiteracy_10_plus', 'province', '2024', 'total', 'quantiles', '10m', [11.1, 21.8, 41.0], [1, 1]),
    ('population_change', 'province', '2024', 'total', 'quantiles', '210', [-4, 0, 5, 9], [1, 1, 1]);
INSERT INTO indicator_value
SELECT 'illiteracy_10_plus', 'province', code, '2024', 'total', value, NULL, NULL, lower, upper, status, keys,
    simulated, rank, 2
FROM (VALUES
    ('01.051', 30.5, 30.1, 30.9, 'published', ['hcp'], false, 1),
    ('01.151', 11.1, NULL, NULL, 'estimated', ['hcp'], false, 2),
    ('12.391', NULL, NULL, NULL, 'missing', ['hcp', 'demo'], true, NULL)
) AS given (code, value, lower, upper, status, keys, simulated, rank);
INSERT INTO indicator_view VALUES
    ('illiteracy_10_plus', 'province', '2024', 'total', 2, true, ['demo', 'hcp']),
    ('population_change', 'province', '2024', 'total', 3, false, []);
INSERT INTO source VALUES ('hcp', 'HCP', 'RGPH', 'CC BY', 'https://example.org', '2026-01-01', '2024', false),
    ('demo', 'Yaqaza', 'Demonstration', '', '', '2026-01-01', '2025', true);
INSERT INTO centre VALUES
    ('c1', 'فضاء', 'Espace', 'EMF', NULL, 120, -3.93, 35.24, true, '01.051', '65-15', true, false, NULL,
     false, NULL, 'made_up'),
    ('c2', 'مركز', 'Centre', 'CEF', NULL, NULL, -5.27, 35.17, false, '01.151', NULL, NULL, false, NULL,
     false, NULL, 'made_up'),
    ('c3', 'فضاء مغلق', 'Espace fermé', 'EMF', '2020-01-01', 10, -5, 35, true, '01.051', '14-05', true, true,
     2019, false, NULL, 'made_up'),
    ('c4', 'بلا مكان', 'Sans lieu', 'EMF', NULL, 10, NULL, NULL, true, '01.051', '14-05', true, false, NULL,
     false, NULL, 'made_up');
ALTER TABLE centre ADD COLUMN commune_code VARCHAR DEFAULT '01.051.01.01';
CREATE TABLE beneficiary_count (centre_id VARCHAR, period VARCHAR, beneficiary_count INTEGER);
"""
#: How far the figures of offices have come, which etl/reached.sql works out of every office's rows.
_REACHED = """
CREATE OR REPLACE TABLE reached AS
FROM (VALUES ('offices', '2025', '2025'), ('vigilance', '2025-12', '2025')) AS told (about, latest, settled);
"""


def write(folder: Path) -> Path:
    """Publish it in a folder; the pointer to it."""
    path = folder / f"{BUILD}.duckdb"
    with duckdb.connect(str(path)) as fresh:
        fresh.execute(_TABLES)
        fresh.execute(_ROWS)
        summarise(fresh)
        open_centres(fresh)
    pointer = folder / "current.duckdb"
    pointer.symlink_to(path.name)
    return pointer


def summarise(facts: duckdb.DuckDBPyConnection) -> None:
    """Work the summaries out of the figures, as a build does."""
    question = (ROOT / "etl" / "classes" / "summaries.sql").read_text(encoding="utf-8")
    facts.execute("CREATE TEMP VIEW classed AS FROM indicator_value")
    facts.execute(f"CREATE OR REPLACE TABLE view_summary AS {question}")
    facts.execute("DROP VIEW classed")


def open_centres(facts: duckdb.DuckDBPyConnection) -> None:
    """List the centres that stand open, as a build does."""
    facts.execute(_REACHED)
    facts.execute((ROOT / "etl" / "fronts" / "open_centre.sql").read_text(encoding="utf-8"))
